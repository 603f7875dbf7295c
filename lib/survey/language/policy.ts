import { type Actor, isTrusted } from '../../actor'
import { mayRunSurveys, surveysRunBy } from '../policy'

/** Who adds languages and writes their phrases: they serve the whole government, so those who run surveys everywhere. */
export function mayKeepLanguages(actor: Actor): boolean {
  return isTrusted(actor) || surveysRunBy(actor) === 'all'
}

/** Who sees how far the languages are. */
export const maySeeLanguages = mayRunSurveys
