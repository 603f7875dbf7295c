import type { Actor } from '../actor'
import { tellOfEndedSurveys } from './commands'

/** Lets the nouns downstream know of surveys whose last day has passed. */
export async function followEndedSurveys(actor: Actor): Promise<void> {
  await tellOfEndedSurveys(actor, null)
}
