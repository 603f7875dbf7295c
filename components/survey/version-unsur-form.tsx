'use client'

import { StoredNow } from '@/components/plan/editor-form'
import { AreaField, TextField } from '@/components/ui/field'
import { FoldedForm } from '@/components/ui/folded-form'
import type { FormAction } from '@/lib/form-state'
import { useVersionForm, type VersionEditing } from './version-form'

export type UnsurWords = { key: string; name: string; question: string; answers: readonly string[] }

type Props = {
  action: FormAction
  editing: VersionEditing
  /** Null for a new one. */
  unsur: UnsurWords | null
}

const answerHints = ['Paling buruk, bernilai 1.', 'Bernilai 2.', 'Bernilai 3.', 'Paling baik, bernilai 4.'] as const
const names = ['name', 'question', 'answer1', 'answer2', 'answer3', 'answer4'] as const

/** The name, question and four answers of an extra unsur. */
export function VersionUnsurForm({ action, editing, unsur }: Props) {
  const { fields, values, changedMeanwhile, aid, ...form } = useVersionForm(action, editing, names)
  return (
    <FoldedForm
      {...form}
      title={unsur ? 'Ubah unsur ini' : 'Tambah unsur lain'}
      look={unsur ? 'link' : 'button'}
      fields={Object.values(fields)}
      values={unsur ? { ...values, key: unsur.key } : values}
      button={unsur ? 'Simpan unsur' : 'Tambah unsur'}
    >
      {changedMeanwhile && unsur ? <StoredNow>{[unsur.name, unsur.question, ...unsur.answers].join('\n')}</StoredNow> : null}
      {unsur ? <p className="text-ink-soft text-sm">Terjemahan dari teks yang Anda ubah perlu ditulis lagi.</p> : null}
      <TextField field={fields.name} label="Nama unsur" defaultValue={unsur?.name} autoComplete="off" required />
      <AreaField
        field={fields.question}
        label="Pertanyaan"
        hint="Seperti yang dibaca warga, misalnya “Bagaimana pendapat Saudara tentang …?”"
        rows={2}
        defaultValue={unsur?.question}
        required
      />
      <div className="grid gap-4 sm:grid-cols-2">
        {answerHints.map((hint, at) => (
          <TextField
            key={hint}
            field={fields[names[at + 2] ?? 'answer1']}
            label={`Jawaban ${at + 1}`}
            hint={hint}
            defaultValue={unsur?.answers[at]}
            autoComplete="off"
            required
          />
        ))}
      </div>
      {aid}
    </FoldedForm>
  )
}
