import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { AppraiserRequestForm } from '@/components/organization/appraiser-request-form'
import { OwnRequests } from '@/components/organization/own-requests'
import { Fact, Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { formatDay } from '@/lib/format'
import { requestDoneSentences } from '@/lib/organization/appraiser/request/labels'
import { findOwnAppraiser, listOfficers, type OwnAppraiser } from '@/lib/organization/appraiser/request/queries'
import { appraisalLineOriginNames } from '@/lib/organization/labels'
import { plainText } from '@/lib/plain-text'
import { ask, withdraw } from './actions'

export const metadata: Metadata = { title: 'Pejabat penilai Anda' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function OwnAppraiserPage({ searchParams }: Props) {
  const actor = await requireActor()
  const { jabatan, cari, sudah } = await searchParams
  const holdingId = z.uuid().safeParse(jabatan ?? [...actor.holdings][0])
  const q = typeof cari === 'string' ? plainText(cari).trim().slice(0, 100) : ''
  const [own, officers] = holdingId.success
    ? await Promise.all([findOwnAppraiser(actor, holdingId.data), listOfficers(actor, holdingId.data, q)])
    : [null, []]
  if (!own) notFound()
  const done = typeof sudah === 'string' && Object.hasOwn(requestDoneSentences, sudah) ? requestDoneSentences[sudah] : null
  const waits = own.requests.some(({ state }) => state === 'OPEN')
  return (
    <div className="grid max-w-4xl gap-8">
      <header className="grid gap-2">
        <h1 className="font-bold text-3xl tracking-tight">Pejabat penilai Anda</h1>
        <p>
          Dalam jabatan {own.postTitle}, {own.unitName}
        </p>
      </header>
      {done ? <Notice>{done}</Notice> : null}
      <Line line={own.line} />
      <OwnRequests rows={own.requests} action={withdraw} formKey={uuidv7()} />
      {waits ? null : (
        <section aria-labelledby="minta" className="grid gap-4">
          <h2 id="minta" className="font-bold text-xl">
            Minta perbaikan
          </h2>
          <p className="text-ink-soft">
            Bila yang tercatat keliru, pilih pejabat yang seharusnya menilai Anda dan tulis alasannya. Pengelola kepegawaian memutuskan; isi
            SKP Anda tidak hilang.
          </p>
          <AppraiserRequestForm action={ask} formKey={uuidv7()} holdingId={own.holdingId} officers={officers} q={q} />
        </section>
      )}
      <p>
        <Link href="/skp" className="font-semibold text-accent underline underline-offset-4">
          Kembali ke SKP
        </Link>
      </p>
    </div>
  )
}

function Line({ line }: { line: OwnAppraiser['line'] }) {
  if (line === null)
    return (
      <p className="rounded-xl border border-warn bg-warn-ground p-4">
        <span className="font-semibold text-warn">Belum ada pejabat penilai.</span> Menurut aturan tidak ada pejabat di atas jabatan ini.
        Mintalah yang seharusnya di bawah ini.
      </p>
    )
  const { appraiser, superior, reason, origin, from } = line
  return (
    <Facts>
      <Fact name="Pejabat penilai kinerja">
        {appraiser.name}
        {appraiser.post ? <span className="block font-normal text-ink-soft">{appraiser.post}</span> : null}
      </Fact>
      <Fact name="Atasan pejabat penilai kinerja">
        {superior ? superior.name : 'Tidak ada'}
        {superior?.post ? <span className="block font-normal text-ink-soft">{superior.post}</span> : null}
      </Fact>
      <Fact name="Mengapa orang ini">
        {reason}
        <span className="block font-normal text-ink-soft">{appraisalLineOriginNames[origin]}</span>
      </Fact>
      <Fact name="Sejak">{formatDay(from)}</Fact>
    </Facts>
  )
}
