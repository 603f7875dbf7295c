import { type Actor, hasRole, isTrusted, reachesUnit } from '../../actor'
import type { Role } from '../../generated/prisma/enums'

/** Roles that read the teams of the units they reach. */
const readers: readonly Role[] = ['HR_ADMIN', 'UNIT_HR', 'LEADER', 'AUDITOR']

/** Units that the actor heads today, with all below them. */
export type Headed = ReadonlySet<string>

/** Which teams an actor may see: every one; or those with a ketua or member in one of `units`, and those the person leads or led, is in or was in. */
export type TeamReach = 'all' | { units: readonly string[]; personId: string | null }

export function teamsVisibleTo(actor: Actor, headed: Headed): TeamReach {
  const reaches = actor.reaches.filter(({ role }) => readers.includes(role))
  if (isTrusted(actor) || reaches.some(({ units }) => units === 'all')) return 'all'
  return { units: [...new Set([...reaches.flatMap(({ units }) => [...units]), ...headed])], personId: actor.personId }
}

/** Who sets up, changes and ends a team: heads of the unit of its ketua or of one above it, and HR who reach that unit. */
export function mayFormTeamIn(actor: Actor, headed: Headed, unitId: string): boolean {
  return headed.has(unitId) || reachesUnit(actor, unitId, 'HR_ADMIN', 'UNIT_HR')
}

/** The units of which someone may be the ketua of a team that the actor sets up. */
export function unitsToFormIn(actor: Actor, headed: Headed): 'all' | readonly string[] {
  const reaches = actor.reaches.filter(({ role }) => role === 'HR_ADMIN' || role === 'UNIT_HR')
  if (reaches.some(({ units }) => units === 'all')) return 'all'
  return [...new Set([...reaches.flatMap(({ units }) => [...units]), ...headed])]
}

/** Who may do so anywhere, and so looks for people of any unit. */
export function mayFormTeams(actor: Actor, headed: Headed): boolean {
  return headed.size > 0 || hasRole(actor, 'HR_ADMIN', 'UNIT_HR')
}

/** Who gets the page of teams at all: those who hold a post, and those who may see the teams of others. */
export function mayListTeams(actor: Actor): boolean {
  return actor.holdings.size > 0 || isTrusted(actor) || hasRole(actor, ...readers)
}

/** The actor leads the team today, in the post in which they were named its ketua. */
export function leadsTeam(actor: Actor, { leaderHoldingId }: { leaderHoldingId: string }): boolean {
  return actor.holdings.has(leaderHoldingId)
}
