import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { ExpectationsForm } from '@/components/plan/expectations-form'
import { FormChoice } from '@/components/plan/form-choice'
import { PlanBadge } from '@/components/plan/plan-badge'
import { RecordingNotice } from '@/components/plan/recording-notice'
import { ResultEditor } from '@/components/plan/result-editor'
import { SubmitPanel } from '@/components/plan/submit-panel'
import { WorkResultForm } from '@/components/plan/work-result-form'
import { Notice } from '@/components/ui/notice'
import { requireActor } from '@/lib/auth/session'
import { formatDay, formatMoment } from '@/lib/format'
import { planDoneSentences, planFormNames, supportChoices } from '@/lib/plan/labels'
import { findPlanToWrite, type PlanWriting } from '@/lib/plan/reading/queries'
import { chooseForm, removeIndicator, removeWorkResult, saveExpectations, saveIndicator, saveWorkResult, submit } from '../../actions'

export const metadata: Metadata = { title: 'Susun SKP' }

const editing = { saveWorkResult, removeWorkResult, saveIndicator, removeIndicator }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ sudah?: string }> }

export default async function WritePlan({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { id } = await params
  const { sudah = '' } = await searchParams
  if (!z.uuid().safeParse(id).success) notFound()
  const plan = await findPlanToWrite(actor, id)
  if (!plan) redirect(`/skp/${id}`)
  const values = { planId: id, revision: String(plan.revision) }
  const supports = supportChoices(plan.supportable)
  const textOf = new Map(plan.content.expectations.map(({ valueKey, text }) => [valueKey, text]))
  const behaviours = plan.values.map((value) => ({ ...value, text: textOf.get(value.key) ?? '' }))
  return (
    <div className="grid max-w-4xl gap-8">
      <Heading plan={plan} />
      {Object.hasOwn(planDoneSentences, sudah) ? <Notice>{planDoneSentences[sudah]}</Notice> : null}
      <RecordingNotice recording={plan.recording} year={plan.year} />
      {plan.form !== 'LEADER' && plan.number === 1 ? (
        <FormChoice key={plan.form} values={values} formKey={uuidv7()} action={chooseForm} form={plan.form} />
      ) : null}
      <section aria-labelledby="hasil-kerja" className="grid gap-4">
        <h2 id="hasil-kerja" className="font-bold text-xl">
          Hasil kerja
        </h2>
        <ol className="grid gap-4">
          {plan.content.workResults.map((result, index) => (
            <ResultEditor
              key={result.id}
              {...{ values, result, actions: editing, supports, newKey: uuidv7, place: index + 1, form: plan.form }}
            />
          ))}
        </ol>
        <WorkResultForm
          key={plan.content.workResults.length}
          {...{ values, supports, formKey: uuidv7(), action: saveWorkResult, result: null }}
          open={plan.content.workResults.length === 0}
        />
      </section>
      <section aria-labelledby="perilaku" className="grid gap-4">
        <h2 id="perilaku" className="font-bold text-xl">
          Perilaku kerja
        </h2>
        <p className="text-ink-soft">
          Tulis ekspektasi khusus pimpinan yang dibahas dalam dialog kinerja. Boleh dikosongkan: panduan perilaku tetap berlaku.
        </p>
        <ExpectationsForm
          key={JSON.stringify(plan.content.expectations)}
          {...{ values, formKey: uuidv7() }}
          action={saveExpectations}
          behaviours={behaviours}
        />
      </section>
      <SubmitPanel plan={plan} action={submit} formKey={uuidv7()} />
    </div>
  )
}

function Heading({ plan: { id, year, number, state, form, startsOn, endsOn, reason, returned } }: { plan: PlanWriting }) {
  return (
    <header className="grid gap-3">
      <h1 className="font-bold text-3xl tracking-tight">Susun SKP {year}</h1>
      <PlanBadge standing={state} />
      <p className="text-ink-soft">
        {planFormNames[form]} · {formatDay(startsOn)} sampai {formatDay(endsOn)}
      </p>
      {number > 1 ? (
        <p>
          Versi {number}, dibuka karena: {reason}. Versi sebelumnya tetap berlaku sampai yang ini disepakati.
        </p>
      ) : null}
      {returned ? (
        <div className="grid gap-1 rounded-xl border border-bad bg-bad-ground p-4">
          <p className="font-semibold text-bad">
            Dikembalikan {returned.by ? `oleh ${returned.by}, ` : ''}
            {formatMoment(returned.at)}
          </p>
          <p className="whitespace-pre-line">{returned.reason}</p>
        </div>
      ) : null}
      <p>
        <Link href={`/skp/${id}`} className="text-accent underline underline-offset-4">
          Lihat sebagai formulir
        </Link>
      </p>
    </header>
  )
}
