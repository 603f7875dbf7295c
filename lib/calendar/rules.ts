import { addDays, type Day, weekdayOf, yearOf } from '../day'
import type { PeriodKind } from '../generated/prisma/enums'
import type { Deadline as RuleDeadline } from '../rule/schema'

/** What decides whether a day is worked: days off, and five or six days a week. `knownYears` have had their holidays entered. */
export type WorkCalendar = { holidays: ReadonlySet<Day>; daysPerWeek: 5 | 6; knownYears: ReadonlySet<number> }

/** A length of time of the law: "14 hari" or "14 hari kerja". */
export type Span = { amount: number; unit: 'WORKING_DAY' | 'CALENDAR_DAY' }

/** The last day to act. `provisional` when it depends on a year whose holidays are not entered yet. */
export type Deadline = { day: Day; provisional: boolean }

export type PeriodDays = { kind: PeriodKind; year: number; number: number; startsOn: Day; endsOn: Day }

export function isWorkingDay(day: Day, calendar: WorkCalendar): boolean {
  return weekdayOf(day) <= calendar.daysPerWeek && !calendar.holidays.has(day)
}

/**
 * The last day to act when the span starts to run the day after `from`. Calendar days count every day, and the end is not moved
 * when it falls on a day off: the source says "14 hari", and a person can object on a Sunday here.
 */
export function deadlineAfter(from: Day, span: Span, calendar: WorkCalendar): Deadline {
  const day = span.unit === 'CALENDAR_DAY' ? addDays(from, span.amount) : addWorkingDays(from, span.amount, calendar)
  const provisional = span.unit === 'WORKING_DAY' && [yearOf(from), yearOf(day)].some((year) => !calendar.knownYears.has(year))
  return { day, provisional }
}

/** The last day of a deadline of the rule DEADLINES for an event on `from`: so many days after it, or its day of that year or the next. */
export function lastDayOf(rule: RuleDeadline, from: Day, calendar: WorkCalendar): Deadline {
  if (rule.unit !== 'MONTH_DAY') return deadlineAfter(from, { amount: rule.amount, unit: rule.unit }, calendar)
  return { day: `${yearOf(from) + rule.yearsAfter}-${rule.monthDay}` as Day, provisional: false }
}

/** The working day that lies `count` working days after `from`; `from` itself does not count. */
export function addWorkingDays(from: Day, count: number, calendar: WorkCalendar): Day {
  let day = from
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day, calendar)) left -= 1
  }
  return day
}

/** The periods of a year: the year, 2 semesters, 4 quarters, 12 months. */
export function periodsOf(year: number): PeriodDays[] {
  const parts: [PeriodKind, number][] = [
    ['YEAR', 12],
    ['SEMESTER', 6],
    ['QUARTER', 3],
    ['MONTH', 1],
  ]
  return parts.flatMap(([kind, months]) =>
    Array.from({ length: 12 / months }, (_, index) => ({
      kind,
      year,
      number: index + 1,
      startsOn: firstOfMonth(year, index * months),
      endsOn: addDays(firstOfMonth(year, (index + 1) * months), -1),
    })),
  )
}

/** First day of the month that lies `month` months after January of `year`. */
function firstOfMonth(year: number, month: number): Day {
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10) as Day
}
