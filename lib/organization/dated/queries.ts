import { columnOf, type Day } from '../../day'
import { Prisma } from '../../generated/prisma/client'

/** Prisma: rows of a dated table that hold on a day and were no mistake. */
export function holdsOnDay(day: Day) {
  const column = columnOf(day)
  return { voidedAt: null, validFrom: { lte: column }, OR: [{ validTo: null }, { validTo: { gt: column } }] }
}

/** Prisma: rows that hold on any day from `from` until before `to`; a null `to` is for ever. */
export function holdsWithin(from: Day, to: Day | null) {
  const begins = to === null ? {} : { validFrom: { lt: columnOf(to) } }
  return { voidedAt: null, ...begins, OR: [{ validTo: null }, { validTo: { gt: columnOf(from) } }] }
}

/** SQL: as holdsOnDay, for a table named `alias` by us. */
export function holdsOn(alias: string, day: Day): Prisma.Sql {
  const row = Prisma.raw(alias)
  return Prisma.sql`${row}.voided_at IS NULL AND ${row}.valid_from <= ${day}::date AND (${row}.valid_to IS NULL OR ${row}.valid_to > ${day}::date)`
}

/** SQL: for each value of a dated table's column `key`, last_end and next_from as seen from a day (see Timeline). */
export function aroundDay(table: string, key: string, day: Day, only = Prisma.sql`true`): Prisma.Sql {
  return Prisma.sql`(SELECT ${Prisma.raw(key)} AS key, max(valid_to) FILTER (WHERE valid_to <= ${day}::date)::text AS last_end,
    min(valid_from) FILTER (WHERE valid_from > ${day}::date)::text AS next_from
    FROM ${Prisma.raw(table)} WHERE voided_at IS NULL AND ${only} GROUP BY 1)`
}

/** SQL: a Timeline as JSON. `row` is the row that holds on the day, if any, with its `facts` (a jsonb); `around` what aroundDay gives. */
export function timeline(row: string, facts: Prisma.Sql, around: string): Prisma.Sql {
  const [held, beside] = [Prisma.raw(row), Prisma.raw(around)]
  return Prisma.sql`jsonb_build_object(
    'current', CASE WHEN ${held}.id IS NOT NULL THEN jsonb_build_object('id', ${held}.id, 'from', ${held}.valid_from) || ${facts} END,
    'lastEnd', ${beside}.last_end, 'nextFrom', ${beside}.next_from)`
}
