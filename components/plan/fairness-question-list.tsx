import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import type { FormAction } from '@/lib/form-state'
import { formatMoment } from '@/lib/format'
import { fairnessDoubtNames, fairnessOutcomeNames } from '@/lib/plan/fairness/question/labels'
import type { ListedQuestion } from '@/lib/plan/fairness/question/queries'
import { writtenTarget } from '@/lib/plan/measure/labels'
import { AnswerForm } from './fairness-questions'

type Props = { rows: readonly ListedQuestion[]; answered: boolean; answer: FormAction; newKey: () => string }

/** Questions about indicators, each with its answer or the form to answer. */
export function FairnessQuestionList({ rows, answered, answer, newKey }: Props) {
  if (rows.length === 0)
    return (
      <p className="rounded-xl border border-line bg-surface p-5">
        {answered ? 'Belum ada pertanyaan yang dijawab.' : 'Tidak ada pertanyaan yang menunggu jawaban.'}
      </p>
    )
  return (
    <ul className="grid max-w-4xl gap-4">
      {rows.map((row) => (
        <li key={row.id} id={`tanya-${row.id}`} className="grid scroll-mt-24 gap-3 rounded-xl border border-line bg-surface p-4 sm:p-5">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Badge tone={answered ? 'plain' : 'warn'}>{fairnessDoubtNames[row.doubt]}</Badge>
            <h2 className="font-semibold text-lg">{row.isOwn ? 'Pertanyaan Anda' : (row.name ?? row.postTitle)}</h2>
          </div>
          <p className="text-ink-soft">
            {row.name && !row.isOwn ? `${row.postTitle} · ` : ''}
            <Link href={`/skp/${row.planId}`} className="text-accent underline underline-offset-4">
              SKP {row.year}
            </Link>{' '}
            · ditanyakan {formatMoment(row.askedAt)}
          </p>
          <div className="grid gap-0.5 border-line border-l-2 pl-4">
            <p>{row.indicator ? row.indicator.text : 'Indikator ini sedang diubah pemiliknya.'}</p>
            {row.indicator ? <p className="text-ink-soft">Target {writtenTarget(row.indicator)}</p> : null}
          </div>
          <p className="whitespace-pre-line">{row.text}</p>
          {row.outcome && row.answeredAt ? (
            <div className="grid gap-1 rounded-xl bg-sunken px-4 py-3">
              <p className="text-ink-soft text-sm">
                <span className="font-semibold text-ink">{fairnessOutcomeNames[row.outcome]}</span>, dijawab {formatMoment(row.answeredAt)}
              </p>
              <p className="whitespace-pre-line">{row.answer}</p>
            </div>
          ) : null}
          {row.mayAnswer ? <AnswerForm action={answer} questionId={row.id} formKey={newKey()} /> : null}
        </li>
      ))}
    </ul>
  )
}
