'use client'

import { useActionState } from 'react'
import { AreaField } from '@/components/ui/field'
import { FoldedForm } from '@/components/ui/folded-form'
import { postedForm } from '@/components/ui/posted-form'
import type { FormAction } from '@/lib/form-state'

/** Records who was there by a pasted list of NIP. */
export function AttendanceForm({ action, briefingId, formKey }: { action: FormAction; briefingId: string; formKey: string }) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'hadir', ['list'])
  return (
    <FoldedForm
      {...{ state, post, errors, formKey, values: { briefingId }, fields: Object.values(fields) }}
      title="Catat kehadiran"
      look="button"
      button="Simpan kehadiran"
    >
      <AreaField
        field={fields.list}
        label="NIP yang hadir"
        hint="Tempel dari daftar hadir: satu NIP tiap baris, atau dipisah koma. Spasi di dalam NIP tidak apa-apa."
        rows={6}
        required
      />
    </FoldedForm>
  )
}
