import { Predikat } from '../../generated/prisma/enums'
import { compare, multiply, parseDecimal, rational, toFixed } from '../../rational'
import type { DistributionBound } from '../../rule/schema'

/** How many people have each predikat. */
export type Counts = Record<Predikat, number>

/** A departure from the pattern. `share` is the group's part of all as decimal text with four places. */
export type Finding = {
  what: 'BELOW_LEAST' | 'ABOVE_MOST' | 'MISSING' | 'NOT_LARGEST'
  bound: DistributionBound
  count: number
  share: string
}

/** How a spread compares with the pattern; silent sets are too small to be compared. */
export type Comparison = { total: number; silent: boolean; findings: Finding[] }

export const noCounts: Counts = { SANGAT_BAIK: 0, BAIK: 0, BUTUH_PERBAIKAN: 0, KURANG: 0, SANGAT_KURANG: 0 }

/**
 * Compares the spread of predikat with the pattern for the capaian organisasi (SE MenPANRB 3/2023). Shares are exact. It only warns:
 * a set smaller than `silentBelow` has no findings.
 */
export function compareSpread(counts: Counts, pattern: readonly DistributionBound[], silentBelow: number): Comparison {
  const total = sum(Object.values(Predikat), counts)
  const silent = total < Math.max(1, silentBelow)
  return { total, silent, findings: silent ? [] : pattern.flatMap((bound) => findingsOf(bound, counts, total)) }
}

/** Part of a whole as decimal text with four places; "0.0000" of nothing. */
export function shareText(count: number, total: number): string {
  return toFixed(total === 0 ? rational(0) : rational(count, total), 4)
}

function findingsOf(bound: DistributionBound, counts: Counts, total: number): Finding[] {
  const count = sum(bound.predikat, counts)
  const found = (what: Finding['what'], departs: boolean): Finding[] =>
    departs ? [{ what, bound, count, share: shareText(count, total) }] : []
  const limit = (share: string) => multiply(parseDecimal(share), rational(total))
  const outside = Object.values(Predikat).filter((one) => !bound.predikat.includes(one))
  return [
    ...found('BELOW_LEAST', bound.minShare !== undefined && compare(rational(count), limit(bound.minShare)) < 0),
    ...found('ABOVE_MOST', bound.maxShare !== undefined && compare(rational(count), limit(bound.maxShare)) > 0),
    ...found('MISSING', bound.mustExist === true && count === 0),
    ...found('NOT_LARGEST', bound.mustBeLargest === true && outside.some((one) => counts[one] > count)),
  ]
}

function sum(which: readonly Predikat[], counts: Counts): number {
  return which.reduce((total, one) => total + counts[one], 0)
}
