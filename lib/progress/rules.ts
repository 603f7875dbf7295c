import { type Day, dayNumber } from '../day'
import type { IndicatorAggregation, IndicatorKind } from '../generated/prisma/enums'
import { add, compare, divide, multiply, parseDecimal, type Rational, rational, toFixed } from '../rational'
import type { RuleBody } from '../rule/schema'

/**
 * What an indicator asks for: its target of the plan's whole stretch, and how periods make the whole. `targetTo` is the upper bound of a
 * range, null for the other kinds; the target of BY_DATE is a number of days since 1970-01-01.
 */
export type Measure = { kind: IndicatorKind; target: string; targetTo: string | null; aggregation: IndicatorAggregation }

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
const one = rational(1)

/** How periods add up: of a date, or of yes and no, the last counts; defects are summed; the rest as was chosen. */
export function aggregationOf({ kind, aggregation }: Pick<Measure, 'kind' | 'aggregation'>): IndicatorAggregation {
  if (kind === 'BY_DATE' || kind === 'YES_NO') return 'LAST'
  return kind === 'ZERO_DEFECTS' ? 'SUM' : aggregation
}

/** The achievement of an indicator from what was recorded so far (rule INDICATOR_ACHIEVEMENT). */
export function achievementOf(measure: Measure, recorded: readonly Recorded[], rule: RuleBody<'INDICATOR_ACHIEVEMENT'>): Achievement {
  const realized = aggregate(aggregationOf(measure), recorded)
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

/** What a value of a kind may not be. */
export type ValueFault = 'dateAhead' | 'dateTooEarly' | 'valueWrong'

/**
 * What is wrong with a recorded value (decimal text) of a kind: a date must be one that is over, and not before the year of the SKP; yes is
 * 1 and no is 0; defects are whole. Null when nothing is.
 */
export function faultOfValue(kind: IndicatorKind, value: string, { year, today }: { year: number; today: Day }): ValueFault | null {
  const isWhole = /^\d+(\.0+)?$/.test(value)
  if (kind === 'YES_NO') return isWhole && Number(value) <= 1 ? null : 'valueWrong'
  if (kind === 'ZERO_DEFECTS') return isWhole ? null : 'valueWrong'
  if (kind !== 'BY_DATE') return null
  if (!isWhole) return 'valueWrong'
  if (Number(value) > dayNumber(today)) return 'dateAhead'
  return Number(value) < dayNumber(`${year}-01-01`) ? 'dateTooEarly' : null
}

/**
 * Whether a realisation of an indicator is asked for in a period: of every one; but something to be done by a date is asked for only in the
 * period of that date, and only until it was recorded in any.
 */
export function isAskedFor(
  { kind, target }: Pick<Measure, 'kind' | 'target'>,
  { startsOn, endsOn }: { startsOn: Day; endsOn: Day },
  isRecordedAnywhere: boolean,
): boolean {
  if (kind !== 'BY_DATE') return true
  const due = Number(target)
  return !isRecordedAnywhere && dayNumber(startsOn) <= due && due <= dayNumber(endsOn)
}

/** Whether the realisation of one period meets that period's own target; of a range, that target is the lower bound of the period. */
export function meetsPeriodTarget({ kind, targetTo }: Pick<Measure, 'kind' | 'targetTo'>, value: string, target: string): boolean {
  const distance = compare(parseDecimal(value), parseDecimal(target))
  if (kind === 'LOWER_IS_BETTER' || kind === 'BY_DATE' || kind === 'ZERO_DEFECTS') return distance <= 0
  if (kind === 'WITHIN_RANGE') return distance >= 0 && (targetTo === null || compare(parseDecimal(value), parseDecimal(targetTo)) <= 0)
  return distance >= 0
}

/**
 * True when the realisation so far can be held against the target of the whole stretch: an average at any time; what was done by a date, or
 * is a yes, at once; a defect at once; all else only when every period was recorded. `realized` is of the periods recorded so far.
 */
export function isComparable(
  measure: Pick<Measure, 'kind' | 'aggregation'>,
  realized: string | null,
  recorded: number,
  periods: number,
): boolean {
  if (realized === null || recorded === 0) return false
  if (measure.kind === 'BY_DATE') return true
  const isSettled = (measure.kind === 'YES_NO' || measure.kind === 'ZERO_DEFECTS') && compare(parseDecimal(realized), zero) > 0
  return isSettled || aggregationOf(measure) === 'AVERAGE' || recorded >= periods
}

function aggregate(how: IndicatorAggregation, recorded: readonly Recorded[]): Rational | null {
  const [first, ...others] = [...recorded].sort((left, right) => left.period - right.period).map(({ value }) => parseDecimal(value))
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
function shareOf(measure: Measure, realized: Rational, rule: RuleBody<'INDICATOR_ACHIEVEMENT'>): Rational | 'ENDLESS' | null {
  const target = parseDecimal(measure.target)
  const isZero = compare(target, zero) === 0
  switch (measure.kind) {
    case 'HIGHER_IS_BETTER':
      return isZero ? null : divide(realized, target)
    case 'LOWER_IS_BETTER':
      if (isZero) return compare(realized, zero) > 0 ? zero : one
      if (rule.lowerIsBetter === 'TARGET_OVER_REALIZED') return compare(realized, zero) > 0 ? divide(target, realized) : 'ENDLESS'
      return twiceLess(realized, target)
    case 'WITHIN_RANGE':
      return withinRange(target, parseDecimal(measure.targetTo ?? measure.target), realized)
    case 'BY_DATE':
      return byDate(target, realized, parseDecimal(rule.latePointsPerDay))
    case 'YES_NO':
      return compare(realized, zero) > 0 ? one : zero
    case 'ZERO_DEFECTS':
      return compare(realized, zero) > 0 ? zero : one
  }
}

/** Whole within the bounds; below them the part of the lower one that was reached, above them two less the part of the upper one. */
function withinRange(from: Rational, to: Rational, realized: Rational): Rational {
  if (compare(realized, from) < 0) return divide(realized, from)
  if (compare(realized, to) <= 0) return one
  return compare(to, zero) === 0 ? zero : twiceLess(realized, to)
}

/** Whole until the day; then less by so many points of a hundred for each day after it. */
function byDate(day: Rational, done: Rational, pointsPerDay: Rational): Rational {
  const late = add(done, negative(day))
  return compare(late, zero) <= 0 ? one : add(one, negative(divide(multiply(late, pointsPerDay), hundred)))
}

function twiceLess(realized: Rational, bound: Rational): Rational {
  return add(rational(2), negative(divide(realized, bound)))
}

function negative(value: Rational): Rational {
  return multiply(rational(-1), value)
}

/** Up to four places, without zeros at the end. */
function plain(value: Rational): string {
  return toFixed(value, 4).replace(/\.?0+$/, '')
}
