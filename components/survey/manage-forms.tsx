'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { AreaField, TextField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'

type Props = { action: FormAction; formKey: string; surveyId: string }

/** Another last day for a survey that is not over. */
export function LastDayForm({ action, formKey, surveyId, closesOn }: Props & { closesOn: string }) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'hari-terakhir', ['closesOn'])
  return (
    <form action={post} noValidate className="grid content-start gap-4 rounded-xl border border-line bg-surface p-5">
      <h3 className="font-bold text-lg">Ubah hari terakhir</h3>
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      <input type="hidden" name="_key" value={formKey} />
      <input type="hidden" name="surveyId" value={surveyId} />
      <input type="hidden" name="was" value={closesOn} />
      <TextField field={fields.closesOn} label="Hari terakhir" type="date" defaultValue={closesOn} required />
      <SubmitButton tone="quiet">Simpan hari terakhir</SubmitButton>
    </form>
  )
}

/** Closing before the last day, with the reason. */
export function CloseForm({ action, formKey, surveyId }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'tutup', ['reason'])
  return (
    <form action={post} noValidate className="grid content-start gap-4 rounded-xl border border-line bg-surface p-5">
      <h3 className="font-bold text-lg">Tutup sekarang</h3>
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      <input type="hidden" name="_key" value={formKey} />
      <input type="hidden" name="surveyId" value={surveyId} />
      <AreaField field={fields.reason} label="Alasan" hint="Survei yang ditutup tidak dapat dibuka lagi." required />
      <SubmitButton tone="danger">Tutup survei</SubmitButton>
    </form>
  )
}
