import { ActionButton } from '@/components/ui/action-button'
import { Badge } from '@/components/ui/badge'
import type { FormAction } from '@/lib/form-state'
import { formatMoment } from '@/lib/format'
import { clarityNames } from '@/lib/plan/clarity/labels'
import type { ClarityNote } from '@/lib/plan/clarity/rules'
import { CommentForm } from './comment-form'

export type ClarityActions = Record<'answer' | 'clear', FormAction>

type Props = {
  planId: string
  note: ClarityNote | undefined
  may: { mayAnswer: boolean; mayClear: boolean }
  actions: ClarityActions
  newKey: () => string
}

/** Whether an expectation is clear to the employee; the question where it is not, its answer, and who may do what about it. */
export function ClarityLine({ planId, note, may, actions, newKey }: Props) {
  if (!note) return null
  if (note.clear)
    return (
      <p className="print:hidden">
        <Badge tone="good">{clarityNames.clear} bagi pegawai</Badge>
      </p>
    )
  const values = { planId, markId: note.id }
  return (
    <div id={`tanya-${note.id}`} className="grid scroll-mt-24 gap-3 rounded-xl border border-line bg-warn-ground p-4 print:hidden">
      <div className="grid gap-1">
        <p className="font-semibold text-warn">{clarityNames.unclear} bagi pegawai</p>
        <p className="whitespace-pre-line">{note.question}</p>
      </div>
      {note.answer ? (
        <div className="grid gap-1 border-line-strong border-l-2 pl-3">
          <p className="text-ink-soft text-sm">
            Dijawab {note.answeredBy}
            {note.answeredAt ? `, ${formatMoment(note.answeredAt)}` : ''}
          </p>
          <p className="whitespace-pre-line">{note.answer}</p>
        </div>
      ) : (
        <p className="text-ink-soft">Menunggu jawaban pejabat penilai.</p>
      )}
      {may.mayAnswer && !note.answer ? (
        <div>
          <CommentForm
            action={actions.answer}
            id={`jawab-${note.id}`}
            values={values}
            formKey={newKey()}
            title="Jawab pertanyaan pegawai"
            label="Jawaban Anda"
            name="answer"
            button="Kirim jawaban"
          />
        </div>
      ) : null}
      {may.mayClear ? (
        <div>
          <ActionButton action={actions.clear} values={values} formKey={newKey()}>
            Sekarang sudah jelas
          </ActionButton>
        </div>
      ) : null}
    </div>
  )
}
