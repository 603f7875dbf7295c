import { type Actor, hasRole, isTrusted, reachesUnit } from '../../actor'
import type { Role } from '../../generated/prisma/enums'

const readers: readonly Role[] = ['HR_ADMIN', 'UNIT_HR', 'LEADER', 'AUDITOR']

/** Who reads where everyone stands with their SKP, in the units they reach. */
export function mayReadBoard(actor: Actor): boolean {
  return isTrusted(actor) || hasRole(actor, ...readers)
}

/** Units whose people stand on the actor's board; null is every unit. */
export function unitsOnBoard(actor: Actor): readonly string[] | null {
  if (isTrusted(actor) || reachesUnit(actor, null, ...readers)) return null
  const reaches = actor.reaches.filter(({ role }) => readers.includes(role))
  return reaches.flatMap(({ units }) => (units === 'all' ? [] : [...units]))
}

/** Who sends reminders at all: HR, each in their reach. */
export function mayRemind(actor: Actor): boolean {
  return isTrusted(actor) || hasRole(actor, 'HR_ADMIN', 'UNIT_HR')
}

export function mayRemindIn(actor: Actor, unitId: string): boolean {
  return isTrusted(actor) || reachesUnit(actor, unitId, 'HR_ADMIN', 'UNIT_HR')
}
