import type { Result } from '@/lib/result'

/** One command called by two people at once; `wins` says how many of them may succeed. */
export type Race = {
  name: string
  wins: 1 | 2
  /** Makes what they race for, and gives the two calls. */
  prepare: () => Promise<readonly [() => Promise<Result<unknown>>, () => Promise<Result<unknown>>]>
  /** What must be so afterwards. */
  after?: () => Promise<void>
}

/** How many succeeded; throws where one of them threw. */
export async function winners({ prepare }: Race): Promise<number> {
  const [one, other] = await prepare()
  const results = await Promise.all([one(), other()])
  return results.filter(({ ok }) => ok).length
}
