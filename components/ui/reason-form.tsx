'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { AreaField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'
import { Details } from './details'

type Props = {
  action: FormAction
  /** Id of the form on its page. */
  id: string
  values: Record<string, string>
  formKey: string
  open: string
  label: string
  hint: string
  button: string
}

/** A step that must say why, folded away until it is wanted. */
export function ReasonForm({ action, id, values, formKey, open, label, hint, button }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, id, ['reason'])
  return (
    <Details open={state ? true : undefined} className="max-w-3xl rounded-xl border border-line-strong bg-surface">
      <summary className="flex min-h-12 cursor-pointer items-center px-5 font-semibold">{open}</summary>
      <form action={post} noValidate className="grid gap-4 px-5 pb-5">
        <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
        {Object.entries(values).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="_key" value={formKey} />
        <AreaField field={fields.reason} label={label} hint={hint} required />
        <div>
          <SubmitButton>{button}</SubmitButton>
        </div>
      </form>
    </Details>
  )
}
