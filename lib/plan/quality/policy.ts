import type { Actor } from '../../actor'
import { type UnitReach, unitsReachedBy } from '../clarity/policy'

/** Whose units' wordings an actor follows in figures: the pengelola kinerja and HR, where they reach. */
export function wordingsCountedFor(actor: Actor): UnitReach {
  return unitsReachedBy(actor, ['HR_ADMIN', 'UNIT_HR'])
}

export function mayFollowWordings(actor: Actor): boolean {
  return wordingsCountedFor(actor).length > 0
}
