import type { Actor } from '../../actor'
import { holdsOn } from '../../dated'
import { type Db, db, type Tx } from '../../db'
import { type SurveyReach, surveysVisibleTo } from '../policy'
import { reachSql } from '../public-service/queries'
import { readLiveIndexes, type SurveyFigures } from '../result/queries'
import { shownAnswers } from '../result/rules'
import { convertedMean } from '../rules'
import type { AnsweredUnsur } from '../signal/rules'

/** An unsur of a survey: `converted` is NRR × 25 (25.00 to 100.00) as decimal text with two places, from `count` answers that sum to `sum`. */
export type ConvertedUnsur = AnsweredUnsur & { converted: string }

/** A closed survey with its unsur that were answered, the lowest first; `n` is the number of counted respondents. */
export type SurveyedUnsur = {
  surveyId: string
  /** Null for a survey of the unit. */
  serviceId: string | null
  /** Of the service, or of the unit. */
  name: string
  unitId: string
  year: number
  n: number
  unsur: ConvertedUnsur[]
  /** The same unsur in the closed and answered survey before of the same service or unit, as far as they were answered there. */
  before: AnsweredUnsur[]
}

/**
 * How each unsur was answered in the latest closed survey of each service, and of each unit as a whole, within a year (by the end of its
 * period, then by its opening day), by name; `unitIds` narrows to these units. It tells of the unsur that the result of the survey shows, and no
 * others: a survey that too few answered is left out, and so is an unsur that is not shown, before as now. Whether an unsur is weak or fell the
 * caller decides (rules TRAINING_TRIGGERS, SURVEY_SIGNALS). Three statements, whatever the number of surveys.
 */
export function listWeakUnsur(actor: Actor, narrowed: Narrowed): Promise<SurveyedUnsur[]> {
  return readUnsur(actor, surveysVisibleTo(actor), narrowed, db())
}

/** The same of every survey, for reckoning in a command: these figures are public once a survey is closed. */
export function readWeakUnsur(actor: Actor, narrowed: Narrowed, client: Db | Tx): Promise<SurveyedUnsur[]> {
  return readUnsur(actor, 'all', narrowed, client)
}

type Narrowed = { year: number; unitIds?: readonly string[] | null }
type Row = Pick<SurveyedUnsur, 'surveyId' | 'serviceId' | 'name' | 'unitId'> & { beforeId: string | null }

async function readUnsur(actor: Actor, reach: SurveyReach, { year, unitIds = null }: Narrowed, client: Db | Tx): Promise<SurveyedUnsur[]> {
  const rows = await client.$queryRaw<Row[]>`
    WITH latest AS (
      SELECT DISTINCT ON (s.unit_id, s.service_id) s.id, s.service_id, s.unit_id, s.opens_on, p.ends_on, coalesce(c.name, u.name, '') AS name
      FROM survey s JOIN period p ON p.id = s.period_id LEFT JOIN service c ON c.id = s.service_id
        LEFT JOIN unit_version u ON u.unit_id = s.unit_id AND ${holdsOn('u', actor.today)}
      WHERE p.year = ${year} AND (s.closed_at IS NOT NULL OR s.closes_on < ${actor.today}::date)
        AND ${reachSql(reach, 's')} AND ${reachSql(unitIds ?? 'all', 's')}
      ORDER BY s.unit_id, s.service_id, p.ends_on DESC, s.opens_on DESC, s.id
    )
    SELECT l.id AS "surveyId", l.service_id AS "serviceId", l.name, l.unit_id AS "unitId", b.id AS "beforeId" FROM latest l LEFT JOIN LATERAL (
      SELECT o.id FROM survey o JOIN period q ON q.id = o.period_id
      WHERE o.unit_id = l.unit_id AND o.service_id IS NOT DISTINCT FROM l.service_id AND (q.ends_on, o.opens_on, o.id) < (l.ends_on, l.opens_on, l.id)
        AND (o.closed_at IS NOT NULL OR o.closes_on < ${actor.today}::date)
        AND EXISTS (SELECT 1 FROM survey_version w JOIN survey_tally t ON t.version_id = w.id WHERE w.survey_id = o.id AND t.part = 'ALL' AND t.n > 0)
      ORDER BY q.ends_on DESC, o.opens_on DESC, o.id DESC LIMIT 1) b ON true
    ORDER BY l.name, l.id`
  const ids = rows.flatMap(({ surveyId, beforeId }) => (beforeId === null ? [surveyId] : [surveyId, beforeId]))
  const figures = await readLiveIndexes(actor, ids, {}, client)
  return rows.flatMap(({ beforeId, ...survey }) => {
    const found = figures.get(survey.surveyId)
    const unsur = shownIn(found).map((one) => ({ ...one, converted: convertedMean(one) }))
    if (!found || unsur.length === 0) return []
    return [{ ...survey, year, n: found.tally.n, unsur, before: shownIn(figures.get(beforeId ?? '')) }]
  })
}

/** What of a survey may be shown, the lowest first. */
function shownIn(figures: SurveyFigures | undefined): AnsweredUnsur[] {
  const unsur = figures ? shownAnswers(figures) : []
  return unsur.sort((one, other) => one.sum * other.count - other.sum * one.count || (one.key < other.key ? -1 : 1))
}
