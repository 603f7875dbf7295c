import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { formatDay } from '@/lib/format'
import type { PlannedIndicator } from '@/lib/plan/content/queries'
import { indicatorAspectNames, indicatorPerspectiveNames, realizationSourceNames } from '@/lib/plan/labels'
import { writtenAmount } from '@/lib/plan/measure/labels'
import type { ProgressPeriod, ProgressRecord, RecordedValue } from '@/lib/progress/record/queries'
import { isAskedFor, meetsPeriodTarget } from '@/lib/progress/rules'
import type { SourceFigures } from '@/lib/progress/source/queries'
import { AchievementFigure } from './achievement-figure'
import { RecordedValueView } from './recorded-value'
import { SourceOrigins } from './source-origins'

type Props = {
  indicator: PlannedIndicator
  progress: ProgressRecord
  /** What the sources of indicators say, for those that have one. */
  sources?: SourceFigures
  /** Where to record a realisation; null for those who only read. */
  recordHref: ((periodId: string) => string) | null
}

/** One indicator: its achievement so far, and each period with what was recorded or is missing. */
export function IndicatorProgress({ indicator, progress: { periods, recorded, achievements, rule }, sources, recordHref }: Props) {
  const values = recorded.get(indicator.id) ?? []
  const ofPeriod = (id: string) => values.filter(({ periodId }) => periodId === id)
  const inputs = periods.flatMap(({ id, name }) => {
    const [latest] = ofPeriod(id)
    return latest ? [{ period: name, value: latest.value }] : []
  })
  const achievement = achievements.get(indicator.id)
  const figures = sources?.get(indicator.id)
  const isDone = indicator.kind === 'BY_DATE' && values.length > 0
  const about = [
    indicator.aspect && indicatorAspectNames[indicator.aspect],
    indicator.perspective && indicatorPerspectiveNames[indicator.perspective],
    indicator.source === 'TYPED' ? null : `sumber: ${realizationSourceNames[indicator.source]}`,
  ]
  return (
    <li id={indicator.id} className="grid scroll-mt-6 gap-4 rounded-xl border border-line bg-surface p-5">
      <div className="grid gap-1">
        <h3 className="font-semibold">{indicator.text}</h3>
        <p className="text-ink-soft text-sm">{about.filter(Boolean).join(', ')}</p>
      </div>
      {achievement ? (
        <AchievementFigure measure={indicator} achievement={achievement} inputs={inputs} periodCount={periods.length} rule={rule} />
      ) : null}
      <ul className="grid gap-x-8 divide-y divide-line sm:grid-cols-2 sm:divide-y-0 lg:grid-cols-4">
        {periods.map((period) => (
          <PeriodCell
            key={period.id}
            period={period}
            values={ofPeriod(period.id)}
            indicator={indicator}
            isAsked={isAskedFor(indicator, period, values.length > 0)}
            href={isDone && ofPeriod(period.id).length === 0 ? undefined : recordHref?.(period.id)}
          />
        ))}
      </ul>
      {figures ? <SourceOrigins {...{ figures, periods, indicator }} latestOf={(id) => ofPeriod(id)[0]} /> : null}
    </li>
  )
}

function PeriodCell({
  period,
  values: [latest, ...earlier],
  indicator,
  isAsked,
  href,
}: {
  period: ProgressPeriod
  values: readonly RecordedValue[]
  indicator: PlannedIndicator
  isAsked: boolean
  href: string | undefined
}) {
  return (
    <li className="grid content-start gap-2 py-3">
      <p className="font-semibold text-ink-soft text-sm">{period.name}</p>
      {latest ? <RecordedValueView values={[latest, ...earlier]} indicator={indicator} /> : <Missing period={period} isAsked={isAsked} />}
      <PeriodTarget indicator={indicator} periodId={period.id} value={latest?.value ?? null} />
      {href && period.begun ? (
        <p>
          <Link
            href={href}
            aria-label={`${latest ? 'Koreksi realisasi' : 'Catat realisasi'} ${period.name}`}
            className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4"
          >
            {latest ? 'Koreksi' : 'Catat realisasi'}
          </Link>
        </p>
      ) : null}
    </li>
  )
}

/** The target of the period, where there is one, and whether what was recorded meets it. */
function PeriodTarget({ indicator, periodId, value }: { indicator: PlannedIndicator; periodId: string; value: string | null }) {
  const target = indicator.targets.get(periodId)
  if (target === undefined) return null
  const isMet = value !== null && meetsPeriodTarget(indicator, value, target)
  return (
    <p className="flex flex-wrap items-center gap-2 text-sm">
      <span className="text-ink-soft">Target periode: {writtenAmount(indicator, target)}</span>
      {value === null ? null : <Badge tone={isMet ? 'good' : 'warn'}>{isMet ? 'Tercapai' : 'Belum tercapai'}</Badge>}
    </p>
  )
}

function Missing({ period, isAsked }: { period: ProgressPeriod; isAsked: boolean }) {
  if (!period.begun) return <p className="text-ink-soft">Mulai {formatDay(period.startsOn)}</p>
  if (!period.ended && isAsked) return <p className="text-ink-soft">Berjalan sampai {formatDay(period.endsOn)}</p>
  if (!isAsked) return <p className="text-ink-soft">Tidak perlu dicatat</p>
  return (
    <p>
      <Badge tone="warn">Belum dicatat</Badge>
    </p>
  )
}
