import { type Actor, hasRole, isTrusted, reachesUnit } from '../actor'
import type { Role } from '../generated/prisma/enums'

/** Roles that open surveys of the units they reach. */
export const runners = ['HR_ADMIN', 'UNIT_HR', 'SURVEY_OFFICER'] as const satisfies readonly Role[]
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

/** Who gets the list of surveys at all: those with a role, and heads of units. */
export function mayListSurveys(actor: Actor): boolean {
  return isTrusted(actor) || hasRole(actor, ...readers) || actor.heads.size > 0
}

/** What a survey is about: a service of a unit, or all of them (`serviceId` null). */
export type SurveyOf = { unitId: string; serviceId: string | null }

/** Who may read what citizens wrote in their own words. Auditors read figures, not texts; nobody who serves at the counter reads them. */
export function mayReadComments(actor: Actor, survey: SurveyOf): boolean {
  const { unitId } = survey
  return !servesIn(actor, survey) && (isTrusted(actor) || actor.heads.has(unitId) || reachesUnit(actor, unitId, ...runners, 'LEADER'))
}

/** Who plans what is done about the result of a unit's survey, and issues its report: those who run it, and the head of the unit or of one above it. */
export function mayPlanFollowUpIn(actor: Actor, unitId: string): boolean {
  return mayRunSurveysIn(actor, unitId) || actor.heads.has(unitId)
}

/** Who says that a line of the plan is done or dropped: its owner, and those who plan. */
export function maySettleFollowUp(actor: Actor, { unitId, ownerPersonId }: { unitId: string; ownerPersonId: string }): boolean {
  return (actor.personId !== null && actor.personId === ownerPersonId) || mayPlanFollowUpIn(actor, unitId)
}

/** Who reads every questionnaire's answers one by one (the tabulation): those who run surveys, and auditors, but nobody who serves at the counter. */
export function mayReadTabulation(actor: Actor, survey: SurveyOf): boolean {
  return !servesIn(actor, survey) && (isTrusted(actor) || reachesUnit(actor, survey.unitId, ...runners, 'AUDITOR'))
}

/**
 * Whether the actor serves the public in what a survey is about (`serviceId` null: in any service of the unit). Who could know a visitor must
 * not see what they answered: such an actor, whatever their role, reads of the survey what the public reads, and no single answer.
 */
export function servesIn({ serves }: Actor, { unitId, serviceId }: SurveyOf): boolean {
  return serviceId === null ? [...serves.values()].includes(unitId) : serves.has(serviceId)
}

/** Whether the actor sees a survey's figures as they move: those who read its results in the office, but nobody who serves at its counter. */
export function readsLive(actor: Actor, survey: SurveyOf): boolean {
  const reach = surveysVisibleTo(actor)
  return (reach === 'all' || reach.includes(survey.unitId)) && !servesIn(actor, survey)
}

/** The units whose services and surveys an actor sees in the office. Results and open forms are public at their own address. */
export type SurveyReach = 'all' | readonly string[]

export function surveysVisibleTo(actor: Actor): SurveyReach {
  return unitsOf(actor, readers, actor.heads)
}

/** The units in which an actor may open surveys. */
export function surveysRunBy(actor: Actor): SurveyReach {
  return unitsOf(actor, runners)
}

/** The units that some roles of an actor reach, with `more`. */
export function unitsOf(actor: Actor, roles: readonly Role[], more: ReadonlySet<string> = new Set()): SurveyReach {
  const reaches = actor.reaches.filter(({ role }) => roles.includes(role))
  if (isTrusted(actor) || reaches.some(({ units }) => units === 'all')) return 'all'
  return [...new Set([...reaches.flatMap(({ units }) => [...units]), ...more])]
}
