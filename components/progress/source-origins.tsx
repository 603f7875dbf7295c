import { Details } from '@/components/ui/details'
import { formatDecimal } from '@/lib/format'
import type { ProgressPeriod } from '@/lib/progress/record/queries'
import type { SourceFigure } from '@/lib/progress/source/queries'
import { SourceSurveys, SurveyWaysNote } from './source-surveys'

type Props = { figures: ReadonlyMap<string, SourceFigure>; periods: readonly ProgressPeriod[] }

/** What the source of an indicator says of each period that has begun, for whoever reads what was recorded from it. */
export function SourceOrigins({ figures, periods }: Props) {
  const begun = periods.filter(({ id, begun: isBegun }) => isBegun && figures.has(id))
  if (begun.length === 0) return null
  return (
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
  )
}
