import { Badge } from '@/components/ui/badge'
import { formatDay, formatMoment } from '@/lib/format'
import { surveyPeriodName, surveyStateNames } from '@/lib/survey/labels'
import type { ListedSurvey } from '@/lib/survey/queries'
import { stateTones } from './survey-table'

/** What a survey is about and whether it can be answered. */
export function SurveyHeading({ survey }: { survey: ListedSurvey }) {
  const { name, unitName, period, opensOn, closesOn, closedAt, state } = survey
  return (
    <header className="grid gap-2">
      <p className="font-semibold text-accent">{unitName}</p>
      <h1 className="font-bold text-3xl tracking-tight">{name}</h1>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-soft">
        <Badge tone={stateTones[state]}>{surveyStateNames[state]}</Badge>
        {surveyPeriodName(period)}, {formatDay(opensOn)} sampai {formatDay(closesOn)}
        {closedAt ? `, ditutup ${formatMoment(closedAt)}` : ''}
      </p>
    </header>
  )
}
