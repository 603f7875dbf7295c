import { type Actor, hasRole, isTrusted, reachesUnit } from '../actor'
import type { Role } from '../generated/prisma/enums'

/** What is known of an account when deciding about it: the units its owner works in and the roles they hold today or will hold. */
export type AccountFacts = { accountId: string; unitIds: readonly string[]; roles: readonly { role: Role; unitId: string | null }[] }

/** Who may see that an account exists and its state: its owner, system administrators, HR of a unit its owner works in. */
export function mayReadAccount(actor: Actor, account: AccountFacts): boolean {
  return actor.accountId === account.accountId || isTrusted(actor) || isSystemAdmin(actor) || isHrOf(actor, account)
}

/**
 * Who may hand out a code that sets a password: never oneself; system administrators for everyone; HR for the people of its units who
 * hold no role, or only roles it could give itself. Otherwise a code would be a way to another's greater rights.
 */
export function mayIssueCode(actor: Actor, account: AccountFacts): boolean {
  if (isTrusted(actor)) return true
  if (actor.accountId === account.accountId) return false
  const mayGiveAll = account.roles.every((held) => mayGrantRole(actor, { accountId: account.accountId, ...held }))
  return isSystemAdmin(actor) || (isHrOf(actor, account) && mayGiveAll)
}

/** Whose accounts an actor may list: everyone's, or those of people who hold a post today in these units ('any' unit), and the actor's own. */
export type AccountReach = 'all' | { units: 'any' | readonly string[]; own: string | null }

/** Says of many accounts what `mayReadAccount` says of one. */
export function accountsVisibleTo(actor: Actor): AccountReach {
  if (isTrusted(actor) || isSystemAdmin(actor) || reachesUnit(actor, null, 'HR_ADMIN')) return 'all'
  const reaches = actor.reaches.filter(({ role }) => role === 'HR_ADMIN' || role === 'UNIT_HR')
  const units = reaches.some((reach) => reach.units === 'all') ? 'any' : [...new Set(reaches.flatMap((reach) => [...reach.units]))]
  return { units, own: actor.accountId }
}

/** Who gets the list of accounts at all. */
export function mayListAccounts(actor: Actor): boolean {
  return isTrusted(actor) || hasRole(actor, 'SYSTEM_ADMIN', 'HR_ADMIN', 'UNIT_HR')
}

/** Who may hand out activation codes for a unit and all below it; whether for each person, `mayIssueCode` says. */
export function mayIssueCodesIn(actor: Actor, unitId: string): boolean {
  return isTrusted(actor) || isSystemAdmin(actor) || reachesUnit(actor, unitId, 'HR_ADMIN', 'UNIT_HR')
}

/** Who may end a sign-in: its owner, and system administrators. */
export function mayEndSession(actor: Actor, account: AccountFacts): boolean {
  return actor.accountId === account.accountId || isTrusted(actor) || isSystemAdmin(actor)
}

/** Who may read the sign-ins of somebody else's account, close it and open it again: system administrators, never for themselves. */
export function mayCloseAccount(actor: Actor, accountId: string): boolean {
  return isTrusted(actor) || (isSystemAdmin(actor) && actor.accountId !== accountId)
}

const grantedBySystemAdmin: readonly Role[] = ['HR_ADMIN', 'AUDITOR', 'LEADER', 'SYSTEM_ADMIN', 'UNIT_HR', 'SURVEY_OFFICER']
const grantedByHrAdmin: readonly Role[] = ['UNIT_HR', 'SURVEY_OFFICER', 'LEADER']

/** The roles an actor may give to somebody somewhere. */
export function grantableRoles(actor: Actor): readonly Role[] {
  if (isTrusted(actor) || isSystemAdmin(actor)) return grantedBySystemAdmin
  return hasRole(actor, 'HR_ADMIN') ? grantedByHrAdmin : []
}

/** The units for which an actor may give roles; 'all' includes the government as a whole. */
export function unitsToGrantIn(actor: Actor): 'all' | readonly string[] {
  if (isTrusted(actor) || isSystemAdmin(actor)) return 'all'
  return unitsOf(actor, 'HR_ADMIN')
}

/** Whose roles an actor may read: everybody's, or those for these units and the actor's own. Auditors read them and give none. */
export function grantsVisibleTo(actor: Actor): 'all' | { units: readonly string[]; own: string | null } {
  if (isTrusted(actor) || isSystemAdmin(actor)) return 'all'
  const units = unitsOf(actor, 'HR_ADMIN', 'AUDITOR')
  return units === 'all' ? 'all' : { units, own: actor.accountId }
}

/** Who gets the list of roles at all. */
export function mayListGrants(actor: Actor): boolean {
  return isTrusted(actor) || hasRole(actor, 'SYSTEM_ADMIN', 'HR_ADMIN', 'AUDITOR')
}

/** Who may give or take a role: never to or from oneself; system administrators any; HR administrators the unit roles in their reach. */
export function mayGrantRole(actor: Actor, grant: { accountId: string; role: Role; unitId: string | null }): boolean {
  if (isTrusted(actor)) return true
  if (actor.accountId === grant.accountId) return false
  if (isSystemAdmin(actor)) return grantedBySystemAdmin.includes(grant.role)
  return grantedByHrAdmin.includes(grant.role) && reachesUnit(actor, grant.unitId, 'HR_ADMIN')
}

function unitsOf(actor: Actor, ...roles: Role[]): 'all' | readonly string[] {
  const reaches = actor.reaches.filter(({ role }) => roles.includes(role))
  return reaches.some(({ units }) => units === 'all') ? 'all' : [...new Set(reaches.flatMap(({ units }) => [...units]))]
}

function isSystemAdmin(actor: Actor): boolean {
  return actor.reaches.some(({ role }) => role === 'SYSTEM_ADMIN')
}

function isHrOf(actor: Actor, account: AccountFacts): boolean {
  const whole = reachesUnit(actor, null, 'HR_ADMIN')
  return whole || account.unitIds.some((unitId) => reachesUnit(actor, unitId, 'HR_ADMIN', 'UNIT_HR'))
}
