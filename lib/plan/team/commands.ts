import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { type Context, command } from '../../command'
import { holdsOnDay, runsOnDay } from '../../dated'
import { columnOf, type Day, dayOf, yearOf } from '../../day'
import { ok, type Result, refuse } from '../../result'
import { tell } from './notice/commands'
import { mayFormTeamIn, mayFormTeams } from './policy'
import { readHeadedUnits, readTeamFacts, type TeamFacts } from './queries'
import { isMemberOn, overlaps, teamWording } from './rules'
import type * as schema from './schema'

/**
 * Sets up a tim kerja of this year or the next, also with people of other units (PermenPANRB 6/2022, matriks peran hasil). By heads of the
 * ketua's unit or of one above it, and HR who reach it. Refuses: forbidden, notFound, yearPast, yearUnknown, leaderGone.
 */
export const formTeam = command('team.form', async (context, input: z.output<typeof schema.newTeam>) => {
  const { actor, tx, now, today, record } = context
  const headed = await readHeadedUnits(actor, tx)
  if (!mayFormTeams(actor, headed)) return refuse('forbidden')
  const leader = await tx.postHolding.findFirst({
    where: { id: input.leaderHoldingId, employeeId: { not: null } },
    include: { post: true },
  })
  if (!leader || !mayFormTeamIn(actor, headed, leader.post.unitId)) return refuse('notFound', { field: 'leaderHoldingId' })
  const isHeld = leader.voidedAt === null && (leader.validTo === null || dayOf(leader.validTo) > today)
  if (!isHeld) return refuse('leaderGone', { field: 'leaderHoldingId' })
  if (input.year < yearOf(today)) return refuse('yearPast')
  const period = await tx.period.findFirst({ where: { kind: 'YEAR', year: input.year } })
  if (!period) return refuse('yearUnknown')
  const { name, purpose, basis, leaderHoldingId, year } = input
  const team = { id: uuidv7(), name, purpose, basis, leaderHoldingId, periodId: period.id }
  await tx.team.create({ data: { ...team, createdById: actor.accountId, createdAt: now } })
  await record({ noun: 'team', nounId: team.id, unitId: leader.post.unitId, after: { name, purpose, basis, leaderHoldingId, year } })
  await tell(context, 'TEAM_JOINED', [leader.personId], { subject: name, path: `/tim/${team.id}`, key: team.id })
  return ok({ teamId: team.id })
})

/** Changes what a team says of itself. Refuses: notFound, forbidden, teamEnded, conflict. */
export const changeTeam = command('team.change', async (context, input: z.output<typeof schema.teamChange>) => {
  const { tx, record, nothingChanged } = context
  const found = await findToChange(context, input.teamId)
  if (!found.ok) return found
  const team = found.value
  const { name, purpose, basis, seen } = input
  if (teamWording(team) !== seen.replaceAll('\r\n', '\n')) return refuse('conflict')
  const before = { name: team.name, purpose: team.purpose, basis: team.basis }
  if (teamWording(input) === teamWording(team)) {
    nothingChanged()
    return ok({ teamId: team.id })
  }
  await tx.team.update({ where: { id: team.id }, data: { name, purpose, basis } })
  await record({ noun: 'team', nounId: team.id, unitId: team.unitId, before, after: { name, purpose, basis } })
  return ok({ teamId: team.id })
})

/**
 * Puts another ketua at the head of a team, from a day until now on; who led before stays on record with the reason. What members' RHK hang
 * on is left as it is; roles that the last ketua proposed and nobody answered are withdrawn. The new ketua is no longer a member. Refuses:
 * notFound, forbidden, teamEnded, conflict, sameLeader, leaderGone, holdingGone, leaderLater, leaderTooEarly.
 */
export const changeTeamLeader = command('team.changeLeader', async (context, input: z.output<typeof schema.leaderChange>) => {
  const { actor, tx, today, record } = context
  const found = await findToChange(context, input.teamId)
  if (!found.ok) return found
  const team = found.value
  const { holdingId, from, reason, seen } = input
  if (team.leaderHoldingId !== seen) return refuse('conflict')
  if (holdingId === team.leaderHoldingId) return refuse('sameLeader', { field: 'holdingId' })
  const leader = await tx.postHolding.findFirst({ where: { id: holdingId, employeeId: { not: null } }, include: { post: true } })
  if (!leader || !mayFormTeamIn(actor, await readHeadedUnits(actor, tx), leader.post.unitId))
    return refuse('notFound', { field: 'holdingId' })
  if (!isMemberOn(daysOf(leader), today) || leader.voidedAt !== null) return refuse('leaderGone', { field: 'holdingId' })
  if (from > today) return refuse('leaderLater', { field: 'from' })
  if (from < team.leaderSince) return refuse('leaderTooEarly', { field: 'from', params: { since: team.leaderSince } })
  if (!isMemberOn(daysOf(leader), from)) return refuse('holdingGone', { field: 'from' })
  const guard = { id: team.id, leaderHoldingId: team.leaderHoldingId }
  const { count } = await tx.team.updateMany({ where: guard, data: { leaderHoldingId: holdingId } })
  if (count !== 1) return refuse('conflict')
  const last = { holdingId: team.leaderHoldingId, validFrom: columnOf(team.leaderSince), validTo: columnOf(from), reason }
  if (team.leaderSince < from) await tx.formerTeamLeader.create({ data: { id: uuidv7(), teamId: team.id, ...last } })
  const sides = { before: { leaderHoldingId: seen }, after: { leaderHoldingId: holdingId, post: leader.post.title, from } }
  await record({ noun: 'team', nounId: team.id, unitId: team.unitId, ...sides, reason })
  await endMembershipOf(context, team, { holdingId, from })
  await withdrawRolesOf(context, team)
  await tellOfLeader(context, team, leader.personId)
  return ok({ teamId: team.id })
})

/**
 * Takes someone of any unit into a team, in one of their posts; they are told. Refuses: notFound, forbidden, teamEnded, rangeUpsideDown,
 * dayOutsideYear, isLeader, holdingGone, alreadyMember.
 */
export const addTeamMember = command('team.addMember', async (context, input: z.output<typeof schema.newMember>) => {
  const { tx, record } = context
  const found = await findToChange(context, input.teamId)
  if (!found.ok) return found
  const team = found.value
  const { holdingId, from, to } = input
  if (to !== null && to <= from) return refuse('rangeUpsideDown', { field: 'to' })
  if (yearOf(from) !== team.year) return refuse('dayOutsideYear', { field: 'from', params: { year: team.year } })
  if (holdingId === team.leaderHoldingId) return refuse('isLeader', { field: 'holdingId' })
  const where = { id: holdingId, employeeId: { not: null }, ...holdsOnDay(from) }
  const holding = await tx.postHolding.findFirst({ where, include: { post: true } })
  if (!holding) return refuse('holdingGone', { field: 'holdingId' })
  const there = await tx.teamMember.findMany({ where: { teamId: team.id, holdingId } })
  const isThere = there.some(({ validFrom, validTo }) => overlaps({ from, to }, { from: dayOf(validFrom), to: validTo && dayOf(validTo) }))
  if (isThere) return refuse('alreadyMember', { field: 'holdingId' })
  const id = uuidv7()
  await tx.teamMember.create({ data: { id, teamId: team.id, holdingId, validFrom: columnOf(from), validTo: to && columnOf(to) } })
  await record({ noun: 'team', nounId: team.id, unitId: team.unitId, after: { holdingId, post: holding.post.title, from, to } })
  const line = { subject: team.name, path: `/tim/${team.id}`, key: id }
  await tell(context, 'TEAM_JOINED', [holding.personId], line)
  return ok({ teamId: team.id })
})

/**
 * Says when someone leaves a team; what was done until then stays. Refuses: notFound, forbidden, teamEnded, endSet, conflict, endsTooEarly,
 * alreadyMember (in it again before that day).
 */
export const endTeamMember = command('team.endMember', async (context, { memberId, on, seen }: z.output<typeof schema.memberEnd>) => {
  const { tx, today, record } = context
  const member = await tx.teamMember.findUnique({ where: { id: memberId } })
  if (!member) return refuse('notFound')
  const found = await findToChange(context, member.teamId)
  if (!found.ok) return found
  const team = found.value
  const [from, to]: [Day, Day | null] = [dayOf(member.validFrom), member.validTo && dayOf(member.validTo)]
  if (to !== seen) return refuse('endSet')
  if (to !== null && to <= today) return refuse('conflict')
  if (on <= from) return refuse('endsTooEarly', { field: 'on' })
  const { holdingId } = member
  const again = await tx.teamMember.findMany({ where: { teamId: team.id, holdingId, id: { not: memberId } } })
  if (again.some((other) => overlaps({ from, to: on }, daysOf(other)))) return refuse('alreadyMember', { field: 'on' })
  const { count } = await tx.teamMember.updateMany({ where: { id: memberId, validTo: member.validTo }, data: { validTo: columnOf(on) } })
  if (count !== 1) return refuse('endSet')
  await record({ noun: 'team', nounId: team.id, unitId: team.unitId, before: { holdingId, from, to }, after: { holdingId, from, to: on } })
  return ok({ teamId: team.id })
})

/**
 * Dissolves a team after its last day: nothing of it can be chosen any more, and its ketua no longer sees the RHK of those who were in it.
 * Refuses: notFound, forbidden, teamEnded, endSet, dayOutsideYear.
 */
export const endTeam = command('team.end', async (context, { teamId, on, seen, reason }: z.output<typeof schema.teamEnd>) => {
  const { tx, record } = context
  const found = await findToChange(context, teamId)
  if (!found.ok) return found
  const team = found.value
  if (team.endedOn !== seen) return refuse('endSet')
  if (yearOf(on) !== team.year) return refuse('dayOutsideYear', { field: 'on', params: { year: team.year } })
  const guard = { id: teamId, endedOn: team.endedOn && columnOf(team.endedOn) }
  const { count } = await tx.team.updateMany({ where: guard, data: { endedOn: columnOf(on) } })
  if (count !== 1) return refuse('endSet')
  await record({ noun: 'team', nounId: teamId, unitId: team.unitId, before: { ended: team.endedOn }, after: { ended: on }, reason })
  return ok({ teamId })
})

/** Who leads a team is no member of it: memberships end, and those that would only begin are taken away. */
async function endMembershipOf({ tx, record }: Context, team: TeamFacts, { holdingId, from }: { holdingId: string; from: Day }) {
  const of = { teamId: team.id, holdingId }
  const rows = await tx.teamMember.findMany({ where: { ...of, OR: [{ validTo: null }, { validTo: { gt: columnOf(from) } }] } })
  for (const row of rows) {
    const before = { holdingId, ...daysOf(row) }
    const after = before.from < from ? { holdingId, from: before.from, to: from } : undefined
    if (after) await tx.teamMember.update({ where: { id: row.id }, data: { validTo: columnOf(from) } })
    else await tx.teamMember.delete({ where: { id: row.id } })
    await record({ noun: 'team', nounId: team.id, unitId: team.unitId, before, after })
  }
}

/** Roles of the matriks peran hasil that the last ketua proposed in the team and nobody answered. */
async function withdrawRolesOf({ tx, now, record }: Context, { id: teamId, unitId, leaderHoldingId }: TeamFacts) {
  const where = { teamId, state: 'PROPOSED' as const, workResult: { plan: { holdingId: leaderHoldingId } } }
  const open = await tx.expectedRole.findMany({ where })
  const done = { state: 'WITHDRAWN' as const, answeredAt: now }
  await tx.expectedRole.updateMany({ where: { ...where, id: { in: open.map(({ id }) => id) } }, data: done })
  const sides = { before: { state: 'PROPOSED' }, after: { state: done.state } }
  if (open.length > 0) await record(...open.map(({ id: nounId }) => ({ noun: 'expectedRole', nounId, unitId, ...sides })))
}

/** The new ketua, the last one and the members of today. */
async function tellOfLeader(context: Context, { id, name, leaderHoldingId }: TeamFacts, personId: string) {
  const { tx, today } = context
  const last = await tx.postHolding.findUniqueOrThrow({ where: { id: leaderHoldingId } })
  const members = await tx.teamMember.findMany({ where: { teamId: id, ...runsOnDay(today) }, include: { holding: true } })
  const people = [personId, last.personId, ...members.map(({ holding }) => holding.personId)]
  await tell(context, 'TEAM_LEADER_CHANGED', people, { subject: name, path: `/tim/${id}`, key: uuidv7() })
}

function daysOf({ validFrom, validTo }: { validFrom: Date; validTo: Date | null }): { from: Day; to: Day | null } {
  return { from: dayOf(validFrom), to: validTo && dayOf(validTo) }
}

/** A team that the actor may change and that has not ended, with nobody else changing it meanwhile. */
async function findToChange({ actor, tx }: Context, teamId: string): Promise<Result<TeamFacts>> {
  await tx.$executeRaw`SELECT 1 FROM team WHERE id = ${teamId}::uuid FOR UPDATE`
  const team = await readTeamFacts(actor, teamId, tx)
  if (!team) return refuse('notFound')
  if (!team.mayChange) return refuse('forbidden')
  return team.running ? ok(team) : refuse('teamEnded')
}
