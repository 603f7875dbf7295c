'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { AreaField, SelectField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'
import { recordingChoiceNames } from '@/lib/organization/recording/labels'
import type { RecordingChoice } from '@/lib/organization/recording/schema'

const choices = (Object.keys(recordingChoiceNames) as RecordingChoice[]).map((value) => ({ value, label: recordingChoiceNames[value] }))

type Props = { action: FormAction; formKey: string; employeeId: string; year: number; was: RecordingChoice }

/** Chooses where one employee's performance of a year is on record. */
export function RecordingForm({ action, formKey, employeeId, year, was }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'pencatat', ['system', 'reason'])
  return (
    <form action={post} noValidate className="grid max-w-2xl gap-5">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      <input type="hidden" name="_key" value={formKey} />
      <input type="hidden" name="employeeIds[0]" value={employeeId} />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="was" value={was} />
      <SelectField field={fields.system} label={`Sistem pencatat tahun ${year}`} choices={choices} defaultValue={was} />
      <AreaField field={fields.reason} label="Alasan" hint="Tercatat dalam jejak audit." required />
      <div>
        <SubmitButton tone="quiet">Simpan sistem pencatat</SubmitButton>
      </div>
    </form>
  )
}

type UnitProps = { action: FormAction; formKey: string; year: number; units: readonly { id: string; name: string }[]; unitId: string }

/** The same for everyone in a unit and below it. */
export function UnitRecordingForm({ action, formKey, year, units, unitId }: UnitProps) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'pencatat-unit', ['unitId', 'system', 'reason'])
  return (
    <form action={post} noValidate className="grid max-w-2xl gap-5">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      <input type="hidden" name="_key" value={formKey} />
      <input type="hidden" name="year" value={year} />
      <SelectField
        field={fields.unitId}
        label="Unit, dengan semua di bawahnya"
        choices={units.map(({ id, name }) => ({ value: id, label: name }))}
        empty="Pilih unit"
        defaultValue={unitId}
      />
      <SelectField field={fields.system} label={`Sistem pencatat tahun ${year}`} choices={choices} defaultValue="BY_RULE" />
      <AreaField field={fields.reason} label="Alasan" hint="Tercatat dalam jejak audit untuk setiap pegawai." required />
      <div>
        <SubmitButton>Tetapkan untuk seluruh unit</SubmitButton>
      </div>
    </form>
  )
}
