import type { SurveyElement } from './schema'

/** The language in which every version is written; others may lack a text. */
export const firstLanguage = 'id'

/** Keys of a version's texts: what an unsur or an own question (by id) asks, and its answer `number`, from 1. */
export const questionKey = (subject: string) => subject
export const answerKey = (subject: string, number: number) => `${subject}.${number}`

/**
 * Whole numbers in proportion to the weights of unsur, by place: 1 for each where all weigh the same, else ten thousandths. With them the
 * points of a questionnaire are a whole number.
 */
export function weightUnits(elements: readonly Pick<SurveyElement, 'weight'>[]): number[] {
  return elements.map(({ weight }) => (weight === null ? 1 : Math.round(Number(weight) * 10_000)))
}
