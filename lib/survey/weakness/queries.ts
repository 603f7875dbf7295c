import type { Actor } from '../../actor'
import { holdsOn } from '../../dated'
import { type Db, db, type Tx } from '../../db'
import { findRule } from '../../rule/queries'
import { type SurveyReach, surveysVisibleTo } from '../policy'
import { reachSql } from '../public-service/queries'
import { withheldUnsur } from '../result/rules'
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
 * period, then by its opening day), by name; `unitIds` narrows to these units. A survey that too few answered is left out, and so is an unsur
 * that is not shown (`withheldUnsur`), before as now. Whether an unsur is weak or fell the caller decides (rules TRAINING_TRIGGERS,
 * SURVEY_SIGNALS). Two statements, whatever the number of surveys.
 */
export function listWeakUnsur(actor: Actor, narrowed: Narrowed): Promise<SurveyedUnsur[]> {
  return readUnsur(actor, surveysVisibleTo(actor), narrowed, db())
}

/** The same of every survey, for reckoning in a command: these figures are public once a survey is closed. */
export function readWeakUnsur(actor: Actor, narrowed: Narrowed, client: Db | Tx): Promise<SurveyedUnsur[]> {
  return readUnsur(actor, 'all', narrowed, client)
}

type Narrowed = { year: number; unitIds?: readonly string[] | null }

async function readUnsur(actor: Actor, reach: SurveyReach, { year, unitIds = null }: Narrowed, client: Db | Tx): Promise<SurveyedUnsur[]> {
  const { body } = await findRule(actor, 'SURVEY_SIGNALS', actor.today, undefined, client)
  const rows = await client.$queryRaw<Row[]>`
    WITH latest AS (
      SELECT DISTINCT ON (s.unit_id, s.service_id) s.id, s.service_id, s.unit_id, s.opens_on, p.ends_on, coalesce(c.name, u.name, '') AS name
      FROM survey s JOIN period p ON p.id = s.period_id LEFT JOIN service c ON c.id = s.service_id
        LEFT JOIN unit_version u ON u.unit_id = s.unit_id AND ${holdsOn('u', actor.today)}
      WHERE p.year = ${year} AND (s.closed_at IS NOT NULL OR s.closes_on < ${actor.today}::date)
        AND ${reachSql(reach, 's')} AND ${reachSql(unitIds ?? 'all', 's')}
      ORDER BY s.unit_id, s.service_id, p.ends_on DESC, s.opens_on DESC, s.id
    ), followed AS (
      SELECT l.*, b.id AS before_id FROM latest l LEFT JOIN LATERAL (
        SELECT o.id FROM survey o JOIN period q ON q.id = o.period_id
        WHERE o.unit_id = l.unit_id AND o.service_id IS NOT DISTINCT FROM l.service_id AND (q.ends_on, o.opens_on, o.id) < (l.ends_on, l.opens_on, l.id)
          AND (o.closed_at IS NOT NULL OR o.closes_on < ${actor.today}::date)
          AND EXISTS (SELECT 1 FROM survey_version w JOIN survey_tally t ON t.version_id = w.id WHERE w.survey_id = o.id AND t.part = 'ALL' AND t.n > 0)
        ORDER BY q.ends_on DESC, o.opens_on DESC, o.id DESC LIMIT 1) b ON true
    ), asked AS (
      SELECT DISTINCT ON (l.id, u.key) l.id, u.key, u.name FROM latest l JOIN survey_version v ON v.survey_id = l.id
        JOIN survey_unsur u ON u.version_id = v.id WHERE v.published_at IS NOT NULL ORDER BY l.id, u.key, v.number DESC
    ), answered AS (
      SELECT v.survey_id AS id, u.key, sum(a.one + a.two + a.three + a.four)::int AS count, sum(a.one + 2 * a.two + 3 * a.three + 4 * a.four)::int AS sum,
        sum(t.n)::int AS n
      FROM survey_version v JOIN survey_tally t ON t.version_id = v.id AND t.part = 'ALL' JOIN survey_unsur u ON u.version_id = v.id
        CROSS JOIN LATERAL (SELECT t.answers[u.position * 4 - 3] AS one, t.answers[u.position * 4 - 2] AS two,
          t.answers[u.position * 4 - 1] AS three, t.answers[u.position * 4] AS four) a
      WHERE v.survey_id IN (SELECT id FROM followed UNION SELECT before_id FROM followed)
      GROUP BY v.survey_id, u.key
    )
    SELECT l.id AS "surveyId", l.service_id AS "serviceId", l.name AS survey, l.unit_id AS "unitId", q.key, q.name, d.sum, d.count,
      max(d.n) OVER (PARTITION BY l.id) AS n, e.sum AS "beforeSum", e.count AS "beforeCount",
      (SELECT max(n) FROM answered WHERE id = l.before_id) AS "beforeN"
    FROM followed l JOIN asked q ON q.id = l.id JOIN answered d ON d.id = l.id AND d.key = q.key AND d.count > 0
      LEFT JOIN answered e ON e.id = l.before_id AND e.key = q.key AND e.count > 0
    ORDER BY l.name, l.id, d.sum::numeric / d.count, q.key`
  return bySurvey(rows, year).flatMap((survey) => shownOf(survey, body.smallestPublished))
}

type Row = Omit<SurveyedUnsur, 'unsur' | 'before' | 'year' | 'name'> &
  AnsweredUnsur & { survey: string; beforeSum: number | null; beforeCount: number | null; beforeN: number | null }
type Counted = SurveyedUnsur & { beforeN: number }

function bySurvey(rows: readonly Row[], year: number): Counted[] {
  const surveys = new Map<string, Counted>()
  for (const { key, name, sum, count, beforeSum, beforeCount, beforeN, survey, ...facts } of rows) {
    const surveyed = surveys.get(facts.surveyId) ?? { ...facts, name: survey, year, unsur: [], before: [], beforeN: beforeN ?? 0 }
    surveyed.unsur.push({ key, name, count, sum, converted: convertedMean({ sum, count }) })
    if (beforeSum !== null && beforeCount !== null) surveyed.before.push({ key, name, sum: beforeSum, count: beforeCount })
    surveys.set(facts.surveyId, surveyed)
  }
  return [...surveys.values()]
}

/** What of a survey may be shown; nothing of one that too few answered. */
function shownOf({ beforeN, ...survey }: Counted, smallest: number): SurveyedUnsur[] {
  if (survey.n < smallest) return []
  return [{ ...survey, unsur: shownIn(survey.unsur, survey.n, smallest), before: shownIn(survey.before, beforeN, smallest) }]
}

function shownIn<U extends AnsweredUnsur>(unsur: readonly U[], n: number, smallest: number): U[] {
  if (n < smallest) return []
  const hidden = withheldUnsur({ n, unsur: Object.fromEntries(unsur.map((one) => [one.key, one])) }, smallest)
  return unsur.filter(({ key }) => !hidden.has(key))
}
