import { type Actor, isTrusted } from '../../actor'
import type { Role } from '../../generated/prisma/enums'

/** Which units' understanding an actor may follow: all, or these. Only the queries turn it into filters. */
export type ClarityReach = 'all' | readonly string[]

/** Roles that see where understanding lacks, in the units they reach. */
const counters: readonly Role[] = ['HR_ADMIN', 'UNIT_HR', 'LEADER']
/** Roles that also read the questions themselves, without names. */
const askers: readonly Role[] = ['HR_ADMIN', 'UNIT_HR']

/** How many expectations are marked, unclear and unanswered, unit by unit. */
export function clarityCountedFor(actor: Actor): ClarityReach {
  return reachOf(actor, counters)
}

/** The questions, with the post and without the name. */
export function clarityQuestionsFor(actor: Actor): ClarityReach {
  return reachOf(actor, askers)
}

export function mayFollowClarity(actor: Actor): boolean {
  return clarityCountedFor(actor).length > 0
}

export function mayReadQuestions(actor: Actor): boolean {
  return clarityQuestionsFor(actor).length > 0
}

function reachOf(actor: Actor, roles: readonly Role[]): ClarityReach {
  const reaches = actor.reaches.filter(({ role }) => roles.includes(role))
  if (isTrusted(actor) || reaches.some(({ units }) => units === 'all')) return 'all'
  return [...new Set(reaches.flatMap(({ units }) => [...units]))]
}
