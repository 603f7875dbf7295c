import { addDays, type Day } from '../day'
import { add, divide, parseDecimal, rational, toFixed } from '../rational'
import { type Result, refuse } from '../result'
import { type Unsur, weightingOf, withheldUnsur } from '../survey/result/rules'
import { type Band, computeIndex, type SatisfactionIndex, type Tally } from '../survey/rules'
import { unsurKeys } from '../survey/schema'

/** A survey as its unit's figure takes it. */
export type PooledSurvey = { tally: Tally; elements: readonly Unsur[]; bands: readonly Band[] }

/** What a unit's surveys say together, by the answers in it. `withheld` where there are answers, but too few to any survey to publish them. */
export type PublicIndex = Tally & { withheld: boolean; index: Result<SatisfactionIndex>; elements: readonly Unsur[] }

/**
 * The IKM of the questionnaires of a unit's surveys together, over the unsur of these; with their own weights where all of them weigh alike,
 * else all unsur the same (PermenPANRB 14/2017). An extra unsur that nobody answered is none of them. A survey with fewer than `smallest`
 * respondents is left out, so that it cannot be found by taking the others from the whole; and so are its unsur that it withholds, or all of it
 * where it withholds them all. The bands are those of the first survey.
 */
export function publicIndex(all: readonly PooledSurvey[], smallest: number): PublicIndex {
  const enough = all.filter(({ tally }) => tally.n >= smallest).map((survey) => shownOf(survey, smallest))
  const surveys = enough.filter(({ elements }) => elements.length > 0)
  const [first] = surveys
  if (!first) return { n: 0, unsur: {}, withheld: all.some(({ tally }) => tally.n > 0), index: refuse('noAnswers'), elements: [] }
  const elements = elementsOf(surveys).filter(({ key }) => isNine(key) || answersTo(surveys, key).count > 0)
  const n = surveys.reduce((sum, { tally }) => sum + tally.n, 0)
  const unsur = Object.fromEntries(elements.map(({ key }) => [key, answersTo(surveys, key)]))
  const isWhole = elements.length === first.elements.length
  const alike = isWhole && surveys.every((survey) => scaleOf(survey.elements) === scaleOf(first.elements))
  const weighting = alike ? weightingOf(first.elements) : ({ kind: 'equal' } as const)
  return { n, unsur, withheld: false, index: computeIndex({ n, unsur }, first.bands, weighting), elements }
}

function isNine(key: string): boolean {
  return (unsurKeys as readonly string[]).includes(key)
}

function shownOf({ tally, elements, bands }: PooledSurvey, smallest: number): PooledSurvey {
  const withheld = withheldUnsur({ tally, elements, smallest })
  if (withheld.size === 0) return { tally, elements, bands }
  const unsur = Object.fromEntries(Object.entries(tally.unsur).filter(([key]) => !withheld.has(key)))
  const left = elements.filter(({ key }) => !withheld.has(key)).map((element) => ({ ...element, weight: null }))
  return { tally: { n: tally.n, unsur }, elements: left, bands }
}

/** The mean of units' IKM (decimal texts with two places), each unit counting the same, rounded half up once; null where there is none. */
export function meanIndex(ikms: readonly string[]): string | null {
  if (ikms.length === 0) return null
  return toFixed(divide(ikms.map(parseDecimal).reduce(add, rational(0)), rational(ikms.length)), 2)
}

/** The band of an IKM; the lowest takes what lies below all. */
export function bandFor(ikm: string, bands: readonly Band[]): Band | undefined {
  const reached = bands.filter(({ from }) => Number(from) <= Number(ikm))
  return reached.at(-1) ?? bands[0]
}

/** Part of a whole in percent with two places; null where the whole is nothing. */
export function percentOf(part: number, whole: number): string | null {
  return whole === 0 ? null : toFixed(rational(part * 100, whole), 2)
}

function elementsOf(surveys: readonly PooledSurvey[]): Unsur[] {
  const known = new Map(surveys.flatMap(({ elements }) => elements.map((element) => [element.key, element] as const)))
  return [...known.values()].sort((one, other) => one.displayNumber - other.displayNumber)
}

function answersTo(surveys: readonly PooledSurvey[], key: string) {
  const answered = surveys.flatMap(({ tally }) => tally.unsur[key] ?? [])
  return { sum: answered.reduce((sum, one) => sum + one.sum, 0), count: answered.reduce((sum, one) => sum + one.count, 0) }
}

function scaleOf(elements: readonly Unsur[]): string {
  return elements
    .map(({ key, weight }) => `${key} ${weight}`)
    .sort()
    .join(' ')
}

/** First and last day of the month in which a day lies. */
export function monthOf(day: Day): { from: Day; to: Day } {
  const from = `${day.slice(0, 7)}-01` as Day
  const next = addDays(from, 31).slice(0, 7)
  return { from, to: addDays(`${next}-01` as Day, -1) }
}
