import type { Actor } from '../../actor'
import { holdsOn } from '../../dated'
import { type Db, db, type Tx } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import { type ListParams, pageSize } from '../../list-params'
import { fullName } from '../../organization/rules'
import { unitsToReach } from '../policy'

/** Accounts of everyone who serves today in a unit or below it; of all where it is null. Read for a command that tells them. */
export async function readAudience(actor: Actor, unitId: string | null, client: Db | Tx): Promise<string[]> {
  const within = unitId === null ? Prisma.sql`true` : Prisma.sql`po.unit_id IN (${below(actor, unitId)})`
  const rows = await client.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT a.id FROM account a JOIN post_holding h ON h.person_id = a.person_id AND ${holdsOn('h', actor.today)}
      JOIN post po ON po.id = h.post_id WHERE a.disabled_at IS NULL AND h.employee_id IS NOT NULL AND ${within}`
  return rows.map(({ id }) => id)
}

/** How many of an office's people attended a session held in the year. */
export type ReachOfUnit = { unitId: string; unitName: string; reached: number; total: number }

/** The offices within the actor's reach, by name. One statement. */
export async function listReach(actor: Actor, year: number): Promise<ReachOfUnit[]> {
  return db().$queryRaw<ReachOfUnit[]>`
    WITH people AS (${peopleSql(actor, year)}), counted AS (
      SELECT office_id, count(*)::int AS total, count(*) FILTER (WHERE reached)::int AS reached FROM people GROUP BY 1)
    SELECT n.unit_id AS "unitId", n.name AS "unitName", c.reached, c.total
    FROM counted c JOIN unit_version n ON n.unit_id = c.office_id AND ${holdsOn('n', actor.today)} ORDER BY n.name, n.unit_id`
}

export const unreachedSorts = ['nama', 'unit'] as const
export type Unreached = { employeeId: string; name: string; nip: string; postTitle: string; unitName: string }

/** Who attended no session of the year, in the actor's reach or an office of it; one page of `size` and how many there are. Two statements. */
export async function listUnreached(
  actor: Actor,
  { q, page, sort, year, officeId }: ListParams<(typeof unreachedSorts)[number]> & { year: number; officeId: string | null },
  size = pageSize,
): Promise<{ rows: Unreached[]; total: number }> {
  const part = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const matching = q === '' ? Prisma.sql`true` : Prisma.sql`(n.name ILIKE ${part} OR e.nip LIKE ${part} OR p.unit_name ILIKE ${part})`
  const office = officeId === null ? Prisma.sql`true` : Prisma.sql`p.office_id = ${officeId}::uuid`
  const from = Prisma.sql`FROM people p JOIN employee e ON e.id = p.employee_id JOIN person n ON n.id = e.person_id WHERE NOT p.reached AND ${office} AND ${matching}`
  const order = sort === 'unit' ? Prisma.sql`p.unit_name, n.name, e.nip` : Prisma.sql`n.name, e.nip`
  const [rows, counted] = await Promise.all([
    db().$queryRaw<(Unreached & { titleBefore: string | null; titleAfter: string | null })[]>`
      WITH people AS (${peopleSql(actor, year)})
      SELECT e.id AS "employeeId", n.name, n.title_before AS "titleBefore", n.title_after AS "titleAfter", e.nip, p.title AS "postTitle", p.unit_name AS "unitName"
      ${from} ORDER BY ${order} LIMIT ${size} OFFSET ${(page - 1) * size}`,
    db().$queryRaw<{ total: bigint }[]>`WITH people AS (${peopleSql(actor, year)}) SELECT count(*) AS total ${from}`,
  ])
  const named = rows.map(({ titleBefore, titleAfter, ...row }) => ({ ...row, name: fullName({ name: row.name, titleBefore, titleAfter }) }))
  return { rows: named, total: Number(counted[0]?.total ?? 0) }
}

/** SQL: everyone with a definitive post today within the actor's reach, and whether they attended a session of the year. */
function peopleSql(actor: Actor, year: number): Prisma.Sql {
  const units = unitsToReach(actor)
  const reach = units === null ? Prisma.sql`true` : Prisma.sql`po.unit_id = ANY(${[...units]}::uuid[])`
  return Prisma.sql`SELECT h.employee_id, po.title, w.name AS unit_name, coalesce(w.office_id, w.unit_id) AS office_id,
      EXISTS (SELECT FROM briefing_attendance t JOIN briefing b ON b.id = t.briefing_id AND b.cancelled_at IS NULL
        AND b.held_on BETWEEN ${`${year}-01-01`}::date AND ${`${year}-12-31`}::date WHERE t.employee_id = h.employee_id) AS reached
    FROM post_holding h JOIN post po ON po.id = h.post_id JOIN unit_version w ON w.unit_id = po.unit_id AND ${holdsOn('w', actor.today)}
    WHERE h.mode = 'DEFINITIVE' AND h.employee_id IS NOT NULL AND ${holdsOn('h', actor.today)} AND ${reach}`
}

function below(actor: Actor, unitId: string): Prisma.Sql {
  return Prisma.sql`WITH RECURSIVE down AS (SELECT ${unitId}::uuid AS unit_id
    UNION SELECT v.unit_id FROM down d JOIN unit_version v ON v.parent_id = d.unit_id AND ${holdsOn('v', actor.today)}) SELECT unit_id FROM down`
}
