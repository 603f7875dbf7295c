import type { Day } from '../day'
import { add, compare, divide, multiply, parseDecimal, type Rational, rational, toFixed } from '../rational'
import { ok, type Refusal, type Result, refuse } from '../result'
import type { AnswerRow } from './schema'

/** A grade of the service unit: holds from the IKM `from` (decimal text) up to the next band's. */
export type Band = { readonly from: string; readonly mutu: string; readonly kinerja: string; readonly persepsi: number }

/**
 * Mutu pelayanan by converted interval value (NIK), PermenPANRB 14/2017, for figures of no survey in this installation (`tera ikm`). A
 * survey is read by the version of SURVEY_BANDS it names.
 */
export const defaultBands: readonly Band[] = [
  { from: '25.00', mutu: 'D', kinerja: 'Tidak Baik', persepsi: 1 },
  { from: '65.00', mutu: 'C', kinerja: 'Kurang Baik', persepsi: 2 },
  { from: '76.61', mutu: 'B', kinerja: 'Baik', persepsi: 3 },
  { from: '88.31', mutu: 'A', kinerja: 'Sangat Baik', persepsi: 4 },
]

/** What was answered: `n` counted questionnaires, and for each unsur the sum of its answers and how many filled it. */
export type Tally = { readonly n: number; readonly unsur: Readonly<Record<string, { readonly sum: number; readonly count: number }>> }

/**
 * How unsur weigh: `equal` is exactly 1/n; `truncated` is the report convention of 1/n cut to a decimal such as "0.111";
 * `own` gives each unsur its weight, which must sum to 1 (PermenPANRB 14/2017 allows extra unsur on that condition).
 */
export type Weighting =
  | { readonly kind: 'equal' }
  | { readonly kind: 'truncated'; readonly weight: string }
  | { readonly kind: 'own'; readonly weights: Readonly<Record<string, Rational>> }

/** Decimal texts: `nrr`, `weighted` and `index` (1 to 4) with 4 places, `ikm` (25 to 100) with 2. */
export type SatisfactionIndex = {
  readonly n: number
  readonly unsur: Readonly<Record<string, { readonly nrr: string; readonly weighted: string }>>
  readonly index: string
  readonly ikm: string
  readonly mutu: string
  readonly kinerja: string
  readonly persepsi: number
}

export type IndexRefusalCode =
  | 'noAnswers'
  | 'unsurUnanswered'
  | 'weightNotTruncated'
  | 'weightMissing'
  | 'weightNotPositive'
  | 'weightUnknown'
  | 'weightsNotOne'

/**
 * The IKM of PermenPANRB 14/2017: mean per unsur (NRR) over those who filled it, weighted, summed, times 25. Every figure is
 * rounded half up once from its exact value; the band is read from the rounded IKM, and the lowest band also takes what a
 * truncated weight presses below it. Refuses with an IndexRefusalCode; throws a RangeError for sums that no answers can give.
 */
export function computeIndex(tally: Tally, bands: readonly Band[], weighting: Weighting = { kind: 'equal' }): Result<SatisfactionIndex> {
  assertPossible(tally)
  if (tally.n === 0) return refuseIndex('noAnswers')
  const unanswered = unansweredUnsur(tally)
  if (unanswered.length > 0) return refuseIndex('unsurUnanswered', { unsur: unanswered.join(', ') })
  const weights = weightsFor(Object.keys(tally.unsur), weighting)
  if (!weights.ok) return weights

  const exact = weights.value.map(({ key, weight }) => {
    const nrr = meanOf(tally, key)
    return { key, nrr, weighted: multiply(nrr, weight) }
  })
  const index = sumOf(exact.map((unsur) => unsur.weighted))
  const ikm = toFixed(multiply(index, rational(25)), 2)
  const { mutu, kinerja, persepsi } = bandOf(ikm, bands)
  const unsur = Object.fromEntries(exact.map(({ key, nrr, weighted }) => [key, { nrr: toFixed(nrr, 4), weighted: toFixed(weighted, 4) }]))
  return ok({ n: tally.n, unsur, index: toFixed(index, 4), ikm, mutu, kinerja, persepsi })
}

/** The NRR of an unsur times 25 (25.00 to 100.00), two places, rounded half up once. Throws a RangeError when nobody answered. */
export function convertedMean({ sum, count }: { sum: number; count: number }): string {
  return toFixed(multiply(rational(sum, count), rational(25)), 2)
}

/** Keys of the unsur that no counted questionnaire filled. */
export function unansweredUnsur(tally: Tally): string[] {
  return Object.entries(tally.unsur).flatMap(([key, { count }]) => (count === 0 ? [key] : []))
}

function assertPossible(tally: Tally): void {
  for (const [key, { sum, count }] of Object.entries(tally.unsur)) {
    if (count < 0 || count > tally.n || sum < count || sum > 4 * count) {
      throw new RangeError(`Impossible tally of ${key}: sum ${sum} of ${count} answers in ${tally.n} questionnaires`)
    }
  }
}

type KeyWeight = { key: string; weight: Rational }

function weightsFor(keys: readonly string[], weighting: Weighting): Result<KeyWeight[]> {
  if (weighting.kind === 'own') return ownWeights(keys, weighting.weights)
  const exact = rational(1, keys.length)
  if (weighting.kind === 'equal') return ok(keys.map((key) => ({ key, weight: exact })))
  const weight = parseDecimal(weighting.weight)
  if (!isTruncation(weighting.weight, exact)) return refuseIndex('weightNotTruncated', { weight: weighting.weight })
  return ok(keys.map((key) => ({ key, weight })))
}

function ownWeights(keys: readonly string[], weights: Readonly<Record<string, Rational>>): Result<KeyWeight[]> {
  const found: KeyWeight[] = []
  for (const key of keys) {
    const weight = Object.hasOwn(weights, key) ? weights[key] : undefined
    if (!weight) return refuseIndex('weightMissing', { unsur: key })
    if (compare(weight, rational(0)) <= 0) return refuseIndex('weightNotPositive', { unsur: key })
    found.push({ key, weight })
  }
  const stray = Object.keys(weights).find((key) => !keys.includes(key))
  return stray === undefined ? requireOne(found) : refuseIndex('weightUnknown', { unsur: stray })
}

function requireOne(weights: KeyWeight[]): Result<KeyWeight[]> {
  const sum = sumOf(weights.map(({ weight }) => weight))
  return compare(sum, rational(1)) === 0 ? ok(weights) : refuseIndex('weightsNotOne', { sum: toFixed(sum, 4) })
}

function refuseIndex(code: IndexRefusalCode, params: Record<string, string> = {}): Refusal {
  return refuse(code, { params })
}

/** True when `decimal` is `exact` with its further places cut off. */
function isTruncation(decimal: string, exact: Rational): boolean {
  const lastPlace = rational(1, 10n ** BigInt(decimal.split('.')[1]?.length ?? 0))
  const value = parseDecimal(decimal)
  return compare(value, rational(0)) > 0 && compare(value, exact) <= 0 && compare(exact, add(value, lastPlace)) < 0
}

function meanOf(tally: Tally, key: string): Rational {
  const { sum = 0, count = 0 } = tally.unsur[key] ?? {}
  return rational(sum, count)
}

function sumOf(values: readonly Rational[]): Rational {
  return values.reduce(add, rational(0))
}

function bandOf(ikm: string, bands: readonly Band[]): Band {
  const lowestFirst = [...bands].sort((left, right) => compare(parseDecimal(left.from), parseDecimal(right.from)))
  const band = lowestFirst.findLast(({ from }) => compare(parseDecimal(from), parseDecimal(ikm)) <= 0) ?? lowestFirst[0]
  if (!band) throw new RangeError('No mutu bands')
  return band
}

/** A questionnaire that fills less than this share of the unsur is not counted. */
export const defaultMinimumShare = '0.5'

/**
 * Tally of the questionnaires that fill at least `minimumShare` (decimal text) of the unsur, and how many were left out.
 * A questionnaire without any answer is never counted; keys outside `unsurKeys` are not looked at.
 */
export function tallyAnswers(
  rows: readonly AnswerRow[],
  unsurKeys: readonly string[],
  minimumShare: string = defaultMinimumShare,
): { tally: Tally; notCounted: number } {
  const fewest = fewestAnswers(unsurKeys.length, minimumShare)
  const unsur = Object.fromEntries(unsurKeys.map((key) => [key, { sum: 0, count: 0 }]))
  const counters = Object.entries(unsur)
  let n = 0
  for (const row of rows) {
    if (counters.filter(([key]) => row[key] !== undefined).length < fewest) continue
    n += 1
    for (const [key, counter] of counters) {
      counter.sum += row[key] ?? 0
      counter.count += row[key] === undefined ? 0 : 1
    }
  }
  return { tally: { n, unsur }, notCounted: rows.length - n }
}

/** The fewest answers with which a questionnaire of so many unsur counts; at least one. */
export function fewestAnswers(unsurCount: number, minimumShare: string): number {
  const least = multiply(parseDecimal(minimumShare), rational(unsurCount))
  let fewest = 1
  while (compare(rational(fewest), least) < 0) fewest += 1
  return fewest
}

const chiSquare = parseDecimal('3.841')
const variance = parseDecimal('0.25')
const marginSquared = parseDecimal('0.0025')

/**
 * Respondents to ask among `population` service users of the period (Krejcie & Morgan: chi-square 3.841, P 0.5, d 0.05), rounded
 * half up. Throws a RangeError unless `population` is an integer of 0 or more.
 */
export function sampleSize(population: number): number {
  if (!Number.isSafeInteger(population) || population < 0) throw new RangeError(`Not a population: ${population}`)
  const spread = multiply(chiSquare, variance)
  const divisor = add(multiply(marginSquared, rational(population - 1)), spread)
  return Number(toFixed(divide(multiply(spread, rational(population)), divisor), 0))
}

/** What decides whether a survey takes answers. `closesOn` is the last day on which it does. */
export type SurveyDays = { opensOn: Day; closesOn: Day; closedAt: Date | null }
/** DRAFT: nothing it asks is published yet. */
export type SurveyState = 'DRAFT' | 'NOT_YET' | 'OPEN' | 'CLOSED'

/** Whether a survey takes answers on a day. `isDraft`: none of its versions is published. */
export function stateOf(survey: SurveyDays & { isDraft: boolean }, today: Day): SurveyState {
  if (isOver(survey, today)) return 'CLOSED'
  if (survey.isDraft) return 'DRAFT'
  return today < survey.opensOn ? 'NOT_YET' : 'OPEN'
}

/** True when a survey was closed by hand or its last day has passed: it takes no answer any more, ever. */
export function isOver({ closesOn, closedAt }: SurveyDays, today: Day): boolean {
  return closedAt !== null || closesOn < today
}

/** Letters of a survey's address that nobody confuses when it is read out or typed off a poster. */
export const slugLetters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** The last part of a survey's public address: the words of its service, at most 40 letters of them, and `ending`. */
export function slugOf(name: string, ending: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, 40) : `${slug}-${word}`
    if (longer.length > 40) break
    slug = longer
  }
  return slug === '' ? `survei-${ending}` : `${slug}-${ending}`
}
