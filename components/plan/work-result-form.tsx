'use client'

import { AreaField, type Choice, RadioField, SelectField, TextField } from '@/components/ui/field'
import { FoldedForm } from '@/components/ui/folded-form'
import type { FormAction } from '@/lib/form-state'
import type { WorkResultCategory } from '@/lib/generated/prisma/enums'
import { workResultCategoryNames } from '@/lib/plan/labels'
import { type Editing, StoredNow, useEditorForm } from './editor-form'

export type EditedResult = { id: string; text: string; category: WorkResultCategory; supports: string; weight: string }

type Props = {
  action: FormAction
  editing: Editing
  /** Null for a new one. */
  result: EditedResult | null
  /** What it may hang on. */
  supports: readonly Choice[]
  /** Whether RHK carry weights here. */
  weighed: boolean
  open?: boolean
}

const hints: Record<WorkResultCategory, string> = {
  UTAMA: 'Diturunkan dari kinerja pimpinan atau unit.',
  TAMBAHAN: 'Di luar tugas utama, tetapi diperlukan unit.',
}

const names = ['text', 'supports', 'category', 'weight'] as const

export function WorkResultForm({ action, editing, result, supports, weighed, open = false }: Props) {
  const form = useEditorForm(action, editing, names)
  const { fields } = form
  return (
    <FoldedForm
      {...{ state: form.state, post: form.post, errors: form.errors, formKey: editing.formKey, above: form.above }}
      id={`isian-${editing.part}`}
      open={open || form.open}
      title={result ? 'Ubah RHK ini' : 'Tambah RHK'}
      look={result ? 'link' : 'button'}
      fields={form.faulty}
      values={result ? { ...form.values, workResultId: result.id } : form.values}
      button={result ? 'Simpan RHK' : 'Tambah RHK'}
    >
      {form.changedMeanwhile && result ? (
        <StoredNow>
          {result.text} ({workResultCategoryNames[result.category].toLowerCase()}
          {labelOf(supports, result.supports)})
        </StoredNow>
      ) : null}
      <AreaField
        field={fields.text}
        label="Rencana hasil kerja"
        hint="Tulis hasilnya, bukan kegiatannya. Contoh: “Data kependudukan tersedia tanpa gangguan”."
        defaultValue={result?.text}
        required
      />
      {supports.length > 0 ? (
        <SelectField
          field={fields.supports}
          label="Mendukung RHK pejabat penilai atau sasaran unit"
          choices={supports}
          empty="Tidak dikaitkan"
          defaultValue={result?.supports ?? ''}
        />
      ) : null}
      <RadioField
        field={fields.category}
        label="Jenis"
        choices={(['UTAMA', 'TAMBAHAN'] as const).map((value) => ({ value, label: workResultCategoryNames[value], hint: hints[value] }))}
        chosen={result?.category ?? 'UTAMA'}
      />
      {weighed ? (
        <TextField
          field={fields.weight}
          label="Bobot (persen)"
          hint="Hanya untuk RHK utama. Jumlah bobot semua RHK utama 100 persen. Bobot tidak dicetak."
          inputMode="decimal"
          autoComplete="off"
          defaultValue={result?.weight}
        />
      ) : null}
      {form.aid}
    </FoldedForm>
  )
}

function labelOf(supports: readonly Choice[], value: string): string {
  const label = supports.find((choice) => choice.value === value)?.label
  return label ? `; mendukung ${label}` : ''
}
