'use client'

import { AreaField, TextField } from '@/components/ui/field'
import { FoldedForm } from '@/components/ui/folded-form'
import type { FormAction } from '@/lib/form-state'
import { writtenIndicator } from '@/lib/plan/pledge/labels'
import type { PledgedIndicator } from '@/lib/plan/pledge/queries'
import { StoredNow } from './editor-form'
import { MeasureFields, measureFieldNames } from './measure-fields'
import { type PledgeEditing, usePledgeForm } from './pledge-form'

type Props = {
  action: FormAction
  editing: PledgeEditing
  objectiveId: string
  /** Null for a new one. */
  indicator: PledgedIndicator | null
  periods: readonly { number: number; name: string }[]
  open?: boolean
}

const names = ['text', 'definition', 'formula', 'dataSource', ...measureFieldNames] as const

export function UnitIndicatorForm({ action, editing, objectiveId, indicator, periods, open = false }: Props) {
  const { fields, values: hidden, changedMeanwhile, aid, ...form } = usePledgeForm(action, editing, names)
  const values = { ...hidden, objectiveId }
  return (
    <FoldedForm
      {...{ ...form, open }}
      title={indicator ? 'Ubah IKU' : 'Tambah IKU'}
      look={indicator ? 'link' : 'button'}
      fields={Object.values(fields)}
      values={indicator ? { ...values, indicatorId: indicator.id } : values}
      button={indicator ? 'Simpan IKU' : 'Tambah IKU'}
    >
      {changedMeanwhile && indicator ? <StoredNow>{written(indicator, periods)}</StoredNow> : null}
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
      {aid}
    </FoldedForm>
  )
}

function written(indicator: PledgedIndicator, periods: Props['periods']): string {
  return writtenIndicator(indicator, periods)
    .map((part) => part.join(': '))
    .join('\n')
}
