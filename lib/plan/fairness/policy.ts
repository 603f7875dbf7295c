import type { Actor } from '../../actor'
import { nothingPrepared, type PlanReach, plansVisibleTo } from '../policy'

/**
 * Whose targets an actor compares by name: those in reach of HR, leaders and auditors, and those the actor appraises or supervises. The own
 * SKP is compared without the names of others.
 */
export function comparedBy(actor: Actor): PlanReach {
  const reach = plansVisibleTo(actor)
  return reach === 'all' ? reach : { ...reach, persons: [], prepared: nothingPrepared }
}

export function mayCompareTargets(actor: Actor): boolean {
  const reach = comparedBy(actor)
  return reach === 'all' || reach.units.length > 0 || reach.holdings.length > 0
}
