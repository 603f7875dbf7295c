import type { TallyRow } from '../../tally/queries'
import type { Counts } from '../rules'

/** How many gave each answer to each unsur. */
export type Spread = Counts['spread']

/** Running counts by way, as a step keeps them. */
export type StepRow = Omit<TallyRow, 'surveyId'>

/**
 * The state in which an open survey is shown: the counts as they were then, and of every unsur that was ever shown how it was shown last (one
 * that a later version dropped comes back with what is known of it).
 */
export type Step = { rows: readonly StepRow[]; shown: Spread }

const nobody = [0, 0, 0, 0] as const

/**
 * Whether what is shown of an open survey may move on to what was answered by now: something was, and of every unsur either nothing or at least
 * `smallest` answers differ. So nobody who looks before and after an answer can tell it. What fewer than `smallest` respondents, or answers to
 * an unsur, are left of is not moved on to: what would then be withheld may have been shown before.
 */
export function movesOn(shown: Spread, live: Pick<Counts, 'tally' | 'spread'>, smallest: number): boolean {
  const left = [live.tally.n, ...Object.values(live.spread).map((counts) => distance(nobody, counts))]
  if (left.some((count) => count > 0 && count < smallest)) return false
  const moved = Object.entries(live.spread).map(([key, counts]) => distance(shown[key] ?? nobody, counts))
  return moved.some((by) => by > 0) && moved.every((by) => by === 0 || by >= smallest)
}

/** What is known of the unsur once the counts of `live` are shown. */
export function shownOnce(shown: Spread, live: Spread): Spread {
  return { ...shown, ...live }
}

function distance(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, count, at) => sum + Math.abs(count - (other[at] ?? 0)), 0)
}
