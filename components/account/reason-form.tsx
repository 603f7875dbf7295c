'use client'

import { type ReactNode, useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { AreaField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'

type Props = {
  id: string
  action: FormAction
  formKey: string
  values: Record<string, string>
  tone: 'main' | 'danger'
  children: ReactNode
}

/** Does something that needs a reason; `values` say to what. */
export function ReasonForm({ id, action, formKey, values, tone, children }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, id, ['reason'])
  return (
    <form action={post} noValidate className="grid max-w-2xl gap-5">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      <input type="hidden" name="_key" value={formKey} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <AreaField field={fields.reason} label="Alasan" hint="Tercatat dalam jejak audit." required />
      <div>
        <SubmitButton tone={tone}>{children}</SubmitButton>
      </div>
    </form>
  )
}
