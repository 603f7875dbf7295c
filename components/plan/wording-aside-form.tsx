'use client'

import { useActionState } from 'react'
import { AreaField } from '@/components/ui/field'
import { FoldedForm } from '@/components/ui/folded-form'
import { postedForm } from '@/components/ui/posted-form'
import type { FormAction } from '@/lib/form-state'

type Props = { action: FormAction; id: string; values: Record<string, string>; formKey: string }

/** Says why a finding does not hold here. */
export function WordingAsideForm({ action, id, values, formKey }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, id, ['reason'])
  return (
    <FoldedForm {...{ state, post, errors, values, formKey }} fields={[fields.reason]} title="Kesampingkan saran ini" button="Kesampingkan">
      <AreaField
        field={fields.reason}
        label="Mengapa saran ini tidak berlaku di sini"
        hint="Dibaca Anda dan pejabat penilai. Saran muncul lagi bila rumusannya diubah."
        rows={2}
        required
      />
    </FoldedForm>
  )
}
