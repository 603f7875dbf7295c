/** A remark as it is read. */
export type Remark = {
  id: string
  /** The remark that this one answers. */
  answersId: string | null
  workResultId: string | null
  indicatorId: string | null
  text: string
  by: string
  at: Date
  settledBy: string | null
  settledAt: Date | null
}

/** A remark with the answers to it, in the order they were written. `about` is the RHK or indicator in its own words. */
export type Thread = Remark & { about: string | null; replies: Remark[] }

/** What a remark is on: the whole SKP where neither is named. */
export type Topic = { workResultId: string | null; indicatorId: string | null }

/** The remarks of an SKP as threads, the oldest first. */
export function threadsOf(remarks: readonly (Remark & { about: string | null })[]): Thread[] {
  const inOrder = [...remarks].sort((one, other) => one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1))
  return inOrder
    .filter(({ answersId }) => answersId === null)
    .map((root) => ({ ...root, replies: inOrder.filter(({ answersId }) => answersId === root.id) }))
}

/** Those on exactly this thing. */
export function threadsOn(threads: readonly Thread[], topic: Topic): Thread[] {
  return threads.filter((one) => one.workResultId === topic.workResultId && one.indicatorId === topic.indicatorId)
}

/** Those on the whole SKP, and those on what is not shown beside them: `shown` are the ids of RHK and indicators on the page. */
export function threadsOnWhole(threads: readonly Thread[], shown: ReadonlySet<string>): Thread[] {
  return threads.filter(({ workResultId, indicatorId }) => {
    const on = indicatorId ?? workResultId
    return on === null || !shown.has(on)
  })
}
