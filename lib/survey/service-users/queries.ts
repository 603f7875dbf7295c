import type { Actor } from '../../actor'
import { addDays } from '../../day'
import { db } from '../../db'
import { surveysVisibleTo } from '../policy'
import { reachSql } from '../public-service/queries'
import type { SurveyPeriod } from '../queries'

/** A period that a survey may be of, with how many used the service in it; null where nothing was said. */
export type UsersOfPeriod = SurveyPeriod & { periodId: string; users: number | null }

/**
 * Years, semesters and quarters that have begun and ran within the last year, the latest first, and whatever else users were told of, for a
 * service the actor sees. One statement.
 */
export function listUsers(actor: Actor, serviceId: string): Promise<UsersOfPeriod[]> {
  return db().$queryRaw<UsersOfPeriod[]>`
    SELECT p.id AS "periodId", p.kind::text, p.number::int, p.year::int, n.users
    FROM service c CROSS JOIN period p LEFT JOIN service_users n ON n.period_id = p.id AND n.service_id = c.id
    WHERE c.id = ${serviceId}::uuid AND ${reachSql(surveysVisibleTo(actor))} AND p.kind <> 'MONTH'
      AND (n.users IS NOT NULL OR (p.starts_on <= ${actor.today}::date AND p.ends_on >= ${addDays(actor.today, -365)}::date))
    ORDER BY p.year DESC, p.starts_on DESC, p.ends_on DESC`
}
