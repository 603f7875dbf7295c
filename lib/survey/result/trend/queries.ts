import type { Actor } from '../../../actor'
import { db } from '../../../db'
import { surveysVisibleTo } from '../../policy'
import { reachSql } from '../../public-service/queries'
import type { SurveyPeriod } from '../../queries'
import { listOfficeIndexes, type ShownFigures } from '../queries'
import { gated } from '../rules'

/** A survey of the row that a trend is made of, earliest first; of too few respondents only their number. */
export type TrendPoint = { surveyId: string; period: SurveyPeriod; figures: ShownFigures }

const mostShown = 12

/**
 * The survey and those before it of the same service or unit for periods of the same length, at most twelve, earliest first; empty where it
 * is not the actor's to read. Three statements.
 */
export async function listTrend(actor: Actor, surveyId: string): Promise<TrendPoint[]> {
  const rows = await db().$queryRaw<({ id: string } & SurveyPeriod)[]>`
    SELECT e.id, p.kind, p.number, p.year
    FROM survey s JOIN period q ON q.id = s.period_id
      JOIN survey e ON e.unit_id = s.unit_id AND e.service_id IS NOT DISTINCT FROM s.service_id
      JOIN period p ON p.id = e.period_id AND p.kind = q.kind AND p.ends_on <= q.ends_on
    WHERE s.id = ${surveyId}::uuid AND ${reachSql(surveysVisibleTo(actor), 's')}
    ORDER BY p.ends_on DESC, e.id LIMIT ${mostShown}`
  const figures = await listOfficeIndexes(
    actor,
    rows.map(({ id }) => id),
  )
  return rows.reverse().flatMap(({ id, ...period }) => {
    const found = figures.get(id)
    return found ? [{ surveyId: id, period, figures: gated(found) }] : []
  })
}
