'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { AreaField, type Choice, SelectField, TextField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'
import { aggregationHints, indicatorAspectNames, indicatorKindNames, indicatorPerspectiveNames } from '@/lib/plan/labels'

const names = ['postTitle', 'resultText', 'text', 'unitName', 'kind', 'aggregation', 'aspect', 'perspective'] as const

/** An entry of the library, written by HR; targets are set by those who copy it. */
export function LibraryEntryForm({ action, formKey }: { action: FormAction; formKey: string }) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'pustaka', names)
  return (
    <form action={post} noValidate className="grid gap-4">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      <input type="hidden" name="_key" value={formKey} />
      <TextField
        field={fields.postTitle}
        label="Jabatan"
        hint="Seperti tertulis dalam daftar jabatan, misalnya: Pranata Komputer Ahli Pertama"
        required
      />
      <AreaField field={fields.resultText} label="Rencana hasil kerja (RHK)" rows={2} required />
      <AreaField field={fields.text} label="Indikator" hint="Ukuran keberhasilan, tanpa angka target." rows={2} required />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <SelectField field={fields.kind} label="Arah" choices={choicesOf(indicatorKindNames)} defaultValue="HIGHER_IS_BETTER" />
        <TextField field={fields.unitName} label="Satuan" hint="Contoh: persen, berkas, hari" required />
        <SelectField
          field={fields.aggregation}
          label="Realisasi setahun dihitung"
          choices={choicesOf(aggregationHints)}
          empty="Pilih"
          required
        />
        <SelectField
          field={fields.aspect}
          label="Aspek (untuk JA dan JF)"
          choices={choicesOf(indicatorAspectNames)}
          empty="Tidak ditentukan"
        />
        <SelectField
          field={fields.perspective}
          label="Perspektif (untuk JPT dan kepala unit)"
          choices={choicesOf(indicatorPerspectiveNames)}
          empty="Tidak ditentukan"
        />
      </div>
      <div>
        <SubmitButton>Masukkan ke pustaka</SubmitButton>
      </div>
    </form>
  )
}

function choicesOf(labels: Record<string, string>): Choice[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}
