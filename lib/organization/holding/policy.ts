import { type Actor, hasRole, isTrusted, reachesUnit } from '../../actor'

/** Who may say who heads the government: HR administrators for all of it, and the operator. */
export function mayNameHeadOfGovernment(actor: Actor): boolean {
  return mayAppointIn(actor, null)
}

/** Who may appoint acting heads and end holdings in a unit: HR administrators who reach it. */
export function mayAppointIn(actor: Actor, unitId: string | null): boolean {
  return isTrusted(actor) || reachesUnit(actor, unitId, 'HR_ADMIN')
}

/** Who may do so anywhere; others need not learn what exists. */
export function mayAppoint(actor: Actor): boolean {
  return isTrusted(actor) || hasRole(actor, 'HR_ADMIN')
}
