import type { Actor } from '../../actor'
import { appraisesPlan, isOwnPlan, preparesPlan, settlesPlan } from '../policy'

type Discussed = { personId: string; holdingId: string }

/** The parties of the dialog kinerja: the owner, the pejabat penilai of today or the last one who still settles it, and who drafts for the owner. */
export function joinsDialog(actor: Actor, plan: Discussed): boolean {
  return isOwnPlan(actor, plan) || appraisesPlan(actor, plan) || settlesPlan(actor, plan) || preparesPlan(actor, plan)
}

/** The parties, and the superior of today, who reads along. Nobody else, whatever their role. */
export function readsDialog(actor: Actor, plan: Discussed): boolean {
  return joinsDialog(actor, plan) || actor.supervises.has(plan.holdingId)
}
