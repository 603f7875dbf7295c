import { Badge } from '@/components/ui/badge'
import { Due } from '@/components/ui/due'
import { Link } from '@/components/ui/link'
import type { Day } from '@/lib/day'
import { formatDay } from '@/lib/format'
import { progressSentences, quarterName } from '@/lib/survey/follow-up/labels'
import type { FollowUpLine, UnsurProgress } from '@/lib/survey/follow-up/queries'
import { followUpKindNames, followUpStateNames, surveyPeriodName } from '@/lib/survey/labels'
import type { SurveyPeriod } from '@/lib/survey/queries'

const tones = { PLANNED: 'warn', DONE: 'good', DROPPED: 'plain' } as const

/** Lines of rencana tindak lanjut, each leading to its own page. `about` says of which survey they are, where they are of several. */
export function FollowUpList({ lines, today, about = false }: { lines: readonly FollowUpLine[]; today: Day; about?: boolean }) {
  return (
    <ul className="grid gap-3">
      {lines.map((line) => (
        <li key={line.id} className="grid gap-1.5 rounded-xl border border-line bg-surface p-4">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Link
              href={`/survei/tindak-lanjut/${line.id}`}
              className="wrap-anywhere font-semibold text-accent underline underline-offset-4"
            >
              {line.action}
            </Link>
            <FollowUpState line={line} />
          </p>
          {about ? (
            <p className="text-ink-soft">
              {line.unsurName} · {line.surveyName}, {surveyPeriodName(line.period)}
            </p>
          ) : null}
          <p className="text-ink-soft">
            {followUpKindNames[line.kind]} · {line.ownerName} · {quarterName(line.dueOn)}
          </p>
          {line.state === 'PLANNED' ? <Due on={line.dueOn} today={today} /> : null}
          {line.settledOn ? (
            <p className="wrap-anywhere">
              {formatDay(line.settledOn)}: {line.outcome}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

export function FollowUpState({ line: { state, late } }: { line: Pick<FollowUpLine, 'state' | 'late'> }) {
  return late ? <Badge tone="bad">Terlambat</Badge> : <Badge tone={tones[state]}>{followUpStateNames[state]}</Badge>
}

/** The figure of an unsur in a survey and in the next one of the same service or unit. */
export function BeforeAfter({ period, progress }: { period: SurveyPeriod; progress: UnsurProgress }) {
  return <p className="text-ink-soft tabular-nums">{progressSentences(period, progress).join(' ')}</p>
}
