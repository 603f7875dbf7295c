import { type Actor, isTrusted } from '../actor'
import type { PlanVersionState, Role } from '../generated/prisma/enums'

/** Roles that read the SKP of the units they reach. */
const readers: readonly Role[] = ['HR_ADMIN', 'UNIT_HR', 'LEADER', 'AUDITOR']

/**
 * Which SKP an actor may see: every one; or those of holdings in `units`, of `holdings` (which the actor appraises or supervises
 * today), and of the actor's own person. Only the queries turn it into filters.
 */
export type PlanReach = 'all' | { units: readonly string[]; holdings: readonly string[]; personId: string | null }

export function plansVisibleTo(actor: Actor): PlanReach {
  const reaches = actor.reaches.filter(({ role }) => readers.includes(role))
  if (isTrusted(actor) || reaches.some(({ units }) => units === 'all')) return 'all'
  return {
    units: [...new Set(reaches.flatMap(({ units }) => [...units]))],
    holdings: [...new Set([...actor.appraises, ...actor.supervises])],
    personId: actor.personId,
  }
}

/** Who gets the SKP page at all: those who hold a post, and those who may see the SKP of others. */
export function mayListPlans(actor: Actor): boolean {
  return actor.holdings.size > 0 || mayListOthersPlans(actor)
}

export function mayListOthersPlans(actor: Actor): boolean {
  const reach = plansVisibleTo(actor)
  return reach === 'all' || reach.units.length > 0 || reach.holdings.length > 0
}

/** The actor's own SKP, also of a post held before. */
export function isOwnPlan(actor: Actor, { personId }: { personId: string }): boolean {
  return actor.personId !== null && actor.personId === personId
}

/** The actor is the pejabat penilai of the SKP's holding today. */
export function appraisesPlan(actor: Actor, { holdingId }: { holdingId: string }): boolean {
  return actor.appraises.has(holdingId)
}

/** A draft is its owner's alone; what was submitted once is read by all who see the SKP. */
export function mayReadContent(actor: Actor, plan: { personId: string }, state: PlanVersionState): boolean {
  return state !== 'DRAFT' || isOwnPlan(actor, plan)
}
