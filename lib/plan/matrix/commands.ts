import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { type Context, command } from '../../command'
import { holdsOnDay, runsOnDay } from '../../dated'
import { dayOf } from '../../day'
import { ok, type Result, refuse } from '../../result'
import { listSupportable } from '../cascade/queries'
import { isOwnPlan } from '../policy'
import { editableStates, maySupport, supportIds } from '../rules'
import { tell } from '../team/notice/commands'
import { leadsTeam } from '../team/policy'
import { isRunning } from '../team/rules'
import type * as schema from './schema'

const mostOpen = 10
const mostResults = 30

/**
 * Fills a cell of the matriks peran hasil: proposes to someone whom the actor appraises, or who is in a team the actor leads, a result that
 * serves an RHK in force of the actor's own. Refuses: notFound, columnGone, memberWithoutPlan, alreadyProposed, tooManyRoles.
 */
export const proposeRole = command('matrix.propose', async (context, input: z.output<typeof schema.roleProposal>) => {
  const { actor, tx, now, record } = context
  const { workResultId, holdingId, teamId, text } = input
  const column = await findColumn(context, workResultId)
  if (!column || actor.accountId === null || !(await mayExpectOf(context, column, input))) return refuse('notFound')
  const version = await tx.planVersion.findFirst({ where: { planId: column.planId, state: 'AGREED' }, orderBy: { number: 'desc' } })
  const inForce = version && (await tx.workResultText.count({ where: { versionId: version.id, workResultId } }))
  if (!inForce) return refuse('columnGone')
  const holding = await tx.postHolding.findUniqueOrThrow({ where: { id: holdingId }, include: { post: true } })
  if (holding.employeeId === null) return refuse('memberWithoutPlan')
  await tx.$executeRaw`SELECT 1 FROM work_result WHERE id = ${workResultId}::uuid FOR UPDATE`
  const open = await tx.expectedRole.findMany({ where: { workResultId, holdingId, teamId, state: 'PROPOSED' } })
  if (open.some((role) => role.text === text)) return refuse('alreadyProposed', { field: 'text' })
  if (open.length >= mostOpen) return refuse('tooManyRoles')
  const id = uuidv7()
  const cell = { workResultId, holdingId, teamId, text }
  await tx.expectedRole.create({ data: { id, ...cell, state: 'PROPOSED', proposedById: actor.accountId, proposedAt: now } })
  await record({ noun: 'expectedRole', nounId: id, unitId: holding.post.unitId, after: { ...cell, state: 'PROPOSED' } })
  const { year } = column.plan.period
  await tell(context, 'ROLE_EXPECTED', [holding.personId], { subject: `SKP ${year}`, path: `/skp?tahun=${year}`, key: id })
  return ok({ roleId: id, year, ...cell })
})

/** Takes a proposal back before it is answered. Only the owner of the column. Refuses: notFound, conflict. */
export const withdrawRole = command('matrix.withdraw', async (context, { roleId }: z.output<typeof schema.roleRef>) => {
  const { actor, tx, now, record } = context
  const role = await findRole(context, roleId)
  if (!role || !isOwnPlan(actor, role.workResult.plan.holding)) return refuse('notFound')
  const done = { state: 'WITHDRAWN' as const, answeredAt: now }
  const { count } = await tx.expectedRole.updateMany({ where: { id: roleId, state: 'PROPOSED' }, data: done })
  if (count !== 1) return refuse('conflict')
  await record({ noun: 'expectedRole', nounId: roleId, unitId: role.unitId, before: { state: role.state }, after: { state: done.state } })
  const { workResultId, holdingId, teamId } = role
  return ok({ roleId, year: role.year, workResultId, holdingId, teamId })
})

/**
 * Makes an RHK of a proposal, in the draft of the SKP of that post and year, tied to the column it was proposed for; once, whatever is
 * pressed. Only whom it was proposed to. Refuses: notFound, conflict, planMissing, planNotOpen, roleGone, tooMuch.
 */
export const takeRole = command('matrix.take', async (context, { roleId }: z.output<typeof schema.roleRef>) => {
  const { actor, tx, now, record } = context
  const role = await findRole(context, roleId)
  if (!role || !isOwnPlan(actor, role.holding)) return refuse('notFound')
  if (role.state !== 'PROPOSED') return refuse('conflict')
  const opened = await openDraft(context, role)
  if (!opened.ok) return opened
  const { planId, versionId } = opened.value
  const supports = { supportsWorkResultId: role.workResultId, supportsObjectiveId: null }
  const place = { holdingId: role.holdingId, unitId: role.unitId, year: role.year }
  if (!maySupport(supports, supportIds(await listSupportable(actor, place, tx)))) return refuse('roleGone')
  const { _max, _count } = await tx.workResultText.aggregate({ where: { versionId }, _max: { position: true }, _count: true })
  if (_count >= mostResults) return refuse('tooMuch')
  const workResultId = uuidv7()
  const told = { category: 'UTAMA' as const, text: role.text, ...supports }
  await tx.workResult.create({ data: { id: workResultId, planId } })
  await tx.workResultText.create({ data: { versionId, workResultId, position: (_max.position ?? 0) + 1, ...told } })
  const done = { state: 'TAKEN' as const, takenWorkResultId: workResultId, answeredAt: now }
  const { count } = await tx.expectedRole.updateMany({ where: { id: roleId, state: 'PROPOSED' }, data: done })
  if (count !== 1) return refuse('conflict')
  await record(
    { noun: 'plan', nounId: planId, unitId: role.unitId, after: { workResultId, ...told } },
    {
      noun: 'expectedRole',
      nounId: roleId,
      unitId: role.unitId,
      before: { state: role.state },
      after: { state: done.state, workResultId },
    },
  )
  await tellProposer(context, role)
  return ok({ planId, workResultId, year: role.year })
})

/** Declines a proposal, with the reason. Only whom it was proposed to. Refuses: notFound, conflict. */
export const declineRole = command('matrix.decline', async (context, { roleId, reason }: z.output<typeof schema.roleDecline>) => {
  const { actor, tx, now, record } = context
  const role = await findRole(context, roleId)
  if (!role || !isOwnPlan(actor, role.holding)) return refuse('notFound')
  const done = { state: 'DECLINED' as const, answeredAt: now, reason }
  const { count } = await tx.expectedRole.updateMany({ where: { id: roleId, state: 'PROPOSED' }, data: done })
  if (count !== 1) return refuse('conflict')
  await record({
    noun: 'expectedRole',
    nounId: roleId,
    unitId: role.unitId,
    before: { state: role.state },
    after: { state: done.state },
    reason,
  })
  await tellProposer(context, role)
  return ok({ year: role.year })
})

/** An RHK of an SKP of a post that the actor holds today. */
function findColumn({ actor, tx }: Context, workResultId: string) {
  const where = { id: workResultId, plan: { holdingId: { in: [...actor.holdings] }, closedAt: null } }
  return tx.workResult.findFirst({ where, include: { plan: { include: { period: true } } } })
}
type Column = NonNullable<Awaited<ReturnType<typeof findColumn>>>

/** The row is somebody whom the column's owner appraises in that post today; or a member of today of the team that the owner leads. */
async function mayExpectOf(
  { actor, tx, today }: Context,
  { plan }: Column,
  { holdingId, teamId }: { holdingId: string; teamId: string | null },
): Promise<boolean> {
  if (teamId === null) {
    const line = { holdingId, appraiserHoldingId: plan.holdingId, ...holdsOnDay(today) }
    return actor.appraises.has(holdingId) && (await tx.appraisalLine.count({ where: line })) > 0
  }
  const team = await tx.team.findFirst({ where: { id: teamId, leaderHoldingId: plan.holdingId, periodId: plan.periodId } })
  if (!team || !leadsTeam(actor, team) || !isRunning({ endedOn: team.endedOn && dayOf(team.endedOn) }, today)) return false
  return (await tx.teamMember.count({ where: { teamId, holdingId, ...runsOnDay(today) } })) > 0
}

/** A proposal, with nobody else answering it meanwhile. */
async function findRole({ tx }: Context, roleId: string) {
  await tx.$executeRaw`SELECT 1 FROM expected_role WHERE id = ${roleId}::uuid FOR UPDATE`
  const role = await tx.expectedRole.findUnique({
    where: { id: roleId },
    include: { holding: { include: { post: true } }, workResult: { include: { plan: { include: { period: true, holding: true } } } } },
  })
  if (!role) return null
  const { period, periodId } = role.workResult.plan
  return { ...role, unitId: role.holding.post.unitId, year: period.year, periodId }
}
type Role = NonNullable<Awaited<ReturnType<typeof findRole>>>

/** Takes hold of the version that the owner of the post is writing on. Refuses: planMissing, planNotOpen. */
async function openDraft({ tx }: Context, { holdingId, periodId }: Role): Promise<Result<{ planId: string; versionId: string }>> {
  const where = { holdingId_periodId: { holdingId, periodId } }
  const plan = await tx.plan.findUnique({ where, include: { versions: { orderBy: { number: 'desc' }, take: 1 } } })
  const version = plan?.versions[0]
  if (!plan || !version) return refuse('planMissing')
  if (plan.closedAt !== null) return refuse('planNotOpen')
  const guard = { id: version.id, state: { in: [...editableStates] } }
  const { count } = await tx.planVersion.updateMany({ where: guard, data: { revision: { increment: 1 } } })
  return count === 1 ? ok({ planId: plan.id, versionId: version.id }) : refuse('planNotOpen')
}

async function tellProposer(context: Context, { id, workResult, teamId, proposedById, year }: Role): Promise<void> {
  const proposer = await context.tx.account.findUniqueOrThrow({ where: { id: proposedById } })
  const which = teamId === null ? `jabatan=${workResult.plan.holdingId}` : `tim=${teamId}`
  const line = { subject: `SKP ${year}`, path: `/peran-hasil?tahun=${year}&${which}`, key: id }
  await tell(context, 'ROLE_ANSWERED', [proposer.personId], line)
}
