import { type Actor, hasRole, isTrusted, reachesUnit } from '../../actor'
import type { Role } from '../../generated/prisma/enums'

/** Who may set appraisers by hand or file for the people of a unit: HR who reach it, and the operator. */
export function mayCorrectLineIn(actor: Actor, unitId: string): boolean {
  return isTrusted(actor) || reachesUnit(actor, unitId, 'HR_ADMIN', 'UNIT_HR')
}

/** Who may do so anywhere; others need not learn what exists. */
export function mayCorrectLines(actor: Actor): boolean {
  return isTrusted(actor) || hasRole(actor, 'HR_ADMIN', 'UNIT_HR')
}

/** Who may read who appraises whom, and where nobody does, in the units they reach. */
export function mayOversee(actor: Actor): boolean {
  return isTrusted(actor) || hasRole(actor, ...overseers)
}

const overseers: readonly Role[] = ['HR_ADMIN', 'UNIT_HR', 'LEADER', 'AUDITOR']

/** Units whose vacancies and people without an appraiser an actor may list; null is every unit. */
export function unitsToOversee(actor: Actor): readonly string[] | null {
  if (isTrusted(actor) || reachesUnit(actor, null, ...overseers)) return null
  const overseeing = actor.reaches.filter(({ role }) => overseers.includes(role))
  return overseeing.flatMap(({ units }) => (units === 'all' ? [] : [...units]))
}
