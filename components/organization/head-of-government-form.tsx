'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Day } from '@/lib/day'
import type { FormAction } from '@/lib/form-state'

type Props = { action: FormAction; formKey: string; seen: string; today: Day }

/** Names the next head of the government; whoever held the post stops that day. */
export function HeadOfGovernmentForm({ action, formKey, seen, today }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'kepala', ['name', 'titleBefore', 'titleAfter', 'username', 'since'])
  return (
    <form action={post} noValidate className="grid max-w-3xl gap-5">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      <input type="hidden" name="_key" value={formKey} />
      <input type="hidden" name="seen" value={seen} />
      <TextField field={fields.name} label="Nama tanpa gelar" autoComplete="off" required />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField field={fields.titleBefore} label="Gelar depan" hint="Boleh dikosongkan." autoComplete="off" />
        <TextField field={fields.titleAfter} label="Gelar belakang" hint="Boleh dikosongkan." autoComplete="off" />
      </div>
      <TextField
        field={fields.username}
        label="Nama pengguna akunnya"
        hint="Bila ia sudah mempunyai akun untuk masuk ke Tera; boleh dikosongkan."
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextField field={fields.since} label="Menjabat mulai" type="date" defaultValue={today} required />
      <div>
        <SubmitButton>Tetapkan kepala daerah</SubmitButton>
      </div>
    </form>
  )
}
