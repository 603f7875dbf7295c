import { type Actor, isTrusted, reachesUnit } from '../../actor'
import type { PledgeVersionState } from '../../generated/prisma/enums'

/** A unit, and the holdings of its head's post today: definitive and acting. */
export type PledgeUnit = { unitId: string; headHoldingIds: readonly string[] }

/** Who drafts and edits the pledge of a unit: its head, and HR who reach it. */
export function mayDraftPledge(actor: Actor, { unitId, headHoldingIds }: PledgeUnit): boolean {
  return headHoldingIds.some((id) => actor.holdings.has(id)) || isTrusted(actor) || reachesUnit(actor, unitId, 'UNIT_HR', 'HR_ADMIN')
}

/** Who approves it: the pejabat penilai of the unit's head. */
export function mayApprovePledge(actor: Actor, { headHoldingIds }: PledgeUnit): boolean {
  return headHoldingIds.some((id) => actor.appraises.has(id))
}

/** Who may enter that it was approved elsewhere, for example on signed paper, saying where. */
export function mayRecordApproval(actor: Actor, { unitId }: PledgeUnit): boolean {
  return isTrusted(actor) || reachesUnit(actor, unitId, 'HR_ADMIN')
}

/** Approved pledges are public promises, open to all who sign in; drafts only to those who draft or approve them. */
export function mayReadPledgeVersion(actor: Actor, unit: PledgeUnit, state: PledgeVersionState): boolean {
  return state === 'APPROVED' || mayDraftPledge(actor, unit) || mayApprovePledge(actor, unit)
}
