import type { Day } from '../../day'
import { Prisma } from '../../generated/prisma/client'

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
