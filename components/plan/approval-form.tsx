'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { AreaField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'

type Props = { action: FormAction; values: Record<string, string>; formKey: string; mustNote: boolean }

/** Approves a draft; whoever is not the head's pejabat penilai says where it was approved. */
export function ApprovalForm({ action, values, formKey, mustNote }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'setujui', ['note'])
  return (
    <form action={post} noValidate className="grid gap-4">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="_key" value={formKey} />
      <AreaField
        field={fields.note}
        label={mustNote ? 'Disetujui di mana?' : 'Keterangan (boleh kosong)'}
        hint={mustNote ? 'Anda bukan pejabat penilai kepala unit ini. Tulis nomor dan tanggal naskah yang ditandatangani.' : undefined}
        rows={2}
        required={mustNote}
      />
      <div>
        <SubmitButton>Setujui perjanjian kinerja</SubmitButton>
      </div>
    </form>
  )
}
