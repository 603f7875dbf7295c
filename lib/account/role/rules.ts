import type { Day } from '../../day'

export const grantStates = ['IN_FORCE', 'COMING', 'ENDED', 'REVOKED'] as const
export type GrantState = (typeof grantStates)[number]

/** What a role that was given is worth on a day. `to` is the first day on which it no longer holds. */
export function grantStateOn(grant: { from: Day; to: Day | null; revoked: boolean }, day: Day): GrantState {
  if (grant.revoked) return 'REVOKED'
  if (grant.to !== null && grant.to <= day) return 'ENDED'
  return grant.from > day ? 'COMING' : 'IN_FORCE'
}
