/** The figures of a survey at a moment: how many questionnaires count, and their IKM (decimal text), null where there is none. */
export type Moment = { n: number; ikm: string | null }

/**
 * By how much the IKM rose from one moment to another (decimal text of two places, below zero where it fell). Null where that is not told:
 * where fewer than `smallest` questionnaires moved, or remained, or were there, their marks could be reckoned from it; and where there
 * was no IKM. Of answers that were out before it must not be asked again: two decisions about nearly the same answers differ by few.
 */
export function changeOf(before: Moment, after: Moment, smallest: number): string | null {
  const isTold = Math.min(before.n, after.n, Math.abs(before.n - after.n)) >= smallest
  if (!isTold || before.ikm === null || after.ikm === null) return null
  return (Number(after.ikm) - Number(before.ikm)).toFixed(2).replace('-0.00', '0.00')
}
