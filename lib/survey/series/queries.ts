import { type Db, db, type Tx } from '../../db'
import type { SurveyPeriod } from '../queries'

/**
 * The surveys of the same service, or of the same unit as a whole, right before and after one, by the end of their periods. One that nobody
 * answered is passed over: before, always; after, as soon as there is one behind it that somebody answered.
 */
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
      SELECT o.id, o.unit_id, o.service_id, row_number() OVER (PARTITION BY o.unit_id, o.service_id ORDER BY q.ends_on, o.opens_on, o.id) AS place,
        json_build_object('kind', q.kind, 'number', q.number, 'year', q.year) AS told,
        EXISTS (SELECT 1 FROM survey_version v JOIN survey_tally t ON t.version_id = v.id WHERE v.survey_id = o.id AND t.part = 'ALL' AND t.n > 0) AS answered
      FROM survey o JOIN period q ON q.id = o.period_id WHERE o.unit_id IN (SELECT unit_id FROM survey WHERE id = ANY(${[...surveyIds]}::uuid[]))
    )
    SELECT p.id, b.id AS "beforeId", b.told AS "beforePeriod", a.id AS "afterId", a.told AS "afterPeriod" FROM placed p
      LEFT JOIN LATERAL (SELECT x.id, x.told FROM placed x WHERE x.unit_id = p.unit_id AND x.service_id IS NOT DISTINCT FROM p.service_id
        AND x.place < p.place AND x.answered ORDER BY x.place DESC LIMIT 1) b ON true
      LEFT JOIN LATERAL (SELECT x.id, x.told FROM placed x WHERE x.unit_id = p.unit_id AND x.service_id IS NOT DISTINCT FROM p.service_id
        AND x.place > p.place ORDER BY x.answered DESC, x.place LIMIT 1) a ON true
    WHERE p.id = ANY(${[...surveyIds]}::uuid[])`
  return new Map(rows.map(({ id, ...neighbours }) => [id, neighbours]))
}
