import { type Day, dayNumber, isDay } from '../../day'
import { typedDecimal, writtenDecimal } from '../../decimal'
import { formatDay } from '../../format'
import type { IndicatorAggregation, IndicatorKind } from '../../generated/prisma/enums'
import { add, compare, divide, parseDecimal, type Rational, rational, toFixed } from '../../rational'
import { type Refusal, refuse } from '../../result'

/** What was typed for an indicator of a kind, as decimal text; or what is wrong with it, in a sentence. */
export type TypedAmount = { ok: true; value: string } | { ok: false; message: string }

/** Reads a target or an achievement as typed: a number; for BY_DATE a day "2026-06-30"; for YES_NO "ya" or "tidak". */
export function amountOf(kind: IndicatorKind, typed: string): TypedAmount {
  const text = typed.trim()
  if (kind === 'BY_DATE')
    return isDay(text)
      ? { ok: true, value: String(dayNumber(text as Day)) }
      : { ok: false, message: 'Isi tanggalnya, misalnya 2026-06-30.' }
  if (kind === 'YES_NO') {
    if (text !== 'ya' && text !== 'tidak') return { ok: false, message: 'Pilih ya atau tidak.' }
    return { ok: true, value: text === 'ya' ? '1' : '0' }
  }
  const parsed = typedDecimal.safeParse(typed)
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, message: parsed.error.issues[0]?.message ?? 'Isi angkanya.' }
}

/** What is asked of an indicator beside its words; what is not asked is set by `fixedMeasures`. */
export type IndicatorAsk = 'number' | 'upperBound' | 'day' | 'unit' | 'aggregation' | 'periods' | 'source'

const ofNumbers = ['number', 'unit', 'aggregation', 'periods', 'source'] as const

/** What is asked of each kind of indicator. A range has two bounds; a date, a yes and no defects have nothing to add up. */
export const indicatorAsks: Readonly<Record<IndicatorKind, readonly IndicatorAsk[]>> = {
  HIGHER_IS_BETTER: ofNumbers,
  LOWER_IS_BETTER: ofNumbers,
  WITHIN_RANGE: [...ofNumbers, 'upperBound'],
  BY_DATE: ['day'],
  YES_NO: [],
  ZERO_DEFECTS: ['unit'],
}

export function asks(kind: IndicatorKind, what: IndicatorAsk): boolean {
  return indicatorAsks[kind].includes(what)
}

/** How the year is reckoned, and the target as decimal text, where the kind itself says so. */
export const fixedMeasures: Readonly<Partial<Record<IndicatorKind, { aggregation: IndicatorAggregation; target?: string }>>> = {
  BY_DATE: { aggregation: 'LAST' },
  YES_NO: { aggregation: 'LAST', target: '1' },
  ZERO_DEFECTS: { aggregation: 'SUM', target: '0' },
}

/**
 * Whether targets of periods, in their order and at least one, come to the target of the year: by sum, average, last or highest, exactly;
 * for a range, to something within it. `figure` is what they come to, as decimal text of at most four decimals.
 */
export function periodTargetsFit(
  { aggregation, target, targetTo }: { aggregation: IndicatorAggregation; target: string; targetTo: string | null },
  perPeriod: readonly string[],
): { fits: boolean; figure: string } {
  const whole = together(aggregation, perPeriod.map(parseDecimal))
  const fits = compare(whole, parseDecimal(target)) >= 0 && compare(whole, parseDecimal(targetTo ?? target)) <= 0
  return { fits, figure: toFixed(whole, 4).replace(/\.?0+$/, '') }
}

/** A measure as it stands in an SKP; `targets` are those of periods, by period id. */
export type WrittenMeasure = Omit<Measured, 'perPeriod'> & { targets: ReadonlyMap<string, string> }

/** The days of an SKP and its periods, in order, by id. */
export type MeasuredTime = { startsOn: Day; endsOn: Day; periodIds: readonly string[] }

/**
 * Whether a measure fits the days of an SKP, also one that was written for others and copied: a date must lie within them; targets of periods
 * are of all of its periods or of none, and come to the target. Null when it does.
 */
export function misfitOf(
  { kind, target, targetTo, aggregation, targets }: WrittenMeasure,
  { startsOn, endsOn, periodIds }: MeasuredTime,
): 'dateOutside' | 'periodsOff' | null {
  if (kind === 'BY_DATE') return Number(target) < dayNumber(startsOn) || Number(target) > dayNumber(endsOn) ? 'dateOutside' : null
  if (targets.size === 0) return null
  const perPeriod = periodIds.flatMap((id) => targets.get(id) ?? [])
  const isWhole = perPeriod.length > 0 && perPeriod.length === periodIds.length && perPeriod.length === targets.size
  return isWhole && periodTargetsFit({ aggregation, target, targetTo }, perPeriod).fits ? null : 'periodsOff'
}

function together(aggregation: IndicatorAggregation, amounts: readonly Rational[]): Rational {
  const last = amounts.at(-1)
  if (last === undefined) throw new RangeError('no period has a target')
  if (aggregation === 'LAST') return last
  if (aggregation === 'MAXIMUM') return amounts.reduce((most, one) => (compare(one, most) > 0 ? one : most))
  const sum = amounts.reduce(add)
  return aggregation === 'SUM' ? sum : divide(sum, rational(amounts.length))
}

type Measured = {
  kind: IndicatorKind
  aggregation: IndicatorAggregation
  target: string
  targetTo: string | null
  perPeriod: Readonly<Record<number, string>>
}

/**
 * What is wrong with a measure within its days and periods, as a refusal of its field; null when nothing is. Targets of periods are all
 * empty, or all filled and come to that of the year. Refuses: dateOutsideYear, periodsNotForKind, periodsPartly, periodsDoNotAdd.
 * `numbers` are those of the periods, in order.
 */
export function measureFault(measure: Measured, numbers: readonly number[], { first, last }: { first: Day; last: Day }): Refusal | null {
  const { kind, target, perPeriod } = measure
  const isOutside = kind === 'BY_DATE' && (Number(target) < dayNumber(first) || Number(target) > dayNumber(last))
  if (isOutside) return refuse('dateOutsideYear', { field: 'target', params: { first: formatDay(first), last: formatDay(last) } })
  const amounts = numbers.map((number) => perPeriod[number] ?? null)
  const filled = amounts.filter((amount) => amount !== null)
  if (filled.length === 0) return null
  const at = (number: number | undefined) => ({ field: `periode${number}` })
  if (!asks(kind, 'periods')) return refuse('periodsNotForKind', at(numbers[amounts.findIndex((amount) => amount !== null)]))
  if (filled.length < amounts.length) return refuse('periodsPartly', at(numbers[amounts.indexOf(null)]))
  const { fits, figure } = periodTargetsFit(measure, filled)
  return fits ? null : refuse('periodsDoNotAdd', { ...at(numbers[0]), params: { figure: writtenDecimal(figure) } })
}
