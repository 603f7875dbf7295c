'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { AreaField, SelectField, TextField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { briefingKindNames } from '@/lib/briefing/labels'
import type { FormAction } from '@/lib/form-state'

type Written = { kind: string; title: string; summary: string; heldOn: string; hours: string; place: string }

type Props = {
  action: FormAction
  formKey: string
  values: Record<string, string>
  /** Null for a new session. */
  written: Written | null
  /** Whom it may be for; null where that is fixed. */
  audiences: readonly { value: string; label: string }[] | null
}

/** A session of sosialisasi: what, when, where and for whom. */
export function BriefingForm({ action, formKey, values, written, audiences }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'sesi', ['kind', 'title', 'summary', 'heldOn', 'hours', 'place', 'unitId'])
  return (
    <form action={post} noValidate className="grid max-w-2xl gap-6">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      <input type="hidden" name="_key" value={formKey} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField
        field={fields.title}
        label="Judul"
        hint="Misalnya: Menyusun indikator yang terukur"
        defaultValue={written?.title}
        required
      />
      <div className="grid items-start gap-6 sm:grid-cols-2">
        <SelectField
          field={fields.kind}
          label="Jenis"
          choices={Object.entries(briefingKindNames).map(([value, label]) => ({ value, label }))}
          empty="Pilih jenisnya"
          defaultValue={written?.kind ?? ''}
          required
        />
        {audiences === null ? null : (
          <SelectField
            field={fields.unitId}
            label="Untuk siapa"
            choices={audiences}
            empty="Pilih unit"
            hint="Unit dengan semua di bawahnya."
            required
          />
        )}
        <TextField field={fields.heldOn} label="Tanggal" type="date" defaultValue={written?.heldOn} required />
        <TextField field={fields.hours} label="Jam" hint="Misalnya 09.00 sampai 11.00" defaultValue={written?.hours} required />
      </div>
      <TextField field={fields.place} label="Tempat atau alamat pertemuan daring" defaultValue={written?.place} required />
      <AreaField
        field={fields.summary}
        label="Isi"
        hint="Apa yang dijelaskan, dan apa yang perlu disiapkan peserta."
        rows={4}
        defaultValue={written?.summary}
        required
      />
      <div>
        <SubmitButton>{written ? 'Simpan perubahan' : 'Jadwalkan sesi'}</SubmitButton>
      </div>
    </form>
  )
}
