import type { RealizationSource } from '../../generated/prisma/enums'
import { add, divide, multiply, parseDecimal, rational, toFixed } from '../../rational'
import { type Counts, type Interval, intervalOf, type Unsur, weightingOf, withheldUnsur } from '../../survey/result/rules'
import { knownUsers } from '../../survey/result/sample/rules'
import { type Band, computeIndex, convertedMean, sampleSize, type Tally } from '../../survey/rules'
import { type BookSum, errorShare, onTimeShare, percentOf, sumOf } from '../../survey/service-book/rules'

/** A survey whose period ends in a period of realisation: what was answered, and for how many service users, where that is known. */
export type SurveyAnswers = Pick<Counts, 'tally' | 'complete' | 'spread'> & {
  serviceName: string
  serviceUsers: number | null
  elements: readonly Unsur[]
  bands: readonly Band[]
  isOver: boolean
  /** How many must have answered before anything is shown of it. */
  smallest: number
}

/** A survey beside its sample; `users` is null where the number of service users is not known, or below that of the respondents, and then the largest sample is needed. */
export type Sampled = { serviceName: string; respondents: number; needed: number; users: number | null; isOver: boolean }

/**
 * What the surveys of a unit say for one period: `value` is the IKM, or the converted mean of one unsur, as decimal text with two places;
 * null where no survey has enough respondents. `lacking` are those that are left out: with fewer than their sample, or not shown at all.
 */
export type SurveyFigure = { value: string | null; interval: Interval | null; respondents: number; counted: Sampled[]; lacking: Sampled[] }

/** Sources whose figures come from satisfaction surveys. */
export const surveySources: readonly RealizationSource[] = ['SURVEY_INDEX', 'SURVEY_ELEMENT']
/** Sources whose figures come from the book of services. */
export const bookSources: readonly RealizationSource[] = ['ON_TIME_SHARE', 'ERROR_SHARE']

/** The sample of a population without end: what is needed where nobody said how many used the service. */
const largestSample = sampleSize(Number.MAX_SAFE_INTEGER)

/**
 * The figure of all questionnaires of a unit in a period together: the IKM over all unsur, or NRR × 25 of the one unsur (PermenPANRB
 * 14/2017). A survey with fewer respondents than its sample (Krejcie and Morgan) is left out, and so is one whose own figure is not shown in
 * public: the figure becomes a realisation, which is.
 */
export function surveyFigure(element: string | null, surveys: readonly SurveyAnswers[]): SurveyFigure {
  const judged = surveys.map((survey) => {
    const sampled = sampledOf(survey, element)
    return { survey, sampled, isCounted: isEnough(sampled) && isShown(survey, element) }
  })
  const counted = judged.filter(({ isCounted }) => isCounted)
  const answers = counted.map(({ survey }) => survey)
  return {
    ...(element === null ? indexOf(answers) : meanOf(answers, element)),
    respondents: counted.reduce((sum, { sampled }) => sum + sampled.respondents, 0),
    counted: counted.map(({ sampled }) => sampled),
    lacking: judged.filter(({ isCounted }) => !isCounted).map(({ sampled }) => sampled),
  }
}

function sampledOf({ serviceName, tally, serviceUsers, isOver }: SurveyAnswers, element: string | null): Sampled {
  const users = knownUsers(tally.n, serviceUsers)
  const respondents = element === null ? tally.n : (tally.unsur[element]?.count ?? 0)
  return { serviceName, respondents, needed: users === null ? largestSample : sampleSize(users), users, isOver }
}

/** Whether a survey has its sample. */
export function isEnough({ respondents, needed }: Sampled): boolean {
  return respondents > 0 && respondents >= needed
}

function isShown(survey: SurveyAnswers, element: string | null): boolean {
  return survey.tally.n >= survey.smallest && (element === null || !withheldUnsur(survey).has(element))
}

type Valued = Pick<SurveyFigure, 'value' | 'interval'>

const none: Valued = { value: null, interval: null }

/**
 * Questionnaires that weigh the same unsur the same are one; of others each survey's own IKM counts by its respondents. So it does where a survey
 * shows not all its unsur: those of all together less those of the others would tell them.
 */
function indexOf(surveys: readonly SurveyAnswers[]): Valued {
  const [first] = surveys
  if (!first) return none
  const scales = new Set(surveys.map(({ elements }) => scaleOf(elements)))
  const isWhole = surveys.every((survey) => withheldUnsur(survey).size === 0)
  if (scales.size > 1 || !isWhole) return { value: meanIndex(surveys), interval: null }
  const all = together(surveys)
  const index = computeIndex(all.tally, first.bands, weightingOf(first.elements))
  if (!index.ok) return none
  return { value: index.value.ikm, interval: intervalOf(all, first.elements, index.value.ikm, usersOf(surveys)) }
}

function meanIndex(surveys: readonly SurveyAnswers[]): string | null {
  const indexes = surveys.map(({ tally, bands, elements }) => ({ n: tally.n, index: computeIndex(tally, bands, weightingOf(elements)) }))
  const found = indexes.flatMap(({ n, index }) => (index.ok ? [{ n, ikm: parseDecimal(index.value.ikm) }] : []))
  const n = found.reduce((sum, one) => sum + one.n, 0)
  if (n === 0 || found.length < surveys.length) return null
  return toFixed(divide(found.map((one) => multiply(one.ikm, rational(one.n))).reduce(add, rational(0)), rational(n)), 2)
}

function meanOf(surveys: readonly SurveyAnswers[], element: string): Valued {
  const answered = together(surveys).tally.unsur[element]
  if (!answered || answered.count === 0) return none
  const value = convertedMean(answered)
  const squares = surveys.flatMap(({ spread }) => [...(spread[element] ?? [])].map((count, at) => count * (at + 1) ** 2))
  const complete = { n: answered.count, points: answered.sum, squares: squares.reduce((sum, one) => sum + one, 0) }
  const alone = [{ key: element, name: element, displayNumber: 1, weight: null }]
  return { value, interval: intervalOf({ tally: { n: answered.count, unsur: {} }, complete }, alone, value, usersOf(surveys)) }
}

/** Users of all services together; null where one is not known. */
function usersOf(surveys: readonly SurveyAnswers[]): number | null {
  return surveys.reduce<number | null>((sum, { tally, serviceUsers }) => {
    const users = knownUsers(tally.n, serviceUsers)
    return sum === null || users === null ? null : sum + users
  }, 0)
}

function scaleOf(elements: readonly Unsur[]): string {
  const parts = elements.map(({ key, weight }) => `${key} ${weight}`)
  return parts.sort().join(' ')
}

function together(surveys: readonly SurveyAnswers[]): Pick<Counts, 'tally' | 'complete'> {
  const tallies: Tally[] = surveys.map(({ tally }) => tally)
  const keys = [...new Set(tallies.flatMap(({ unsur }) => Object.keys(unsur)))]
  const total = (key: string, what: 'sum' | 'count') => tallies.reduce((sum, { unsur }) => sum + (unsur[key]?.[what] ?? 0), 0)
  const complete = (what: keyof Counts['complete']) => surveys.reduce((sum, survey) => sum + survey.complete[what], 0)
  return {
    tally: {
      n: tallies.reduce((sum, { n }) => sum + n, 0),
      unsur: Object.fromEntries(keys.map((key) => [key, { sum: total(key, 'sum'), count: total(key, 'count') }])),
    },
    complete: { n: complete('n'), points: complete('points'), squares: complete('squares') },
  }
}

/** What the book of a service says of a period. */
export type ServiceSum = BookSum & { serviceName: string }

/** On-time share or error share of all services of a unit together, as percent with two places; null where nothing was finished. */
export type BookFigure = { value: string | null; sum: BookSum; services: ServiceSum[] }

export function bookFigure(source: RealizationSource, services: readonly ServiceSum[]): BookFigure {
  const sum = sumOf(services)
  return { value: percentOf(source === 'ERROR_SHARE' ? errorShare(sum) : onTimeShare(sum)), sum, services: [...services] }
}
