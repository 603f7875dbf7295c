import { type Actor, hasRole, isTrusted, reachesUnit } from '../actor'
import type { Role } from '../generated/prisma/enums'

/** Roles that open surveys of the units they reach. */
const runners = ['HR_ADMIN', 'UNIT_HR', 'SURVEY_OFFICER'] as const satisfies readonly Role[]
/** Roles that read the results of the units they reach. */
const readers: readonly Role[] = [...runners, 'LEADER', 'AUDITOR']

/** Who may name services of a unit and open, close and prolong its surveys. */
export function mayRunSurveysIn(actor: Actor, unitId: string): boolean {
  return isTrusted(actor) || reachesUnit(actor, unitId, ...runners)
}

/** Who may do so anywhere; others need not learn what exists. */
export function mayRunSurveys(actor: Actor): boolean {
  return isTrusted(actor) || hasRole(actor, ...runners)
}

/** Who gets the list of surveys at all. */
export function mayListSurveys(actor: Actor): boolean {
  return isTrusted(actor) || hasRole(actor, ...readers)
}

/** Who may read what citizens wrote in their own words. Auditors read figures, not texts. */
export function mayReadComments(actor: Actor, unitId: string): boolean {
  return isTrusted(actor) || reachesUnit(actor, unitId, ...runners, 'LEADER')
}

/** The units whose services and surveys an actor sees in the office. Results and open forms are public at their own address. */
export type SurveyReach = 'all' | readonly string[]

export function surveysVisibleTo(actor: Actor): SurveyReach {
  return unitsOf(actor, readers)
}

/** The units in which an actor may open surveys. */
export function surveysRunBy(actor: Actor): SurveyReach {
  return unitsOf(actor, runners)
}

function unitsOf(actor: Actor, roles: readonly Role[]): SurveyReach {
  const reaches = actor.reaches.filter(({ role }) => roles.includes(role))
  if (isTrusted(actor) || reaches.some(({ units }) => units === 'all')) return 'all'
  return [...new Set(reaches.flatMap(({ units }) => [...units]))]
}
