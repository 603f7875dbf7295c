'use client'

import { useForm } from '@conform-to/react'
import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/door/form-action'

type Action = (previous: FormState, form: FormData) => Promise<FormState>

export function PasswordForm({ action }: { action: Action }) {
  const [state, post] = useActionState(action, undefined)
  const [form, fields] = useForm<{ current: string; password: string }>({
    id: 'kata-sandi',
    lastResult: state ?? null,
    defaultNoValidate: true,
  })
  return (
    <form id={form.id} action={post} noValidate className="grid gap-5">
      <ErrorSummary errors={form.errors} fields={[fields.current, fields.password]} posted={state} />
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
