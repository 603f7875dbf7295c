import type { Actor } from '../actor'
import { isOwnPlan, mayListPlans } from '../plan/policy'

/** Who records realisation: only the SKP's owner. Progress is read by whoever may see the SKP (lib/plan/policy.ts). */
export function mayRecordRealization(actor: Actor, plan: { personId: string }): boolean {
  return isOwnPlan(actor, plan)
}

/** Who gets the progress page at all. */
export function mayListProgress(actor: Actor): boolean {
  return mayListPlans(actor)
}
