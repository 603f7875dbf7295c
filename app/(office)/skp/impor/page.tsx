import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { TransferPreview } from '@/components/plan/transfer-preview'
import { TransferUploadForm } from '@/components/plan/transfer-upload-form'
import { ActionButton } from '@/components/ui/action-button'
import { Link } from '@/components/ui/link'
import { LinkButton } from '@/components/ui/link-button'
import { requireActor } from '@/lib/auth/session'
import { undecidedDays } from '@/lib/file/rules'
import { planFormNames } from '@/lib/plan/labels'
import { refusals } from '@/lib/plan/transfer/labels'
import { type FoundTransfer, findTransfer, findTransferPlace } from '@/lib/plan/transfer/queries'
import { transferPlace, transferRef } from '@/lib/plan/transfer/schema'
import { sentenceOf, sentenceOfAddress } from '@/lib/refusals'
import { fill } from './actions'

export const metadata: Metadata = { title: 'Mulai dari e-Kinerja' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function StartFromOther({ searchParams }: Props) {
  const actor = await requireActor()
  const search = await searchParams
  if (search.jabatan === undefined) return <WithoutPost />
  const asked = transferPlace.safeParse({ holdingId: search.jabatan, year: search.tahun })
  const ref = transferRef.safeParse({ holdingId: search.jabatan, year: search.tahun, fileId: search.berkas })
  const transfer = ref.success ? await findTransfer(actor, ref.data) : null
  const place = transfer ?? (asked.success ? await findTransferPlace(actor, asked.data) : null)
  if (!place) notFound()
  const isOpen = place.plan === null || place.plan.isEmpty
  return (
    <div className="grid max-w-4xl gap-8">
      <header className="grid gap-2">
        <h1 className="font-bold text-3xl tracking-tight">Mulai dari e-Kinerja</h1>
        <p className="text-ink-soft">
          SKP {place.year} · {place.name} · {place.postTitle}
        </p>
        <p className="max-w-3xl">
          Unggah SKP yang sudah Anda susun di e-Kinerja BKN. Anda melihat dulu apa yang terbaca; draf dibuat setelah Anda menekan tombolnya.
          Berkasnya dihapus setelah menjadi draf, atau setelah {undecidedDays.planTransfer} hari bila tidak Anda lanjutkan.
        </p>
      </header>
      {isOpen ? null : <AlreadyStarted planId={place.plan?.id ?? ''} />}
      {transfer && isOpen ? <Shown transfer={transfer} fileId={ref.data?.fileId ?? ''} /> : null}
      {isOpen ? (
        <section aria-labelledby="unggah" className="grid gap-4">
          <h2 id="unggah" className="font-bold text-xl">
            {transfer ? 'Unggah berkas lain' : 'Unggah berkas'}
          </h2>
          <TransferUploadForm
            place={{ holdingId: place.holdingId, year: place.year }}
            formKey={uuidv7()}
            error={sentenceOfAddress(refusals, search)}
          />
        </section>
      ) : null}
    </div>
  )
}

/** Opened without saying for which post. */
function WithoutPost() {
  return (
    <div className="grid max-w-4xl justify-items-start gap-4">
      <h1 className="font-bold text-3xl tracking-tight">Mulai dari e-Kinerja</h1>
      <p>Pilih dulu jabatan dan tahunnya: buka halaman SKP, tekan “Cara lain memulai” pada jabatan Anda, lalu pilih e-Kinerja.</p>
      <LinkButton href="/skp">Ke halaman SKP</LinkButton>
    </div>
  )
}

function AlreadyStarted({ planId }: { planId: string }) {
  return (
    <div className="grid justify-items-start gap-4 rounded-xl border border-line bg-surface p-5">
      <p>{refusals.planStarted()}</p>
      <LinkButton href={`/skp/${planId}`}>Buka SKP itu</LinkButton>
    </div>
  )
}

function Shown({ transfer, fileId }: { transfer: FoundTransfer; fileId: string }) {
  const { read, file, holdingId, year } = transfer
  if (!read.ok) return <p className="rounded-xl border border-bad bg-bad-ground p-4">{sentenceOf(refusals, read)}</p>
  const { draft, plan } = read.value
  const indicators = draft.workResults.flatMap((result) => result.indicators)
  const doubtful = indicators.filter(({ doubts }) => doubts.length > 0).length
  return (
    <section aria-labelledby="terbaca" className="grid gap-6">
      <div className="grid gap-3">
        <h2 id="terbaca" className="font-bold text-2xl">
          Ini yang terbaca
        </h2>
        <p>
          Dari <strong>{file}</strong>:{' '}
          {`${draft.workResults.length} RHK, ${indicators.length} indikator. Bentuk SKP: ${planFormNames[draft.form]}.`}
        </p>
        {doubtful > 0 ? (
          <p className="font-semibold text-warn">
            {doubtful} indikator perlu Anda periksa. Sebabnya tertulis pada indikator itu, di bawah.
          </p>
        ) : null}
        {doubtful === 0 && indicators.length > 0 && draft.left.length === 0 ? <p>Semua indikator terbaca utuh.</p> : null}
        {plan.year !== null && plan.year !== year ? (
          <p className="rounded-xl border border-warn bg-warn-ground p-4 font-semibold text-warn">
            Berkas ini untuk tahun {plan.year}, sedangkan draf yang akan dibuat untuk tahun {year}. Periksa tanggal dan targetnya.
          </p>
        ) : null}
        <p className="text-ink-soft">Kaitan dengan RHK pimpinan dicocokkan dari teksnya; yang tidak cocok Anda pilih sendiri di draf.</p>
        <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
          <ActionButton action={fill} values={{ holdingId, year: String(year), fileId }} formKey={uuidv7()} tone="main">
            Jadikan draf SKP
          </ActionButton>
          <Link href="/skp" className="inline-flex min-h-12 items-center text-accent underline underline-offset-4">
            Batal
          </Link>
        </div>
      </div>
      <TransferPreview draft={draft} valueNames={Object.fromEntries(transfer.values.map(({ key, name }) => [key, name]))} />
    </section>
  )
}
