import { type Db, db, type Tx } from '../../db'
import type { SurveyPeriod } from '../queries'

/** The surveys of the same service, or of the same unit as a whole, right before and after one, by the end of their periods. */
export type Neighbours = {
  beforeId: string | null
  beforePeriod: SurveyPeriod | null
  afterId: string | null
  afterPeriod: SurveyPeriod | null
}

/** The neighbours of surveys by id, in one statement. Asks no rights: results are public. */
export async function readNeighbours(surveyIds: readonly string[], client: Db | Tx = db()): Promise<Map<string, Neighbours>> {
  if (surveyIds.length === 0) return new Map()
  const rows = await client.$queryRaw<(Neighbours & { id: string })[]>`
    WITH placed AS (
      SELECT o.id, lag(o.id) OVER along AS before_id, lead(o.id) OVER along AS after_id, lag(d.told) OVER along AS before_period,
        lead(d.told) OVER along AS after_period
      FROM survey o JOIN period q ON q.id = o.period_id
        CROSS JOIN LATERAL (SELECT json_build_object('kind', q.kind, 'number', q.number, 'year', q.year) AS told) d
      WHERE o.unit_id IN (SELECT unit_id FROM survey WHERE id = ANY(${[...surveyIds]}::uuid[]))
      WINDOW along AS (PARTITION BY o.unit_id, o.service_id ORDER BY q.ends_on, o.opens_on, o.id)
    ) SELECT id, before_id AS "beforeId", before_period AS "beforePeriod", after_id AS "afterId", after_period AS "afterPeriod" FROM placed WHERE id = ANY(${[...surveyIds]}::uuid[])`
  return new Map(rows.map(({ id, ...neighbours }) => [id, neighbours]))
}
