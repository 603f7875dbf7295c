'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { AreaField, SelectField, TextField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'
import type { CourseContent } from '@/lib/training/catalogue/schema'
import { trainingFormNames } from '@/lib/training/labels'
import { aimText } from '@/lib/training/rules'
import type { Aim } from '@/lib/training/schema'
import { AimField } from './aim-field'

type Props = {
  action: FormAction
  formKey: string
  known: readonly (Aim & { name: string })[]
  /** What is stored, to be changed; without it the form is for a new training. */
  course?: CourseContent & { id: string; mark: string }
}

const forms = Object.entries(trainingFormNames).map(([value, label]) => ({ value, label }))

/** What a training of the catalogue says, and what it helps with. */
export function CourseForm({ action, formKey, known, course }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'pelatihan', ['code', 'title', 'form', 'provider', 'hours', 'description', 'aims'])
  const posted = state?.initialValue ? [state.initialValue.aims ?? []].flat().map(String) : null
  return (
    <form action={post} noValidate className="grid max-w-2xl gap-5">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      <input type="hidden" name="_key" value={formKey} />
      {course ? (
        <>
          <input type="hidden" name="courseId" value={course.id} />
          <input type="hidden" name="was" value={course.mark} />
        </>
      ) : (
        <TextField
          field={fields.code}
          label="Kode"
          hint="Tidak dapat diubah kemudian, misalnya TK-01."
          autoCapitalize="characters"
          required
        />
      )}
      <TextField field={fields.title} label="Nama pelatihan" defaultValue={course?.title} required />
      <SelectField field={fields.form} label="Bentuk" choices={forms} empty="Pilih bentuk" defaultValue={course?.form} required />
      <TextField field={fields.provider} label="Penyelenggara" defaultValue={course?.provider} required />
      <TextField
        field={fields.hours}
        label="JP"
        hint="Jam pelajaran menurut sertifikatnya."
        inputMode="numeric"
        defaultValue={course?.hours}
        required
      />
      <AreaField field={fields.description} label="Uraian singkat" defaultValue={course?.description} required />
      <AimField field={fields.aims} known={known} chosen={posted ?? course?.aims.map(aimText) ?? []} />
      <div>
        <SubmitButton>Simpan</SubmitButton>
      </div>
    </form>
  )
}
