import { recordReading } from '../../../act'
import type { Actor } from '../../../actor'
import { periodName } from '../../../calendar/labels'
import { holdsOn, runsOn } from '../../../dated'
import { addDays, columnOf, type Day, dayOf } from '../../../day'
import { type Db, db, type Tx } from '../../../db'
import { Prisma } from '../../../generated/prisma/client'
import type { HoldingMode, PeriodKind, Rating } from '../../../generated/prisma/enums'
import { officerTitle } from '../../../organization/appraiser/labels'
import { fullName } from '../../../organization/rules'
import { findRule } from '../../../rule/queries'
import { inForce } from '../../cascade/queries'
import type { PlannedIndicator } from '../../content/queries'
import { appraisesPlan, isOwnPlan, plansVisibleTo } from '../../policy'
import { visiblePlanWhere } from '../../queries'
import { readLedTeam, type TeamFacts } from '../queries'
import { feedbackKinds, feedbackRuleDay, isRunning, newestOf } from '../rules'

/** What a ketua tim said of an RHK in a period. */
export type TeamFeedback = {
  id: string
  teamId: string
  teamName: string
  workResultId: string
  periodId: string
  periodName: string
  number: number
  rating: Rating | null
  text: string
  by: string
  at: Date
}

/** A member's RHK that hangs on an RHK of the ketua or of a former one, in the version in force, and nothing else of that SKP. */
export type MemberResult = {
  workResultId: string
  text: string
  /** The ketua's RHK, or that of a former one. */
  supports: string
  /** The former ketua whose RHK it is; null where it is that of today's. */
  supportsOf: string | null
  name: string
  postTitle: string
  unitName: string
  indicators: MemberIndicator[]
  /** Of each period the newest. */
  feedback: TeamFeedback[]
}

/** Amounts are decimal texts; `targets` those of periods, by period id. */
export type MemberIndicator = Pick<
  PlannedIndicator,
  'id' | 'text' | 'kind' | 'target' | 'targetTo' | 'unitName' | 'aggregation' | 'targets'
>

export type FeedbackPeriod = { id: string; name: string }

/**
 * For the ketua of a running team: the RHK of those who are in it today that hang on the ketua's own, and the periods of the year that have
 * begun, the latest first. Null for everybody else. Five statements; reading them is an act of its own in the trail.
 */
export async function findMemberResults(
  actor: Actor,
  teamId: string,
): Promise<{ results: MemberResult[]; periods: FeedbackPeriod[]; year: number } | null> {
  const team = await readLedTeam(actor, teamId)
  if (!team?.running) return null
  const [rows, periods] = await Promise.all([readMemberResults(actor, team), readFeedbackPeriods(actor, team.year)])
  if (rows.length > 0) await recordReading(actor, 'team', teamId)
  const ids = rows.map(({ workResultId }) => workResultId)
  const feedback = await readFeedback(actor, Prisma.sql`f.team_id = ${teamId}::uuid AND f.work_result_id = ANY(${ids}::uuid[])`)
  const results = rows.map(({ versionId: _version, planId: _plan, holdingId: _holding, personId: _person, ...row }) => ({
    ...row,
    feedback: feedback.filter(({ workResultId }) => workResultId === row.workResultId),
  }))
  return { results, periods: periods.map(({ id, name }) => ({ id, name })).reverse(), year: team.year }
}

export type TeamOfPlan = {
  id: string
  name: string
  leader: string
  formerLeaders: { name: string; until: Day }[]
  from: Day
  to: Day | null
  running: boolean
}

/**
 * The teams that the holder of an SKP's post is or was in that year, and what was said of its RHK: with the suggested rating for the pejabat
 * penilai, the words alone for the owner, nothing for others. Null when the SKP is not the actor's to see.
 */
export async function findPlanTeams(
  actor: Actor,
  planId: string,
): Promise<{ teams: TeamOfPlan[]; feedback: TeamFeedback[]; isOwner: boolean } | null> {
  const plan = await db().plan.findFirst({
    where: { AND: [{ id: planId }, visiblePlanWhere(plansVisibleTo(actor))] },
    include: { holding: true },
  })
  if (!plan) return null
  const members = await db().teamMember.findMany({
    where: { holdingId: plan.holdingId, team: { periodId: plan.periodId } },
    include: { team: { include: { leaderHolding: { include: { person: true } }, formerLeaders } } },
    orderBy: { validFrom: 'asc' },
  })
  const teams = members.map(({ team, validFrom, validTo }) => ({
    ...{ id: team.id, name: team.name, leader: fullName(team.leaderHolding.person) },
    formerLeaders: team.formerLeaders.map(({ holding, validTo: until }) => ({
      name: fullName(holding.person),
      until: addDays(dayOf(until), -1),
    })),
    ...{ from: dayOf(validFrom), to: validTo && dayOf(validTo) },
    running: isRunning({ endedOn: team.endedOn && dayOf(team.endedOn) }, actor.today),
  }))
  const isOwner = isOwnPlan(actor, plan.holding)
  if (!isOwner && !appraisesPlan(actor, plan)) return { teams, feedback: [], isOwner }
  const feedback = await readFeedback(
    actor,
    Prisma.sql`f.work_result_id IN (SELECT w.id FROM work_result w WHERE w.plan_id = ${planId}::uuid)`,
  )
  return { teams, feedback: isOwner ? feedback.map((one) => ({ ...one, rating: null })) : feedback, isOwner }
}

const formerLeaders = { orderBy: { validFrom: 'desc' as const }, include: { holding: { include: { person: true } } } }
type NameParts = Parameters<typeof fullName>[0]

/** What was said of RHK in periods that lie within a stretch of days, of each the newest. Read for whoever was shown to see the appraisal. */
export async function readFeedbackWithin(
  actor: Actor,
  workResultIds: readonly string[],
  { startsOn, endsOn }: { startsOn: Day; endsOn: Day },
): Promise<TeamFeedback[]> {
  const within = Prisma.sql`d.starts_on >= ${startsOn}::date AND d.ends_on <= ${endsOn}::date`
  return readFeedback(actor, Prisma.sql`f.work_result_id = ANY(${[...workResultIds]}::uuid[]) AND ${within}`)
}

/** The periods of a year for which a ketua gives feedback and that have begun, in order. */
export async function readFeedbackPeriods(actor: Actor, year: number, client: Db | Tx = db()): Promise<FeedbackPeriod[]> {
  const { body } = await findRule(actor, 'PERFORMANCE_PERIODS', feedbackRuleDay(year), undefined, client)
  const rows = await client.period.findMany({
    where: { year, kind: { in: feedbackKinds(body) }, startsOn: { lte: columnOf(actor.today) } },
    orderBy: [{ startsOn: 'asc' }, { endsOn: 'desc' }],
  })
  return rows.map((row) => ({ id: row.id, name: periodName(row) }))
}

export type MemberResultRow = Omit<MemberResult, 'feedback'> & {
  versionId: string
  planId: string
  holdingId: string
  personId: string
}

/**
 * The RHK in force of those in the team today that hang on an RHK of the ketua's SKP of the year, or of a former ketua's unless that is the
 * member's own pejabat penilai: then it is work of the unit. One statement.
 */
export async function readMemberResults(actor: Actor, team: TeamFacts, client: Db | Tx = db()): Promise<MemberResultRow[]> {
  type Row = Omit<MemberResultRow, 'indicators'> & {
    titleBefore: string | null
    titleAfter: string | null
    mode: HoldingMode
    former: NameParts | null
    indicators: (Omit<MemberIndicator, 'targets'> & { targets: Record<string, string> })[]
  }
  const rows = await client.$queryRaw<Row[]>`
    SELECT w.work_result_id AS "workResultId", w.text, coalesce(c.text, '') AS supports, l.former, w.version_id AS "versionId", p.id AS "planId",
      h.id AS "holdingId", h.person_id AS "personId", n.name, n.title_before AS "titleBefore", n.title_after AS "titleAfter", h.mode::text,
      po.title AS "postTitle", coalesce(u.name, '') AS "unitName", (${indicatorsOf}) AS indicators
    FROM team_member m JOIN post_holding h ON h.id = m.holding_id JOIN person n ON n.id = h.person_id JOIN post po ON po.id = h.post_id
      LEFT JOIN unit_version u ON u.unit_id = po.unit_id AND ${holdsOn('u', actor.today)}
      JOIN plan p ON p.holding_id = h.id AND p.period_id = ${team.periodId}::uuid
      JOIN LATERAL (${inForce('plan_version', 'plan_id', 'p.id', 'AGREED')}) v ON true
      JOIN work_result_text w ON w.version_id = v.id
      JOIN work_result r ON r.id = w.supports_work_result_id
      JOIN plan lp ON lp.id = r.plan_id AND lp.period_id = ${team.periodId}::uuid
      JOIN (SELECT ${team.leaderHoldingId}::uuid AS holding_id, NULL::jsonb AS former
        UNION ALL SELECT DISTINCT f.holding_id, jsonb_build_object('name', fn.name, 'titleBefore', fn.title_before, 'titleAfter', fn.title_after)
          FROM former_team_leader f JOIN post_holding fh ON fh.id = f.holding_id JOIN person fn ON fn.id = fh.person_id
          WHERE f.team_id = ${team.id}::uuid AND f.holding_id <> ${team.leaderHoldingId}::uuid) l ON l.holding_id = lp.holding_id
      LEFT JOIN LATERAL (SELECT x.text FROM work_result_text x JOIN plan_version y ON y.id = x.version_id
        WHERE x.work_result_id = r.id AND y.state = 'AGREED' ORDER BY y.number DESC LIMIT 1) c ON true
    WHERE m.team_id = ${team.id}::uuid AND ${runsOn('m', actor.today)} AND (l.former IS NULL OR NOT EXISTS (SELECT 1 FROM appraisal_line al
      WHERE al.holding_id = h.id AND al.appraiser_holding_id = lp.holding_id AND ${holdsOn('al', actor.today)}))
    ORDER BY n.name, h.id, w.category, w.position`
  return rows.map(({ name, titleBefore, titleAfter, mode, postTitle, former, indicators, ...row }) => ({
    ...row,
    indicators: indicators.map((one) => ({ ...one, targets: new Map(Object.entries(one.targets)) })),
    supportsOf: former && fullName(former),
    name: fullName({ name, titleBefore, titleAfter }),
    postTitle: officerTitle({ mode, title: postTitle }),
  }))
}

/** SQL over `work_result_text w`: its indicators as JSON, each as a `MemberIndicator` whose targets are an object. */
const indicatorsOf = Prisma.sql`SELECT coalesce(json_agg(json_build_object('id', i.indicator_id, 'text', i.text, 'kind', i.kind, 'unitName', i.unit_name,
    'aggregation', i.aggregation, 'target', trim_scale(i.target)::text, 'targetTo', trim_scale(i.target_to)::text, 'targets', (
      SELECT coalesce(json_object_agg(g.period_id, trim_scale(g.target)::text), '{}') FROM indicator_target g
      WHERE g.version_id = i.version_id AND g.indicator_id = i.indicator_id)) ORDER BY i.position), '[]')
  FROM indicator_text i JOIN indicator k ON k.id = i.indicator_id WHERE i.version_id = w.version_id AND k.work_result_id = w.work_result_id`

/** What was said that fits, of each team, RHK and period the newest; `which` is SQL over `team_feedback f` and its period `d`. One statement. */
async function readFeedback(_actor: Actor, which: Prisma.Sql): Promise<TeamFeedback[]> {
  type Row = Omit<TeamFeedback, 'periodName' | 'by'> & { kind: PeriodKind; year: number; place: number; by: NameParts }
  const rows = await db().$queryRaw<Row[]>`
    SELECT f.id, f.work_result_id AS "workResultId", f.number, f.rating::text, f.text, f.given_at AS at, t.id AS "teamId", t.name AS "teamName",
      d.id AS "periodId", d.kind::text, d.year::int, d.number AS place,
      jsonb_build_object('name', n.name, 'titleBefore', n.title_before, 'titleAfter', n.title_after) AS by
    FROM team_feedback f JOIN team t ON t.id = f.team_id JOIN period d ON d.id = f.period_id JOIN account a ON a.id = f.given_by_id
      JOIN person n ON n.id = a.person_id
    WHERE ${which} ORDER BY d.starts_on, d.ends_on, f.given_at`
  return newestOf(rows).map(({ kind, year, place, by, ...row }) => ({
    ...row,
    periodName: periodName({ kind, year, number: place }),
    by: fullName(by),
  }))
}
