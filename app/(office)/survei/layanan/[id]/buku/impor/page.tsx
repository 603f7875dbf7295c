import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { BookPreview } from '@/components/survey/book-preview'
import { BookUploadForm } from '@/components/survey/book-upload'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { sentenceOfAddress } from '@/lib/refusals'
import { refusals } from '@/lib/survey/service-book/upload/labels'
import { findBookUpload } from '@/lib/survey/service-book/upload/queries'
import { apply, discard } from '../actions'

export const metadata: Metadata = { title: 'Isi buku layanan dari berkas' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | undefined>> }

export default async function BookFilePage({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const search = await searchParams
  const fileId = z.uuid().safeParse(search.berkas).data ?? null
  const found = z.uuid().safeParse(id).success ? await findBookUpload(actor, id, fileId) : null
  if (!found) notFound()
  const error = search.berkas ? refusals.fileGone() : sentenceOfAddress(refusals, search)
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
      {search.dibuang ? <Notice>Berkas sudah dibuang. Buku tidak berubah.</Notice> : null}
      {found.file ? (
        <BookPreview serviceId={id} file={found.file} apply={apply} discard={discard} />
      ) : (
        <BookUploadForm serviceId={id} formKey={uuidv7()} error={error} />
      )}
    </div>
  )
}
