import { recordReading } from '../act'
import type { Actor } from '../actor'
import { periodName } from '../calendar/labels'
import { loadWorkCalendar } from '../calendar/queries'
import { lastDayOf } from '../calendar/rules'
import { type Day, yearOf } from '../day'
import { db } from '../db'
import { Prisma } from '../generated/prisma/client'
import type { HoldingMode, PeriodKind } from '../generated/prisma/enums'
import { fullName } from '../organization/rules'
import { isOwnPlan } from '../plan/policy'
import { type AgreedPlan, findAgreedPlan } from '../plan/queries'
import { findRule } from '../rule/queries'
import type { Waiting } from '../waiting'
import { type ProgressRecord, readProgress } from './record/queries'
import { kindDay } from './rules'

/** An SKP in force with what was recorded for it; `isOwn` when it is the actor's, who alone may record. */
export type PlanProgress = { plan: AgreedPlan; progress: ProgressRecord; isOwn: boolean }

/**
 * The progress of an SKP; null when none was agreed or it is not the actor's to see. Reading another person's is an act of its own in the
 * trail.
 */
export async function findProgress(actor: Actor, planId: string): Promise<PlanProgress | null> {
  const plan = await findAgreedPlan(actor, planId)
  if (!plan) return null
  const isOwn = isOwnPlan(actor, plan)
  if (!isOwn) await recordReading(actor, 'progress', planId)
  const indicators = plan.workResults.flatMap((result) => result.indicators)
  return { plan, progress: await readProgress(actor, plan, indicators), isOwn }
}

/** How much of an SKP's realisation is recorded: `expected` counts indicators in periods that have ended. */
export type ProgressSummary = {
  planId: string
  name: string
  nip: string | null
  mode: HoldingMode
  postTitle: string
  unitName: string | null
  year: number
  indicators: number
  expected: number
  recorded: number
}

/** The actor's own SKP in force of this year and the last. */
export function listOwnProgress(actor: Actor): Promise<ProgressSummary[]> {
  return listSummaries(actor, Prisma.sql`h.person_id = ${actor.personId}::uuid`)
}

/** SKP in force of those whom the actor appraises today, of this year and the last. */
export function listProgressBelow(actor: Actor): Promise<ProgressSummary[]> {
  return listSummaries(actor, Prisma.sql`p.holding_id = ANY(${[...actor.appraises]}::uuid[])`)
}

/** Periods of the actor's own SKP that have ended without a realisation for every indicator, and when the evaluation is due. */
export async function listWaitingProgress(actor: Actor): Promise<Waiting<'RECORD'>[]> {
  if (actor.personId === null) return []
  const rows = await db().$queryRaw<{ planId: string; indicators: number; kind: PeriodKind; year: number; number: number; endsOn: Day }[]>`
    SELECT p.id AS "planId", count(*)::int AS indicators, pe.kind::text, pe.year::int, pe.number::int, LEAST(pe.ends_on, p.ends_on)::text AS "endsOn"
    ${inForce} JOIN indicator_text t ON t.version_id = v.id JOIN period pe ON ${endedPeriod(actor, await kindOf(actor))}
    WHERE h.person_id = ${actor.personId}::uuid AND y.year >= ${yearOf(actor.today) - 1}
      AND NOT EXISTS (SELECT 1 FROM realization r WHERE r.indicator_id = t.indicator_id AND r.period_id = pe.id)
    GROUP BY p.id, pe.id ORDER BY pe.ends_on, p.id`
  if (rows.length === 0) return []
  const [{ body }, calendar] = await Promise.all([
    findRule(actor, 'DEADLINES', actor.today),
    loadWorkCalendar(actor, rows[0]?.endsOn ?? actor.today),
  ])
  return rows.map(({ planId, indicators, endsOn, ...period }) => ({
    kind: 'RECORD',
    subject: `${periodName(period)}, ${indicators} indikator`,
    href: `/progres/${planId}`,
    dueOn: lastDayOf(body.deadlines.PERIODIC_APPRAISAL, endsOn, calendar).day,
  }))
}

async function listSummaries(actor: Actor, which: Prisma.Sql): Promise<ProgressSummary[]> {
  const ended = endedPeriod(actor, await kindOf(actor))
  const rows = await db().$queryRaw<(ProgressSummary & { titleBefore: string | null; titleAfter: string | null; periods: number })[]>`
    SELECT p.id AS "planId", pn.name, pn.title_before AS "titleBefore", pn.title_after AS "titleAfter", e.nip, h.mode::text, po.title AS "postTitle",
      u.name AS "unitName", y.year::int, (SELECT count(*) FROM indicator_text t WHERE t.version_id = v.id)::int AS indicators,
      (SELECT count(*) FROM period pe WHERE ${ended})::int AS periods,
      (SELECT count(DISTINCT (r.indicator_id, r.period_id)) FROM indicator_text t JOIN realization r ON r.indicator_id = t.indicator_id
        JOIN period pe ON pe.id = r.period_id AND ${ended} WHERE t.version_id = v.id)::int AS recorded
    ${inForce} JOIN post po ON po.id = h.post_id JOIN person pn ON pn.id = h.person_id LEFT JOIN employee e ON e.id = h.employee_id
      LEFT JOIN LATERAL (SELECT name FROM unit_version WHERE unit_id = po.unit_id AND voided_at IS NULL ORDER BY valid_from DESC LIMIT 1) u ON true
    WHERE ${which} AND y.year >= ${yearOf(actor.today) - 1} ORDER BY y.year DESC, pn.name, h.mode, p.id`
  return rows.map(({ titleBefore, titleAfter, periods, ...row }) => ({
    ...row,
    name: fullName({ name: row.name, titleBefore, titleAfter }),
    expected: row.indicators * periods,
  }))
}

/** SKP with the version in force. */
const inForce = Prisma.sql`FROM plan p JOIN period y ON y.id = p.period_id JOIN post_holding h ON h.id = p.holding_id
  JOIN LATERAL (SELECT id FROM plan_version WHERE plan_id = p.id AND state = 'AGREED' ORDER BY number DESC LIMIT 1) v ON true`

/** SQL: a period `pe` of the SKP's year and time that has ended. */
function endedPeriod(actor: Actor, kind: PeriodKind): Prisma.Sql {
  return Prisma.sql`pe.kind = ${kind}::period_kind AND pe.year = y.year AND pe.starts_on <= p.ends_on AND pe.ends_on >= p.starts_on
    AND LEAST(pe.ends_on, p.ends_on) < ${actor.today}::date`
}

async function kindOf(actor: Actor): Promise<PeriodKind> {
  return (await findRule(actor, 'PERFORMANCE_PERIODS', kindDay(yearOf(actor.today)))).body.realizationKind
}
