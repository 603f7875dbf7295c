import type { Actor } from '../../actor'
import { holdsOn } from '../../dated'
import type { Tx } from '../../db'
import type { Event } from '../../generated/prisma/client'
import { Prisma } from '../../generated/prisma/client'
import { unitsToRecount } from '../policy'
import type { Offer, Stored } from '../schema'

/** Someone who serves today: a unit of theirs, the definitive post's first, and the open accounts of their pejabat penilai. */
export type Serving = { employeeId: string; unitId: string; appraiserAccounts: string[] }

/** Which of these employees hold a post today. For commands: read whole. */
export function readServing(actor: Actor, employeeIds: readonly string[], tx: Tx): Promise<Serving[]> {
  return tx.$queryRaw<Serving[]>`
    SELECT h.employee_id AS "employeeId", (array_agg(p.unit_id ORDER BY h.mode, h.valid_from, h.id))[1] AS "unitId",
      coalesce(array_agg(DISTINCT a.id) FILTER (WHERE a.id IS NOT NULL), '{}') AS "appraiserAccounts"
    FROM post_holding h JOIN post p ON p.id = h.post_id
      LEFT JOIN appraisal_line l ON l.holding_id = h.id AND ${holdsOn('l', actor.today)}
      LEFT JOIN account a ON a.person_id = l.appraiser_id AND a.disabled_at IS NULL
    WHERE h.employee_id = ANY(${[...employeeIds]}::uuid[]) AND ${holdsOn('h', actor.today)} GROUP BY h.employee_id`
}

/** What is on offer in the catalogue. */
export async function readOffers(_actor: Actor, tx: Tx): Promise<Offer[]> {
  const courses = await tx.trainingCourse.findMany({ where: { closedAt: null }, include: { aims: true } })
  return courses.map(({ id, code, aims }) => ({ courseId: id, code, aims }))
}

/** The recommendations of these employees in a period, locked until the transaction ends. For commands: read whole. */
export function readStored(
  _actor: Actor,
  periodId: string,
  employeeIds: readonly string[],
  tx: Tx,
): Promise<(Stored & { employeeId: string })[]> {
  return tx.$queryRaw<(Stored & { employeeId: string })[]>`
    SELECT r.id, r.employee_id AS "employeeId", r.course_id AS "courseId", r.state::text, r.reason, r.rule_id AS "ruleId",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', e.kind, 'key', e.key, 'finding', e.finding,
          'sourceId', coalesce(e.appraisal_id, e.indicator_id, e.survey_id))), '[]')
        FROM training_evidence e WHERE e.recommendation_id = r.id) AS evidence
    FROM training_recommendation r WHERE r.period_id = ${periodId}::uuid AND r.employee_id = ANY(${[...employeeIds]}::uuid[])
    ORDER BY r.id FOR UPDATE OF r`
}

/** Everyone for whom the actor may have the recommendations of a year reckoned: who serves there today, and who has some already. */
export async function listPeopleToRecount(actor: Actor, tx: Tx): Promise<string[]> {
  const units = unitsToRecount(actor)
  const within = units === 'all' ? Prisma.sql`true` : Prisma.sql`p.unit_id = ANY(${[...units]}::uuid[])`
  const gone = units === 'all' ? Prisma.sql`UNION SELECT employee_id FROM training_recommendation WHERE state = 'PROPOSED'` : Prisma.empty
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT h.employee_id AS id FROM post_holding h JOIN post p ON p.id = h.post_id
    WHERE h.employee_id IS NOT NULL AND ${holdsOn('h', actor.today)} AND ${within} ${gone}`
  return [...new Set(rows.map(({ id }) => id))]
}

/** Whose recommendations of which year an event touches; null where its subject is gone. For handlers. */
export async function readTouched(
  actor: Actor,
  { kind, subjectId }: Event,
  tx: Tx,
): Promise<{ year: number; employeeIds: string[] } | null> {
  const rows = await tx.$queryRaw<{ year: number; employeeId: string | null }[]>(touchedBy(actor, kind, subjectId))
  const [first] = rows
  return first ? { year: first.year, employeeIds: rows.flatMap(({ employeeId }) => employeeId ?? []) } : null
}

function touchedBy(actor: Actor, kind: Event['kind'], id: string): Prisma.Sql {
  if (kind === 'SURVEY_CLOSED') return staffOfSurvey(actor, id)
  if (kind === 'REALIZATION_RECORDED')
    return Prisma.sql`SELECT t.year, h.employee_id AS "employeeId" FROM realization r JOIN period t ON t.id = r.period_id
      JOIN indicator i ON i.id = r.indicator_id JOIN work_result w ON w.id = i.work_result_id JOIN plan p ON p.id = w.plan_id
      JOIN post_holding h ON h.id = p.holding_id WHERE r.id = ${id}::uuid`
  return Prisma.sql`SELECT t.year, h.employee_id AS "employeeId" FROM appraisal a JOIN plan p ON p.id = a.plan_id
    JOIN period t ON t.id = p.period_id JOIN post_holding h ON h.id = p.holding_id WHERE a.id = ${id}::uuid`
}

/** Those who serve in the unit of the survey, or below it, today. */
function staffOfSurvey({ today }: Actor, surveyId: string): Prisma.Sql {
  return Prisma.sql`WITH RECURSIVE below AS (
      SELECT s.unit_id, t.year FROM survey s JOIN period t ON t.id = s.period_id WHERE s.id = ${surveyId}::uuid
      UNION SELECT v.unit_id, b.year FROM below b JOIN unit_version v ON v.parent_id = b.unit_id AND ${holdsOn('v', today)})
    SELECT DISTINCT b.year, h.employee_id AS "employeeId" FROM below b LEFT JOIN post p ON p.unit_id = b.unit_id
      LEFT JOIN post_holding h ON h.post_id = p.id AND ${holdsOn('h', today)}`
}
