import type { Actor } from '../../actor'
import { type Db, db, type Tx } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import { type SurveyReach, surveysVisibleTo } from '../policy'
import { convertedMean } from '../rules'

/** An unsur of a survey: `converted` is NRR × 25 (25.00 to 100.00) as decimal text with two places, from `count` answers. */
export type ConvertedUnsur = { key: string; name: string; converted: string; count: number }

/** A closed survey with its unsur that were answered, the lowest first; `n` is the number of counted respondents. */
export type SurveyedUnsur = {
  surveyId: string
  serviceId: string
  serviceName: string
  unitId: string
  year: number
  n: number
  unsur: ConvertedUnsur[]
}

/**
 * How each unsur was answered in the latest closed survey of each service within a year (by the end of its period, then by its opening
 * day), by service name; `unitIds` narrows to services of these units. A survey nobody answered is left out. Whether an unsur is weak the
 * caller decides (rule TRAINING_TRIGGERS: `unsurBelow`, `minRespondents`). One statement, whatever the number of surveys.
 */
export function listWeakUnsur(actor: Actor, narrowed: Narrowed): Promise<SurveyedUnsur[]> {
  return readUnsur(actor, surveysVisibleTo(actor), narrowed, db())
}

/** The same of every service, for reckoning in a command: these figures are public once a survey is closed. */
export function readWeakUnsur(actor: Actor, narrowed: Narrowed, client: Db | Tx): Promise<SurveyedUnsur[]> {
  return readUnsur(actor, 'all', narrowed, client)
}

type Narrowed = { year: number; unitIds?: readonly string[] | null }

async function readUnsur(actor: Actor, reach: SurveyReach, { year, unitIds = null }: Narrowed, client: Db | Tx): Promise<SurveyedUnsur[]> {
  const rows = await client.$queryRaw<Row[]>`
    WITH latest AS (
      SELECT DISTINCT ON (s.service_id) s.id, s.service_id, c.name, c.unit_id
      FROM survey s JOIN service c ON c.id = s.service_id JOIN period p ON p.id = s.period_id
      WHERE p.year = ${year} AND (s.closed_at IS NOT NULL OR s.closes_on < ${actor.today}::date)
        AND ${within(reach)} AND ${within(unitIds ?? 'all')}
      ORDER BY s.service_id, p.ends_on DESC, s.opens_on DESC, s.id
    ), asked AS (
      SELECT DISTINCT ON (l.id, u.key) l.id, u.key, u.name FROM latest l JOIN survey_version v ON v.survey_id = l.id
        JOIN survey_unsur u ON u.version_id = v.id WHERE v.published_at IS NOT NULL ORDER BY l.id, u.key, v.number DESC
    ), answered AS (
      SELECT l.id, u.key, sum(a.one + a.two + a.three + a.four)::int AS count, sum(a.one + 2 * a.two + 3 * a.three + 4 * a.four)::int AS sum, sum(t.n)::int AS n
      FROM latest l JOIN survey_version v ON v.survey_id = l.id JOIN survey_tally t ON t.version_id = v.id AND t.part = 'ALL'
        JOIN survey_unsur u ON u.version_id = v.id
        CROSS JOIN LATERAL (SELECT t.answers[u.position * 4 - 3] AS one, t.answers[u.position * 4 - 2] AS two,
          t.answers[u.position * 4 - 1] AS three, t.answers[u.position * 4] AS four) a
      GROUP BY l.id, u.key
    )
    SELECT l.id AS "surveyId", l.service_id AS "serviceId", l.name AS "serviceName", l.unit_id AS "unitId", q.key, q.name, d.sum, d.count,
      max(d.n) OVER (PARTITION BY l.id) AS n
    FROM latest l JOIN asked q ON q.id = l.id JOIN answered d ON d.id = l.id AND d.key = q.key AND d.count > 0
    ORDER BY l.name, l.id, d.sum::numeric / d.count, q.key`
  const surveys = new Map<string, SurveyedUnsur>()
  for (const { key, name, sum, count, ...survey } of rows) {
    const surveyed = surveys.get(survey.surveyId) ?? { ...survey, year, unsur: [] }
    surveyed.unsur.push({ key, name, count, converted: convertedMean({ sum, count }) })
    surveys.set(survey.surveyId, surveyed)
  }
  return [...surveys.values()]
}

type Row = Omit<SurveyedUnsur, 'unsur' | 'year'> & { key: string; name: string; sum: number; count: number }

function within(units: SurveyReach): Prisma.Sql {
  return units === 'all' ? Prisma.sql`true` : Prisma.sql`c.unit_id = ANY(${[...units]}::uuid[])`
}
