import type { Actor } from '../../actor'
import type { ApiKeyUse } from '../../generated/prisma/enums'
import { mayRunSurveys, mayRunSurveysIn, type SurveyReach, surveysRunBy } from '../policy'

/** Who makes and revokes keys of a unit: whoever runs its surveys. */
export function mayManageKeysIn(actor: Actor, unitId: string): boolean {
  return mayRunSurveysIn(actor, unitId)
}

/** Who may do so anywhere. */
export function mayManageKeys(actor: Actor): boolean {
  return mayRunSurveys(actor)
}

/** The units whose keys an actor sees. */
export function keysVisibleTo(actor: Actor): SurveyReach {
  return surveysRunBy(actor)
}

/** True for another system whose key is of exactly this unit and made for this use. */
export function holdsKeyFor({ key }: Actor, unitId: string, use: ApiKeyUse): boolean {
  return key !== null && key.unitId === unitId && key.uses.includes(use)
}
