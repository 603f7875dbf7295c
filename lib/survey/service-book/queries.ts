import type { Actor } from '../../actor'
import { addDays, columnOf, type Day, dayOf } from '../../day'
import { type Db, db, type Tx } from '../../db'
import type { ServiceBookWay } from '../../generated/prisma/enums'
import { findService, type ListedService } from '../public-service/queries'
import { type BookLine, type BookSum, nothingDone, sameWeekOfLastYear, type Week, weekOf, weeksUntil } from './rules'

/** A line as it stands in the book. */
export type StoredLine = BookLine & { way: ServiceBookWay; revision: number }

/** Received and finished in a week, beside the whole week of the same number a year before; null where nothing was written for it. */
export type BookWeek = Week & { isRunning: boolean; now: BookSum | null; lastYear: BookSum | null }

/** The book of a service, opened at a month. `months` are the twelve of its year. */
export type OpenBook = {
  service: ListedService
  lines: StoredLine[]
  months: BookSum[]
  weeks: BookWeek[]
}

const weeksShown = 13

/** `month` is its first day; null where the service is not the actor's to see. Four statements. */
export async function findBook(actor: Actor, serviceId: string, month: Day): Promise<OpenBook | null> {
  const service = await findService(actor, serviceId)
  if (!service) return null
  const end = lastDayOfMonth(month)
  const isOver = end < actor.today
  const weeks = weeksUntil(isOver ? end : actor.today, weeksShown).map(weekOf)
  const [lines, months, byWeek] = await Promise.all([
    readLines(serviceId, month, end),
    readMonths(serviceId, month.slice(0, 4)),
    readWeeks(serviceId, weeks),
  ])
  const sumIn = (startsOn: Day | null) => (startsOn === null ? null : (byWeek.get(startsOn) ?? null))
  return {
    ...{ service, lines, months },
    weeks: weeks.map((week) => ({
      ...{ ...week, isRunning: addDays(week.startsOn, 6) >= actor.today },
      ...{ now: sumIn(week.startsOn), lastYear: sumIn(sameWeekOfLastYear(week)) },
    })),
  }
}

/** The lines of a book from one day to another, the earliest first; null where the service is not the actor's to see. Two statements. */
export async function listBookLines(actor: Actor, serviceId: string, { from, to }: { from: Day; to: Day }): Promise<StoredLine[] | null> {
  return (await findService(actor, serviceId)) ? readLines(serviceId, from, to) : null
}

/** Lines of some days, for a command that holds the service. */
export async function readBookLines(serviceId: string, days: readonly Day[], client: Db | Tx = db()): Promise<ReadonlyMap<Day, BookLine>> {
  const rows = await client.serviceDay.findMany({ where: { serviceId, day: { in: days.map(columnOf) } } })
  return new Map(
    rows.map(({ day, received, finished, finishedInTime, medianDays, reissued }) => [
      dayOf(day),
      { day: dayOf(day), received, finished, finishedInTime, medianDays: medianDays?.toFixed() ?? null, reissued },
    ]),
  )
}

async function readLines(serviceId: string, from: Day, to: Day): Promise<StoredLine[]> {
  const rows = await db().serviceDay.findMany({
    where: { serviceId, day: { gte: columnOf(from), lte: columnOf(to) } },
    orderBy: { day: 'asc' },
    omit: { serviceId: true },
  })
  return rows.map((row) => ({ ...row, day: dayOf(row.day), medianDays: row.medianDays?.toFixed() ?? null }))
}

async function readMonths(serviceId: string, year: string): Promise<BookSum[]> {
  const rows = await db().$queryRaw<(BookSum & { month: number })[]>`
    SELECT extract(month FROM day)::int AS month, count(*)::int AS days, sum(received)::int AS received, sum(finished)::int AS finished,
      sum(finished_in_time)::int AS "finishedInTime", sum(reissued)::int AS reissued
    FROM service_day WHERE service_id = ${serviceId}::uuid AND day BETWEEN ${`${year}-01-01`}::date AND ${`${year}-12-31`}::date GROUP BY 1`
  const byMonth = new Map(rows.map(({ month, ...sum }) => [month, sum]))
  return Array.from({ length: 12 }, (_, at) => byMonth.get(at + 1) ?? nothingDone)
}

async function readWeeks(serviceId: string, weeks: readonly Week[]): Promise<ReadonlyMap<Day, BookSum>> {
  const starts = weeks.flatMap((week) => [week.startsOn, sameWeekOfLastYear(week)]).filter((day) => day !== null)
  const rows = await db().$queryRaw<(BookSum & { week: Day })[]>`
    SELECT date_trunc('week', day)::date::text AS week, count(*)::int AS days, sum(received)::int AS received, sum(finished)::int AS finished,
      sum(finished_in_time)::int AS "finishedInTime", sum(reissued)::int AS reissued
    FROM service_day WHERE service_id = ${serviceId}::uuid AND day >= ${[...starts].sort()[0]}::date
      AND date_trunc('week', day)::date = ANY(${starts}::date[]) GROUP BY 1`
  return new Map(rows.map(({ week, ...sum }) => [week, sum]))
}

function lastDayOfMonth(month: Day): Day {
  const next = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 1))
  return addDays(dayOf(next), -1)
}
