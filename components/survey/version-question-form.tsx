'use client'

import { StoredNow } from '@/components/plan/editor-form'
import { AreaField, RadioField } from '@/components/ui/field'
import { FoldedForm } from '@/components/ui/folded-form'
import type { FormAction } from '@/lib/form-state'
import { questionKindNames } from '@/lib/survey/labels'
import { useVersionForm, type VersionEditing } from './version-form'

export type QuestionWords = { id: string; kind: 'CHOICE' | 'TEXT'; question: string; choices: readonly string[] }

type Props = {
  action: FormAction
  editing: VersionEditing
  /** Null for a new one. */
  question: QuestionWords | null
}

/** A question of the office's own. */
export function VersionQuestionForm({ action, editing, question }: Props) {
  const { fields, values, changedMeanwhile, aid, ...form } = useVersionForm(action, editing, ['kind', 'question', 'choices'])
  return (
    <FoldedForm
      {...form}
      title={question ? 'Ubah pertanyaan ini' : 'Tambah pertanyaan sendiri'}
      look={question ? 'link' : 'button'}
      fields={Object.values(fields)}
      values={question ? { ...values, questionId: question.id } : values}
      button={question ? 'Simpan pertanyaan' : 'Tambah pertanyaan'}
    >
      {changedMeanwhile && question ? <StoredNow>{[question.question, ...question.choices].join('\n')}</StoredNow> : null}
      {question ? <p className="text-ink-soft text-sm">Terjemahan dari teks yang Anda ubah perlu ditulis lagi.</p> : null}
      <AreaField field={fields.question} label="Pertanyaan" rows={2} defaultValue={question?.question} required />
      <RadioField
        field={fields.kind}
        label="Cara menjawab"
        choices={[
          { value: 'CHOICE', label: questionKindNames.CHOICE, hint: 'Warga memilih satu dari pilihan di bawah.' },
          { value: 'TEXT', label: questionKindNames.TEXT, hint: 'Warga menulis jawabannya sendiri.' },
        ]}
        chosen={question?.kind ?? 'CHOICE'}
      />
      <AreaField
        field={fields.choices}
        label="Pilihan jawaban"
        hint="Satu pilihan satu baris, 2 sampai 10 pilihan. Kosongkan untuk isian bebas."
        rows={4}
        defaultValue={question?.choices.join('\n')}
      />
      {aid}
    </FoldedForm>
  )
}
