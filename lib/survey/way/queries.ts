import type { Actor } from '../../actor'
import { db } from '../../db'
import type { SurveyWay } from '../../generated/prisma/enums'
import { surveysVisibleTo } from '../policy'
import { reachSql, servedSql } from '../public-service/queries'

/** How many questionnaires came in a way, and what became of them: null to those who serve at the counter. `marked` of those that count. */
export type WayCount = {
  way: SurveyWay
  came: number
  of: { counted: number; incomplete: number; excluded: number; marked: number } | null
}

/** How the questionnaires of a survey came in, the most used way first; none where the survey is not the actor's to see. One statement. */
export function listWays(actor: Actor, surveyId: string): Promise<WayCount[]> {
  return db().$queryRaw<WayCount[]>`
    SELECT t.way, sum(t.n + t.incomplete + t.excluded)::int AS came, CASE WHEN NOT ${servedSql(actor.serves)} THEN json_build_object('counted', sum(t.n)::int,
      'incomplete', sum(t.incomplete)::int, 'excluded', sum(t.excluded)::int, 'marked', sum(t.marked)::int) END AS of
    FROM survey s JOIN survey_version v ON v.survey_id = s.id JOIN survey_tally t ON t.version_id = v.id AND t.part = 'ALL'
    WHERE s.id = ${surveyId}::uuid AND ${reachSql(surveysVisibleTo(actor), 's')}
    GROUP BY s.id, t.way HAVING sum(t.n + t.incomplete + t.excluded) > 0 ORDER BY sum(t.n + t.incomplete + t.excluded) DESC, t.way`
}
