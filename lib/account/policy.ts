import { type Actor, hasRole, isTrusted, reachesUnit } from '../actor'
import type { Role } from '../generated/prisma/enums'

/** What is known of an account when deciding about it: the units its owner works in and the roles they hold today. */
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

const grantedBySystemAdmin: readonly Role[] = ['HR_ADMIN', 'AUDITOR', 'LEADER', 'SYSTEM_ADMIN', 'UNIT_HR', 'SURVEY_OFFICER']
const grantedByHrAdmin: readonly Role[] = ['UNIT_HR', 'SURVEY_OFFICER', 'LEADER']

/** Who may give or take a role: never to or from oneself; system administrators any; HR administrators the unit roles in their reach. */
export function mayGrantRole(actor: Actor, grant: { accountId: string; role: Role; unitId: string | null }): boolean {
  if (isTrusted(actor)) return true
  if (actor.accountId === grant.accountId) return false
  if (isSystemAdmin(actor)) return grantedBySystemAdmin.includes(grant.role)
  return grantedByHrAdmin.includes(grant.role) && reachesUnit(actor, grant.unitId, 'HR_ADMIN')
}

function isSystemAdmin(actor: Actor): boolean {
  return actor.reaches.some(({ role }) => role === 'SYSTEM_ADMIN')
}

function isHrOf(actor: Actor, account: AccountFacts): boolean {
  const whole = reachesUnit(actor, null, 'HR_ADMIN')
  return whole || account.unitIds.some((unitId) => reachesUnit(actor, unitId, 'HR_ADMIN', 'UNIT_HR'))
}
