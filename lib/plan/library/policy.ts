import { type Actor, hasRole, reachesUnit } from '../../actor'
import type { PledgeUnit } from '../pledge/policy'
import { mayListPlans } from '../policy'

/** Who may search the library: those who have an SKP, and those who may see the SKP of others. */
export function maySearchLibrary(actor: Actor): boolean {
  return mayListPlans(actor)
}

/** Who may write an entry, and sees those that were retired. */
export function mayWriteLibrary(actor: Actor): boolean {
  return actor.accountId !== null && hasRole(actor, 'HR_ADMIN', 'UNIT_HR')
}

/** Who may retire an entry: HR of the whole government, and whoever wrote it. */
export function mayRetireEntry(actor: Actor, entry: { writtenById: string | null }): boolean {
  if (!mayWriteLibrary(actor)) return false
  return reachesUnit(actor, null, 'HR_ADMIN') || entry.writtenById === actor.accountId
}

/** Who sees also what only few people's SKP say: HR of the whole government, who may see these SKP. */
export function maySeeRareEntries(actor: Actor): boolean {
  return reachesUnit(actor, null, 'HR_ADMIN')
}

/** Who may prepare drafts for the people of a unit and below: its head, and HR who reach it. The employees submit them. */
export function mayPrepareUnit(actor: Actor, { unitId, headHoldingIds }: PledgeUnit): boolean {
  if (actor.accountId === null) return false
  return headHoldingIds.some((id) => actor.holdings.has(id)) || reachesUnit(actor, unitId, 'UNIT_HR', 'HR_ADMIN')
}
