'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { AreaField, SelectField } from '@/components/ui/field'
import { FoldedForm } from '@/components/ui/folded-form'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'
import { achievementLevelNames } from '@/lib/rule/labels'

/** Opens the evaluation of everyone over a period. */
export function CycleOpeningForm({
  action,
  periods,
  formKey,
}: {
  action: FormAction
  periods: readonly { id: string; name: string }[]
  formKey: string
}) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'buka-siklus', ['periodId'])
  return (
    <form action={post} noValidate className="grid max-w-xl gap-4 rounded-xl border border-line bg-surface p-5">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      <input type="hidden" name="_key" value={formKey} />
      <SelectField
        field={fields.periodId}
        label="Buka evaluasi untuk periode"
        hint="Tiap SKP yang disepakati untuk periode itu mendapat satu penilaian."
        choices={periods.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
      <div>
        <SubmitButton>Buka siklus evaluasi</SubmitButton>
      </div>
    </form>
  )
}

type OfficeForm = { action: FormAction; cycleId: string; unitId: string; formKey: string }

const levels = Object.entries(achievementLevelNames).map(([value, label]) => ({ value, label }))

/** Sets or corrects the capaian kinerja organisasi. */
export function AchievementForm({ action, cycleId, unitId, formKey, basedOn }: OfficeForm & { basedOn: number }) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'capaian', ['achievement', 'reason'])
  return (
    <FoldedForm
      {...{ state, post, errors, formKey }}
      title={basedOn > 0 ? 'Koreksi capaian kinerja organisasi' : 'Tetapkan capaian kinerja organisasi'}
      fields={Object.values(fields)}
      values={{ cycleId, unitId, basedOn: String(basedOn) }}
      button="Tetapkan"
      open={basedOn === 0}
    >
      <SelectField field={fields.achievement} label="Capaian" choices={levels} empty="Pilih capaian" required />
      <AreaField
        field={fields.reason}
        label="Dasar penetapan"
        hint="Capaian rencana aksi atau perjanjian kinerja, dan nomor dokumennya bila ada."
        required
      />
    </FoldedForm>
  )
}

/** Says why the spread of predikat departs from the pattern. */
export function SpreadNoteForm({ action, cycleId, unitId, formKey }: OfficeForm) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'catatan', ['reason'])
  return (
    <FoldedForm
      {...{ state, post, errors, formKey }}
      title="Catat alasan distribusi"
      fields={Object.values(fields)}
      values={{ cycleId, unitId }}
      button="Catat alasan"
    >
      <AreaField field={fields.reason} label="Mengapa distribusinya begini" required />
    </FoldedForm>
  )
}
