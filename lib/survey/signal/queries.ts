import type { Actor } from '../../actor'
import { holdsOn, runsOn } from '../../dated'
import { type Day, yearOf } from '../../day'
import { type Db, db, type Tx } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import { pageSize } from '../../list-params'
import { findRule } from '../../rule/queries'
import type { SurveyReach } from '../policy'
import { reachSql, servedSql } from '../public-service/queries'
import type { SurveyPeriod } from '../queries'
import { readLiveIndexes, type SurveyFigures } from '../result/queries'
import { shownAnswers } from '../result/rules'
import { readNeighbours } from '../series/queries'
import { feeSignalsVisibleTo } from './policy'
import { type AnsweredUnsur, fallsOf, type UnsurFall } from './rules'

/** A survey with the unsur that fell since the one before it about the same service or unit. */
export type SurveyFalls = { surveyId: string; name: string; unitId: string; unitName: string; falls: readonly UnsurFall[] }

/**
 * What fell in a survey since the one before it, by the rule SURVEY_SIGNALS of its last day; null where there is none such, nothing before
 * it, or nothing fell.
 */
export async function readFalls(actor: Actor, surveyId: string, client: Db | Tx = db()): Promise<SurveyFalls | null> {
  const [[survey], neighbours] = await Promise.all([
    client.$queryRaw<(Pick<SurveyFalls, 'name' | 'unitId' | 'unitName'> & { closesOn: Day })[]>`
      SELECT coalesce(c.name, u.name, '') AS name, s.unit_id AS "unitId", coalesce(u.name, '') AS "unitName", s.closes_on::text AS "closesOn"
      FROM survey s LEFT JOIN service c ON c.id = s.service_id LEFT JOIN unit_version u ON u.unit_id = s.unit_id AND ${holdsOn('u', actor.today)}
      WHERE s.id = ${surveyId}::uuid`,
    readNeighbours([surveyId], client),
  ])
  const beforeId = neighbours.get(surveyId)?.beforeId
  if (!survey || !beforeId) return null
  const { closesOn, ...about } = survey
  const figures = await readLiveIndexes(actor, [surveyId, beforeId], {}, client)
  const { body } = await findRule(actor, 'SURVEY_SIGNALS', closesOn, undefined, client)
  const falls = fallsOf(answeredIn(figures.get(beforeId)), answeredIn(figures.get(surveyId)), body)
  return falls.length === 0 ? null : { surveyId, ...about, falls }
}

/** Unsur that its result does not show are left out. */
function answeredIn(figures: SurveyFigures | undefined): AnsweredUnsur[] {
  return figures ? shownAnswers(figures) : []
}

/** Who hears of a fall; `isHead`: they head the unit itself. */
type FallListener = { id: string; isHead: boolean }

/**
 * Accounts that hear of falls in a unit on a day: those who head it, also as acting heads (Plt, Plh, Pj). Where nobody does who could sign in:
 * the heads of the nearest unit above that has one, and the survey officers of the unit, or of the nearest above it that has any.
 */
export function readFallListeners(unitId: string, day: Day, client: Db | Tx = db()): Promise<FallListener[]> {
  return client.$queryRaw`
    WITH RECURSIVE above AS (
      SELECT ${unitId}::uuid AS unit_id, 0 AS far
      UNION ALL SELECT v.parent_id, a.far + 1 FROM above a JOIN unit_version v ON v.unit_id = a.unit_id AND ${holdsOn('v', day)}
      WHERE v.parent_id IS NOT NULL AND a.far < 20
    ), heads AS (
      SELECT h.person_id, u.far FROM above u JOIN post p ON p.unit_id = u.unit_id JOIN post_holding h ON h.post_id = p.id AND h.is_head AND ${holdsOn('h', day)}
    ), listeners AS (
      SELECT 'HEAD' AS kind, a.id, h.far FROM heads h JOIN account a ON a.person_id = h.person_id WHERE a.disabled_at IS NULL
      UNION SELECT 'OFFICER', a.id, coalesce(u.far, 21) FROM role_grant g JOIN account a ON a.id = g.account_id LEFT JOIN above u ON u.unit_id = g.unit_id
      WHERE g.role = 'SURVEY_OFFICER' AND g.revoked_at IS NULL AND ${runsOn('g', day)} AND a.disabled_at IS NULL AND (g.unit_id IS NULL OR u.far IS NOT NULL)
    ), nearest AS (
      SELECT id, kind, far, rank() OVER (PARTITION BY kind ORDER BY far) AS place FROM listeners
    )
    SELECT id, bool_or(kind = 'HEAD' AND far = 0) AS "isHead" FROM nearest
    WHERE place = 1 AND (kind = 'HEAD' OR NOT EXISTS (SELECT 1 FROM nearest WHERE kind = 'HEAD' AND far = 0)) GROUP BY id`
}

/** How many must have answered before figures are published, by the rule in force today. Public. */
export async function findSmallestPublished(actor: Actor): Promise<number> {
  return (await findRule(actor, 'SURVEY_SIGNALS', actor.today)).body.smallestPublished
}

/** Answers to the fee of a free service that were not "Gratis", as one figure. */
export type FeeSignal = {
  surveyId: string
  serviceId: string
  serviceName: string
  unitId: string
  unitName: string
  period: SurveyPeriod
  /** Fee answers other than the best, and all fee answers. */
  paid: number
  answered: number
}

/** Fee signals that the actor is told of, of surveys of the last two years at whose counter they do not serve, the latest period first. Three statements. */
export async function listFeeSignals(actor: Actor, { page }: { page: number }): Promise<{ rows: FeeSignal[]; total: number }> {
  const signals = await signalsSql(actor, feeSignalsVisibleTo(actor), db())
  const [rows, counted] = await Promise.all([
    db().$queryRaw<
      FeeSignal[]
    >`${signals} ORDER BY max(p.year) DESC, max(p.ends_on) DESC, c.name, s.id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
    db().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM (${signals}) x`,
  ])
  return { rows, total: counted[0]?.total ?? 0 }
}

/** All of them, for the job that tells of them. */
export async function readFeeSignals(actor: Actor, client: Db | Tx): Promise<FeeSignal[]> {
  return client.$queryRaw<FeeSignal[]>`${await signalsSql(actor, 'all', client)}`
}

/**
 * Services that are free by the standard in force on the survey's first day and on every day to its last (or today while it runs), from the
 * running counts alone: these do not tell the day of an answer, so a fee that was due in part of the time is never told of.
 */
async function signalsSql(actor: Actor, reach: SurveyReach, client: Db | Tx): Promise<Prisma.Sql> {
  const { body } = await findRule(actor, 'SURVEY_SIGNALS', actor.today, undefined, client)
  const place = (score: number) => Prisma.sql`t.answers[n.position * 4 - ${4 - score}::int]`
  const paid = Prisma.sql`sum(${place(1)} + ${place(2)} + ${place(3)})::int`
  const freeOn = (
    day: Prisma.Sql,
  ) => Prisma.sql`(SELECT d.is_free FROM service_standard d WHERE d.service_id = c.id AND d.valid_from <= ${day}
    ORDER BY d.number DESC LIMIT 1)`
  const last = Prisma.sql`least(s.closes_on, ${actor.today}::date)`
  const stayedFree = Prisma.sql`NOT EXISTS (SELECT 1 FROM service_standard m WHERE m.service_id = c.id AND m.valid_from > s.opens_on AND m.valid_from <= ${last}
    AND NOT ${freeOn(Prisma.sql`m.valid_from`)})`
  return Prisma.sql`
    SELECT s.id AS "surveyId", c.id AS "serviceId", c.name AS "serviceName", s.unit_id AS "unitId", coalesce(max(u.name), '') AS "unitName",
      json_build_object('kind', max(p.kind::text), 'number', max(p.number), 'year', max(p.year)) AS period, ${paid} AS paid,
      sum(${place(1)} + ${place(2)} + ${place(3)} + ${place(4)})::int AS answered
    FROM survey s JOIN period p ON p.id = s.period_id JOIN survey_version v ON v.survey_id = s.id
      JOIN survey_unsur n ON n.version_id = v.id AND n.key = 'biaya' JOIN survey_tally t ON t.version_id = v.id AND t.part = 'ALL'
      JOIN service c ON c.id = t.service_id LEFT JOIN unit_version u ON u.unit_id = s.unit_id AND ${holdsOn('u', actor.today)}
    WHERE ${freeOn(Prisma.sql`s.opens_on`)} AND ${stayedFree} AND p.year >= ${yearOf(actor.today) - 1} AND ${reachSql(reach, 's')} AND NOT ${servedSql(actor.serves)}
    GROUP BY s.id, c.id HAVING ${paid} >= ${body.feeAnswers}`
}

/** Accounts that hear of a unit's fee signals on a day: auditors for all, for the unit, or for one above it, who do not serve in it. */
export function readListeners(unitId: string, day: Day, client: Db | Tx): Promise<{ id: string }[]> {
  return client.$queryRaw`
    WITH RECURSIVE above AS (
      SELECT ${unitId}::uuid AS unit_id
      UNION SELECT v.parent_id FROM above a JOIN unit_version v ON v.unit_id = a.unit_id AND ${holdsOn('v', day)} WHERE v.parent_id IS NOT NULL
    )
    SELECT DISTINCT g.account_id AS id FROM role_grant g
    WHERE g.role = 'AUDITOR' AND g.revoked_at IS NULL AND ${runsOn('g', day)} AND (g.unit_id IS NULL OR g.unit_id IN (SELECT unit_id FROM above))
      AND NOT EXISTS (SELECT 1 FROM service_officer o JOIN service c ON c.id = o.service_id AND c.unit_id = ${unitId}::uuid JOIN employee e ON e.id = o.employee_id
        JOIN account a ON a.person_id = e.person_id WHERE a.id = g.account_id AND o.valid_from <= ${day}::date AND (o.valid_to IS NULL OR o.valid_to >= ${day}::date))`
}
