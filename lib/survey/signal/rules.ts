import { add, compare, multiply, parseDecimal, type Rational, rational, toFixed } from '../../rational'

/** An unsur as figures have it: the sum of its answers and how many gave one. */
export type AnsweredUnsur = { key: string; name: string; sum: number; count: number }

/** An unsur that fell from one survey to the next; figures are NRR × 25 as decimal texts with two places. */
export type UnsurFall = { key: string; name: string; from: string; to: string; points: string }

/** What SURVEY_SIGNALS says of falls: points of 100 as decimal text, and the fewest answers in both surveys. */
export type FallLimits = { fallPoints: string; fallRespondents: number }

/** The unsur that fell by at least `fallPoints` between two surveys with enough answers to both; the deepest first. Reckoned on exact means. */
export function fallsOf(
  before: readonly AnsweredUnsur[],
  now: readonly AnsweredUnsur[],
  { fallPoints, fallRespondents }: FallLimits,
): UnsurFall[] {
  const limit = parseDecimal(fallPoints)
  return now
    .flatMap(({ key, name, sum, count }) => {
      const was = before.find((one) => one.key === key)
      if (!was || Math.min(was.count, count) < Math.max(1, fallRespondents)) return []
      const [from, to] = [convertedOf(was), convertedOf({ sum, count })]
      const points = add(from, multiply(to, rational(-1)))
      return compare(points, limit) >= 0 ? [{ key, name, from, to, points }] : []
    })
    .sort((one, other) => compare(other.points, one.points))
    .map(({ from, to, points, ...unsur }) => ({ ...unsur, from: toFixed(from, 2), to: toFixed(to, 2), points: toFixed(points, 2) }))
}

function convertedOf({ sum, count }: { sum: number; count: number }): Rational {
  return rational(sum * 25, count)
}
