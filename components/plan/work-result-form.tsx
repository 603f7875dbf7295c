'use client'

import { useActionState } from 'react'
import { AreaField, type Choice, RadioField, SelectField } from '@/components/ui/field'
import { FoldedForm } from '@/components/ui/folded-form'
import { postedForm } from '@/components/ui/posted-form'
import type { FormAction } from '@/lib/form-state'
import type { WorkResultCategory } from '@/lib/generated/prisma/enums'
import { workResultCategoryNames } from '@/lib/plan/labels'

export type EditedResult = { id: string; text: string; category: WorkResultCategory; supports: string }

type Props = {
  action: FormAction
  values: Record<string, string>
  formKey: string
  /** Null for a new one. */
  result: EditedResult | null
  /** What it may hang on. */
  supports: readonly Choice[]
  open?: boolean
}

const hints: Record<WorkResultCategory, string> = {
  UTAMA: 'Diturunkan dari kinerja pimpinan atau unit.',
  TAMBAHAN: 'Di luar tugas utama, tetapi diperlukan unit.',
}

export function WorkResultForm({ action, values, formKey, result, supports, open = false }: Props) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, `rhk-${result?.id ?? 'baru'}`, ['text', 'supports', 'category'])
  return (
    <FoldedForm
      {...{ state, post, errors, formKey, open }}
      title={result ? 'Ubah RHK ini' : 'Tambah RHK'}
      look={result ? 'link' : 'button'}
      fields={Object.values(fields)}
      values={result ? { ...values, workResultId: result.id } : values}
      button={result ? 'Simpan RHK' : 'Tambah RHK'}
    >
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
    </FoldedForm>
  )
}
