'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { type Choice, SelectField, TextField } from '@/components/ui/field'
import { postedForm } from '@/components/ui/posted-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/form-state'
import type { IndicatorAspect, IndicatorKind, IndicatorPerspective, PlanForm } from '@/lib/generated/prisma/enums'
import { indicatorAspectNames, indicatorPerspectiveNames } from '@/lib/plan/labels'

type Props = {
  action: FormAction
  formKey: string
  entry: {
    id: string
    kind: IndicatorKind
    unitName: string
    aspect: IndicatorAspect | null
    perspective: IndicatorPerspective | null
  }
  choices: readonly Choice[]
  chosen: string
  /** Forms of the drafts it may go to. */
  forms: readonly PlanForm[]
  targetHint: string | null
}

const names = ['into', 'target', 'targetTo', 'aspect', 'perspective'] as const

/** Copies an entry into a draft; its target is typed by whoever promises it. */
export function LibraryCopyForm({ action, formKey, entry, choices, chosen, forms, targetHint }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'salin', names)
  const { kind, unitName } = entry
  const asksTarget = kind !== 'YES_NO' && kind !== 'ZERO_DEFECTS'
  return (
    <form action={post} noValidate className="grid gap-4">
      <ErrorSummary errors={errors} fields={Object.values(fields)} posted={state} />
      <input type="hidden" name="libraryIndicatorId" value={entry.id} />
      <input type="hidden" name="_key" value={formKey} />
      <SelectField field={fields.into} label="Salin ke" choices={choices} empty="Pilih SKP dan RHK" defaultValue={chosen} required />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        {asksTarget ? (
          <TextField
            field={fields.target}
            label={
              kind === 'BY_DATE' ? 'Paling lambat tanggal' : kind === 'WITHIN_RANGE' ? `Target dari (${unitName})` : `Target (${unitName})`
            }
            hint={targetHint ?? (kind === 'BY_DATE' ? undefined : 'Contoh: 98,5 atau 1.000')}
            type={kind === 'BY_DATE' ? 'date' : 'text'}
            inputMode={kind === 'BY_DATE' ? undefined : 'decimal'}
            autoComplete="off"
            required
          />
        ) : null}
        {kind === 'WITHIN_RANGE' ? (
          <TextField field={fields.targetTo} label={`Sampai (${unitName})`} inputMode="decimal" autoComplete="off" required />
        ) : null}
        {forms.includes('QUANTITATIVE') ? (
          <SelectField
            field={fields.aspect}
            label="Aspek"
            choices={choicesOf(indicatorAspectNames)}
            empty="Pilih"
            defaultValue={entry.aspect ?? ''}
          />
        ) : null}
        {forms.includes('LEADER') ? (
          <SelectField
            field={fields.perspective}
            label="Perspektif"
            choices={choicesOf(indicatorPerspectiveNames)}
            empty="Pilih"
            defaultValue={entry.perspective ?? ''}
          />
        ) : null}
      </div>
      <div>
        <SubmitButton>Salin ke SKP</SubmitButton>
      </div>
    </form>
  )
}

function choicesOf(labels: Record<string, string>): Choice[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}
