import { type Day, yearOf } from '../../day'
import type { FollowUpState } from '../../generated/prisma/enums'
import { add, multiply, parseDecimal, rational, toFixed } from '../../rational'
import type { Result } from '../../result'
import { type Counts, gated, type Unsur, withheldUnsur } from '../result/rules'
import type { SatisfactionIndex } from '../rules'

/** How an unsur was answered in a survey: mean of 1 to 4 with four places, from `count` answers. */
export type UnsurFigure = { nrr: string; count: number }

/** The figure of a sum of answers; null where nobody answered. */
export function unsurFigure(answered: { sum: number; count: number } | undefined): UnsurFigure | null {
  if (!answered || answered.count === 0) return null
  return { nrr: toFixed(rational(answered.sum, answered.count), 4), count: answered.count }
}

type Shown = Counts & { elements: readonly Unsur[]; smallest: number; index: Result<SatisfactionIndex> }

/** Figures of a survey as they may be shown: of too few respondents only their number; of an unsur that too few answered no sum (`withheldUnsur`). */
export function shownFigures<F extends Shown>(figures: F): F {
  const open = gated(figures)
  const hidden = withheldUnsur(open)
  const unsur = Object.fromEntries(Object.entries(open.tally.unsur).filter(([key]) => !hidden.has(key)))
  return { ...open, tally: { ...open.tally, unsur } }
}

/** Keys of unsur, the weakest first; those that nobody answered come last, and ties stay in the order given. */
export function weakestFirst(figures: readonly { key: string; figure: UnsurFigure | null }[]): string[] {
  const nrrOf = ({ figure }: { figure: UnsurFigure | null }) => (figure ? Number(figure.nrr) : Number.POSITIVE_INFINITY)
  return [...figures].sort((one, other) => (nrrOf(one) === nrrOf(other) ? 0 : nrrOf(one) - nrrOf(other))).map(({ key }) => key)
}

/** How much a decimal text grew to another, with four places; below zero where it fell. */
export function changeOf(before: string, after: string): string {
  return toFixed(add(parseDecimal(after), multiply(parseDecimal(before), rational(-1))), 4)
}

/** The triwulan in which a day lies, as the table of the regulation names it. */
export function quarterOf(day: Day): { quarter: 1 | 2 | 3 | 4; year: number } {
  return { quarter: (Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1) as 1 | 2 | 3 | 4, year: yearOf(day) }
}

/** True when a line still waits though its last day has passed. */
export function isLate({ state, dueOn }: { state: FollowUpState; dueOn: Day }, today: Day): boolean {
  return state === 'PLANNED' && dueOn < today
}

/** The key under which the progress of an unsur of a survey is found. */
export const progressKey = (surveyId: string, unsur: string) => `${surveyId} ${unsur}`
