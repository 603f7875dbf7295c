import { ActionButton } from '@/components/ui/action-button'
import { LinkButton } from '@/components/ui/link-button'
import { ReasonForm } from '@/components/ui/reason-form'
import type { AppraisalReading } from '@/lib/appraisal/detail/queries'
import { stepNames, waitsFor } from '@/lib/appraisal/labels'
import type { FormAction } from '@/lib/form-state'
import { formatDay } from '@/lib/format'
import { DecisionForm } from './decision-form'

type Actions = Record<'release' | 'acknowledge' | 'object' | 'decide' | 'reopen', FormAction>

/** What the appraisal waits for, what the reader may do about it now, and what stands in the way. */
export function AppraisalSteps({ reading, actions, formKey }: { reading: AppraisalReading; actions: Actions; formKey: string }) {
  const { facts, steps, achievement, office, relations } = reading
  const values = { appraisalId: facts.id, revision: String(facts.revision) }
  const isRating = steps.includes('RATE')
  return (
    <section aria-label="Langkah berikutnya" className="grid max-w-3xl gap-4 rounded-xl border border-line bg-sunken p-5">
      <p className="font-semibold">{waitsFor(facts)}</p>
      {facts.cycleClosed && facts.state === 'DRAFT' ? (
        <p className="text-warn">Siklus ini sudah ditutup, jadi penilaian baru tidak diterima.</p>
      ) : null}
      {facts.appraiserId === null ? (
        <p className="text-warn">
          Pejabat penilai belum tercatat. Pengelola kinerja unit dapat menetapkannya pada halaman Pejabat penilai.
        </p>
      ) : null}
      {steps.includes('RELEASE') && !achievement ? (
        <p className="text-warn">
          Belum dapat disampaikan: capaian kinerja organisasi {office.name} belum ditetapkan oleh{' '}
          {office.setters.join(' atau ') || 'pejabat penilai kepalanya'}.
        </p>
      ) : null}
      {isRating || steps.includes('RELEASE') ? (
        <div className="flex flex-wrap items-start gap-3">
          {isRating ? (
            <LinkButton href={`/penilaian/${facts.id}/nilai`}>{facts.state === 'RATED' ? 'Ubah penilaian' : stepNames.RATE}</LinkButton>
          ) : null}
          {steps.includes('RELEASE') && achievement ? (
            <ActionButton action={actions.release} values={values} formKey={formKey} tone={isRating ? 'quiet' : 'main'}>
              {stepNames.RELEASE}
            </ActionButton>
          ) : null}
        </div>
      ) : null}
      {steps.includes('ACKNOWLEDGE') ? (
        <div className="flex">
          <ActionButton action={actions.acknowledge} values={values} formKey={formKey} tone="main">
            {stepNames.ACKNOWLEDGE}
          </ActionButton>
        </div>
      ) : null}
      {steps.includes('OBJECT') ? (
        <ReasonForm
          id="keberatan"
          action={actions.object}
          values={values}
          formKey={formKey}
          open={stepNames.OBJECT}
          label="Apa yang menurut Anda keliru, dan mengapa"
          hint={`Dibaca atasan pejabat penilai, yang memutuskan. Dapat diajukan sampai ${facts.objectUntil ? formatDay(facts.objectUntil) : ''} (PP 30/2019 Pasal 59).`}
          button={stepNames.OBJECT}
        />
      ) : null}
      {facts.state === 'RECEIVED' && relations.includes('OWN') && facts.superiorId === null ? (
        <p className="text-ink-soft">
          Keberatan belum dapat dialamatkan: atasan pejabat penilai belum tercatat. Hubungi pengelola kinerja unit Anda.
        </p>
      ) : null}
      {steps.includes('DECIDE') ? (
        <DecisionForm
          action={actions.decide}
          formKey={formKey}
          appraisalId={facts.id}
          revision={facts.revision}
          resultRating={facts.resultRating}
          behaviourRating={facts.behaviourRating}
        />
      ) : null}
      {steps.includes('REOPEN') ? (
        <ReasonForm
          id="buka-kembali"
          action={actions.reopen}
          values={values}
          formKey={formKey}
          open={stepNames.REOPEN}
          label="Alasan dibuka kembali"
          hint="Pegawai dan pejabat penilai membacanya. Hasil sekarang tetap tersimpan dalam riwayat."
          button={stepNames.REOPEN}
        />
      ) : null}
    </section>
  )
}
