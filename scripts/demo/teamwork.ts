import { proposeRole } from '../../lib/plan/matrix/commands'
import { addTeamMember, formTeam } from '../../lib/plan/team/commands'
import { giveTeamFeedback } from '../../lib/plan/team/feedback/commands'
import { findMemberResults } from '../../lib/plan/team/feedback/queries'
import { listTeamCandidates } from '../../lib/plan/team/queries'
import { findProgress } from '../../lib/progress/queries'
import { type City, holdingOf, planOf, usernameOf } from './city'
import { done } from './done'
import { expectedRoles, team } from './words/story'

/** A team across units, and what its ketua and the heads expect of people. @returns the team's id. */
export async function formTeams(city: City): Promise<string> {
  const founder = await city.as(team.founder)
  const { name, purpose, basis } = team
  const leaderHoldingId = await holdingOf(await city.as(team.leader))
  const { teamId } = done(await formTeam(founder, { year: city.year, leaderHoldingId, name, purpose, basis }))
  const seats = new Map<string, string>()
  for (const member of team.members) {
    const [found] = (await listTeamCandidates(founder, usernameOf(member), 'MEMBER')) ?? []
    const holdingId = found?.holdingId ?? ''
    seats.set(member, holdingId)
    done(await addTeamMember(founder, { teamId, holdingId, from: city.today, to: null }))
  }
  for (const { key, by, column, to, inTeam, text } of expectedRoles) {
    const workResultId = city.supports.get(column)?.slice('rhk:'.length) ?? ''
    const holdingId = seats.get(to) ?? (await holdingOf(await city.as(to)))
    const cell = { workResultId, holdingId, teamId: inTeam ? teamId : null, text }
    const { roleId } = done(await proposeRole(await city.as(by), cell))
    if (key) city.roles.set(key, roleId)
  }
  return teamId
}

/** The ketua says of a member's RHK what became of it: in the quarter that ended last, else in the one that has begun. */
export async function speakOfMember(city: City, teamId: string): Promise<void> {
  const { member, rating, text } = team.feedback
  const leader = await city.as(team.leader)
  const { id } = planOf(city, member)
  const periods = (await findProgress(await city.as(member), id))?.progress.periods ?? []
  const period = periods.findLast(({ ended }) => ended) ?? periods.find(({ begun }) => begun)
  const of = (await findMemberResults(leader, teamId))?.results.find(({ name }) => name.startsWith(member))
  if (!period || !of) throw new Error(`${member} has no RHK of the team`)
  done(await giveTeamFeedback(leader, { teamId, workResultId: of.workResultId, periodId: period.id, seen: 0, rating, text }))
}
