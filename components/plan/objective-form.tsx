'use client'

import { useActionState } from 'react'
import { AreaField } from '@/components/ui/field'
import { FoldedForm } from '@/components/ui/folded-form'
import { postedForm } from '@/components/ui/posted-form'
import type { FormAction } from '@/lib/form-state'

type Props = {
  action: FormAction
  values: Record<string, string>
  formKey: string
  /** Null for a new one. */
  objective: { id: string; text: string } | null
  open?: boolean
}

export function ObjectiveForm({ action, values, formKey, objective, open = false }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, `sasaran-${objective?.id ?? 'baru'}-isi`, ['text'])
  return (
    <FoldedForm
      {...{ state, post, errors, formKey, open }}
      title={objective ? 'Ubah sasaran ini' : 'Tambah sasaran'}
      look={objective ? 'link' : 'button'}
      fields={Object.values(fields)}
      values={objective ? { ...values, objectiveId: objective.id } : values}
      button={objective ? 'Simpan sasaran' : 'Tambah sasaran'}
    >
      <AreaField
        field={fields.text}
        label="Sasaran"
        hint="Tulis keadaan yang ingin dicapai unit. Contoh: “Kepemilikan dokumen kependudukan meningkat”."
        defaultValue={objective?.text}
        required
      />
    </FoldedForm>
  )
}
