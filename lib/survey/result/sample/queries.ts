import type { Actor } from '../../../actor'
import { db } from '../../../db'
import { surveysVisibleTo } from '../../policy'
import { reachSql } from '../../public-service/queries'

/** A service of a survey: its users in the period (null where nobody said) and its counted respondents. */
export type SampleTarget = { serviceId: string; name: string; users: number | null; n: number }

/** The services of a survey by name; those no longer offered only where somebody answered. Empty where it is not the actor's to read. */
export function listSampleTargets(actor: Actor, surveyId: string): Promise<SampleTarget[]> {
  return db().$queryRaw`
    SELECT c.id AS "serviceId", c.name, u.users, coalesce(t.n, 0) AS n
    FROM survey s JOIN service c ON c.unit_id = s.unit_id AND coalesce(s.service_id, c.id) = c.id
      LEFT JOIN service_users u ON u.service_id = c.id AND u.period_id = s.period_id
      LEFT JOIN (SELECT t.service_id, sum(t.n)::int AS n FROM survey_version v JOIN survey_tally t ON t.version_id = v.id AND t.part = 'ALL'
        WHERE v.survey_id = ${surveyId}::uuid GROUP BY 1) t ON t.service_id = c.id
    WHERE s.id = ${surveyId}::uuid AND ${reachSql(surveysVisibleTo(actor), 's')}
      AND (c.closed_at IS NULL OR t.n > 0 OR s.service_id IS NOT NULL)
    ORDER BY c.name, c.id`
}
