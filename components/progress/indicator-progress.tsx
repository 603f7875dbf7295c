import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { formatDay } from '@/lib/format'
import type { PlannedIndicator } from '@/lib/plan/content/queries'
import { indicatorAspectNames, indicatorPerspectiveNames } from '@/lib/plan/labels'
import type { ProgressPeriod, ProgressRecord, RecordedValue } from '@/lib/progress/record/queries'
import { AchievementFigure } from './achievement-figure'
import { RecordedValueView } from './recorded-value'

type Props = {
  indicator: PlannedIndicator
  progress: ProgressRecord
  /** Where to record a realisation; null for those who only read. */
  recordHref: ((periodId: string) => string) | null
}

/** One indicator: its achievement so far, and each period with what was recorded or is missing. */
export function IndicatorProgress({ indicator, progress: { periods, recorded, achievements, rule }, recordHref }: Props) {
  const values = recorded.get(indicator.id) ?? []
  const ofPeriod = (id: string) => values.filter(({ periodId }) => periodId === id)
  const inputs = periods.flatMap(({ id, name }) => {
    const [latest] = ofPeriod(id)
    return latest ? [{ period: name, value: latest.value }] : []
  })
  const achievement = achievements.get(indicator.id)
  const about = [
    indicator.aspect && indicatorAspectNames[indicator.aspect],
    indicator.perspective && indicatorPerspectiveNames[indicator.perspective],
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
            unitName={indicator.unitName}
            href={recordHref?.(period.id)}
          />
        ))}
      </ul>
    </li>
  )
}

function PeriodCell({
  period,
  values: [latest, ...earlier],
  unitName,
  href,
}: {
  period: ProgressPeriod
  values: readonly RecordedValue[]
  unitName: string
  href: string | undefined
}) {
  return (
    <li className="grid content-start gap-2 py-3">
      <p className="font-semibold text-ink-soft text-sm">{period.name}</p>
      {latest ? <RecordedValueView values={[latest, ...earlier]} unitName={unitName} /> : <Missing period={period} />}
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

function Missing({ period }: { period: ProgressPeriod }) {
  if (!period.begun) return <p className="text-ink-soft">Mulai {formatDay(period.startsOn)}</p>
  if (!period.ended) return <p className="text-ink-soft">Berjalan sampai {formatDay(period.endsOn)}</p>
  return (
    <p>
      <Badge tone="warn">Belum dicatat</Badge>
    </p>
  )
}
