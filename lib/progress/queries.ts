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
import type { PlannedIndicator } from '../plan/content/queries'
import { isOwnPlan } from '../plan/policy'
import { type AgreedPlan, findAgreedPlan } from '../plan/queries'
import { findRule } from '../rule/queries'
import type { Waiting } from '../waiting'
import { mayRecordRealization } from './policy'
import { type ProgressPeriod, type ProgressRecord, readProgress } from './record/queries'
import { kindDay } from './rules'
import { readSourceFigures, type SourceFigure, type SourceFigures } from './source/queries'

/** An SKP in force with what was recorded for it; `isOwn` when it is the actor's, who alone may record. */
export type PlanProgress = { plan: AgreedPlan; progress: ProgressRecord; isOwn: boolean }

/** The same to read: with what the sources of its indicators say. */
type ReadProgress = PlanProgress & { sources: SourceFigures }

/** One indicator in one period, for whoever records it; `figure` is what its source says, null where it is typed. */
export type RecordPlace = PlanProgress & { indicator: PlannedIndicator; period: ProgressPeriod; figure: SourceFigure | null }

/**
 * The progress of an SKP; null when none was agreed or it is not the actor's to see. Reading another person's is an act of its own in the
 * trail.
 */
export async function findProgress(actor: Actor, planId: string): Promise<ReadProgress | null> {
  const plan = await findAgreedPlan(actor, planId)
  if (!plan) return null
  const isOwn = isOwnPlan(actor, plan)
  if (!isOwn) await recordReading(actor, 'progress', planId)
  const indicators = plan.workResults.flatMap((result) => result.indicators)
  const progress = await readProgress(actor, plan, indicators)
  return { plan, progress, isOwn, sources: await readSourceFigures(actor, indicators, progress.periods) }
}

/** The place of a realisation that the actor may record; null where there is none, or the SKP is another's. */
export async function findRecordPlace(
  actor: Actor,
  { planId, indicatorId, periodId }: { planId: string; indicatorId: string; periodId: string },
): Promise<RecordPlace | null> {
  const plan = await findAgreedPlan(actor, planId)
  if (!plan || !mayRecordRealization(actor, plan)) return null
  const indicators = plan.workResults.flatMap((result) => result.indicators).filter(({ id }) => id === indicatorId)
  const progress = await readProgress(actor, plan, indicators)
  const period = progress.periods.find(({ id }) => id === periodId)
  const [indicator] = indicators
  if (!indicator || !period) return null
  const figures = await readSourceFigures(actor, [indicator], [period])
  return { plan, progress, isOwn: true, indicator, period, figure: figures.get(indicatorId)?.get(periodId) ?? null }
}

/** How much of an SKP's realisation is recorded: `expected` counts what is asked for in periods that have ended and were not all leave. */
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

/**
 * Periods of the actor's own SKP that have ended without a realisation for every indicator, and when the evaluation is due. Who is on leave
 * today is not waited for, nor is a period of which every day was leave.
 */
export async function listWaitingProgress(actor: Actor): Promise<Waiting<'RECORD'>[]> {
  if (actor.personId === null) return []
  const rows = await db().$queryRaw<{ planId: string; indicators: number; kind: PeriodKind; year: number; number: number; endsOn: Day }[]>`
    SELECT p.id AS "planId", count(*)::int AS indicators, pe.kind::text, pe.year::int, pe.number::int, LEAST(pe.ends_on, p.ends_on)::text AS "endsOn"
    ${inForce} JOIN indicator_text t ON t.version_id = v.id JOIN period pe ON ${endedPeriod(actor, await kindOf(actor))} AND ${askedFor}
    WHERE h.person_id = ${actor.personId}::uuid AND y.year >= ${yearOf(actor.today) - 1} AND NOT ${isRecorded}
      AND NOT ${isOnLeave(Prisma.sql`daterange(${actor.today}::date, ${actor.today}::date, '[]')`)}
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
  const rows = await db().$queryRaw<(ProgressSummary & { titleBefore: string | null; titleAfter: string | null })[]>`
    SELECT p.id AS "planId", pn.name, pn.title_before AS "titleBefore", pn.title_after AS "titleAfter", e.nip, h.mode::text, po.title AS "postTitle",
      u.name AS "unitName", y.year::int, (SELECT count(*) FROM indicator_text t WHERE t.version_id = v.id)::int AS indicators,
      tally.expected, tally.recorded
    ${inForce}
      JOIN LATERAL (SELECT count(*)::int AS expected, (count(*) FILTER (WHERE ${isRecorded}))::int AS recorded
        FROM indicator_text t JOIN period pe ON ${ended} AND ${askedFor} WHERE t.version_id = v.id) tally ON true
      JOIN post po ON po.id = h.post_id JOIN person pn ON pn.id = h.person_id LEFT JOIN employee e ON e.id = h.employee_id
      LEFT JOIN LATERAL (SELECT name FROM unit_version WHERE unit_id = po.unit_id AND voided_at IS NULL ORDER BY valid_from DESC LIMIT 1) u ON true
    WHERE ${which} AND y.year >= ${yearOf(actor.today) - 1} ORDER BY y.year DESC, pn.name, h.mode, p.id`
  return rows.map(({ titleBefore, titleAfter, ...row }) => ({ ...row, name: fullName({ name: row.name, titleBefore, titleAfter }) }))
}

/** SKP with the version in force. */
const inForce = Prisma.sql`FROM plan p JOIN period y ON y.id = p.period_id JOIN post_holding h ON h.id = p.holding_id
  JOIN LATERAL (SELECT id FROM plan_version WHERE plan_id = p.id AND state = 'AGREED' ORDER BY number DESC LIMIT 1) v ON true`

/** SQL: a realisation of the indicator `t` is asked for in the period `pe` (`isAskedFor`), but for whether it was recorded. */
const askedFor = Prisma.sql`(t.kind <> 'BY_DATE' OR t.target BETWEEN pe.starts_on - DATE '1970-01-01' AND pe.ends_on - DATE '1970-01-01')`

/** SQL: one was recorded for it; of something to be done by a date, in any period. */
const isRecorded = Prisma.sql`EXISTS (SELECT 1 FROM realization r WHERE r.indicator_id = t.indicator_id AND (r.period_id = pe.id OR t.kind = 'BY_DATE'))`

/** SQL: the holder of `h` was on leave on every one of these days. */
function isOnLeave(days: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`coalesce((SELECT range_agg(daterange(es.valid_from, es.valid_to)) FROM employee_status es
    WHERE es.employee_id = h.employee_id AND es.standing = 'ON_LEAVE' AND es.voided_at IS NULL) @> ${days}, false)`
}

/** SQL: a period `pe` of the SKP's year and time that has ended, and was not leave from its first day to its last. */
function endedPeriod(actor: Actor, kind: PeriodKind): Prisma.Sql {
  return Prisma.sql`pe.kind = ${kind}::period_kind AND pe.year = y.year AND pe.starts_on <= p.ends_on AND pe.ends_on >= p.starts_on
    AND LEAST(pe.ends_on, p.ends_on) < ${actor.today}::date
    AND NOT ${isOnLeave(Prisma.sql`daterange(GREATEST(pe.starts_on, p.starts_on), LEAST(pe.ends_on, p.ends_on), '[]')`)}`
}

async function kindOf(actor: Actor): Promise<PeriodKind> {
  return (await findRule(actor, 'PERFORMANCE_PERIODS', kindDay(yearOf(actor.today)))).body.realizationKind
}
