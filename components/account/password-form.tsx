'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'

export function PasswordForm({ action }: { action: FormAction }) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'kata-sandi', ['current', 'password'])
  return (
    <form action={post} noValidate className="grid gap-5">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      <TextField field={fields.current} label="Kata sandi sekarang" type="password" autoComplete="current-password" required />
      <TextField
        field={fields.password}
        label="Kata sandi baru"
        hint="Paling sedikit 10 karakter."
        type="password"
        autoComplete="new-password"
        required
      />
      <SubmitButton>Ganti kata sandi</SubmitButton>
    </form>
  )
}
