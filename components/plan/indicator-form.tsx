'use client'

import { useActionState } from 'react'
import { AreaField, type Choice, SelectField, TextField } from '@/components/ui/field'
import { FoldedForm } from '@/components/ui/folded-form'
import { postedForm } from '@/components/ui/posted-form'
import type { FormAction } from '@/lib/form-state'
import type { PlanForm } from '@/lib/generated/prisma/enums'
import type { PlannedIndicator } from '@/lib/plan/content/queries'
import { aggregationHints, indicatorAspectNames, indicatorKindNames, indicatorPerspectiveNames } from '@/lib/plan/labels'

type Props = {
  action: FormAction
  values: Record<string, string>
  formKey: string
  form: PlanForm
  /** Null for a new one; its target as people write it. */
  indicator: PlannedIndicator | null
  open?: boolean
}

const names = ['text', 'aspect', 'perspective', 'target', 'unitName', 'kind', 'aggregation'] as const

export function IndicatorForm({ action, values, formKey, form, indicator, open = false }: Props) {
  const [state, post] = useActionState(action, undefined)
  const id = `iki-${indicator?.id ?? values.workResultId}`
  const { fields, errors } = postedForm(state, id, names)
  return (
    <FoldedForm
      {...{ state, post, errors, formKey, open }}
      title={indicator ? 'Ubah indikator' : 'Tambah indikator'}
      look={indicator ? 'link' : 'button'}
      fields={Object.values(fields)}
      values={indicator ? { ...values, indicatorId: indicator.id } : values}
      button={indicator ? 'Simpan indikator' : 'Tambah indikator'}
    >
      <AreaField
        field={fields.text}
        label={form === 'QUALITATIVE' ? 'Ukuran keberhasilan' : 'Indikator kinerja individu (IKI)'}
        rows={2}
        defaultValue={indicator?.text}
        required
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          field={fields.target}
          label="Target setahun"
          hint="Contoh: 98,5 atau 1.000"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={indicator?.target}
          required
        />
        <TextField field={fields.unitName} label="Satuan" hint="Contoh: persen, berkas, hari" defaultValue={indicator?.unitName} required />
        {form === 'QUANTITATIVE' ? (
          <SelectField
            field={fields.aspect}
            label="Aspek"
            choices={choicesOf(indicatorAspectNames)}
            empty="Pilih"
            defaultValue={indicator?.aspect ?? ''}
          />
        ) : null}
        {form === 'LEADER' ? (
          <SelectField
            field={fields.perspective}
            label="Perspektif"
            choices={choicesOf(indicatorPerspectiveNames)}
            empty="Pilih"
            defaultValue={indicator?.perspective ?? ''}
          />
        ) : null}
        <SelectField
          field={fields.kind}
          label="Arah"
          choices={choicesOf(indicatorKindNames)}
          defaultValue={indicator?.kind ?? 'HIGHER_IS_BETTER'}
        />
        <SelectField
          field={fields.aggregation}
          label="Realisasi setahun dihitung"
          choices={choicesOf(aggregationHints)}
          empty="Pilih"
          defaultValue={indicator?.aggregation ?? ''}
        />
      </div>
    </FoldedForm>
  )
}

function choicesOf(labels: Record<string, string>): Choice[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}
