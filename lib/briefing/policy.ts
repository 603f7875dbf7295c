import { type Actor, hasRole, isTrusted, reachesUnit } from '../actor'
import type { Role } from '../generated/prisma/enums'

const readers: readonly Role[] = ['HR_ADMIN', 'UNIT_HR', 'LEADER', 'AUDITOR']

/** Who holds sessions at all. */
export function mayHoldBriefings(actor: Actor): boolean {
  return isTrusted(actor) || hasRole(actor, 'HR_ADMIN', 'UNIT_HR')
}

/** Who plans and keeps a session for a unit with all below it; null is the whole government. */
export function mayHoldBriefingFor(actor: Actor, unitId: string | null): boolean {
  return isTrusted(actor) || reachesUnit(actor, unitId, 'HR_ADMIN', 'UNIT_HR')
}

/** Sessions are open to all who sign in: they explain how everyone is appraised. */
export function mayReadBriefings(actor: Actor): boolean {
  return isTrusted(actor) || actor.accountId !== null
}

/** Who reads how many were reached, and who was not, in the units they reach. */
export function mayReadReach(actor: Actor): boolean {
  return isTrusted(actor) || hasRole(actor, ...readers)
}

/** Units whose people an actor may count; null is every unit. */
export function unitsToReach(actor: Actor): readonly string[] | null {
  if (isTrusted(actor) || reachesUnit(actor, null, ...readers)) return null
  return actor.reaches.filter(({ role }) => readers.includes(role)).flatMap(({ units }) => (units === 'all' ? [] : [...units]))
}

/** Units for which an actor may hold sessions; null is every unit and the whole government. */
export function unitsToBrief(actor: Actor): readonly string[] | null {
  if (isTrusted(actor) || reachesUnit(actor, null, 'HR_ADMIN', 'UNIT_HR')) return null
  const holding = actor.reaches.filter(({ role }) => role === 'HR_ADMIN' || role === 'UNIT_HR')
  return holding.flatMap(({ units }) => (units === 'all' ? [] : [...units]))
}
