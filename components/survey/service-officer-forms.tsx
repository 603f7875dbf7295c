'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { AreaField, RadioField, TextField } from '@/components/ui/field'
import { FoldedForm } from '@/components/ui/folded-form'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'

type Found = { employeeId: string; name: string; postTitle: string; unitName: string }
type Props = { action: FormAction; formKey: string; today: string }

/** One of those who were found, from a day on. */
export function OfficerForm({ action, formKey, today, serviceId, found }: Props & { serviceId: string; found: readonly Found[] }) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'petugas', ['employeeId', 'validFrom'])
  return (
    <form action={post} noValidate className="grid max-w-2xl gap-5">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      <input type="hidden" name="_key" value={formKey} />
      <input type="hidden" name="serviceId" value={serviceId} />
      <RadioField
        field={fields.employeeId}
        label="Pegawai yang melayani"
        choices={found.map(({ employeeId, name, postTitle, unitName }) => ({
          value: employeeId,
          label: name,
          hint: `${postTitle}, ${unitName}`,
        }))}
        chosen={found.length === 1 ? found[0]?.employeeId : undefined}
      />
      <TextField field={fields.validFrom} label="Melayani mulai" type="date" defaultValue={today} required />
      <div>
        <SubmitButton>Catat petugas</SubmitButton>
      </div>
    </form>
  )
}

/** The last day of one who serves. */
export function OfficerEndForm({ action, formKey, today, officerId, name }: Props & { officerId: string; name: string }) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, `akhir-${officerId}`, ['validTo'])
  return (
    <FoldedForm
      title="Akhiri"
      {...{ state, post, errors, formKey }}
      fields={Object.values(fields)}
      values={{ officerId }}
      button={`Akhiri tugas ${name}`}
    >
      <TextField field={fields.validTo} label="Hari terakhir melayani" type="date" defaultValue={today} required />
    </FoldedForm>
  )
}

type CorrectionProps = { action: FormAction; formKey: string; officerId: string; was: string; name: string }

/** Another last day of one whose last day was said wrongly, or none. */
export function OfficerCorrectionForm({ action, formKey, officerId, was, name }: CorrectionProps) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, `perbaikan-${officerId}`, ['validTo', 'reason'])
  return (
    <FoldedForm
      title="Perbaiki hari terakhir"
      {...{ state, post, errors, formKey }}
      fields={Object.values(fields)}
      values={{ officerId, was }}
      button={`Perbaiki hari terakhir ${name}`}
    >
      <TextField
        field={fields.validTo}
        label="Hari terakhir melayani"
        hint="Kosongkan bila masih melayani."
        type="date"
        defaultValue={state === undefined ? was : ''}
      />
      <AreaField
        field={fields.reason}
        label="Alasan perbaikan"
        hint="Misalnya salah ketik tanggal. Alasannya tercatat bersama perubahannya."
        rows={2}
        maxLength={500}
        required
      />
    </FoldedForm>
  )
}
