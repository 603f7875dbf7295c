import { sampleSize } from '../../rules'

/** How many of the users to ask, how many were, and how many are missing; null where the users are not known. */
export type SampleNeed = { wanted: number; missing: number } | null

/** What Krejcie and Morgan ask for among the users of a period. */
export function sampleNeed(n: number, users: number | null): SampleNeed {
  if (users === null) return null
  const wanted = sampleSize(users)
  return { wanted, missing: Math.max(0, wanted - n) }
}
