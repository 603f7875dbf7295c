import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import type { FormAction } from '@/lib/form-state'
import { formatMoment } from '@/lib/format'
import type { FairnessDoubt, FairnessOutcome } from '@/lib/generated/prisma/enums'
import { fairnessDoubtHints, fairnessDoubtNames, fairnessOutcomeHints, fairnessOutcomeNames } from '@/lib/plan/fairness/question/labels'
import type { AskedQuestion, PlanQuestions } from '@/lib/plan/fairness/question/queries'
import { FairnessForm } from './fairness-form'

export type FairnessDesk = {
  asked: PlanQuestions
  actions: { ask: FormAction; answer: FormAction }
  newKey: () => string
}

/** The doubts about one indicator with their answers, and the form to ask or to answer. */
export function FairnessQuestions({ id, desk }: { id: string; desk: FairnessDesk }) {
  const { asked, actions, newKey } = desk
  const questions = asked.questions.filter(({ indicatorId }) => indicatorId === id)
  const free = (Object.keys(fairnessDoubtNames) as FairnessDoubt[]).filter(
    (doubt) => !questions.some((one) => one.doubt === doubt && one.answer === null),
  )
  if (questions.length === 0 && !asked.mayAsk) return null
  return (
    <div id={`kewajaran-${id}`} className="grid scroll-mt-24 gap-2">
      {questions.map((question) => (
        <Question key={question.id} question={question} desk={desk} />
      ))}
      {asked.mayAsk && free.length > 0 ? (
        <FairnessForm
          action={actions.ask}
          id={`tanya-${id}`}
          values={{ planId: asked.planId, number: String(asked.number), indicatorId: id }}
          formKey={newKey()}
          title="Pertanyakan kewajaran"
          button="Kirim kepada pejabat penilai"
          choice={{
            name: 'doubt',
            label: 'Apa yang Anda ragukan?',
            choices: free.map((value) => ({ value, label: fairnessDoubtNames[value], hint: fairnessDoubtHints[value] })),
          }}
          words={{ name: 'text', label: 'Alasannya', hint: 'Dibaca pejabat penilai, atasannya, dan pengelola kinerja.' }}
        />
      ) : null}
    </div>
  )
}

function Question({ question, desk }: { question: AskedQuestion; desk: FairnessDesk }) {
  const { doubt, text, askedAt, answer } = question
  const { asked, actions, newKey } = desk
  return (
    <div className="grid gap-2 rounded-xl border border-line bg-sunken px-4 py-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft text-sm">
        <Badge tone={answer === null ? 'warn' : 'plain'}>{fairnessDoubtNames[doubt]}</Badge> Ditanyakan {formatMoment(askedAt)}
      </p>
      <p className="whitespace-pre-line">{text}</p>
      {answer === null ? (
        <p className="text-ink-soft">Menunggu jawaban pejabat penilai.</p>
      ) : (
        <div className="grid gap-1 border-line-strong border-l-2 pl-4">
          <p className="text-ink-soft text-sm">
            <span className="font-semibold text-ink">{fairnessOutcomeNames[answer.outcome]}</span>, dijawab {answer.by},{' '}
            {formatMoment(answer.at)}
          </p>
          <p className="whitespace-pre-line">{answer.text}</p>
          {answer.outcome === 'TO_REVISE' && (asked.mayAsk || asked.mayAnswer) ? <Next asked={asked} /> : null}
        </div>
      )}
      {answer === null && asked.mayAnswer ? <AnswerForm action={actions.answer} questionId={question.id} formKey={newKey()} /> : null}
    </div>
  )
}

/** What to do when an indicator is to be revised. */
function Next({ asked: { planId, state } }: { asked: PlanQuestions }) {
  if (state === 'AGREED')
    return (
      <p>
        Langkah berikutnya:{' '}
        <Link href={`/skp/${planId}`} className="text-accent underline underline-offset-4">
          buka perubahan SKP ini
        </Link>
        .
      </p>
    )
  return state === 'SUBMITTED' ? <p>Langkah berikutnya: pejabat penilai mengembalikan SKP ini agar dapat diubah.</p> : null
}

/** The answer of the pejabat penilai. */
export function AnswerForm({ action, questionId, formKey }: { action: FormAction; questionId: string; formKey: string }) {
  const outcomes = Object.keys(fairnessOutcomeNames) as FairnessOutcome[]
  return (
    <FairnessForm
      action={action}
      id={`jawab-${questionId}`}
      values={{ questionId }}
      formKey={formKey}
      title="Jawab pertanyaan ini"
      button="Kirim jawaban"
      choice={{
        name: 'outcome',
        label: 'Keputusan Anda',
        choices: outcomes.map((value) => ({ value, label: fairnessOutcomeNames[value], hint: fairnessOutcomeHints[value] })),
      }}
      words={{ name: 'answer', label: 'Alasan keputusan', hint: 'Dibaca pegawai, atasan Anda, dan pengelola kinerja.' }}
    />
  )
}
