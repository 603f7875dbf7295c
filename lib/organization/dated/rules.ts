import type { Day } from '../../day'

/** First day of what was so since before our records. */
export const beginning: Day = '1900-01-01'

/** A fact over time as seen from one day: what holds then, when the row before ended, when the next begins. */
export type Timeline<T> = { current: Held<T> | null; lastEnd: Day | null; nextFrom: Day | null }
export type Held<T> = T & { id: string; from: Day }

/** How a row stops: on that day (the first on which it no longer holds), or, where it is null, voided as a mistake. */
export type Leave = { id: string; on: Day | null }
export type Span = { from: Day; to: Day | null }
/** What a change does to a timeline. */
export type Step<T> = { leave: Leave | null; open: (T & Span) | null }

/**
 * From which day a change that is known on `day` holds: since when its source says, where that lies after the beginning of what it
 * replaces, not before what ended earlier, and not after `day`; else `day`. Never before 1900-01-01.
 */
export function changeDay<T>({ current, lastEnd }: Timeline<T>, since: Day | null, day: Day): Day {
  if (since === null || since > day) return day
  const isTooEarly = current === null ? lastEnd !== null && since < lastEnd : since <= current.from
  return isTooEarly ? day : latestOf(since, beginning)
}

/** Leads a timeline to new facts from a day on, until what is known to follow. */
export function stepTo<T>({ current, nextFrom }: Timeline<T>, facts: T, from: Day): Step<T> {
  return { leave: current && leaveOn(current, from), open: { ...facts, from, to: nextFrom } }
}

/** A row that began on the very day it stops was a mistake. */
export function leaveOn({ id, from }: { id: string; from: Day }, on: Day): Leave {
  return { id, on: on > from ? on : null }
}

export function latestOf(first: Day, ...others: (Day | null)[]): Day {
  return others.reduce<Day>((latest, day) => (day !== null && day > latest ? day : latest), first)
}

/** Null stands for never. */
export function earliestOf(...days: (Day | null)[]): Day | null {
  return days.reduce((earliest, day) => (day !== null && (earliest === null || day < earliest) ? day : earliest), null)
}
