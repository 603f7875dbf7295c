import type { RealizationSource } from '../../generated/prisma/enums'
import { type Band, computeIndex, convertedMean, sampleSize, type Tally } from '../../survey/rules'

/** A survey whose period ends in a period of realisation: what was answered, and for how many service users, where that is known. */
export type SurveyAnswers = { serviceName: string; tally: Tally; serviceUsers: number | null; bands: readonly Band[]; isOver: boolean }

/** A survey beside its sample; `needed` is null where the number of service users is not known. */
export type Sampled = { serviceName: string; respondents: number; needed: number | null; isOver: boolean }

/**
 * What the surveys of a unit say for one period: `value` is the IKM, or the converted mean of one unsur, as decimal text with two places;
 * null where no survey has enough respondents. `lacking` are those with fewer than their sample, which are left out.
 */
export type SurveyFigure = { value: string | null; respondents: number; counted: Sampled[]; lacking: Sampled[] }

/** Sources whose figures come from satisfaction surveys. */
export const surveySources: readonly RealizationSource[] = ['SURVEY_INDEX', 'SURVEY_ELEMENT']

/**
 * The figure of all questionnaires of a unit in a period together: the IKM over all unsur, or NRR × 25 of the one unsur (PermenPANRB
 * 14/2017). A survey with fewer respondents than its sample (Krejcie and Morgan) is left out.
 */
export function surveyFigure(element: string | null, surveys: readonly SurveyAnswers[]): SurveyFigure {
  const judged = surveys.map((survey) => ({ survey, sampled: sampledOf(survey, element) }))
  const counted = judged.filter(({ sampled }) => isEnough(sampled))
  const tally = together(counted.map(({ survey }) => survey.tally))
  return {
    value: element === null ? indexOf(tally, counted[0]?.survey.bands ?? []) : meanOf(tally, element),
    respondents: counted.reduce((sum, { sampled }) => sum + sampled.respondents, 0),
    counted: counted.map(({ sampled }) => sampled),
    lacking: judged.filter(({ sampled }) => !isEnough(sampled)).map(({ sampled }) => sampled),
  }
}

function sampledOf({ serviceName, tally, serviceUsers, isOver }: SurveyAnswers, element: string | null): Sampled {
  const respondents = element === null ? tally.n : (tally.unsur[element]?.count ?? 0)
  return { serviceName, respondents, needed: serviceUsers === null ? null : sampleSize(serviceUsers), isOver }
}

function isEnough({ respondents, needed }: Sampled): boolean {
  return respondents > 0 && respondents >= (needed ?? 0)
}

function together(tallies: readonly Tally[]): Tally {
  const keys = [...new Set(tallies.flatMap(({ unsur }) => Object.keys(unsur)))]
  const total = (key: string, what: 'sum' | 'count') => tallies.reduce((sum, { unsur }) => sum + (unsur[key]?.[what] ?? 0), 0)
  return {
    n: tallies.reduce((sum, { n }) => sum + n, 0),
    unsur: Object.fromEntries(keys.map((key) => [key, { sum: total(key, 'sum'), count: total(key, 'count') }])),
  }
}

function indexOf(tally: Tally, bands: readonly Band[]): string | null {
  const index = computeIndex(tally, bands)
  return index.ok ? index.value.ikm : null
}

function meanOf({ unsur }: Tally, element: string): string | null {
  const answered = unsur[element]
  return answered && answered.count > 0 ? convertedMean(answered) : null
}
