'use client'

import { useActionState } from 'react'
import { AreaField } from '@/components/ui/field'
import { FoldedForm } from '@/components/ui/folded-form'
import { postedForm } from '@/components/ui/posted-form'
import type { BriefingQuestion } from '@/lib/briefing/queries'
import type { FormAction } from '@/lib/form-state'

type Props = {
  questions: readonly (BriefingQuestion & { formKey: string })[]
  /** Null where the reader does not answer. */
  answer: FormAction | null
}

/** Questions with their answers; nobody is told who asked. */
export function Questions({ questions, answer }: Props) {
  if (questions.length === 0) return <p className="text-ink-soft">Belum ada pertanyaan.</p>
  return (
    <ul className="grid gap-3">
      {questions.map(({ id, text, isOwn, answer: told, answeredBy, formKey }) => (
        <li key={id} className="grid gap-2 rounded-xl border border-line bg-surface p-5">
          <p className="whitespace-pre-line font-semibold wrap-anywhere">{text}</p>
          {isOwn ? <p className="text-ink-soft text-sm">Pertanyaan Anda</p> : null}
          {told === null ? (
            <p className="text-ink-soft">Belum dijawab.</p>
          ) : (
            <div className="grid gap-1 border-accent border-l-2 pl-4">
              <p className="whitespace-pre-line wrap-anywhere">{told}</p>
              <p className="text-ink-soft text-sm">Dijawab {answeredBy}</p>
            </div>
          )}
          {answer && told === null ? <AnswerForm action={answer} questionId={id} formKey={formKey} /> : null}
        </li>
      ))}
    </ul>
  )
}

function AnswerForm({ action, questionId, formKey }: { action: FormAction; questionId: string; formKey: string }) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, `jawab-${questionId}`, ['answer'])
  return (
    <FoldedForm
      {...{ state, post, errors, formKey, values: { questionId }, fields: Object.values(fields) }}
      title="Jawab"
      button="Simpan jawaban"
    >
      <AreaField field={fields.answer} label="Jawaban" required />
    </FoldedForm>
  )
}

export function QuestionForm({ action, briefingId, formKey }: { action: FormAction; briefingId: string; formKey: string }) {
  const [state, post] = useActionState(action, undefined)
  const { fields, errors } = postedForm(state, 'tanya', ['text'])
  return (
    <FoldedForm
      {...{ state, post, errors, formKey, values: { briefingId }, fields: Object.values(fields) }}
      title="Ajukan pertanyaan"
      look="button"
      button="Kirim pertanyaan"
    >
      <AreaField
        field={fields.text}
        label="Pertanyaan Anda"
        hint="Semua orang dapat membaca pertanyaan dan jawabannya. Nama Anda tidak ditampilkan."
        required
      />
    </FoldedForm>
  )
}
