'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { AreaField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'

type Props = {
  action: FormAction
  values: Record<string, string>
  formKey: string
  behaviours: readonly { key: string; name: string; guides: readonly string[]; text: string }[]
}

/** One box for each BerAKHLAK value; its guides stand above it. */
export function ExpectationsForm({ action, values, formKey, behaviours }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(
    state,
    'ekspektasi',
    behaviours.map(({ key }) => key),
  )
  return (
    <form action={post} noValidate className="grid gap-5">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="_key" value={formKey} />
      {behaviours.map(({ key, name, guides, text }) => {
        const field = fields[key]
        return field ? (
          <AreaField key={key} field={field} label={name} hint={guides.join('. ').concat('.')} rows={2} defaultValue={text} />
        ) : null
      })}
      <div>
        <SubmitButton tone="quiet">Simpan ekspektasi</SubmitButton>
      </div>
    </form>
  )
}
