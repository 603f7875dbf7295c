import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { BookPreview } from '@/components/survey/book-preview'
import { BookUploadForm } from '@/components/survey/book-upload'
import { ActionButton } from '@/components/ui/action-button'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { describeUploadRefusal } from '@/lib/survey/service-book/upload/labels'
import { type BookUpload, findBookUpload } from '@/lib/survey/service-book/upload/queries'
import { apply, discard } from '../actions'

export const metadata: Metadata = { title: 'Isi buku layanan dari berkas' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | undefined>> }

export default async function BookFilePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const { berkas, salah, dibuang, ...rest } = await searchParams
  const fileId = z.uuid().safeParse(berkas).data ?? null
  const found = z.uuid().safeParse(id).success ? await findBookUpload(actor, id, fileId) : null
  if (!found) notFound()
  const told = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name.replace(/^p_/, ''), value ?? '']))
  const error =
    salah === undefined
      ? berkas
        ? describeUploadRefusal({ code: 'fileGone' })
        : null
      : describeUploadRefusal({ code: salah, params: told })
  return (
    <div className="grid gap-8">
      <header className="grid max-w-3xl gap-2">
        <p className="font-semibold text-accent">{found.service.name}</p>
        <h1 className="font-bold text-3xl tracking-tight">Isi buku layanan dari berkas</h1>
        <p className="text-ink-soft">
          Anda melihat dulu apa yang akan ditambah dan diperbaiki. Hari yang tidak ada dalam berkas tetap seperti semula, dan berkas yang
          sama tidak mengubah apa pun.
        </p>
        <p>
          <Link href={`/survei/layanan/${id}/buku`} className="text-accent underline underline-offset-4">
            Kembali ke buku layanan
          </Link>
        </p>
      </header>
      {dibuang ? <Notice>Berkas sudah dibuang. Buku tidak berubah.</Notice> : null}
      {found.file ? <Waiting file={found.file} /> : <BookUploadForm serviceId={id} formKey={uuidv7()} error={error} />}
    </div>
  )
}

function Waiting({ file: { id, name, outcome } }: { file: NonNullable<BookUpload['file']> }) {
  const sound = outcome.ok ? outcome.value : null
  const values = { fileId: id, shown: sound?.digest ?? '' }
  const buttons = (
    <div className="flex flex-wrap gap-3">
      {sound && sound.added.length + sound.changed.length > 0 ? (
        <ActionButton action={apply} values={values} formKey={uuidv7()} tone="main">
          Terapkan ke buku
        </ActionButton>
      ) : null}
      <ActionButton action={discard} values={values} formKey={uuidv7()}>
        Buang berkas ini
      </ActionButton>
    </div>
  )
  return (
    <section aria-labelledby="tinjau" className="grid gap-6">
      <div className="grid gap-1">
        <h2 id="tinjau" className="font-bold text-xl">
          Tinjau isi berkas
        </h2>
        <p className="text-ink-soft">{name}</p>
      </div>
      {outcome.ok ? null : <p className="font-semibold text-bad">{describeUploadRefusal(outcome)}</p>}
      {sound ? <BookPreview outcome={sound}>{buttons}</BookPreview> : buttons}
    </section>
  )
}
