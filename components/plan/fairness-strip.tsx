import { type Mark, placeIn, type Spread, standsApart } from '@/lib/plan/fairness/rules'

type Props = {
  /** What the picture says, in words. */
  label: string
  spread: Spread
  /** None where only the spread may be shown. */
  marks?: readonly Mark[]
  own?: string
}

const width = 520
const margin = 20
/** Dots above each other, at most. */
const tallest = 6

/** Targets as dots on one line: equal ones above each other, the middle half as a band, the median as a stroke, those that stand apart hollow. */
export function FairnessStrip({ label, spread, marks = [], own }: Props) {
  const stacks = new Map<number, string[]>()
  for (const { target, count } of marks) {
    const place = Math.round(placeIn(spread, target) / 40) * 40
    stacks.set(place, [...(stacks.get(place) ?? []), ...new Array<string>(Math.min(count, tallest)).fill(target)])
  }
  const along = (place: number) => margin + (place * (width - 2 * margin)) / 1_000
  const x = (target: string) => along(placeIn(spread, target))
  const highest = Math.min(tallest, Math.max(1, ...[...stacks.values()].map((stack) => stack.length)))
  const base = highest * 19
  return (
    <svg viewBox={`0 0 ${width} ${base + 24}`} role="img" aria-label={label} className="h-auto w-full max-w-lg">
      <title>{label}</title>
      <rect
        x={x(spread.lower) - 3}
        width={x(spread.upper) - x(spread.lower) + 6}
        y={0}
        height={base + 8}
        rx={8}
        className="fill-accent-ground"
      />
      <line x1={margin} x2={width - margin} y1={base + 10} y2={base + 10} className="stroke-line-strong" strokeWidth={2} />
      <line x1={x(spread.median)} x2={x(spread.median)} y1={0} y2={base + 20} className="stroke-accent" strokeWidth={4} />
      {[spread.least, spread.most].map((end, at) => (
        <line
          key={at === 0 ? 'least' : 'most'}
          x1={x(end)}
          x2={x(end)}
          y1={base + 4}
          y2={base + 16}
          className="stroke-line-strong"
          strokeWidth={2}
        />
      ))}
      {[...stacks].flatMap(([place, stack]) =>
        stack.slice(0, highest).map((target, level) => (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: dots of one place are alike but for their height
            key={`${place} ${level}`}
            cx={along(place)}
            cy={base - 4 - level * 19}
            r={8}
            strokeWidth={3}
            className={standsApart(spread, target) ? 'fill-surface stroke-bad' : 'fill-ink-soft stroke-surface'}
          />
        )),
      )}
      {own === undefined ? null : (
        <path d={`M ${x(own) - 15} ${base + 24} L ${x(own) + 15} ${base + 24} L ${x(own)} ${base + 2} Z`} className="fill-accent" />
      )}
    </svg>
  )
}
