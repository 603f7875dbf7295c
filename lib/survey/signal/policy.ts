import { type Actor, hasRole, isTrusted } from '../../actor'
import { type SurveyReach, unitsOf } from '../policy'

/** Who is told that citizens answered a fee for a service that is free: the Inspektorat. */
const listeners = ['AUDITOR'] as const

export function mayReadFeeSignals(actor: Actor): boolean {
  return isTrusted(actor) || hasRole(actor, ...listeners)
}

/** The units of whose services they are told. */
export function feeSignalsVisibleTo(actor: Actor): SurveyReach {
  return unitsOf(actor, listeners)
}
