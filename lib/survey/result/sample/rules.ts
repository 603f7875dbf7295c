import { sampleSize } from '../../rules'

/** How many of the users to ask, how many were, and how many are missing; null where the users are not known. */
export type SampleNeed = { wanted: number; missing: number } | null

/** The users of a period; null also where they are fewer than the respondents, which cannot be right. */
export function knownUsers(n: number, users: number | null): number | null {
  return users === null || users < n ? null : users
}

/** What Krejcie and Morgan ask for among the users of a period. */
export function sampleNeed(n: number, users: number | null): SampleNeed {
  const known = knownUsers(n, users)
  if (known === null) return null
  const wanted = sampleSize(known)
  return { wanted, missing: Math.max(0, wanted - n) }
}

/** Users of all services together; null where those of one are not known, because the sum would then ask for too few. */
export function usersTogether(targets: readonly { users: number | null; n: number }[]): number | null {
  const known = targets.map(({ users, n }) => knownUsers(n, users))
  return known.reduce((sum, users) => (sum === null || users === null ? null : sum + users), 0)
}
