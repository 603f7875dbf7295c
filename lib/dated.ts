import { columnOf, type Day } from './day'
import { env } from './env'
import { Prisma } from './generated/prisma/client'

/** Prisma: rows of a dated table that hold on a day and were no mistake. */
export function holdsOnDay(day: Day) {
  return { voidedAt: null, ...runsOnDay(day) }
}

/** Prisma: rows that hold on any day from `from` until before `to`; a null `to` is for ever. */
export function holdsWithin(from: Day, to: Day | null) {
  const begins = to === null ? {} : { validFrom: { lt: columnOf(to) } }
  return { voidedAt: null, ...begins, OR: [{ validTo: null }, { validTo: { gt: columnOf(from) } }] }
}

/** Prisma: rows whose range of days has the day in it, for tables that are revoked and not voided. */
export function runsOnDay(day: Day) {
  const column = columnOf(day)
  return { validFrom: { lte: column }, OR: [{ validTo: null }, { validTo: { gt: column } }] }
}

/** SQL: as holdsOnDay, for a table named `alias` by us. */
export function holdsOn(alias: string, day: Day): Prisma.Sql {
  return Prisma.sql`${Prisma.raw(alias)}.voided_at IS NULL AND ${runsOn(alias, day)}`
}

/** SQL: as runsOnDay, for a table named `alias` by us. */
export function runsOn(alias: string, day: Day): Prisma.Sql {
  const row = Prisma.raw(alias)
  return Prisma.sql`${row}.valid_from <= ${day}::date AND (${row}.valid_to IS NULL OR ${row}.valid_to > ${day}::date)`
}

/** SQL: the legal day on which an instant (a timestamptz) falls. */
export function legalDayOf(instant: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${instant} AT TIME ZONE ${env().TERA_TIME_ZONE})::date`
}
