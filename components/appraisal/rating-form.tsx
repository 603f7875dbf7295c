'use client'

import { useActionState } from 'react'
import { TeamFeedbackList } from '@/components/plan/team-feedback-list'
import { Details } from '@/components/ui/details'
import { ErrorSummary } from '@/components/ui/error-summary'
import { AreaField, type FieldState, RadioField, SelectField } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { ratingHints } from '@/lib/appraisal/labels'
import type { FormAction, FormState } from '@/lib/form-state'
import type { Rating } from '@/lib/generated/prisma/enums'
import type { TeamFeedback } from '@/lib/plan/team/feedback/queries'
import { ratingNames } from '@/lib/rule/labels'

type Given = { rating: Rating | null; text: string } | undefined

type Props = {
  action: FormAction
  formKey: string
  appraisalId: string
  revision: number
  /** What was given before. */
  given: {
    resultRating: Rating | null
    resultReason: string | null
    behaviourRating: Rating | null
    behaviourReason: string | null
    note: string | null
  }
  workResults: readonly { id: string; text: string; indicators: readonly { id: string; text: string; achieved: string }[]; given: Given }[]
  /** What ketua tim said of these RHK in the appraised period. */
  teamFeedback: readonly TeamFeedback[]
  values: readonly { key: string; name: string; guides: readonly string[]; expectation: string | null; given: Given }[]
}

const choices = Object.entries(ratingNames).map(([value, label]) => ({ value, label, hint: ratingHints[value as Rating] }))
const helping = Object.entries(ratingNames).map(([value, label]) => ({ value, label }))

/** The rating of one appraisal: feedback on each RHK and value first, then both ratings with their reasons. */
export function RatingForm({ action, formKey, appraisalId, revision, given, workResults, teamFeedback, values }: Props) {
  const [state, post] = useActionState(action, undefined)
  const field = (name: string) => fieldAt(state, name)
  const main = ['resultRating', 'resultReason', 'behaviourRating', 'behaviourReason', 'note'].map(field)
  const feedback = [
    ...workResults.map((_, index) => field(`resultFeedback[${index}].text`)),
    ...values.map((_, index) => field(`behaviourFeedback[${index}].text`)),
  ]
  const chosen = (rating: Rating | null) => (rating ? { chosen: rating } : {})
  return (
    <form action={post} noValidate className="grid gap-10">
      <ErrorSummary errors={state?.error?.[''] ?? undefined} fields={[...main, ...feedback]} posted={state} />
      <input type="hidden" name="_key" value={formKey} />
      <input type="hidden" name="appraisalId" value={appraisalId} />
      <input type="hidden" name="revision" value={revision} />
      <section aria-labelledby="hasil" className="grid max-w-3xl gap-6">
        <h2 id="hasil" className="font-bold text-xl">
          Hasil kerja
        </h2>
        {workResults.map(({ id, text, indicators, given: before }, index) => (
          <fieldset key={id} className="grid gap-4 rounded-xl border border-line bg-surface p-5">
            <legend className="float-left mb-2 w-full font-semibold">{text}</legend>
            <ul className="clear-both grid gap-1 text-ink-soft">
              {indicators.map((indicator) => (
                <li key={indicator.id}>
                  {indicator.text}: <span className="font-semibold text-ink">{indicator.achieved}</span>
                </li>
              ))}
            </ul>
            <FromTeams said={teamFeedback.filter(({ workResultId }) => workResultId === id)} />
            <input type="hidden" name={`resultFeedback[${index}].workResultId`} value={id} />
            <FeedbackFields field={field} name={`resultFeedback[${index}]`} before={before} />
          </fieldset>
        ))}
        <RadioField field={field('resultRating')} label="Rating hasil kerja" choices={choices} {...chosen(given.resultRating)} />
        <AreaField
          field={field('resultReason')}
          label="Alasan rating hasil kerja"
          hint="Pegawai membacanya bersama hasil. Paling sedikit 10 karakter."
          defaultValue={given.resultReason ?? ''}
          required
        />
      </section>
      <section aria-labelledby="perilaku" className="grid max-w-3xl gap-6">
        <h2 id="perilaku" className="font-bold text-xl">
          Perilaku kerja
        </h2>
        {values.map(({ key, name, guides, expectation, given: before }, index) => (
          <fieldset key={key} className="grid gap-4 rounded-xl border border-line bg-surface p-5">
            <legend className="float-left mb-2 w-full font-semibold">{name}</legend>
            {expectation ? <p className="clear-both">Ekspektasi khusus: {expectation}</p> : null}
            <input type="hidden" name={`behaviourFeedback[${index}].valueKey`} value={key} />
            <FeedbackFields field={field} name={`behaviourFeedback[${index}]`} before={before} guides={guides} />
          </fieldset>
        ))}
        <RadioField field={field('behaviourRating')} label="Rating perilaku kerja" choices={choices} {...chosen(given.behaviourRating)} />
        <AreaField
          field={field('behaviourReason')}
          label="Alasan rating perilaku kerja"
          hint="Pegawai membacanya bersama hasil. Paling sedikit 10 karakter."
          defaultValue={given.behaviourReason ?? ''}
          required
        />
      </section>
      <section aria-labelledby="simpan" className="grid max-w-3xl gap-6">
        <h2 id="simpan" className="font-bold text-xl">
          Catatan dan simpan
        </h2>
        <AreaField
          field={field('note')}
          label="Catatan atau rekomendasi"
          hint="Boleh dikosongkan. Tercetak pada dokumen evaluasi."
          defaultValue={given.note ?? ''}
        />
        <p className="text-ink-soft">Predikat dihitung dari kedua rating. Pegawai melihatnya sesudah Anda menyampaikan hasilnya.</p>
        <div>
          <SubmitButton>Simpan penilaian</SubmitButton>
        </div>
      </section>
    </form>
  )
}

function FromTeams({ said }: { said: readonly TeamFeedback[] }) {
  if (said.length === 0) return null
  return (
    <div className="grid gap-2">
      <p className="font-semibold">Dari ketua tim (usulan; Anda yang menetapkan)</p>
      <TeamFeedbackList feedback={said} withRating />
    </div>
  )
}

type FeedbackProps = { field: (name: string) => FieldState; name: string; before: Given; guides?: readonly string[] }

/** Feedback on one RHK or value, folded away until it is wanted; what is in it is posted all the same. */
function FeedbackFields({ field, name, before, guides = [] }: FeedbackProps) {
  const [rating, text] = [field(`${name}.rating`), field(`${name}.text`)]
  return (
    <Details open={before || rating.typed || text.typed || text.errors ? true : undefined} className="clear-both">
      <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-accent">
        {guides.length > 0 ? 'Panduan perilaku dan umpan balik' : 'Umpan balik'}
      </summary>
      <div className="grid gap-4 pt-2">
        {guides.length > 0 ? (
          <ul className="grid list-disc gap-1 pl-5 text-ink-soft">
            {guides.map((guide) => (
              <li key={guide}>{guide}</li>
            ))}
          </ul>
        ) : null}
        <SelectField
          field={rating}
          label="Rating pembantu"
          hint="Boleh dikosongkan; tidak dijumlahkan."
          choices={helping}
          empty="Tanpa rating"
          defaultValue={before?.rating ?? ''}
        />
        <AreaField field={text} label="Umpan balik" rows={2} defaultValue={before?.text ?? ''} />
      </div>
    </Details>
  )
}

/** A field by its path in the posted form, "resultFeedback[0].text". */
function fieldAt(state: FormState, name: string): FieldState {
  const id = `nilai-${name.replaceAll(/[[\].]+/g, '-')}`
  const typed = name
    .split(/[[\].]+/)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], state?.initialValue)
  const errors = state?.error?.[name] ?? undefined
  const wasPosted = state !== undefined
  return {
    ...{ id, name, errors, errorId: `${id}-salah`, descriptionId: `${id}-petunjuk` },
    typed: typeof typed === 'string' ? typed : wasPosted ? '' : undefined,
  }
}
