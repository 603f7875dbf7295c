'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'

/** NIP and password; comes back to the page that asked for it. */
export function SignInForm({ action, returnTo }: { action: FormAction; returnTo: string }) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'masuk', ['username', 'password'])
  return (
    <form action={post} noValidate className="grid gap-5">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      <input type="hidden" name="returnTo" value={returnTo} />
      <TextField
        field={fields.username}
        label="NIP atau nama pengguna"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <TextField field={fields.password} label="Kata sandi" type="password" autoComplete="current-password" required />
      <SubmitButton>Masuk</SubmitButton>
    </form>
  )
}
