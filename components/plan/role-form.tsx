'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { AreaField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'

type Props = { action: FormAction; formKey: string; values: Record<string, string> }

/** Proposes a result that a member is expected to deliver. */
export function RoleForm({ action, formKey, values }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'peran', ['text'])
  return (
    <form action={post} noValidate className="grid gap-4">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="_key" value={formKey} />
      <AreaField
        field={fields.text}
        label="Peran hasil yang diusulkan"
        hint="Tulis hasil yang Anda harapkan, bukan kegiatannya. Contoh: “Data penduduk rentan lengkap di semua kelurahan”."
        required
      />
      <div>
        <SubmitButton>Usulkan</SubmitButton>
      </div>
    </form>
  )
}
