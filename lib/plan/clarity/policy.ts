import { type Actor, isTrusted } from '../../actor'
import type { Role } from '../../generated/prisma/enums'

/** Which units an actor may follow in figures: all, or these. Only the queries turn it into filters. */
export type UnitReach = 'all' | readonly string[]

/** Roles that see where understanding lacks, in the units they reach. */
const counters: readonly Role[] = ['HR_ADMIN', 'UNIT_HR', 'LEADER']
/** Roles that also read the questions themselves, without names. */
const askers: readonly Role[] = ['HR_ADMIN', 'UNIT_HR']

/** How many expectations are marked, unclear and unanswered, unit by unit. */
export function clarityCountedFor(actor: Actor): UnitReach {
  return unitsReachedBy(actor, counters)
}

/** The questions, with the post and without the name. */
export function clarityQuestionsFor(actor: Actor): UnitReach {
  return unitsReachedBy(actor, askers)
}

export function mayFollowClarity(actor: Actor): boolean {
  return clarityCountedFor(actor).length > 0
}

export function mayReadQuestions(actor: Actor): boolean {
  return clarityQuestionsFor(actor).length > 0
}

/** The units in which an actor has one of the roles; all for who is trusted. */
export function unitsReachedBy(actor: Actor, roles: readonly Role[]): UnitReach {
  const reaches = actor.reaches.filter(({ role }) => roles.includes(role))
  if (isTrusted(actor) || reaches.some(({ units }) => units === 'all')) return 'all'
  return [...new Set(reaches.flatMap(({ units }) => [...units]))]
}
