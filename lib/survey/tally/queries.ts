import { type Db, db, type Tx } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import type { SurveyWay, TallyPart } from '../../generated/prisma/enums'
import type { TallyDelta } from './rules'

/** Which answers: of these services, ways and months (their first days), and of one group of a profile. Absent is all. */
export type TallyFilter = {
  serviceIds?: readonly string[]
  ways?: readonly SurveyWay[]
  from?: string
  to?: string
  group?: { part: TallyPart; value: string }
}

/** Counts of a version, or of a part of it by `by`. `answers` counts 1, 2, 3 and 4 of each unsur in turn. */
export type TallyRow = Omit<TallyDelta, 'serviceId' | 'way' | 'month' | 'part' | 'value'> & { surveyId: string; by: string }

/** By what counts are told apart; `value` is the value of the filter's group, or of its part where the filter names no value. */
export type TallyAxis = 'none' | 'service' | 'way' | 'month' | 'value'

const axes: Record<TallyAxis, Prisma.Sql> = {
  none: Prisma.sql`''`,
  service: Prisma.sql`t.service_id::text`,
  way: Prisma.sql`t.way::text`,
  month: Prisma.sql`t.month::text`,
  value: Prisma.sql`t.value`,
}

/** The most unsur a version may have (SQL). */
const mostUnsur = 20
const sums = Prisma.join(
  Array.from({ length: mostUnsur * 4 }, (_, at) => Prisma.sql`sum(t.answers[${Prisma.raw(String(at + 1))}])`),
  ', ',
)

/** The running counts of surveys by version, and by `axis`. One statement; asks no rights: results are public, and callers know what they show. */
export function readTallies(
  surveyIds: readonly string[],
  { serviceIds, ways, from, to, group }: TallyFilter = {},
  { axis = 'none', part }: { axis?: TallyAxis; part?: TallyPart } = {},
  client: Db | Tx = db(),
): Promise<TallyRow[]> {
  if (surveyIds.length === 0) return Promise.resolve([])
  const conditions = [
    Prisma.sql`t.version_id = ANY(ARRAY(SELECT o.id FROM survey_version o WHERE o.survey_id = ANY(${[...surveyIds]}::uuid[])))`,
    group ? Prisma.sql`t.part = ${group.part}::tally_part AND t.value = ${group.value}` : Prisma.sql`t.part = ${part ?? 'ALL'}::tally_part`,
    ...(serviceIds ? [Prisma.sql`t.service_id = ANY(${[...serviceIds]}::uuid[])`] : []),
    ...(ways ? [Prisma.sql`t.way = ANY(${[...ways]}::survey_way[])`] : []),
    ...(from ? [Prisma.sql`t.month >= ${from}::date`] : []),
    ...(to ? [Prisma.sql`t.month <= ${to}::date`] : []),
  ]
  return client.$queryRaw<TallyRow[]>`
    SELECT v.survey_id AS "surveyId", t.version_id AS "versionId", ${axes[axis]} AS by, sum(t.n)::int AS n, sum(t.incomplete)::int AS incomplete,
      sum(t.excluded)::int AS excluded, sum(t.marked)::int AS marked, sum(t.complete)::int AS complete, sum(t.points)::float8 AS points,
      sum(t.squares)::float8 AS squares, array_remove(ARRAY[${sums}], NULL)::int[] AS answers
    FROM survey_version v JOIN survey_tally t ON t.version_id = v.id WHERE ${Prisma.join(conditions, ' AND ')} GROUP BY 1, 2, 3`
}
