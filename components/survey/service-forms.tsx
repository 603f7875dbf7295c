'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { type Choice, SelectField, TextField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'

type Props = { action: FormAction; formKey: string }

/** A new service of a unit. */
export function NewServiceForm({ action, formKey, units }: Props & { units: readonly Choice[] }) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'layanan', ['unitId', 'name'])
  return (
    <form action={post} noValidate className="grid max-w-2xl gap-5">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      <input type="hidden" name="_key" value={formKey} />
      <SelectField field={fields.unitId} label="Unit yang memberi layanan" choices={units} empty="Pilih unit" required />
      <TextField
        field={fields.name}
        label="Nama layanan"
        hint="Seperti dikenal warga, misalnya Penerbitan KTP elektronik."
        autoComplete="off"
        required
      />
      <SubmitButton>Tambah layanan</SubmitButton>
    </form>
  )
}

/** Another name for a service. */
export function RenameForm({ action, formKey, service }: Props & { service: { id: string; name: string } }) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'nama', ['name'])
  return (
    <form action={post} noValidate className="grid max-w-2xl gap-5">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      <input type="hidden" name="_key" value={formKey} />
      <input type="hidden" name="serviceId" value={service.id} />
      <input type="hidden" name="was" value={service.name} />
      <TextField field={fields.name} label="Nama layanan" defaultValue={service.name} autoComplete="off" required />
      <SubmitButton>Simpan nama</SubmitButton>
    </form>
  )
}
