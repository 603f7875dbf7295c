'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { RadioField, TextField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Day } from '@/lib/day'
import type { FormAction } from '@/lib/form-state'
import type { Colleague } from '@/lib/plan/team/queries'
import { personChoice } from './team-form'

type Props = {
  action: FormAction
  formKey: string
  teamId: string
  /** Who leads the team now. */
  seen: string
  candidates: readonly Colleague[]
  today: Day
}

/** Puts one of those found at the head of a team, from a day on, with why. */
export function ChangeLeaderForm({ action, formKey, teamId, seen, candidates, today }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'ketua', ['holdingId', 'from', 'reason'])
  const only = candidates.length === 1 ? candidates[0]?.holdingId : undefined
  return (
    <form action={post} noValidate className="grid gap-6">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      <input type="hidden" name="_key" value={formKey} />
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="seen" value={seen} />
      <RadioField
        field={fields.holdingId}
        label="Ketua yang baru"
        choices={candidates.map(personChoice)}
        {...(only === undefined ? {} : { chosen: only })}
      />
      <TextField field={fields.from} label="Memimpin mulai" hint="Paling lambat hari ini." type="date" defaultValue={today} required />
      <TextField field={fields.reason} label="Alasan" hint="Misalnya nomor surat keputusan penggantinya." required />
      <div>
        <SubmitButton>Ganti ketua tim</SubmitButton>
      </div>
    </form>
  )
}
