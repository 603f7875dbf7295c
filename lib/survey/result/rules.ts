import { parseDecimal, type Rational } from '../../rational'
import { type Result, refuse } from '../../result'
import { type Band, computeIndex, type SatisfactionIndex, type Tally, type Weighting } from '../rules'
import { weightUnits } from '../version/rules'
import type { SurveyElement } from '../version/schema'

/** An unsur as the figures know it. */
export type Unsur = Pick<SurveyElement, 'key' | 'name' | 'displayNumber' | 'weight'>

/** Running counts of one version of a survey, as `readTallies` gives them. */
export type VersionCounts = {
  elements: readonly Unsur[]
  n: number
  incomplete: number
  excluded: number
  marked: number
  answers: readonly number[]
  complete: number
  points: number
  squares: number
}

/** Counts of a survey over its versions. `spread[key]` counts the answers 1, 2, 3 and 4 to an unsur. */
export type Counts = {
  tally: Tally
  spread: Readonly<Record<string, readonly [number, number, number, number]>>
  /** Questionnaires with too few answers to count, and those taken out by a decision. */
  notCounted: number
  excluded: number
  /** Of the counted, those with marks. */
  marked: number
  complete: { n: number; points: number; squares: number }
}

/**
 * By which of a survey's versions (in their order, each with the keys of unsur that enough answered) its figures are read: the latest all
 * of whose unsur enough answered, or else the latest. `awaited` are the names of the latest's unsur that too few answered yet, where
 * an older one is read by. Null where there is no version.
 */
export function readBy<V extends { elements: readonly Unsur[]; answered: readonly string[] }>(
  versions: readonly V[],
): { version: V; awaited: string[] } | null {
  const latest = versions.at(-1)
  if (!latest) return null
  const answered = new Set(versions.flatMap((version) => version.answered))
  const whole = versions.findLast(({ elements }) => elements.every(({ key }) => answered.has(key))) ?? latest
  const open = latest.elements.filter(({ key }) => !answered.has(key))
  return { version: whole, awaited: whole === latest ? [] : open.map(({ name }) => name) }
}

/**
 * Keys of the unsur that are answered in all versions (in their order) together: those of the first as soon as somebody did, those that a later
 * one added as soon as `smallest` people did.
 */
export function answeredUnsur(
  versions: readonly { id: string; elements: readonly Unsur[] }[],
  rows: readonly (Pick<VersionCounts, 'answers'> & { versionId: string })[],
  smallest: number,
): string[] {
  const counts = versions.flatMap(({ id, elements }, number) =>
    elements.map(({ key }, at) => {
      const own = rows.filter(({ versionId }) => versionId === id).flatMap(({ answers }) => answers.slice(at * 4, at * 4 + 4))
      return { key, enough: number === 0 ? 1 : smallest, count: own.reduce((sum, count) => sum + count, 0) }
    }),
  )
  const unsur = [...groupedBy(counts, ({ key }) => key)]
  return unsur.flatMap(([key, [first, ...more]]) => {
    const count = more.reduce((sum, one) => sum + one.count, first?.count ?? 0)
    return first && count >= first.enough ? [key] : []
  })
}

/**
 * Counts over all versions of a survey, by the unsur of one of them. An unsur that only another version asked is left out; the sums for the
 * interval come from versions that weigh the same unsur the same.
 */
export function poolCounts(elements: readonly Unsur[], versions: readonly VersionCounts[]): Counts {
  const spreadOf = (key: string): [number, number, number, number] => {
    const spread: [number, number, number, number] = [0, 0, 0, 0]
    for (const { elements: asked, answers } of versions) {
      const at = asked.findIndex((element) => element.key === key)
      if (at === -1) continue
      for (const score of [0, 1, 2, 3] as const) spread[score] += answers[at * 4 + score] ?? 0
    }
    return spread
  }
  const spread = Object.fromEntries(elements.map(({ key }) => [key, spreadOf(key)]))
  const unsur = Object.fromEntries(
    Object.entries(spread).map(([key, counts]) => {
      const sum = counts.reduce((total, count, at) => total + count * (at + 1), 0)
      return [key, { sum, count: counts.reduce((total, count) => total + count, 0) }]
    }),
  )
  const total = (column: 'n' | 'incomplete' | 'excluded' | 'marked') => versions.reduce((sum, version) => sum + version[column], 0)
  const alike = versions.filter((version) => sameScale(version.elements, elements))
  const complete = { n: 0, points: 0, squares: 0 }
  for (const version of alike) {
    complete.n += version.complete
    complete.points += version.points
    complete.squares += version.squares
  }
  return {
    ...{ tally: { n: total('n'), unsur }, spread, complete },
    ...{ notCounted: total('incomplete'), excluded: total('excluded'), marked: total('marked') },
  }
}

function sameScale(one: readonly Unsur[], other: readonly Unsur[]): boolean {
  const scale = (elements: readonly Unsur[]) =>
    elements
      .map(({ key, weight }) => `${key} ${weight}`)
      .sort()
      .join(' ')
  return scale(one) === scale(other)
}

/** How the unsur of a version weigh: exactly alike, or by their own weights (PermenPANRB 14/2017 allows extra unsur on condition that they sum to 1). */
export function weightingOf(elements: readonly Unsur[]): Weighting {
  const weights = elements.flatMap(({ key, weight }): [string, Rational][] => (weight === null ? [] : [[key, parseDecimal(weight)]]))
  return weights.length === 0 ? { kind: 'equal' } : { kind: 'own', weights: Object.fromEntries(weights) }
}

/** The index of a survey's counts; refuses as `computeIndex` does. */
export function indexOf({ tally }: Counts, elements: readonly Unsur[], bands: readonly Band[]): Result<SatisfactionIndex> {
  return elements.length === 0 ? refuse('noAnswers') : computeIndex(tally, bands, weightingOf(elements))
}

/** Figures of a whole survey as they are shown: of fewer than `smallest` respondents only how many they are, as in public. */
export function gated<F extends Counts & { smallest: number; index: Result<SatisfactionIndex> }>(figures: F): F {
  const { n } = figures.tally
  if (n === 0 || n >= figures.smallest) return figures
  return { ...figures, tally: { n, unsur: {} }, spread: {}, complete: { n: 0, points: 0, squares: 0 }, index: refuse('tooFew') }
}

/** Answers to some unsur, and how many must have answered before anything is shown of them. */
type Answered = Pick<Counts, 'tally'> & { elements: readonly Unsur[]; smallest: number }

/**
 * Unsur of which nothing is shown: those that fewer than `smallest` answered (of a part with fewer respondents: fewer than these), and beside
 * them the next fewest, because the IKM less all the others would tell them: one, and more until beside none of the few the others weigh less
 * than it, because little weight hides little. One that nobody answered has nothing to tell.
 */
export function withheldUnsur({ tally: { n, unsur }, elements, smallest }: Answered): ReadonlySet<string> {
  const units = weightUnits(elements)
  const answered = elements
    .map(({ key }, at) => ({ key, count: unsur[key]?.count ?? 0, weight: units[at] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => one.count - other.count)
  const few = answered.filter(({ count }) => count < Math.min(n, smallest))
  if (few.length === 0) return new Set()
  const needed = 2 * Math.max(...few.map(({ weight }) => weight))
  const withheld = answered.slice(0, few.length + 1)
  for (const next of answered.slice(withheld.length)) {
    if (withheld.reduce((sum, { weight }) => sum + weight, 0) >= needed) break
    withheld.push(next)
  }
  return new Set(withheld.map(({ key }) => key))
}

/** Of an unsur what may be shown of the index: undefined where there is none, or it is withheld. */
export function shownUnsur({ index, ...answered }: Answered & { index: Result<SatisfactionIndex> }, key: string) {
  return index.ok && !withheldUnsur(answered).has(key) ? index.value.unsur[key] : undefined
}

/** How the unsur were answered of which anything may be shown, in the order of the questionnaire; none of too few respondents. */
export function shownAnswers(answered: Answered) {
  const { tally, elements, smallest } = answered
  if (tally.n < smallest) return []
  const hidden = withheldUnsur(answered)
  return elements.flatMap(({ key, name }) => {
    const { sum = 0, count = 0 } = tally.unsur[key] ?? {}
    return count > 0 && !hidden.has(key) ? [{ key, name, sum, count }] : []
  })
}

/** Bounds of the IKM as decimal texts with two places. */
export type Interval = { low: string; high: string }

/** Questionnaires with every unsur answered that an interval needs. */
export const smallestForInterval = 30
const confidence = 1.96

/**
 * The 95 % confidence interval around the IKM (decimal text with two places), from how much the questionnaires that answer every unsur
 * differ (normal approximation). Where the number of service users is known the finite population correction holds: no width at all when
 * everybody was asked. A number of users below that of the respondents cannot be right and is left aside. Null for fewer than 30
 * questionnaires with every unsur answered, and where these all answered alike while others were not asked: they tell no range.
 */
export function intervalOf(
  { tally, complete }: Pick<Counts, 'tally' | 'complete'>,
  elements: readonly Unsur[],
  ikm: string,
  serviceUsers: number | null,
): Interval | null {
  if (complete.n < smallestForInterval) return null
  if (varianceOf(complete) === 0 && tally.n !== serviceUsers) return null
  const scale = 25 / weightUnits(elements).reduce((sum, units) => sum + units, 0)
  const margin = confidence * Math.sqrt((varianceOf(complete) / complete.n) * correctionFor(tally.n, serviceUsers)) * scale
  const middle = Number(ikm)
  return { low: Math.max(25, middle - margin).toFixed(2), high: Math.min(100, middle + margin).toFixed(2) }
}

/** Of the points of single questionnaires; the sums are whole numbers, so nothing is lost before the one division. */
function varianceOf({ n, points, squares }: Counts['complete']): number {
  const spread = BigInt(n) * BigInt(squares) - BigInt(points) * BigInt(points)
  return Number(spread) / (n * (n - 1))
}

function correctionFor(n: number, serviceUsers: number | null): number {
  if (serviceUsers === null || serviceUsers <= 1 || serviceUsers < n) return 1
  return (serviceUsers - n) / (serviceUsers - 1)
}

/** Rows by a key of theirs, in their order. */
export function groupedBy<R>(rows: readonly R[], keyOf: (row: R) => string): Map<string, R[]> {
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}
