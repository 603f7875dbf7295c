import { type Actor, hasRole, isTrusted, reachesUnit } from '../../actor'

/** Who may choose where the performance of a unit's people is on record. */
export function mayChooseRecordingIn(actor: Actor, unitId: string): boolean {
  return isTrusted(actor) || reachesUnit(actor, unitId, 'HR_ADMIN', 'UNIT_HR')
}

/** Who may do so anywhere; others need not learn what exists. */
export function mayChooseRecording(actor: Actor): boolean {
  return isTrusted(actor) || hasRole(actor, 'HR_ADMIN', 'UNIT_HR')
}

/** Who may read the figures by unit. */
export function mayReadRecording(actor: Actor): boolean {
  return mayChooseRecording(actor) || hasRole(actor, 'LEADER', 'AUDITOR')
}
