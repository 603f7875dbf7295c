import { addDays, type Day } from '../../day'
import type { HoldingMode, PlanClosing, PlanVersionState } from '../../generated/prisma/enums'

/** How a post is held. `to` is the first day on which it no longer is; `voided` when it was a mistake. */
export type PlannedHolding = { mode: HoldingMode; to: Day | null; voided: boolean }

export type PlanTime = { endsOn: Day; closing: PlanClosing | null }

/**
 * Until when an SKP of a year runs and why it ended before the year did: it lasts as long as its post is held, and closes once that is
 * over (PermenPANRB 6/2022 Pasal 9: the SKP is that of the post). `holdsAnother`: its holder has another definitive post from then on.
 */
export function planTime(
  holding: PlannedHolding,
  { year, startsOn, today, holdsAnother }: { year: number; startsOn: Day; today: Day; holdsAnother: boolean },
): PlanTime {
  const yearEnd: Day = `${year}-12-31`
  if (holding.voided) return { endsOn: startsOn, closing: closingOf(holding, holdsAnother) }
  if (holding.to === null || holding.to > yearEnd) return { endsOn: yearEnd, closing: null }
  const last = addDays(holding.to, -1)
  const endsOn = last > startsOn ? last : startsOn
  return { endsOn, closing: holding.to <= today ? closingOf(holding, holdsAnother) : null }
}

function closingOf({ mode }: PlannedHolding, holdsAnother: boolean): PlanClosing {
  if (mode !== 'DEFINITIVE') return 'ACTING_ENDED'
  return holdsAnother ? 'MOVED' : 'LEFT'
}

/** What was handed in before the post ended and is not agreed yet: it is still settled for a while. A draft closes with the post. */
export const settledStates: readonly PlanVersionState[] = ['SUBMITTED', 'RETURNED']

/** The last day to settle it: so many days (rule PLANNING) after the last day held, or after the end became known where that was later. */
export function settleDay(lastDay: Day, knownOn: Day | null, days: number): Day {
  return addDays(knownOn !== null && knownOn > lastDay ? knownOn : lastDay, days)
}
