'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { RadioField, TextField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Day } from '@/lib/day'
import type { FormAction } from '@/lib/form-state'
import type { DelegateCandidate } from '@/lib/plan/delegate/queries'

type Props = { action: FormAction; formKey: string; candidates: readonly DelegateCandidate[]; today: Day; among: string }

/** Names a penyiap with a first and, where it is known, a last day. */
export function DelegateForm({ action, formKey, candidates, today, among }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'penyiap', ['personId', 'from', 'to'])
  const choices = candidates.map(({ personId, name, post: held, unitName }) => ({
    value: personId,
    label: name,
    hint: `${held} · ${unitName}`,
  }))
  return (
    <form action={post} noValidate className="grid gap-6">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      <input type="hidden" name="_key" value={formKey} />
      <RadioField field={fields.personId} label={among} choices={choices} />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField field={fields.from} label="Hari pertama" hint="Paling cepat hari ini." type="date" defaultValue={today} required />
        <TextField field={fields.to} label="Hari terakhir" hint="Kosongkan bila berlaku sampai dicabut." type="date" />
      </div>
      <div>
        <SubmitButton>Tunjuk penyiap</SubmitButton>
      </div>
    </form>
  )
}
