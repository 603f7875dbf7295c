import { type Actor, isTrusted, reachesUnit } from '../actor'
import { yearOf } from '../day'
import type { PlanVersionState, Role } from '../generated/prisma/enums'

/** Roles that read the SKP of the units they reach. */
const readers: readonly Role[] = ['HR_ADMIN', 'UNIT_HR', 'LEADER', 'AUDITOR']

/**
 * Which SKP an actor may see: every one; or those of holdings in `units`, of `holdings` (which the actor appraises or supervises
 * today, or still has to settle), of `persons` (the actor), and of those whose SKP the actor drafts, from a year on. Only the queries
 * turn it into filters.
 */
export type PlanReach = 'all' | (Whose & { prepared: Prepared })
type Whose = { units: readonly string[]; holdings: readonly string[]; persons: readonly string[] }
/** A penyiap reads what is to be drafted and the SKP before it: those of last year and later. */
export type Prepared = { persons: readonly string[]; fromYear: number }

export const nothingPrepared: Prepared = { persons: [], fromYear: 0 }

export function plansVisibleTo(actor: Actor): PlanReach {
  const reaches = actor.reaches.filter(({ role }) => readers.includes(role))
  if (isTrusted(actor) || reaches.some(({ units }) => units === 'all')) return 'all'
  return {
    units: [...new Set(reaches.flatMap(({ units }) => [...units]))],
    holdings: [...new Set([...actor.appraises, ...actor.supervises, ...actor.settles])],
    persons: actor.personId === null ? [] : [actor.personId],
    prepared: { persons: [...actor.prepares], fromYear: yearOf(actor.today) - 1 },
  }
}

/** Whose progress and evidence an actor may see: as their SKP, but for those the actor only drafts or still has to settle. */
export function progressVisibleTo(actor: Actor): PlanReach {
  const reach = plansVisibleTo(actor)
  if (reach === 'all') return reach
  return { ...reach, holdings: [...new Set([...actor.appraises, ...actor.supervises])], prepared: nothingPrepared }
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

/** The actor was the last pejabat penilai of a holding that has ended, with an SKP still to settle. */
export function settlesPlan(actor: Actor, { holdingId }: { holdingId: string }): boolean {
  return actor.settles.has(holdingId)
}

/** The actor drafts the SKP for its owner today, as penyiap. Nobody drafts what they agree to. */
export function preparesPlan(actor: Actor, { personId, holdingId }: { personId: string; holdingId: string }): boolean {
  return actor.prepares.has(personId) && !appraisesPlan(actor, { holdingId }) && !settlesPlan(actor, { holdingId })
}

/** Who opens a change of an SKP whose year has ended: HR that reaches the unit and is no party to it. */
export function mayReopenPlan(actor: Actor, plan: { personId: string; holdingId: string; unitId: string }): boolean {
  return reachesUnit(actor, plan.unitId, 'HR_ADMIN', 'UNIT_HR') && !isOwnPlan(actor, plan) && !appraisesPlan(actor, plan)
}

/** A draft is read by its owner and the owner's penyiap alone; what was submitted once by all who see the SKP. */
export function mayReadContent(actor: Actor, plan: { personId: string; holdingId: string }, state: PlanVersionState): boolean {
  return state !== 'DRAFT' || isOwnPlan(actor, plan) || preparesPlan(actor, plan)
}
