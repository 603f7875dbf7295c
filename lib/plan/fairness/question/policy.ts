import type { PlanVersionState } from '../../../generated/prisma/enums'

/** An indicator is questioned once it was handed over; a draft its owner may change by hand. */
export const questionableStates: readonly PlanVersionState[] = ['SUBMITTED', 'AGREED']

/** Who asks: the owner alone, of a version that was handed over. */
export function mayAskFairness({ isOwner }: { isOwner: boolean }, state: PlanVersionState): boolean {
  return isOwner && questionableStates.includes(state)
}

/** Who answers: the pejabat penilai of today. */
export function mayAnswerFairness({ isAppraiser }: { isAppraiser: boolean }): boolean {
  return isAppraiser
}
