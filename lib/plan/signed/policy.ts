import { type Actor, reachesUnit } from '../../actor'
import { appraisesPlan, isOwnPlan, preparesPlan } from '../policy'

/** Who may lay a signed paper beside an agreed SKP: its owner, the penyiap, the pejabat penilai, and HR that reaches the unit. */
export function mayKeepSigned(actor: Actor, plan: { personId: string; holdingId: string; unitId: string }): boolean {
  return (
    isOwnPlan(actor, plan) ||
    preparesPlan(actor, plan) ||
    appraisesPlan(actor, plan) ||
    reachesUnit(actor, plan.unitId, 'HR_ADMIN', 'UNIT_HR')
  )
}
