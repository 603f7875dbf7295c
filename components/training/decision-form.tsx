'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { AreaField, RadioField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'

type Props = { decide: FormAction; recommendationId: string; shownReason: string; formKey: string }

const answers = [
  { value: 'TERIMA', label: 'Terima', hint: 'Pelatihan ini masuk rencana pengembangan pegawai.' },
  { value: 'TOLAK', label: 'Tolak', hint: 'Tidak diusulkan lagi tahun ini, juga bila penilaian dibuka kembali.' },
]

/** Accepts or declines, with a reason. */
export function DecisionForm({ decide, recommendationId, shownReason, formKey }: Props) {
  const [state, post] = useActionState(decide, undefined)
  const { fields, errors } = postedForm(state, 'keputusan', ['answer', 'reason'])
  return (
    <form action={post} noValidate className="grid max-w-2xl gap-4">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      <input type="hidden" name="_key" value={formKey} />
      <input type="hidden" name="recommendationId" value={recommendationId} />
      <input type="hidden" name="shownReason" value={shownReason} />
      <RadioField field={fields.answer} label="Keputusan Anda" choices={answers} />
      <AreaField field={fields.reason} label="Alasan" hint="Dibaca oleh pegawai dan pengelola kinerja." required />
      <div>
        <SubmitButton>Simpan keputusan</SubmitButton>
      </div>
    </form>
  )
}
