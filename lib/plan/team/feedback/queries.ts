import { recordReading } from '../../../act'
import type { Actor } from '../../../actor'
import { periodName } from '../../../calendar/labels'
import { holdsOn, runsOn } from '../../../dated'
import { columnOf, type Day, dayOf } from '../../../day'
import { type Db, db, type Tx } from '../../../db'
import type { Prisma } from '../../../generated/prisma/client'
import type { HoldingMode, IndicatorKind, Rating } from '../../../generated/prisma/enums'
import { officerTitle } from '../../../organization/appraiser/labels'
import { fullName } from '../../../organization/rules'
import { findRule } from '../../../rule/queries'
import { inForce } from '../../cascade/queries'
import { appraisesPlan, isOwnPlan, plansVisibleTo } from '../../policy'
import { visiblePlanWhere } from '../../queries'
import { readTeamFacts, type TeamFacts } from '../queries'
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

/** A member's RHK that hangs on an RHK of the ketua, in the version in force, and nothing else of that SKP. */
export type MemberResult = {
  workResultId: string
  text: string
  /** The ketua's RHK. */
  supports: string
  name: string
  postTitle: string
  unitName: string
  indicators: { id: string; text: string; kind: IndicatorKind; target: string; targetTo: string | null; unitName: string }[]
  /** Of each period the newest. */
  feedback: TeamFeedback[]
}

export type FeedbackPeriod = { id: string; name: string }

/**
 * For the ketua of a running team: the RHK of those who are in it today that hang on the ketua's own, and the periods of the year that have
 * begun, the latest first. Null for everybody else. Reading them is an act of its own in the trail.
 */
export async function findMemberResults(
  actor: Actor,
  teamId: string,
): Promise<{ results: MemberResult[]; periods: FeedbackPeriod[] } | null> {
  const team = await readTeamFacts(actor, teamId)
  if (!team?.isLeader || !team.running) return null
  const [rows, periods] = await Promise.all([readMemberResults(actor, team), readFeedbackPeriods(actor, team.year)])
  if (rows.length > 0) await recordReading(actor, 'team', teamId)
  const ids = rows.map(({ workResultId }) => workResultId)
  const [indicators, feedback] = await Promise.all([
    db().indicatorText.findMany({
      where: { versionId: { in: rows.map(({ versionId }) => versionId) }, indicator: { workResultId: { in: ids } } },
      orderBy: { position: 'asc' },
      include: { indicator: true },
    }),
    readFeedback(actor, { teamId, workResultId: { in: ids } }),
  ])
  const results = rows.map(({ versionId, ...row }) => ({
    ...row,
    indicators: indicators
      .filter((one) => one.versionId === versionId && one.indicator.workResultId === row.workResultId)
      .map(({ indicatorId: id, text, kind, target, targetTo, unitName }) => ({
        ...{ id, text, kind, unitName },
        ...{ target: target.toFixed(), targetTo: targetTo?.toFixed() ?? null },
      })),
    feedback: feedback.filter(({ workResultId }) => workResultId === row.workResultId),
  }))
  return { results, periods: periods.map(({ id, name }) => ({ id, name })).reverse() }
}

export type TeamOfPlan = { id: string; name: string; leader: string; from: Day; to: Day | null; running: boolean }

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
    include: { team: { include: { leaderHolding: { include: { person: true } } } } },
    orderBy: { validFrom: 'asc' },
  })
  const teams = members.map(({ team, validFrom, validTo }) => ({
    ...{ id: team.id, name: team.name, leader: fullName(team.leaderHolding.person) },
    ...{ from: dayOf(validFrom), to: validTo && dayOf(validTo) },
    running: isRunning({ endedOn: team.endedOn && dayOf(team.endedOn) }, actor.today),
  }))
  const isOwner = isOwnPlan(actor, plan.holding)
  if (!isOwner && !appraisesPlan(actor, plan)) return { teams, feedback: [], isOwner }
  const feedback = await readFeedback(actor, { workResult: { planId } })
  return { teams, feedback: isOwner ? feedback.map((one) => ({ ...one, rating: null })) : feedback, isOwner }
}

/** What was said of RHK in periods that lie within a stretch of days, of each the newest. Read for whoever was shown to see the appraisal. */
export async function readFeedbackWithin(
  actor: Actor,
  workResultIds: readonly string[],
  { startsOn, endsOn }: { startsOn: Day; endsOn: Day },
): Promise<TeamFeedback[]> {
  const period = { startsOn: { gte: columnOf(startsOn) }, endsOn: { lte: columnOf(endsOn) } }
  return readFeedback(actor, { workResultId: { in: [...workResultIds] }, period })
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

export type MemberResultRow = Omit<MemberResult, 'indicators' | 'feedback'> & {
  versionId: string
  planId: string
  holdingId: string
  personId: string
}

/** The RHK in force of those in the team today that hang on an RHK of the ketua's SKP of the year. One statement. */
export async function readMemberResults(actor: Actor, team: TeamFacts, client: Db | Tx = db()): Promise<MemberResultRow[]> {
  type Row = MemberResultRow & { titleBefore: string | null; titleAfter: string | null; mode: HoldingMode }
  const rows = await client.$queryRaw<Row[]>`
    SELECT w.work_result_id AS "workResultId", w.text, coalesce(c.text, '') AS supports, w.version_id AS "versionId", p.id AS "planId",
      h.id AS "holdingId", h.person_id AS "personId", n.name, n.title_before AS "titleBefore", n.title_after AS "titleAfter", h.mode::text,
      po.title AS "postTitle", coalesce(u.name, '') AS "unitName"
    FROM team_member m JOIN post_holding h ON h.id = m.holding_id JOIN person n ON n.id = h.person_id JOIN post po ON po.id = h.post_id
      LEFT JOIN unit_version u ON u.unit_id = po.unit_id AND ${holdsOn('u', actor.today)}
      JOIN plan p ON p.holding_id = h.id AND p.period_id = ${team.periodId}::uuid
      JOIN LATERAL (${inForce('plan_version', 'plan_id', 'p.id', 'AGREED')}) v ON true
      JOIN work_result_text w ON w.version_id = v.id
      JOIN work_result r ON r.id = w.supports_work_result_id
      JOIN plan lp ON lp.id = r.plan_id AND lp.holding_id = ${team.leaderHoldingId}::uuid AND lp.period_id = ${team.periodId}::uuid
      LEFT JOIN LATERAL (SELECT x.text FROM work_result_text x JOIN plan_version y ON y.id = x.version_id
        WHERE x.work_result_id = r.id AND y.state = 'AGREED' ORDER BY y.number DESC LIMIT 1) c ON true
    WHERE m.team_id = ${team.id}::uuid AND ${runsOn('m', actor.today)} ORDER BY n.name, h.id, w.category, w.position`
  return rows.map(({ name, titleBefore, titleAfter, mode, postTitle, ...row }) => ({
    ...row,
    name: fullName({ name, titleBefore, titleAfter }),
    postTitle: officerTitle({ mode, title: postTitle }),
  }))
}

async function readFeedback(_actor: Actor, where: Prisma.TeamFeedbackWhereInput): Promise<TeamFeedback[]> {
  const rows = await db().teamFeedback.findMany({
    where,
    include: { team: true, period: true, givenBy: { include: { person: true } } },
    orderBy: [{ period: { startsOn: 'asc' } }, { period: { endsOn: 'asc' } }, { givenAt: 'asc' }],
  })
  return newestOf(rows).map(({ team, period, givenBy, givenAt: at, id, workResultId, number, rating, text }) => ({
    ...{ id, workResultId, number, rating, text, at },
    ...{ teamId: team.id, teamName: team.name, periodId: period.id, periodName: periodName(period), by: fullName(givenBy.person) },
  }))
}
