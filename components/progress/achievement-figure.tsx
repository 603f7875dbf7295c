import { Link } from '@/components/ui/link'
import { Why } from '@/components/ui/why'
import { formatDecimal } from '@/lib/format'
import { indicatorAggregationNames, indicatorKindNames } from '@/lib/plan/labels'
import { writtenAmount, writtenTarget } from '@/lib/plan/measure/labels'
import { formulaOf, lackNames } from '@/lib/progress/labels'
import { type Achievement, aggregationOf, type Measure } from '@/lib/progress/rules'
import { certaintyNames } from '@/lib/rule/labels'
import type { RuleInForce } from '@/lib/rule/queries'

type Props = {
  measure: Measure & { unitName: string }
  achievement: Achievement
  /** What counts, in order: the period's name and the number recorded for it. */
  inputs: readonly { period: string; value: string }[]
  periodCount: number
  rule: RuleInForce<'INDICATOR_ACHIEVEMENT'>
}

/** The achievement of an indicator, of how much of the year it speaks, and how it was reckoned. */
export function AchievementFigure({ measure, achievement, inputs, periodCount, rule }: Props) {
  const { percent, realized, lack, limited } = achievement
  const target = writtenTarget(measure)
  const isPartial = inputs.length < periodCount && measure.kind !== 'BY_DATE'
  return (
    <div className="grid gap-2">
      {percent === null ? (
        <p className="font-semibold text-ink-soft">{lackNames[lack]}</p>
      ) : (
        <p>
          <span className="font-bold text-2xl tabular-nums">{formatDecimal(percent)}%</span>{' '}
          <span className="text-ink-soft">
            terhadap target {target}
            {isPartial ? `; baru ${inputs.length} dari ${periodCount} periode tercatat` : ''}
          </span>
        </p>
      )}
      {realized === null ? null : (
        <Why>
          <ul className="grid gap-1">
            {inputs.map(({ period, value }) => (
              <li key={period}>
                {period}: {writtenAmount(measure, value)}
              </li>
            ))}
          </ul>
          <p>
            {indicatorAggregationNames[aggregationOf(measure)]}: {writtenAmount(measure, realized)}. Target untuk seluruh masa SKP: {target}
            . {indicatorKindNames[measure.kind]}.
          </p>
          <p>
            Rumus: {formulaOf(measure, rule.body)}; paling rendah 0%, paling tinggi {formatDecimal(rule.body.maxPercent)}%.
            {limited === 'MOST' ? ' Hasilnya dibatasi pada angka tertinggi.' : null}
            {limited === 'LEAST' ? ' Hasilnya di bawah nol, jadi dihitung 0%.' : null}
          </p>
          <p className="text-ink-soft text-sm">
            Capaian hanya bahan pertimbangan; rating ditetapkan pejabat penilai.{' '}
            <Link href="/aturan#indicator_achievement" className="underline underline-offset-4">
              Perhitungan capaian indikator, versi {rule.number}
            </Link>
            : {rule.citation} ({certaintyNames[rule.certainty].toLowerCase()}).
          </p>
        </Why>
      )}
    </div>
  )
}
