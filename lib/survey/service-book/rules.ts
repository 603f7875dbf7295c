import { addDays, type Day, weekdayOf, yearOf } from '../../day'
import { multiply, type Rational, rational, toFixed } from '../../rational'

/** What a service did on a day. `medianDays` is decimal text, null where nothing was finished or it is not known. */
export type BookLine = {
  day: Day
  received: number
  finished: number
  /** Of those finished, within the promised time. */
  finishedInTime: number
  medianDays: string | null
  /** Issued again because of an error of the service. */
  reissued: number
}

/** The lines of a stretch of time together. */
export type BookSum = { days: number } & Pick<BookLine, 'received' | 'finished' | 'finishedInTime' | 'reissued'>

/** Most of anything that a service does on a day. */
export const mostADay = 1_000_000
/** The earliest day a book may tell of. */
const firstBookDay: Day = '2000-01-01'

export type LineFault = 'inTimeAboveFinished' | 'medianOfNothing' | 'dayAhead' | 'dayTooEarly'

/** What cannot be so about a line, and in which column; null for a sound one. */
export function faultOfLine(line: BookLine, today: Day): { column: keyof BookLine; code: LineFault } | null {
  if (line.day > today) return { column: 'day', code: 'dayAhead' }
  if (line.day < firstBookDay) return { column: 'day', code: 'dayTooEarly' }
  if (line.finishedInTime > line.finished) return { column: 'finishedInTime', code: 'inTimeAboveFinished' }
  return line.medianDays !== null && line.finished === 0 ? { column: 'medianDays', code: 'medianOfNothing' } : null
}

/** As it is meant: a median of 0 where nothing was finished is none, which is how queue systems and people write it. */
export function asMeant(line: BookLine): BookLine {
  return line.finished === 0 && Number(line.medianDays) === 0 ? { ...line, medianDays: null } : line
}

export const nothingDone: BookSum = { days: 0, received: 0, finished: 0, finishedInTime: 0, reissued: 0 }

export function sumOf(sums: readonly BookSum[]): BookSum {
  return sums.reduce(
    (one, other) => ({
      days: one.days + other.days,
      received: one.received + other.received,
      finished: one.finished + other.finished,
      finishedInTime: one.finishedInTime + other.finishedInTime,
      reissued: one.reissued + other.reissued,
    }),
    nothingDone,
  )
}

/** Part of what was finished that was finished within the promised time; null where nothing was finished. */
export function onTimeShare({ finished, finishedInTime }: Pick<BookSum, 'finished' | 'finishedInTime'>): Rational | null {
  return finished === 0 ? null : rational(finishedInTime, finished)
}

/** Products issued again for each one finished; null where nothing was finished. */
export function errorShare({ finished, reissued }: Pick<BookSum, 'finished' | 'reissued'>): Rational | null {
  return finished === 0 ? null : rational(reissued, finished)
}

/** A share as percent with two places: "97.50"; null stays null. */
export function percentOf(share: Rational | null): string | null {
  return share === null ? null : toFixed(multiply(share, rational(100)), 2)
}

/** A week of ISO 8601: Monday to Sunday, of the year in which its Thursday lies. */
export type Week = { year: number; number: number; startsOn: Day }

export function weekOf(day: Day): Week {
  const startsOn = addDays(day, 1 - weekdayOf(day))
  const year = yearOf(addDays(startsOn, 3))
  const number = Math.round(daysFrom(firstWeekOf(year), startsOn) / 7) + 1
  return { year, number, startsOn }
}

/** First day of the week of the same number a year before; null for a week 53 where that year had 52. */
export function sameWeekOfLastYear({ year, number }: Week): Day | null {
  const startsOn = addDays(firstWeekOf(year - 1), (number - 1) * 7)
  return weekOf(startsOn).year === year - 1 ? startsOn : null
}

/** The first days of so many weeks, the last of them with `day` in it. */
export function weeksUntil(day: Day, count: number): Day[] {
  const last = weekOf(day).startsOn
  return Array.from({ length: count }, (_, at) => addDays(last, (at + 1 - count) * 7))
}

/** Monday of the week with 4 January in it. */
function firstWeekOf(year: number): Day {
  const fourth: Day = `${year}-01-04`
  return addDays(fourth, 1 - weekdayOf(fourth))
}

function daysFrom(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

/** Lines against what is stored: what is new, what differs, and how many are the same. */
export type BookChanges = { added: BookLine[]; changed: { before: BookLine; after: BookLine }[]; same: number }

export function changesOf(lines: readonly BookLine[], stored: ReadonlyMap<Day, BookLine>): BookChanges {
  const changes: BookChanges = { added: [], changed: [], same: 0 }
  for (const after of lines) {
    const before = stored.get(after.day)
    if (before === undefined) changes.added.push(after)
    else if (isSameLine(before, after)) changes.same += 1
    else changes.changed.push({ before, after })
  }
  return changes
}

export function isSameLine(one: BookLine, other: BookLine): boolean {
  const figures = ['day', 'received', 'finished', 'finishedInTime', 'reissued'] as const
  return figures.every((figure) => one[figure] === other[figure]) && sameDecimal(one.medianDays, other.medianDays)
}

function sameDecimal(one: string | null, other: string | null): boolean {
  return one === null || other === null ? one === other : Number(one) === Number(other)
}
