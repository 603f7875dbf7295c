import { z } from 'zod'
import type { Actor } from '../../actor'
import { holdsOn, runsOn } from '../../dated'
import type { Day } from '../../day'
import { db } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import type { Role } from '../../generated/prisma/enums'
import { pageSize } from '../../list-params'
import { grantsVisibleTo, unitsToGrantIn } from '../policy'
import { type GrantState, grantStateOn } from './rules'
import type { GrantFilters } from './schema'

/** A role that somebody holds or held. `unitName` is null for the whole government; `givenBy` is null for the operator's tool. */
export type ListedGrant = {
  id: string
  accountId: string
  name: string
  username: string
  role: Role
  unitId: string | null
  unitName: string | null
  from: Day
  to: Day | null
  reason: string
  givenBy: string | null
  givenAt: Date
  revokedBy: string | null
  revokedAt: Date | null
  state: GrantState
}

/** The roles the actor may read, those that hold first; `q` is a name, a NIP or a unit. Two statements. */
export async function listRoleGrants(
  actor: Actor,
  { q, page, role, state }: { q: string; page: number } & GrantFilters,
): Promise<{ rows: ListedGrant[]; total: number }> {
  const narrowed = role === null ? Prisma.sql`true` : Prisma.sql`g.role = ${role}::role`
  const where = Prisma.sql`${visibleSql(actor)} AND ${matching(q)} AND ${narrowed} AND ${state === null ? Prisma.sql`true` : inState(state, actor.today)}`
  const [rows, counted] = await Promise.all([
    db().$queryRaw<Stored[]>`
      SELECT ${columns} ${from(actor.today)} WHERE ${where}
      ORDER BY (g.revoked_at IS NULL AND (g.valid_to IS NULL OR g.valid_to > ${actor.today}::date)) DESC, p.name, g.valid_from DESC, g.id
      LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
    db().$queryRaw<{ total: bigint }[]>`SELECT count(*) AS total ${from(actor.today)} WHERE ${where}`,
  ])
  return { rows: rows.map((row) => listed(row, actor.today)), total: Number(counted[0]?.total ?? 0) }
}

/** One role that was given; null when there is none or it is not the actor's to read. */
export async function findRoleGrant(actor: Actor, id: string): Promise<ListedGrant | null> {
  if (!z.uuid().safeParse(id).success) return null
  const [row] = await db().$queryRaw<Stored[]>`SELECT ${columns} ${from(actor.today)} WHERE g.id = ${id}::uuid AND ${visibleSql(actor)}`
  return row ? listed(row, actor.today) : null
}

/** The roles of one account that hold or will hold, as far as the actor may read them; at most one page. */
export async function listGrantsOf(actor: Actor, accountId: string): Promise<ListedGrant[]> {
  const rows = await db().$queryRaw<Stored[]>`
    SELECT ${columns} ${from(actor.today)}
    WHERE g.account_id = ${accountId}::uuid AND ${visibleSql(actor)} AND g.revoked_at IS NULL AND (g.valid_to IS NULL OR g.valid_to > ${actor.today}::date)
    ORDER BY g.valid_from DESC, g.id LIMIT ${pageSize}`
  return rows.map((row) => listed(row, actor.today))
}

/** The units of today, but the government itself, for which the actor may give a role, by name. */
export async function listUnitsToGrantIn(actor: Actor): Promise<{ id: string; name: string }[]> {
  const units = unitsToGrantIn(actor)
  const within = units === 'all' ? Prisma.sql`true` : Prisma.sql`v.unit_id = ANY(${[...units]}::uuid[])`
  return db()
    .$queryRaw`SELECT v.unit_id AS id, v.name FROM unit_version v WHERE v.parent_id IS NOT NULL AND ${holdsOn('v', actor.today)} AND ${within} ORDER BY v.name, v.unit_id`
}

type Stored = Omit<ListedGrant, 'state'>

function listed(row: Stored, today: Day): ListedGrant {
  return { ...row, state: grantStateOn({ from: row.from, to: row.to, revoked: row.revokedAt !== null }, today) }
}

const columns = Prisma.sql`g.id, a.id AS "accountId", p.name, a.username, g.role::text AS role, g.unit_id AS "unitId", v.name AS "unitName",
  g.valid_from::text AS "from", g.valid_to::text AS "to", g.reason, gp.name AS "givenBy", g.granted_at AS "givenAt",
  rp.name AS "revokedBy", g.revoked_at AS "revokedAt"`

/** The unit's name is that of today, or its last one. */
function from(today: Day): Prisma.Sql {
  return Prisma.sql`FROM role_grant g JOIN account a ON a.id = g.account_id JOIN person p ON p.id = a.person_id
    LEFT JOIN account ga ON ga.id = g.granted_by_id LEFT JOIN person gp ON gp.id = ga.person_id
    LEFT JOIN account ra ON ra.id = g.revoked_by_id LEFT JOIN person rp ON rp.id = ra.person_id
    LEFT JOIN LATERAL (SELECT n.name FROM unit_version n WHERE n.unit_id = g.unit_id AND n.voided_at IS NULL
      ORDER BY (n.valid_from <= ${today}::date) DESC, n.valid_from DESC LIMIT 1) v ON true`
}

/** The reach as SQL over `role_grant g`. */
function visibleSql(actor: Actor): Prisma.Sql {
  const reach = grantsVisibleTo(actor)
  if (reach === 'all') return Prisma.sql`true`
  return Prisma.sql`(g.account_id = ${reach.own}::uuid OR g.unit_id = ANY(${[...reach.units]}::uuid[]))`
}

function matching(q: string): Prisma.Sql {
  if (q === '') return Prisma.sql`true`
  const digits = q.replace(/\s/g, '')
  if (/^\d+$/.test(digits)) return Prisma.sql`a.username LIKE ${`${digits}%`}`
  const text = q.replace(/[\\%_]/g, '\\$&')
  return Prisma.sql`(p.name ILIKE ${`%${text}%`} OR a.username LIKE ${`${text.toLowerCase()}%`} OR v.name ILIKE ${`%${text}%`})`
}

function inState(state: GrantState, today: Day): Prisma.Sql {
  const kept = Prisma.sql`g.revoked_at IS NULL`
  if (state === 'REVOKED') return Prisma.sql`g.revoked_at IS NOT NULL`
  if (state === 'IN_FORCE') return Prisma.sql`${kept} AND ${runsOn('g', today)}`
  return state === 'ENDED' ? Prisma.sql`${kept} AND g.valid_to <= ${today}::date` : Prisma.sql`${kept} AND g.valid_from > ${today}::date`
}
