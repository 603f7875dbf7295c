'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { AreaField, TextField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Day } from '@/lib/day'
import type { FormAction } from '@/lib/form-state'

/** Ends that somebody holds a post, with who appraises them in it. */
export function EndHoldingForm({ action, holdingId, today }: { action: FormAction; holdingId: string; today: Day }) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'akhiri', ['on', 'reason'])
  return (
    <form action={post} noValidate className="grid max-w-3xl gap-5">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      <input type="hidden" name="holdingId" value={holdingId} />
      <TextField field={fields.on} label="Hari terakhir memegang jabatan ini" type="date" defaultValue={today} required />
      <AreaField field={fields.reason} label="Nomor surat keputusan atau alasan" required />
      <div>
        <SubmitButton tone="danger">Akhiri jabatan</SubmitButton>
      </div>
    </form>
  )
}
