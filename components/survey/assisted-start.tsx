'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { CheckField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'

type Props = { action: FormAction; formKey: string; surveyId: string; mustConfirm: boolean }

/** Begins to help; where it is not on record who serves, the officer first says that it is not them. */
export function AssistedStart({ action, formKey, surveyId, mustConfirm }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'mulai', ['confirmed'])
  return (
    <form action={post} noValidate className="grid gap-4">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      <input type="hidden" name="surveyId" value={surveyId} />
      <input type="hidden" name="_key" value={formKey} />
      {mustConfirm ? (
        <CheckField
          field={fields.confirmed}
          label="Saya tidak melayani orang ini"
          hint="Berlaku untuk setiap warga yang Anda dampingi hari ini. Bila Anda yang melayaninya, minta rekan lain mendampingi."
          checked={false}
        />
      ) : null}
      <div>
        <SubmitButton tone="main">Mulai mendampingi</SubmitButton>
      </div>
    </form>
  )
}
