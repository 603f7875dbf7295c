'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { TextField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'

export type TypedLine = Record<'day' | 'received' | 'finished' | 'finishedInTime' | 'medianDays' | 'reissued', string>

type Props = { action: FormAction; formKey: string; serviceId: string; revision: number; line: TypedLine; titles: TypedLine; today: string }

/** One line of the book. With a revision it corrects the line that stands there. */
export function BookLineForm({ action, formKey, serviceId, revision, line, titles, today }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'baris', ['day', 'received', 'finished', 'finishedInTime', 'medianDays', 'reissued'])
  const { day, medianDays, ...counts } = fields
  return (
    <form action={post} noValidate className="grid gap-4 rounded-xl border border-line bg-surface p-5">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      {Object.entries({ _key: formKey, serviceId, revision: String(revision) }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="grid items-end gap-4 min-[28rem]:grid-cols-2 sm:grid-cols-3 xl:grid-cols-6">
        {revision > 0 ? (
          <TextField field={day} label={titles.day} type="date" defaultValue={line.day} readOnly />
        ) : (
          <TextField field={day} label={titles.day} type="date" defaultValue={line.day} max={today} required />
        )}
        {(['received', 'finished', 'finishedInTime'] as const).map((name) => (
          <TextField
            key={name}
            field={counts[name]}
            label={titles[name]}
            inputMode="numeric"
            autoComplete="off"
            defaultValue={line[name]}
            required
          />
        ))}
        <TextField field={medianDays} label={titles.medianDays} inputMode="decimal" autoComplete="off" defaultValue={line.medianDays} />
        <TextField
          field={counts.reissued}
          label={titles.reissued}
          inputMode="numeric"
          autoComplete="off"
          defaultValue={line.reissued}
          required
        />
      </div>
      <div>
        <SubmitButton>{revision > 0 ? 'Simpan perbaikan' : 'Simpan baris'}</SubmitButton>
      </div>
    </form>
  )
}
