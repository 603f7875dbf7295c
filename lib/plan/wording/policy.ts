import type { PlanVersionState } from '../../generated/prisma/enums'
import { editableStates } from '../rules'

type Who = { isOwner: boolean; isAppraiser: boolean; isDelegate: boolean }

/** Who sets a finding aside, and takes it back: those who write while it may be written on; the pejabat penilai while it lies before them. */
export function maySetWordingAside({ isOwner, isAppraiser, isDelegate }: Who, state: PlanVersionState): boolean {
  if (editableStates.includes(state)) return isOwner || isDelegate
  return state === 'SUBMITTED' && isAppraiser
}

/** Those to whom a finding on the SKP speaks: its parties and who drafts it. Others read the SKP and not the checker. */
export function mayReadFindings({ isOwner, isAppraiser, isDelegate }: Who): boolean {
  return isOwner || isAppraiser || isDelegate
}
