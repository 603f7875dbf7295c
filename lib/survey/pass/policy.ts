import type { Actor } from '../../actor'
import { holdsKeyFor } from '../api-key/policy'
import { mayRunSurveysIn } from '../policy'

/** Who hands out one-visit addresses of a unit's surveys: whoever runs them, and another system with a key for it. */
export function mayMakePassesIn(actor: Actor, unitId: string): boolean {
  return mayRunSurveysIn(actor, unitId) || holdsKeyFor(actor, unitId, 'VISIT_PASS')
}
