'use client'

import { AreaField } from '@/components/ui/field'
import { FoldedForm } from '@/components/ui/folded-form'
import type { FormAction } from '@/lib/form-state'
import { StoredNow } from './editor-form'
import { type PledgeEditing, usePledgeForm } from './pledge-form'

type Props = {
  action: FormAction
  editing: PledgeEditing
  /** Null for a new one. */
  objective: { id: string; text: string } | null
  open?: boolean
}

export function ObjectiveForm({ action, editing, objective, open = false }: Props) {
  const { fields, values, changedMeanwhile, aid, ...form } = usePledgeForm(action, editing, ['text'])
  return (
    <FoldedForm
      {...{ ...form, open }}
      title={objective ? 'Ubah sasaran ini' : 'Tambah sasaran'}
      look={objective ? 'link' : 'button'}
      fields={Object.values(fields)}
      values={objective ? { ...values, objectiveId: objective.id } : values}
      button={objective ? 'Simpan sasaran' : 'Tambah sasaran'}
    >
      {changedMeanwhile && objective ? <StoredNow>{objective.text}</StoredNow> : null}
      <AreaField
        field={fields.text}
        label="Sasaran"
        hint="Tulis keadaan yang ingin dicapai unit. Contoh: “Kepemilikan dokumen kependudukan meningkat”."
        defaultValue={objective?.text}
        required
      />
      {aid}
    </FoldedForm>
  )
}
