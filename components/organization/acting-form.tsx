'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { AreaField, RadioField, TextField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Day } from '@/lib/day'
import type { FormAction } from '@/lib/form-state'
import type { Candidate } from '@/lib/organization/appraiser/directory/queries'

const modes = [
  { value: 'PLT', label: 'Plt. (pelaksana tugas)', hint: 'Pejabat definitif tidak ada.' },
  { value: 'PLH', label: 'Plh. (pelaksana harian)', hint: 'Pejabat definitif berhalangan sementara.' },
  { value: 'PJ', label: 'Pj. (penjabat)', hint: 'Diangkat untuk menjalankan jabatan yang kosong.' },
] as const

type Props = { action: FormAction; formKey: string; postId: string; candidates: readonly Candidate[]; today: Day }

/** Appoints someone to act as a head, with a first and, where it is known, a last day. */
export function ActingForm({ action, formKey, postId, candidates, today }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'plt', ['employeeId', 'mode', 'from', 'to', 'reason'])
  const choices = candidates.flatMap(({ employeeId, name, post: held, unitName }) =>
    employeeId ? [{ value: employeeId, label: name, hint: `${held} · ${unitName}` }] : [],
  )
  return (
    <form action={post} noValidate className="grid max-w-3xl gap-6">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      <input type="hidden" name="_key" value={formKey} />
      <input type="hidden" name="postId" value={postId} />
      <RadioField field={fields.employeeId} label="Siapa" choices={choices} />
      <RadioField field={fields.mode} label="Sebagai" choices={modes} chosen="PLT" />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField
          field={fields.from}
          label="Mulai"
          hint="Hari pertama menurut surat perintah."
          type="date"
          defaultValue={today}
          required
        />
        <TextField field={fields.to} label="Hari terakhir" hint="Kosongkan bila belum diketahui." type="date" />
      </div>
      <AreaField field={fields.reason} label="Nomor surat perintah atau alasan" required />
      <div>
        <SubmitButton>Tunjuk</SubmitButton>
      </div>
    </form>
  )
}
