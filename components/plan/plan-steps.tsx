import { AskForAppraiser } from '@/components/organization/ask-for-appraiser'
import { ActionButton } from '@/components/ui/action-button'
import { Details } from '@/components/ui/details'
import { LinkButton } from '@/components/ui/link-button'
import { ReasonForm } from '@/components/ui/reason-form'
import type { FormAction } from '@/lib/form-state'
import { agreedUnclear } from '@/lib/plan/clarity/labels'
import { isOpenQuestion, isUnclear } from '@/lib/plan/clarity/rules'
import { endedSentence } from '@/lib/plan/closing/labels'
import { planStepNames } from '@/lib/plan/labels'
import type { PlanReading } from '@/lib/plan/reading/queries'
import type { PlanStepName } from '@/lib/plan/rules'

type Props = { plan: PlanReading; newest: boolean; actions: Record<Exclude<PlanStepName, 'submit'> | 'drop', FormAction>; formKey: string }

/** What this person may do with the SKP now; and where they may do nothing, why. */
export function PlanSteps({ plan, newest, actions, formKey }: Props) {
  const { id, shown, steps, mayWrite } = plan
  const open = plan.marks.filter(isOpenQuestion)
  const unclear = plan.marks.filter(isUnclear).length
  const values = { planId: id, revision: String(shown.revision) }
  return (
    <section aria-labelledby="langkah" className="grid gap-4 print:hidden">
      <h2 id="langkah" className="font-bold text-xl">
        Langkah berikutnya
      </h2>
      <p className="max-w-3xl">
        {newest ? sentence(plan) : olderSentence(plan)}
        {newest && lacksAppraiser(plan) ? (
          <>
            {' '}
            <AskForAppraiser holdingId={plan.holdingId} />.
          </>
        ) : null}
      </p>
      <div className="flex flex-wrap items-start gap-3">
        {mayWrite ? <LinkButton href={`/skp/${id}/susun`}>{plan.isOwner ? 'Lengkapi dan ajukan' : 'Lengkapi draf'}</LinkButton> : null}
        <ActionButton {...{ action: actions.agree, values, formKey, tone: 'main' }} offered={steps.includes('agree') && open.length === 0}>
          {planStepNames.agree}
        </ActionButton>
        <ActionButton {...{ action: actions.withdraw, values, formKey }} offered={steps.includes('withdraw')}>
          {planStepNames.withdraw}
        </ActionButton>
      </div>
      {steps.includes('agree') && open[0] ? (
        <p className="max-w-3xl">
          Pegawai menandai {open.length} ekspektasi belum jelas.{' '}
          <a href={`#tanya-${open[0].id}`} className="font-semibold text-accent underline underline-offset-4">
            Jawab pertanyaannya
          </a>
          ; setelah itu SKP dapat disepakati.
        </p>
      ) : null}
      {steps.includes('agree') && open.length === 0 && unclear > 0 ? (
        <p className="max-w-3xl text-warn">
          Semua pertanyaan sudah dijawab, tetapi pegawai belum menandainya jelas. Bila disepakati sekarang, halaman, cetakan, dan riwayat
          SKP ini mencatat: {agreedUnclear(unclear).toLowerCase()}.
        </p>
      ) : null}
      <ReasonForm
        {...{ action: actions.return, id: 'kembalikan', values, formKey, button: 'Kembalikan SKP' }}
        offered={steps.includes('return')}
        open="Kembalikan untuk diperbaiki"
        label="Apa yang perlu diperbaiki?"
        hint="Pegawai membaca kalimat ini. Tulis dengan jelas apa yang kurang dan mengapa. RHK atau indikator tertentu lebih mudah ditunjuk lewat “Beri catatan” di sampingnya."
      />
      <ReasonForm
        {...{ action: actions.revise, id: 'ubah', formKey, button: 'Buka versi baru' }}
        values={{ planId: id, number: String(shown.number) }}
        offered={steps.includes('revise')}
        open="Ubah SKP yang sudah disepakati"
        label="Mengapa perlu diubah?"
        hint="Versi baru dibuka sebagai draf dengan isi yang sama. Versi ini tetap berlaku sampai yang baru disepakati."
      />
      <DropRevision {...{ action: actions.drop, values, formKey }} offered={plan.mayDrop} />
    </section>
  )
}

/** Folded away: a change that was opened in vain is dropped, and what was agreed before stays. */
function DropRevision({ offered, ...button }: { action: FormAction; values: Record<string, string>; formKey: string; offered: boolean }) {
  const body = (
    <ActionButton {...button} tone="danger" offered={offered}>
      Batalkan perubahan ini
    </ActionButton>
  )
  if (!offered) return body
  return (
    <Details>
      <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-accent">Tidak jadi mengubah SKP</summary>
      <p className="mb-3 max-w-3xl text-ink-soft">
        Draf perubahan ini dibuang beserta isinya. Versi yang disepakati sebelumnya tetap berlaku.
      </p>
      {body}
    </Details>
  )
}

function sentence({ shown, isOwner, steps, parties, mayWrite, ended, isPast, versions }: PlanReading): string {
  const appraiser = parties.find(({ role }) => role === 'APPRAISER')?.name
  const inForce = versions.find(({ state }) => state === 'AGREED')?.number ?? null
  const over = endedSentence({ ended, state: shown.state, inForce, appraiser, isOwner, mayAgree: steps.includes('agree') })
  if (over !== null) return over
  if (mayWrite && isOwner)
    return shown.state === 'RETURNED'
      ? 'SKP ini dikembalikan. Perbaiki, lalu ajukan lagi.'
      : 'SKP ini masih draf. Sampai diajukan, isinya hanya dibaca Anda dan penyiap yang Anda tunjuk.'
  if (mayWrite)
    return shown.state === 'RETURNED'
      ? 'SKP ini dikembalikan. Anda dapat ikut memperbaikinya; yang mengajukan lagi hanya pemiliknya.'
      : 'Anda menyiapkan draf ini. Sampai diajukan, isinya hanya dibaca pemiliknya dan penyiapnya; yang mengajukan hanya pemiliknya.'
  if (shown.state === 'DRAFT') return 'Sampai diajukan, isi draf hanya dibaca pemiliknya dan penyiap yang ditunjuknya.'
  if (shown.state === 'RETURNED') return 'Sedang diperbaiki pemiliknya. Menunggu diajukan lagi.'
  if (shown.state === 'AGREED' && isPast)
    return steps.length > 0
      ? 'Tahun SKP ini sudah berakhir. Hanya pengelola kinerja yang dapat membuka perubahan, dengan alasan; pemiliknya mendapat pemberitahuan.'
      : 'Tahun SKP ini sudah berakhir, jadi isinya tetap. Perubahan hanya dapat dibuka pengelola kinerja, dengan alasan.'
  if (shown.state === 'AGREED')
    return steps.length > 0
      ? 'SKP ini berlaku dan tidak berubah lagi. Perubahan dibuat sebagai versi baru.'
      : 'SKP ini berlaku. Hanya pemiliknya dan pejabat penilainya yang dapat membuka perubahan.'
  if (steps.includes('agree')) return 'Periksa isinya, lalu sepakati atau kembalikan. Setelah disepakati, isinya tidak berubah lagi.'
  if (isOwner && appraiser === undefined) return 'Pejabat penilai Anda tidak lagi ditetapkan. Selama itu Anda masih dapat menarik SKP ini.'
  if (isOwner) return `Sekarang giliran ${appraiser} untuk memeriksanya. Selama belum disepakati, Anda masih dapat menariknya.`
  return `Hanya pejabat penilainya${appraiser ? `, ${appraiser},` : ''} yang dapat menyepakati atau mengembalikannya.`
}

/** Its owner waits for a pejabat penilai whom nobody has named. */
function lacksAppraiser({ shown, isOwner, parties }: PlanReading): boolean {
  return isOwner && shown.state === 'SUBMITTED' && !parties.some(({ role }) => role === 'APPRAISER')
}

function olderSentence({ shown, versions }: PlanReading): string {
  const inForce = versions.find(({ state }) => state === 'AGREED')?.number
  const newest = versions[0]?.number
  if (shown.number === inForce) return `Versi ini berlaku. Versi ${newest} sedang diproses dan menggantikannya setelah disepakati.`
  return `Versi ini tidak berlaku lagi. Yang berlaku sekarang versi ${inForce}.`
}
