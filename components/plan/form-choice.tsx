'use client'

import { useActionState } from 'react'
import { RadioField } from '@/components/ui/field'
import { FoldedForm } from '@/components/ui/folded-form'
import { postedForm } from '@/components/ui/posted-form'
import type { FormAction } from '@/lib/form-state'

type Props = { action: FormAction; values: Record<string, string>; formKey: string; form: 'QUANTITATIVE' | 'QUALITATIVE' }

/** Quantitative or qualitative, for those who may choose. */
export function FormChoice({ action, values, formKey, form }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'bentuk', ['form'])
  return (
    <FoldedForm
      {...{ state, post, errors, formKey, values }}
      title={`Bentuk: ${form === 'QUALITATIVE' ? 'kualitatif' : 'kuantitatif'}. Ubah?`}
      fields={Object.values(fields)}
      button="Simpan bentuk"
    >
      <RadioField
        field={fields.form}
        label="Bentuk SKP"
        choices={[
          { value: 'QUANTITATIVE', label: 'Kuantitatif', hint: 'Tiap indikator mempunyai aspek: kuantitas, kualitas, waktu, atau biaya.' },
          { value: 'QUALITATIVE', label: 'Kualitatif', hint: 'Ukuran keberhasilan diceritakan tanpa aspek.' },
        ]}
        chosen={form}
      />
    </FoldedForm>
  )
}
