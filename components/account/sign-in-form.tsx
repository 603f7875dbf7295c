'use client'

import { useForm } from '@conform-to/react'
import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/door/form-action'

type Action = (previous: FormState, form: FormData) => Promise<FormState>

/** NIP and password; comes back to the page that asked for it. */
export function SignInForm({ action, returnTo }: { action: Action; returnTo: string }) {
  const [state, post] = useActionState(action, undefined)
  const [form, fields] = useForm<{ username: string; password: string }>({
    id: 'masuk',
    lastResult: state ?? null,
    defaultNoValidate: true,
  })
  return (
    <form id={form.id} action={post} noValidate className="grid gap-5">
      <ErrorSummary errors={form.errors} fields={[fields.username, fields.password]} posted={state} />
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
