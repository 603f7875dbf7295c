import { type Actor, isTrusted } from '../actor'
import type { PlanVersionState, Role } from '../generated/prisma/enums'

/** Roles that read the SKP of the units they reach. */
const readers: readonly Role[] = ['HR_ADMIN', 'UNIT_HR', 'LEADER', 'AUDITOR']

/**
 * Which SKP an actor may see: every one; or those of holdings in `units`, of `holdings` (which the actor appraises or supervises
 * today), and of `persons`: the actor, and those whose SKP the actor drafts. Only the queries turn it into filters.
 */
export type PlanReach = 'all' | { units: readonly string[]; holdings: readonly string[]; persons: readonly string[] }

export function plansVisibleTo(actor: Actor): PlanReach {
  const reaches = actor.reaches.filter(({ role }) => readers.includes(role))
  if (isTrusted(actor) || reaches.some(({ units }) => units === 'all')) return 'all'
  return {
    units: [...new Set(reaches.flatMap(({ units }) => [...units]))],
    holdings: [...new Set([...actor.appraises, ...actor.supervises])],
    persons: [...(actor.personId === null ? [] : [actor.personId]), ...actor.prepares],
  }
}

/** Who gets the SKP page at all: those who hold or held a post, penyiap, and those who may see the SKP of others. */
export function mayListPlans(actor: Actor): boolean {
  return actor.holdings.size > 0 || actor.hasServed || actor.prepares.size > 0 || mayListOthersPlans(actor)
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

/** The actor drafts the SKP for its owner today, as penyiap. */
export function preparesPlan(actor: Actor, { personId }: { personId: string }): boolean {
  return actor.prepares.has(personId)
}

/** A draft is read by its owner and the owner's penyiap alone; what was submitted once by all who see the SKP. */
export function mayReadContent(actor: Actor, plan: { personId: string }, state: PlanVersionState): boolean {
  return state !== 'DRAFT' || isOwnPlan(actor, plan) || preparesPlan(actor, plan)
}
