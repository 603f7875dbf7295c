import { compare, divide, multiply, parseDecimal, rational, toFixed } from '../../rational'
import { type Result, refuse } from '../../result'
import { type UnsurFigure, unsurFigure } from '../follow-up/rules'
import { type Counts, indexOf, type Unsur } from '../result/rules'
import { type Band, computeIndex, type SatisfactionIndex } from '../rules'

/** How the printed report weighs the unsur: exactly alike, alike by a decimal cut off, or each its own. */
export type Convention = { kind: 'exact' } | { kind: 'truncated'; weight: string } | { kind: 'own' }

export function conventionOf(elements: readonly Unsur[], weight: string | null): Convention {
  if (weight !== null) return { kind: 'truncated', weight }
  return elements.some((element) => element.weight !== null) ? { kind: 'own' } : { kind: 'exact' }
}

/** The index by a convention; refuses weightNotTruncated where unsur have their own weights or the decimal is no part of 1/n. */
export function indexBy(
  convention: Convention,
  counts: Counts,
  elements: readonly Unsur[],
  bands: readonly Band[],
): Result<SatisfactionIndex> {
  if (convention.kind !== 'truncated') return indexOf(counts, elements, bands)
  const { weight } = convention
  if (elements.some((element) => element.weight !== null)) return refuse('weightNotTruncated', { params: { weight } })
  return computeIndex(counts.tally, bands, { kind: 'truncated', weight })
}

/** The weight of an unsur cut off after three places ("0.111"); null where 1/n is that exactly, or unsur have their own weights. */
export function truncatedWeight(elements: readonly Unsur[]): string | null {
  if (elements.length === 0 || elements.some(({ weight }) => weight !== null)) return null
  const exact = rational(1, elements.length)
  const cut = toFixed(divide(rational(Math.floor(1000 / elements.length)), rational(1000)), 3)
  return compare(parseDecimal(cut), exact) === 0 ? null : cut
}

/** Places by NRR, 1 for the highest; equal ones share theirs. */
export function ranks(figures: readonly { key: string; nrr: string | null }[]): Map<string, number> {
  const known = figures.flatMap(({ key, nrr }) => (nrr === null ? [] : [{ key, nrr: Number(nrr) }]))
  return new Map(known.map(({ key, nrr }) => [key, 1 + known.filter((other) => other.nrr > nrr).length]))
}

/** An unsur with its printed figures, null where there is none or it is not shown: sum of answers, NRR, weighted NRR and place. */
export type UnsurRow = Unsur & { sum: number | null; figure: UnsurFigure | null; weighted: string | null; rank: number | null }

/** The unsur of shown figures in the order of the questionnaire. */
export function unsurRows(
  { elements, tally }: Pick<Counts, 'tally'> & { elements: readonly Unsur[] },
  index: Result<SatisfactionIndex>,
): UnsurRow[] {
  const figureOf = (key: string) => unsurFigure(tally.unsur[key])
  const places = ranks(elements.map(({ key }) => ({ key, nrr: figureOf(key)?.nrr ?? null })))
  return elements.map((element) => {
    const { key } = element
    const figure = figureOf(key)
    const weighted = figure && index.ok ? (index.value.unsur[key]?.weighted ?? null) : null
    return { ...element, sum: tally.unsur[key]?.sum ?? null, figure, weighted, rank: places.get(key) ?? null }
  })
}

/** Whether some unsur of shown figures have none because too few answered them. */
export function hidesUnsur({ elements, tally }: Pick<Counts, 'tally'> & { elements: readonly Unsur[] }): boolean {
  const told = elements.filter(({ key }) => tally.unsur[key])
  return told.length > 0 && told.length < elements.length
}

/** Share of a whole in percent with two places; null of nothing. */
export function percentOf(part: number, whole: number): string | null {
  return whole === 0 ? null : toFixed(multiply(rational(part, whole), rational(100)), 2)
}

/** Most respondents whose answers the annex lists one by one. */
export const mostTabulated = 2_000
