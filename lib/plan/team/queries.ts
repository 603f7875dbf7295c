import type { Actor } from '../../actor'
import { holdsOn, legalDayOf, runsOn } from '../../dated'
import { type Day, dayOf } from '../../day'
import { type Db, db, type Tx } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import type { HoldingMode } from '../../generated/prisma/enums'
import { pageSize } from '../../list-params'
import { officerTitle } from '../../organization/appraiser/labels'
import { fullName } from '../../organization/rules'
import { type Headed, leadsTeam, mayFormTeamIn, mayFormTeams, type TeamReach, teamsVisibleTo, unitsToFormIn } from './policy'
import { isMemberOn, isRunning } from './rules'

/** Someone in a post, as others may know them: no more than name, NIP, post and unit. */
export type Colleague = { holdingId: string; name: string; nip: string | null; postTitle: string; unitName: string }

export type ListedTeam = { id: string; name: string; leader: string; unitName: string; members: number; endedOn: Day | null }

type Asked = { q: string; page: number; year: number }

/** The teams of a year that the actor may see, by name or ketua; one page and how many there are. `mayForm`: the actor may set one up. */
export async function listTeams(actor: Actor, { q, page, year }: Asked): Promise<{ rows: ListedTeam[]; total: number; mayForm: boolean }> {
  const headed = await readHeadedUnits(actor)
  const part = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const asked = q === '' ? Prisma.sql`true` : Prisma.sql`(t.name ILIKE ${part} OR n.name ILIKE ${part})`
  type Row = Omit<ListedTeam, 'leader' | 'name'> & Name & { team: string; total: bigint }
  const rows = await db().$queryRaw<Row[]>`
    SELECT t.id, t.name AS team, n.name, n.title_before AS "titleBefore", n.title_after AS "titleAfter", coalesce(u.name, '') AS "unitName",
      t.ended_on::text AS "endedOn", count(*) OVER () AS total,
      (SELECT count(DISTINCT m.holding_id)::int FROM team_member m WHERE m.team_id = t.id AND ${runsOn('m', actor.today)}) AS members
    FROM ${teamTables} JOIN period d ON d.id = t.period_id JOIN person n ON n.id = lh.person_id
      LEFT JOIN unit_version u ON u.unit_id = lp.unit_id AND ${holdsOn('u', actor.today)}
    WHERE d.year = ${year} AND ${asked} AND ${visibleTeamSql(teamsVisibleTo(actor, headed))}
    ORDER BY (t.ended_on < ${actor.today}::date) NULLS FIRST, t.name, t.id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`
  return {
    rows: rows.map(({ total: _, team, titleBefore, titleAfter, name, ...row }) => ({
      ...row,
      name: team,
      leader: fullName({ name, titleBefore, titleAfter }),
    })),
    total: Number(rows[0]?.total ?? 0),
    mayForm: mayFormTeams(actor, headed),
  }
}

export type TeamMemberRow = Colleague & { id: string; from: Day; to: Day | null; isMember: boolean }

/** Someone who led a team until another followed; `to` is the first day on which they no longer did. */
export type FormerLeader = Colleague & { id: string; from: Day; to: Day; reason: string }

/** A team with those who are or were in it. */
export type TeamRecord = {
  id: string
  name: string
  purpose: string
  basis: string
  year: number
  leader: Colleague
  leaderSince: Day
  /** The last one first. */
  formerLeaders: FormerLeader[]
  endedOn: Day | null
  running: boolean
  members: TeamMemberRow[]
  /** What the actor is to it. */
  isLeader: boolean
  mayChange: boolean
}

/** Null when there is none or it is not the actor's to see. */
export async function findTeam(actor: Actor, teamId: string): Promise<TeamRecord | null> {
  const facts = await readTeamFacts(actor, teamId)
  if (!facts) return null
  const rows = await db().teamMember.findMany({ where: { teamId }, orderBy: [{ validFrom: 'asc' }, { id: 'asc' }] })
  const former = await db().formerTeamLeader.findMany({ where: { teamId }, orderBy: { validFrom: 'desc' } })
  const people = await readColleagues(actor, [facts.leaderHoldingId, ...[...rows, ...former].map(({ holdingId }) => holdingId)])
  const members = rows.flatMap(({ id, holdingId, validFrom, validTo }) => {
    const person = people.get(holdingId)
    const days = { from: dayOf(validFrom), to: validTo && dayOf(validTo) }
    return person ? [{ ...person, id, ...days, isMember: facts.running && isMemberOn(days, actor.today) }] : []
  })
  const leader = people.get(facts.leaderHoldingId)
  if (!leader) return null
  const formerLeaders = former.flatMap(({ id, holdingId, validFrom, validTo, reason }) => {
    const person = people.get(holdingId)
    return person ? [{ ...person, id, from: dayOf(validFrom), to: dayOf(validTo), reason }] : []
  })
  const { id, name, purpose, basis, year, leaderSince, endedOn, running, isLeader, mayChange } = facts
  const byName = members.sort((one, other) => one.name.localeCompare(other.name, 'id') || one.from.localeCompare(other.from))
  return { id, name, purpose, basis, year, leader, leaderSince, formerLeaders, endedOn, running, members: byName, isLeader, mayChange }
}

const mostCandidates = 20

/**
 * Those who hold a post today and may be meant by a name or NIP, at most 20: as members of any unit, as ketua of the units in which the
 * actor sets up teams. For those who may set up teams; null for all others.
 */
export async function listTeamCandidates(actor: Actor, q: string, as: 'MEMBER' | 'LEADER'): Promise<Colleague[] | null> {
  const headed = await readHeadedUnits(actor)
  if (!mayFormTeams(actor, headed)) return null
  if (q.trim() === '') return []
  const digits = q.replaceAll(/\s/g, '')
  const part = `%${q.trim().replace(/[\\%_]/g, '\\$&')}%`
  const which = /^\d+$/.test(digits) ? Prisma.sql`e.nip LIKE ${`${digits}%`}` : Prisma.sql`n.name ILIKE ${part}`
  const units = as === 'MEMBER' ? 'all' : unitsToFormIn(actor, headed)
  const within = units === 'all' ? Prisma.sql`true` : Prisma.sql`po.unit_id = ANY(${[...units]}::uuid[])`
  const today = holdsOn('h', actor.today)
  return colleagues(actor, Prisma.sql`h.employee_id IS NOT NULL AND ${today} AND ${within} AND ${which}`, mostCandidates)
}

/** A team as commands and other queries need it. */
export type TeamFacts = {
  id: string
  name: string
  purpose: string
  basis: string
  leaderHoldingId: string
  /** First day on which the ketua of today led: the day the last one stopped, or the team's first. */
  leaderSince: Day
  unitId: string
  periodId: string
  year: number
  endedOn: Day | null
  running: boolean
  isLeader: boolean
  mayChange: boolean
}

/** What a team is and what the actor is to it; null when it is not the actor's to see. Two statements. */
export async function readTeamFacts(actor: Actor, teamId: string, client: Db | Tx = db()): Promise<TeamFacts | null> {
  return factsOf(actor, teamId, await readHeadedUnits(actor, client), client)
}

/** The same, where the actor is its ketua; null where not. One statement. */
export async function readLedTeam(actor: Actor, teamId: string): Promise<TeamFacts | null> {
  const facts = await factsOf(actor, teamId, new Set(), db())
  return facts?.isLeader ? facts : null
}

async function factsOf(actor: Actor, teamId: string, headed: Headed, client: Db | Tx): Promise<TeamFacts | null> {
  type Row = Omit<TeamFacts, 'running' | 'isLeader' | 'mayChange'>
  const [row] = await client.$queryRaw<Row[]>`
    SELECT t.id, t.name, t.purpose, t.basis, t.leader_holding_id AS "leaderHoldingId", lp.unit_id AS "unitId", t.period_id AS "periodId",
      d.year::int, t.ended_on::text AS "endedOn",
      coalesce((SELECT max(f.valid_to) FROM former_team_leader f WHERE f.team_id = t.id), LEAST(d.starts_on, ${legalDayOf(Prisma.sql`t.created_at`)}))::text AS "leaderSince"
    FROM ${teamTables} JOIN period d ON d.id = t.period_id
    WHERE t.id = ${teamId}::uuid AND ${visibleTeamSql(teamsVisibleTo(actor, headed))}`
  if (!row) return null
  const running = isRunning(row, actor.today)
  return { ...row, running, isLeader: leadsTeam(actor, row), mayChange: mayFormTeamIn(actor, headed, row.unitId) }
}

/** The units that the actor heads today, also as acting head, with all below them. One statement, none for who holds no post. */
export async function readHeadedUnits(actor: Actor, client: Db | Tx = db()): Promise<Headed> {
  if (actor.holdings.size === 0) return new Set()
  const rows = await client.$queryRaw<{ unitId: string }[]>`
    WITH RECURSIVE down AS (
      SELECT p.unit_id FROM post_holding h JOIN post p ON p.id = h.post_id WHERE h.id = ANY(${[...actor.holdings]}::uuid[]) AND p.is_head
      UNION SELECT v.unit_id FROM down JOIN unit_version v ON v.parent_id = down.unit_id AND ${holdsOn('v', actor.today)}
    ) SELECT unit_id AS "unitId" FROM down`
  return new Set(rows.map(({ unitId }) => unitId))
}

/** The holders of posts, by holding; also of posts no longer held. */
export async function readColleagues(actor: Actor, holdingIds: readonly string[], client: Db | Tx = db()): Promise<Map<string, Colleague>> {
  const rows = await colleagues(actor, Prisma.sql`h.id = ANY(${[...new Set(holdingIds)]}::uuid[])`, null, client)
  return new Map(rows.map((row) => [row.holdingId, row]))
}

type Name = { name: string; titleBefore: string | null; titleAfter: string | null }
type ColleagueRow = Omit<Colleague, 'name'> & Name & { mode: HoldingMode }

async function colleagues(actor: Actor, which: Prisma.Sql, most: number | null, client: Db | Tx = db()): Promise<Colleague[]> {
  const rows = await client.$queryRaw<ColleagueRow[]>`
    SELECT h.id AS "holdingId", n.name, n.title_before AS "titleBefore", n.title_after AS "titleAfter", e.nip, h.mode::text, po.title AS "postTitle",
      coalesce(u.name, '') AS "unitName"
    FROM post_holding h JOIN person n ON n.id = h.person_id JOIN post po ON po.id = h.post_id LEFT JOIN employee e ON e.id = h.employee_id
      LEFT JOIN unit_version u ON u.unit_id = po.unit_id AND ${holdsOn('u', actor.today)}
    WHERE ${which} ORDER BY n.name, h.mode, h.id ${most === null ? Prisma.empty : Prisma.sql`LIMIT ${most}`}`
  return rows.map(({ name, titleBefore, titleAfter, mode, postTitle, ...row }) => ({
    ...row,
    name: fullName({ name, titleBefore, titleAfter }),
    postTitle: officerTitle({ mode, title: postTitle }),
  }))
}

const teamTables = Prisma.sql`team t JOIN post_holding lh ON lh.id = t.leader_holding_id JOIN post lp ON lp.id = lh.post_id`

/** The reach as SQL over `teamTables`. */
function visibleTeamSql(reach: TeamReach): Prisma.Sql {
  if (reach === 'all') return Prisma.sql`true`
  const { units, personId } = reach
  return Prisma.sql`(coalesce(lh.person_id = ${personId}::uuid, false) OR lp.unit_id = ANY(${[...units]}::uuid[]) OR EXISTS (
    SELECT 1 FROM team_member vm JOIN post_holding vh ON vh.id = vm.holding_id JOIN post vp ON vp.id = vh.post_id
    WHERE vm.team_id = t.id AND (vh.person_id = ${personId}::uuid OR vp.unit_id = ANY(${[...units]}::uuid[])))
    OR EXISTS (SELECT 1 FROM former_team_leader vf JOIN post_holding vh ON vh.id = vf.holding_id
    WHERE vf.team_id = t.id AND vh.person_id = ${personId}::uuid))`
}
