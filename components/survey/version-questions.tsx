import { RemoveButton } from '@/components/plan/remove-button'
import type { FormAction } from '@/lib/form-state'
import { questionKindNames } from '@/lib/survey/labels'
import { type Content, wordsOf } from '@/lib/survey/version/draft/rules'
import { mostQuestions } from '@/lib/survey/version/draft/schema'
import { seenQuestion, seenQuestionOrder } from '@/lib/survey/version/draft/seen/rules'
import { VersionMoveButtons } from './version-move-buttons'
import { VersionQuestionForm } from './version-question-form'

type Actions = Record<'addQuestion' | 'changeQuestion' | 'removeQuestion' | 'moveQuestion', FormAction>
type Props = { draft: Content; actions: Actions; newKey: () => string }

/** The office's own questions of a draft. */
export function VersionQuestions({ draft, actions, newKey }: Props) {
  const { versionId, questions } = draft
  const order = seenQuestionOrder(draft)
  return (
    <div className="grid gap-4">
      {questions.length === 0 ? <p className="text-ink-soft">Belum ada.</p> : null}
      <ol className="grid gap-3 empty:hidden">
        {questions.map((one, at) => {
          const { question, answers } = wordsOf(draft, one.id, one.choices)
          const seen = seenQuestion(draft, one)
          return (
            <li
              key={one.id}
              id={`tanya-${one.id}`}
              className="grid grid-cols-1 scroll-mt-4 gap-3 rounded-xl border border-line bg-surface p-4"
            >
              <div className="flex flex-wrap items-start justify-between gap-3">
                <div className="grid min-w-0 flex-1 basis-64 gap-1">
                  <p className="text-ink-soft text-sm">{questionKindNames[one.kind]}</p>
                  <h4 className="wrap-anywhere font-semibold">{question}</h4>
                  {answers.length > 0 ? <p className="wrap-anywhere text-ink-soft">{answers.join(' · ')}</p> : null}
                </div>
                <VersionMoveButtons
                  {...{ action: actions.moveQuestion, newKey, name: question, at, count: questions.length }}
                  values={{ versionId, questionId: one.id, seen: order }}
                />
              </div>
              <div className="flex flex-wrap gap-x-6 gap-y-2">
                <VersionQuestionForm
                  action={actions.changeQuestion}
                  editing={{ versionId, part: `tanya-${one.id}-isi`, formKey: newKey(), seen }}
                  question={{ id: one.id, kind: one.kind, question, choices: answers }}
                />
                <RemoveButton
                  {...{ action: actions.removeQuestion, formKey: newKey() }}
                  values={{ versionId, questionId: one.id, seen }}
                  title="Hapus pertanyaan ini"
                  button="Ya, hapus dari draf"
                />
              </div>
            </li>
          )
        })}
      </ol>
      {questions.length < mostQuestions ? (
        <div>
          <VersionQuestionForm
            action={actions.addQuestion}
            editing={{ versionId, part: 'tanya-baru', formKey: newKey(), seen: '' }}
            question={null}
          />
        </div>
      ) : (
        <p className="text-ink-soft">Sudah {mostQuestions} pertanyaan sendiri, jumlah paling banyak.</p>
      )}
    </div>
  )
}
