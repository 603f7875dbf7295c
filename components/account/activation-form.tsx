'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'

/** NIP, the printed code, and a password of one's own. */
export function ActivationForm({ action }: { action: FormAction }) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'aktivasi', ['username', 'code', 'password'])
  return (
    <form action={post} noValidate className="grid gap-5">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      <TextField field={fields.username} label="NIP" autoComplete="username" autoCapitalize="none" spellCheck={false} required />
      <TextField
        field={fields.code}
        label="Kode aktivasi"
        hint="Tercetak pada lembar aktivasi Anda, misalnya 7K3M-9QXD-42TB."
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        required
      />
      <TextField
        field={fields.password}
        label="Kata sandi baru"
        hint="Paling sedikit 10 karakter. Kalimat pendek mudah diingat dan sulit ditebak."
        type="password"
        autoComplete="new-password"
        required
      />
      <SubmitButton>Simpan dan masuk</SubmitButton>
    </form>
  )
}
