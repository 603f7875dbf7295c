import { add, compare, divide, multiply, parseDecimal, type Rational, rational, toFixed } from '../../rational'

/** The title of a post as titles are compared: lower case, single spaces. Says the same as `titleKeySql`. */
export function titleKey(title: string): string {
  return title.trim().toLowerCase().replace(/\s+/g, ' ')
}

/**
 * How targets of people at one post lie. All decimal texts. Quartiles lie between neighbours in proportion (as QUARTILE.INC of
 * spreadsheets). `fences`: beyond them a target stands apart (one and a half times the distance of the quartiles); null for fewer than five.
 */
export type Spread = {
  count: number
  least: string
  lower: string
  median: string
  upper: string
  most: string
  fences: { low: string; high: string } | null
}

/** Targets are too few to say that one stands apart. */
export const fewestForOutliers = 5

/** A target and how many have it. */
export type Mark = { target: string; count: number }

/** Equal targets together, the least first. */
export function marksOf(targets: readonly string[]): Mark[] {
  const counts = new Map<string, number>()
  for (const target of targets) counts.set(target, (counts.get(target) ?? 0) + 1)
  const parsed = [...counts].map(([target, count]) => ({ target, count, value: parseDecimal(target) }))
  return parsed.sort((one, other) => compare(one.value, other.value)).map(({ target, count }) => ({ target, count }))
}

/** Throws a RangeError when there is none. */
export function spreadOf(targets: readonly string[]): Spread {
  if (targets.length === 0) throw new RangeError('A spread of nothing')
  const rising = marksOf(targets).flatMap(({ target, count }) => new Array<Rational>(count).fill(parseDecimal(target)))
  const [lower, median, upper] = [1, 2, 3].map((quarters) => quantile(rising, quarters)) as [Rational, Rational, Rational]
  const reach = multiply(rational(3, 2), minus(upper, lower))
  const fences = targets.length < fewestForOutliers ? null : { low: written(minus(lower, reach)), high: written(add(upper, reach)) }
  const [least, most] = [rising[0], rising.at(-1)] as [Rational, Rational]
  return {
    ...{ count: targets.length, least: written(least), lower: written(lower), median: written(median) },
    ...{ upper: written(upper), most: written(most), fences },
  }
}

/** Whether a target stands apart from the others. Never with fewer than five. */
export function standsApart({ fences }: Pick<Spread, 'fences'>, target: string): boolean {
  if (fences === null) return false
  const value = parseDecimal(target)
  return compare(value, parseDecimal(fences.low)) < 0 || compare(value, parseDecimal(fences.high)) > 0
}

/** Where a target lies between the least and the most, in thousandths; the middle when all are the same. For drawing. */
export function placeIn({ least, most }: Pick<Spread, 'least' | 'most'>, target: string): number {
  const width = minus(parseDecimal(most), parseDecimal(least))
  if (width.numerator === 0n) return 500
  return Number(toFixed(divide(multiply(minus(parseDecimal(target), parseDecimal(least)), rational(1000)), width), 0))
}

/** The value below which so many quarters of them lie. */
function quantile(rising: readonly Rational[], quarters: number): Rational {
  const steps = (rising.length - 1) * quarters
  const [below, above] = [rising[Math.floor(steps / 4)], rising[Math.ceil(steps / 4)]] as [Rational, Rational]
  return add(below, multiply(rational(steps % 4, 4), minus(above, below)))
}

function minus(left: Rational, right: Rational): Rational {
  return add(left, multiply(rational(-1), right))
}

/** Exact: a target has four decimals, a quartile of them two more, a fence one more than that. */
function written(value: Rational): string {
  return toFixed(value, 7).replace(/\.?0+$/, '')
}
