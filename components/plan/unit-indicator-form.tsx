'use client'

import { useActionState } from 'react'
import { AreaField, TextField } from '@/components/ui/field'
import { FoldedForm } from '@/components/ui/folded-form'
import { postedForm } from '@/components/ui/posted-form'
import type { FormAction } from '@/lib/form-state'
import type { PledgedIndicator } from '@/lib/plan/pledge/queries'
import { MeasureFields, measureFieldNames } from './measure-fields'

type Props = {
  action: FormAction
  values: Record<string, string>
  formKey: string
  /** Null for a new one. */
  indicator: PledgedIndicator | null
  periods: readonly { number: number; name: string }[]
  open?: boolean
}

const names = ['text', 'definition', 'formula', 'dataSource', ...measureFieldNames] as const

export function UnitIndicatorForm({ action, values, formKey, indicator, periods, open = false }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, `iku-${indicator?.id ?? values.objectiveId}`, names)
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
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <AreaField
          field={fields.definition}
          label="Definisi (boleh kosong)"
          hint="Apa artinya, dalam satu kalimat."
          defaultValue={indicator?.definition ?? ''}
        />
        <AreaField
          field={fields.formula}
          label="Rumus (boleh kosong)"
          hint="Cara angkanya dihitung, misalnya: berkas tepat waktu ÷ semua berkas × 100."
          defaultValue={indicator?.formula ?? ''}
        />
      </div>
      <MeasureFields fields={fields} measure={indicator} periods={periods} />
      <TextField
        field={fields.dataSource}
        label="Sumber data (boleh kosong)"
        hint="Dari mana angkanya diambil, misalnya: laporan SIAK."
        defaultValue={indicator?.dataSource ?? ''}
      />
    </FoldedForm>
  )
}
