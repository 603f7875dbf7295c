/** A legal day, "2026-11-22": no time, no zone. Text order is day order. */
export type Day = `${number}-${number}-${number}`

const millisPerDay = 86_400_000

/** True for a real day of the calendar written YYYY-MM-DD. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** The day of a `date` column, which Prisma reads as midnight UTC. */
export function dayOf(column: Date): Day {
  return column.toISOString().slice(0, 10) as Day
}

/** The value a `date` column takes for a day. */
export function columnOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** The day it is at `instant` in a time zone, for example "Asia/Jakarta". */
export function dayIn(timeZone: string, instant: Date): Day {
  return clocksOf(timeZone).day.format(instant) as Day
}

/** The hour it is at `instant` in a time zone, 0 to 23. */
export function hourIn(timeZone: string, instant: Date): number {
  return Number(clocksOf(timeZone).hour.format(instant))
}

const clocks = new Map<string, { day: Intl.DateTimeFormat; hour: Intl.DateTimeFormat }>()

/** Made once for a time zone: every request asks for its day, and making one takes fifty times as long as using it. */
function clocksOf(timeZone: string) {
  const known = clocks.get(timeZone)
  if (known) return known
  const made = {
    day: new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
    hour: new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }),
  }
  clocks.set(timeZone, made)
  return made
}

export function addDays(day: Day, count: number): Day {
  return dayOf(new Date(columnOf(day).getTime() + count * millisPerDay))
}

/** Number of days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (columnOf(to).getTime() - columnOf(from).getTime()) / millisPerDay
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return columnOf(day).getUTCDay() || 7
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

/** Days since 1970-01-01: how a date is kept where a number is. */
export function dayNumber(day: Day): number {
  return daysBetween('1970-01-01', day)
}

export function dayOfNumber(number: number): Day {
  return addDays('1970-01-01', number)
}
