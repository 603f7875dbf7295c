import { Details } from '@/components/ui/details'
import { formatDecimal } from '@/lib/format'
import type { PlannedIndicator } from '@/lib/plan/content/queries'
import type { ProgressPeriod } from '@/lib/progress/record/queries'
import { sourceMoved } from '@/lib/progress/source/labels'
import type { SourceFigure } from '@/lib/progress/source/queries'
import { SourceSurveys, SurveyWaysNote } from './source-surveys'

type Props = {
  figures: ReadonlyMap<string, SourceFigure>
  periods: readonly ProgressPeriod[]
  indicator: Pick<PlannedIndicator, 'kind' | 'unitName'>
  latestOf: (periodId: string) => { value: string; note: string | null } | undefined
}

/** What the source of an indicator says of each period that has begun, for whoever reads what was recorded from it. */
export function SourceOrigins({ figures, periods, indicator, latestOf }: Props) {
  const begun = periods.filter(({ id, begun: isBegun }) => isBegun && figures.has(id))
  if (begun.length === 0) return null
  const moved = begun.flatMap(({ id, name }) => {
    const figure = figures.get(id)
    const sentence = figure && sourceMoved(indicator, latestOf(id), figure)
    return sentence ? [`${name}: ${sentence}`] : []
  })
  return (
    <>
      {moved.map((sentence) => (
        <p key={sentence} className="rounded-xl border border-warn bg-warn-ground p-4 text-warn">
          {sentence}
        </p>
      ))}
      <Details className="min-w-0 rounded-xl border border-line">
        <summary className="flex min-h-12 cursor-pointer items-center px-4 font-semibold text-accent">
          Angka menurut sumbernya saat ini
        </summary>
        <ul className="grid gap-6 px-4 pb-4">
          {begun.map((period) => {
            const figure = figures.get(period.id)
            return figure ? (
              <li key={period.id} className="grid gap-2">
                <p className="font-semibold">
                  {period.name}: {figure.value === null ? 'data belum cukup' : formatDecimal(figure.value)}
                </p>
                <p className="text-ink-soft">{figure.basis}</p>
                <SourceSurveys figure={figure} name={period.name} />
              </li>
            ) : null
          })}
        </ul>
        <div className="px-4 pb-4">
          <SurveyWaysNote surveys={begun.flatMap(({ id }) => figures.get(id)?.surveys ?? [])} />
        </div>
      </Details>
    </>
  )
}
