'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { type Choice, RadioField, SelectField, TextField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'

type Props = {
  action: FormAction
  formKey: string
  subjects: readonly Choice[]
  /** The subject that was chosen on the way here. */
  chosen?: string | undefined
  periods: readonly Choice[]
  today: string
}

/** Which service or unit is asked about, for which period, and from when to when. */
export function OpenForm({ action, formKey, subjects, chosen, periods, today }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'survei', ['about', 'periodId', 'opensOn', 'closesOn', 'serviceUsers', 'start'])
  return (
    <form action={post} noValidate className="grid max-w-2xl gap-5">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      <input type="hidden" name="_key" value={formKey} />
      <SelectField
        field={fields.about}
        label="Yang disurvei"
        hint="Satu layanan, atau seluruh layanan unit: warga memilih layanannya sendiri."
        choices={subjects}
        empty="Pilih layanan atau unit"
        defaultValue={chosen}
        required
      />
      <SelectField
        field={fields.periodId}
        label="Periode"
        hint="Satu survei untuk satu layanan atau unit dan satu periode."
        choices={periods}
        empty="Pilih periode"
        required
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          field={fields.opensOn}
          label="Dibuka mulai"
          hint="Paling awal hari pertama periodenya."
          type="date"
          defaultValue={today}
          required
        />
        <TextField field={fields.closesOn} label="Hari terakhir" hint="Dapat diubah selama survei berjalan." type="date" required />
      </div>
      <TextField
        field={fields.serviceUsers}
        label="Perkiraan warga yang dilayani"
        hint="Selama periode itu, untuk menghitung sasaran responden. Kosongkan bila tidak diketahui, atau bila yang disurvei seluruh unit."
        inputMode="numeric"
        autoComplete="off"
      />
      <RadioField
        field={fields.start}
        label="Pertanyaannya"
        choices={[
          {
            value: 'now',
            label: 'Langsung dibuka dengan sembilan unsur',
            hint: 'Pertanyaan resmi dalam bahasa Indonesia dan Inggris; semua unsur berbobot sama.',
          },
          {
            value: 'draft',
            label: 'Susun dahulu pertanyaannya',
            hint: 'Tambahkan unsur, bobot, bahasa, atau pertanyaan sendiri; warga dapat mengisi setelah Anda menerbitkannya.',
          },
        ]}
        chosen="now"
      />
      <SubmitButton>Buka survei</SubmitButton>
    </form>
  )
}
