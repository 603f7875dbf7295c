import type { Day } from '../day'
import type { IndicatorAggregation, IndicatorKind } from '../generated/prisma/enums'
import { add, compare, divide, multiply, parseDecimal, type Rational, rational, toFixed } from '../rational'
import type { RuleBody } from '../rule/schema'

/** What an indicator asks for: its target of the plan's whole stretch, and how periods make the whole. */
export type Measure = { kind: IndicatorKind; target: string; aggregation: IndicatorAggregation }

/** What was recorded for one period; `period` is its number in the year. */
export type Recorded = { period: number; value: string }

/**
 * How far an indicator came: decimal texts with at most four (realised) and exactly two (percent) places. A percent is null when
 * nothing was recorded, or the target is zero where higher is better: it is never taken for zero. `limited` says that the percent
 * was cut at the rule's most, or lifted to zero.
 */
export type Achievement =
  | { percent: string; realized: string; lack: null; limited: 'MOST' | 'LEAST' | null }
  | { percent: null; realized: string | null; lack: 'NOT_RECORDED' | 'TARGET_ZERO'; limited: null }

const hundred = rational(100)
const zero = rational(0)

/** The achievement of an indicator from what was recorded so far (rule INDICATOR_ACHIEVEMENT). */
export function achievementOf(measure: Measure, recorded: readonly Recorded[], rule: RuleBody<'INDICATOR_ACHIEVEMENT'>): Achievement {
  const realized = aggregate(measure.aggregation, recorded)
  if (realized === null) return { percent: null, realized: null, lack: 'NOT_RECORDED', limited: null }
  const share = shareOf(measure, realized, rule)
  const text = plain(realized)
  if (share === null) return { percent: null, realized: text, lack: 'TARGET_ZERO', limited: null }
  const percent = share === 'ENDLESS' ? parseDecimal(rule.maxPercent) : multiply(share, hundred)
  const most = parseDecimal(rule.maxPercent)
  if (share === 'ENDLESS' || compare(percent, most) > 0) return { percent: toFixed(most, 2), realized: text, lack: null, limited: 'MOST' }
  if (compare(percent, zero) < 0) return { percent: toFixed(zero, 2), realized: text, lack: null, limited: 'LEAST' }
  return { percent: toFixed(percent, 2), realized: text, lack: null, limited: null }
}

/** The day whose rule says for which stretches of a year realisation is recorded: its first, so that they stay the same all year. */
export function kindDay(year: number): Day {
  return `${year}-01-01`
}

/** The day whose rule reckons the achievement of a year: its last, so that all of a year's SKP are reckoned alike. */
export function formulaDay(year: number): Day {
  return `${year}-12-31`
}

/** Periods that have ended and of which nothing was recorded. */
export function missingPeriods<P extends { id: string; ended: boolean }>(periods: readonly P[], recorded: ReadonlySet<string>): P[] {
  return periods.filter(({ id, ended }) => ended && !recorded.has(id))
}

/**
 * True when the realisation so far can be held against the target of the whole stretch: an average at any time, all else only when
 * every period was recorded.
 */
export function isComparable(how: IndicatorAggregation, recorded: number, periods: number): boolean {
  return recorded > 0 && (how === 'AVERAGE' || recorded >= periods)
}

function aggregate(how: IndicatorAggregation, recorded: readonly Recorded[]): Rational | null {
  const [first, ...others] = [...recorded].sort((one, other) => one.period - other.period).map(({ value }) => parseDecimal(value))
  if (first === undefined) return null
  switch (how) {
    case 'SUM':
      return others.reduce(add, first)
    case 'AVERAGE':
      return divide(others.reduce(add, first), rational(recorded.length))
    case 'LAST':
      return others.at(-1) ?? first
    case 'MAXIMUM':
      return others.reduce((most, value) => (compare(value, most) > 0 ? value : most), first)
  }
}

/** Part of the target that was reached; ENDLESS where the formula divides by a realisation of zero; null where it has no meaning. */
function shareOf({ kind, target: text }: Measure, realized: Rational, rule: RuleBody<'INDICATOR_ACHIEVEMENT'>) {
  const target = parseDecimal(text)
  const isZero = compare(target, zero) === 0
  if (kind === 'HIGHER_IS_BETTER') return isZero ? null : divide(realized, target)
  if (isZero) return compare(realized, zero) > 0 ? zero : rational(1)
  if (rule.lowerIsBetter === 'TARGET_OVER_REALIZED') return compare(realized, zero) > 0 ? divide(target, realized) : 'ENDLESS'
  return add(rational(2), multiply(rational(-1), divide(realized, target)))
}

/** Up to four places, without zeros at the end. */
function plain(value: Rational): string {
  return toFixed(value, 4).replace(/\.?0+$/, '')
}
