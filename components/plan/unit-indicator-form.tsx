'use client'

import { useActionState } from 'react'
import { AreaField, SelectField, TextField } from '@/components/ui/field'
import { FoldedForm } from '@/components/ui/folded-form'
import { postedForm } from '@/components/ui/posted-form'
import type { FormAction } from '@/lib/form-state'
import { indicatorKindNames } from '@/lib/plan/labels'
import type { PledgedIndicator } from '@/lib/plan/pledge/queries'

type Props = {
  action: FormAction
  values: Record<string, string>
  formKey: string
  /** Null for a new one; its target as people write it. */
  indicator: PledgedIndicator | null
  open?: boolean
}

export function UnitIndicatorForm({ action, values, formKey, indicator, open = false }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, `iku-${indicator?.id ?? values.objectiveId}`, ['text', 'target', 'unitName', 'kind'])
  return (
    <FoldedForm
      {...{ state, post, errors, formKey, open }}
      title={indicator ? 'Ubah IKU' : 'Tambah IKU'}
      look={indicator ? 'link' : 'button'}
      fields={Object.values(fields)}
      values={indicator ? { ...values, indicatorId: indicator.id } : values}
      button={indicator ? 'Simpan IKU' : 'Tambah IKU'}
    >
      <AreaField field={fields.text} label="Indikator kinerja utama (IKU)" rows={2} defaultValue={indicator?.text} required />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          field={fields.target}
          label="Target setahun"
          hint="Contoh: 98,5 atau 1.000"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={indicator?.target}
          required
        />
        <TextField
          field={fields.unitName}
          label="Satuan"
          hint="Contoh: persen, dokumen, hari"
          defaultValue={indicator?.unitName}
          required
        />
        <SelectField
          field={fields.kind}
          label="Arah"
          choices={Object.entries(indicatorKindNames).map(([value, label]) => ({ value, label }))}
          defaultValue={indicator?.kind ?? 'HIGHER_IS_BETTER'}
        />
      </div>
    </FoldedForm>
  )
}
