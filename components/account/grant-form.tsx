'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { AreaField, RadioField, SelectField, TextField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { roleHints, roleNames, wholeGovernment } from '@/lib/account/labels'
import type { FormAction } from '@/lib/form-state'
import type { Role } from '@/lib/generated/prisma/enums'

type Props = {
  action: FormAction
  formKey: string
  accountId: string
  roles: readonly Role[]
  units: readonly { id: string; name: string }[]
  /** The role may be given for the whole government. */
  whole: boolean
  today: string
}

/** Gives a role: which, how far it reaches, from when to when, and why. */
export function GrantForm({ action, formKey, accountId, roles, units, whole, today }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'peran', ['role', 'unitId', 'from', 'to', 'reason'])
  const reach = [...(whole ? [{ value: 'ALL', label: wholeGovernment }] : []), ...units.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <form action={post} noValidate className="grid max-w-2xl gap-6">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      <input type="hidden" name="_key" value={formKey} />
      <input type="hidden" name="accountId" value={accountId} />
      <RadioField
        field={fields.role}
        label="Peran"
        choices={roles.map((role) => ({ value: role, label: roleNames[role], hint: roleHints[role] }))}
      />
      <SelectField
        field={fields.unitId}
        label="Cakupan"
        hint="Peran berlaku untuk unit ini dan semua unit di bawahnya."
        choices={reach}
        empty="Pilih cakupan"
        required
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField field={fields.from} label="Berlaku sejak" type="date" defaultValue={today} required />
        <TextField field={fields.to} label="Berakhir pada (boleh kosong)" type="date" />
      </div>
      <AreaField field={fields.reason} label="Alasan" hint="Misalnya nomor surat tugas. Tercatat dalam jejak audit." required />
      <div>
        <SubmitButton>Beri peran</SubmitButton>
      </div>
    </form>
  )
}
