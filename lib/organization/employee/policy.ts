import { type Actor, hasRole, isTrusted } from '../../actor'
import type { Role } from '../../generated/prisma/enums'

/** Roles that read the employees of the units they reach. */
const readers: readonly Role[] = ['HR_ADMIN', 'UNIT_HR', 'LEADER', 'AUDITOR']

/**
 * Which employees an actor may see: everyone; or those who hold a post in `units` today, the holders of `holdings` (whom the actor
 * appraises or supervises), and the actor's own person. The queries turn it into their filters; there is no other way to an employee.
 */
export type EmployeeReach = 'all' | { units: readonly string[]; holdings: readonly string[]; personId: string | null }

/** `roles` narrows whose units count. */
export function employeesVisibleTo(actor: Actor, roles: readonly Role[] = readers): EmployeeReach {
  const reaches = actor.reaches.filter(({ role }) => roles.includes(role))
  if (isTrusted(actor) || reaches.some(({ units }) => units === 'all')) return 'all'
  return {
    units: [...new Set(reaches.flatMap(({ units }) => [...units]))],
    holdings: [...new Set([...actor.appraises, ...actor.supervises])],
    personId: actor.personId,
  }
}

/** Who gets the list of employees at all: those who may see more than themselves. */
export function mayListEmployees(actor: Actor): boolean {
  return isTrusted(actor) || hasRole(actor, ...readers) || actor.appraises.size > 0 || actor.supervises.size > 0
}
