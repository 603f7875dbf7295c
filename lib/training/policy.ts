import { type Actor, hasRole, isTrusted, reachesUnit } from '../actor'
import { type EmployeeReach, employeesVisibleTo } from '../organization/employee/policy'

/** Whose recommendation: the person, and the holdings and units in which they serve today. */
export type Concerned = { personId: string; holdings: readonly string[]; units: readonly string[] }

/** Recommendations are seen by those who see the employee: themself, who appraises or supervises them, and HR, leaders and auditors of their units. */
export function trainingsVisibleTo(actor: Actor): EmployeeReach {
  return employeesVisibleTo(actor)
}

/**
 * Why something is proposed tells of single ratings: it is read by the person, by who appraises or supervises them, and by HR; leaders and
 * auditors see the proposal and what became of it.
 */
export function reasonsVisibleTo(actor: Actor): EmployeeReach {
  return employeesVisibleTo(actor, ['HR_ADMIN', 'UNIT_HR'])
}

/** Who accepts or declines: the pejabat penilai of today, and HR who reach the employee's unit; never the person themself. */
export function mayDecide(actor: Actor, { personId, holdings, units }: Concerned): boolean {
  if (actor.personId === null || actor.personId === personId) return false
  return holdings.some((id) => actor.appraises.has(id)) || units.some((id) => reachesUnit(actor, id, 'HR_ADMIN', 'UNIT_HR'))
}

/** Who may have the recommendations reckoned again, each for the units they reach. */
export function mayRecount(actor: Actor): boolean {
  return isTrusted(actor) || hasRole(actor, 'HR_ADMIN', 'UNIT_HR')
}

/** The units for whose people an actor may do so. */
export function unitsToRecount(actor: Actor): 'all' | readonly string[] {
  const reaches = actor.reaches.filter(({ role }) => role === 'HR_ADMIN' || role === 'UNIT_HR')
  if (isTrusted(actor) || reaches.some(({ units }) => units === 'all')) return 'all'
  return [...new Set(reaches.flatMap(({ units }) => [...units]))]
}

/** Who keeps the catalogue: HR administrators of the whole government, and the operator. Everyone signed in reads it. */
export function mayKeepCatalogue(actor: Actor): boolean {
  return isTrusted(actor) || reachesUnit(actor, null, 'HR_ADMIN')
}
