'use client'

import { useForm } from '@conform-to/react'
import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/door/form-action'

type Action = (previous: FormState, form: FormData) => Promise<FormState>

/** NIP, the printed code, and a password of one's own. */
export function ActivationForm({ action }: { action: Action }) {
  const [state, post] = useActionState(action, undefined)
  const [form, fields] = useForm<{ username: string; code: string; password: string }>({
    id: 'aktivasi',
    lastResult: state ?? null,
    defaultNoValidate: true,
  })
  return (
    <form id={form.id} action={post} noValidate className="grid gap-5">
      <ErrorSummary errors={form.errors} fields={[fields.username, fields.code, fields.password]} posted={state} />
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
