import { ActionButton } from '@/components/ui/action-button'
import { LinkButton } from '@/components/ui/link-button'
import { ReasonForm } from '@/components/ui/reason-form'
import type { FormAction } from '@/lib/form-state'
import { isOpenQuestion } from '@/lib/plan/clarity/rules'
import { planStepNames } from '@/lib/plan/labels'
import type { PlanReading } from '@/lib/plan/reading/queries'
import type { PlanStepName } from '@/lib/plan/rules'

type Props = { plan: PlanReading; newest: boolean; actions: Record<Exclude<PlanStepName, 'submit'>, FormAction>; formKey: string }

/** What this person may do with the SKP now; and where they may do nothing, why. */
export function PlanSteps({ plan, newest, actions, formKey }: Props) {
  const { id, shown, steps, mayWrite } = plan
  const open = plan.marks.filter(isOpenQuestion)
  const values = { planId: id, revision: String(shown.revision) }
  return (
    <section aria-labelledby="langkah" className="grid gap-4 print:hidden">
      <h2 id="langkah" className="font-bold text-xl">
        Langkah berikutnya
      </h2>
      <p className="max-w-3xl">{newest ? sentence(plan) : olderSentence(plan)}</p>
      <div className="flex flex-wrap items-start gap-3">
        {mayWrite ? <LinkButton href={`/skp/${id}/susun`}>Lengkapi dan ajukan</LinkButton> : null}
        {steps.includes('agree') && open.length === 0 ? (
          <ActionButton action={actions.agree} values={values} formKey={formKey} tone="main">
            {planStepNames.agree}
          </ActionButton>
        ) : null}
        {steps.includes('withdraw') ? (
          <ActionButton action={actions.withdraw} values={values} formKey={formKey}>
            {planStepNames.withdraw}
          </ActionButton>
        ) : null}
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
      {steps.includes('return') ? (
        <ReasonForm
          {...{ action: actions.return, id: 'kembalikan', values, formKey, button: 'Kembalikan SKP' }}
          open="Kembalikan untuk diperbaiki"
          label="Apa yang perlu diperbaiki?"
          hint="Pegawai membaca kalimat ini. Tulis dengan jelas apa yang kurang dan mengapa. RHK atau indikator tertentu lebih mudah ditunjuk lewat “Beri catatan” di sampingnya."
        />
      ) : null}
      {steps.includes('revise') ? (
        <ReasonForm
          {...{
            action: actions.revise,
            id: 'ubah',
            formKey,
            values: { planId: id, number: String(shown.number) },
            button: 'Buka versi baru',
          }}
          open="Ubah SKP yang sudah disepakati"
          label="Mengapa perlu diubah?"
          hint="Versi baru dibuka sebagai draf dengan isi yang sama. Versi ini tetap berlaku sampai yang baru disepakati."
        />
      ) : null}
    </section>
  )
}

function sentence({ shown, isOwner, steps, parties, mayWrite }: PlanReading): string {
  const appraiser = parties.find(({ role }) => role === 'APPRAISER')?.name
  if (mayWrite)
    return shown.state === 'RETURNED'
      ? 'SKP ini dikembalikan. Perbaiki, lalu ajukan lagi.'
      : 'SKP ini masih draf dan hanya Anda yang membacanya.'
  if (shown.state === 'DRAFT') return 'Isi draf hanya dibaca pemiliknya sampai diajukan.'
  if (shown.state === 'RETURNED') return 'Sedang diperbaiki pemiliknya. Menunggu diajukan lagi.'
  if (shown.state === 'AGREED')
    return steps.length > 0
      ? 'SKP ini berlaku dan tidak berubah lagi. Perubahan dibuat sebagai versi baru.'
      : 'SKP ini berlaku. Hanya pemiliknya dan pejabat penilainya yang dapat membuka perubahan.'
  if (steps.includes('agree')) return 'Periksa isinya, lalu sepakati atau kembalikan. Setelah disepakati, isinya tidak berubah lagi.'
  if (isOwner && appraiser === undefined)
    return 'Pejabat penilai Anda tidak lagi ditetapkan. Beri tahu pengelola kinerja unit Anda; selama itu Anda masih dapat menarik SKP ini.'
  if (isOwner) return `Sekarang giliran ${appraiser} untuk memeriksanya. Selama belum disepakati, Anda masih dapat menariknya.`
  return `Hanya pejabat penilainya${appraiser ? `, ${appraiser},` : ''} yang dapat menyepakati atau mengembalikannya.`
}

function olderSentence({ shown, versions }: PlanReading): string {
  const inForce = versions.find(({ state }) => state === 'AGREED')?.number
  const newest = versions[0]?.number
  if (shown.number === inForce) return `Versi ini berlaku. Versi ${newest} sedang diproses dan menggantikannya setelah disepakati.`
  return `Versi ini tidak berlaku lagi. Yang berlaku sekarang versi ${inForce}.`
}
