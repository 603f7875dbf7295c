'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { AreaField, RadioField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { ratingHints } from '@/lib/appraisal/labels'
import type { FormAction } from '@/lib/form-state'
import type { Rating } from '@/lib/generated/prisma/enums'
import { ratingNames } from '@/lib/rule/labels'

type Props = {
  action: FormAction
  formKey: string
  appraisalId: string
  revision: number
  resultRating: Rating | null
  behaviourRating: Rating | null
}

const choices = Object.entries(ratingNames).map(([value, label]) => ({ value, label, hint: ratingHints[value as Rating] }))

/** The superior's decision on an objection: ratings as they stand, to be left or changed, and why. */
export function DecisionForm({ action, formKey, appraisalId, revision, resultRating, behaviourRating }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'putusan', ['resultRating', 'behaviourRating', 'reason'])
  return (
    <form action={post} noValidate className="grid gap-5 rounded-xl border border-line bg-surface p-5">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      <input type="hidden" name="_key" value={formKey} />
      <input type="hidden" name="appraisalId" value={appraisalId} />
      <input type="hidden" name="revision" value={revision} />
      <RadioField
        field={fields.resultRating}
        label="Rating hasil kerja"
        choices={choices}
        {...(resultRating ? { chosen: resultRating } : {})}
      />
      <RadioField
        field={fields.behaviourRating}
        label="Rating perilaku kerja"
        choices={choices}
        {...(behaviourRating ? { chosen: behaviourRating } : {})}
      />
      <AreaField
        field={fields.reason}
        label="Alasan keputusan"
        hint="Sesudah meminta penjelasan pejabat penilai dan pegawai. Keputusan ini final (PP 30/2019 Pasal 59)."
        required
      />
      <div>
        <SubmitButton>Putuskan</SubmitButton>
      </div>
    </form>
  )
}
