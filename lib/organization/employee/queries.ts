import { recordReading } from '../../act'
import type { Actor } from '../../actor'
import { holdsOn, holdsOnDay } from '../../dated'
import { type Day, dayOf } from '../../day'
import { db } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import type { EmployeeKind, EmployeeStanding, HoldingMode } from '../../generated/prisma/enums'
import { type ListParams, pageSize } from '../../list-params'
import { fullName } from '../rules'
import { type EmployeeReach, employeesVisibleTo } from './policy'

export const employeeSorts = ['nama', 'nip', 'unit'] as const
export type EmployeeSort = (typeof employeeSorts)[number]

export type ListedEmployee = {
  id: string
  nip: string
  name: string
  kind: EmployeeKind | null
  standing: EmployeeStanding | null
  rank: string | null
  title: string | null
  unitName: string | null
}

/** The employees the actor may see, by name, NIP or unit; one page of `size` and how many there are. Two statements, whatever their number. */
export async function listEmployees(
  actor: Actor,
  { q, page, sort }: ListParams<EmployeeSort>,
  size = pageSize,
): Promise<{ rows: ListedEmployee[]; total: number }> {
  const place = definitiveHolding(actor.today)
  const where = Prisma.sql`WHERE ${visibleSql(employeesVisibleTo(actor), actor.today)} AND ${matching(q)}`
  const people = (needsPlace: boolean) =>
    Prisma.sql`FROM employee e JOIN person p ON p.id = e.person_id ${needsPlace ? place : Prisma.empty} ${where}`
  const [rows, counted] = await Promise.all([
    db().$queryRaw<(Omit<ListedEmployee, 'name'> & { name: string; titleBefore: string | null; titleAfter: string | null })[]>`
      WITH page AS (SELECT e.id, e.nip, p.name, p.title_before, p.title_after ${people(sort === 'unit' || asksPlace(q))}
        ORDER BY ${orders[sort]} LIMIT ${size} OFFSET ${(page - 1) * size})
      SELECT e.id, e.nip, e.name, e.title_before AS "titleBefore", e.title_after AS "titleAfter", h.title, h.unit_name AS "unitName", s.kind, s.standing, r.code AS rank
      FROM page e ${place}
        LEFT JOIN employee_status s ON s.employee_id = e.id AND ${holdsOn('s', actor.today)}
        LEFT JOIN employee_rank r ON r.employee_id = e.id AND ${holdsOn('r', actor.today)}
      ORDER BY ${pageOrders[sort]}`,
    db().$queryRaw<{ total: bigint }[]>`SELECT count(*) AS total ${people(asksPlace(q))}`,
  ])
  const listed = rows.map(({ titleBefore, titleAfter, ...row }) => ({
    ...row,
    name: fullName({ name: row.name, titleBefore, titleAfter }),
  }))
  return { rows: listed, total: Number(counted[0]?.total ?? 0) }
}

const orders: Record<EmployeeSort, Prisma.Sql> = {
  nama: Prisma.sql`p.name, e.nip`,
  nip: Prisma.sql`e.nip`,
  unit: Prisma.sql`h.unit_name NULLS LAST, p.name, e.nip`,
}
const pageOrders: Record<EmployeeSort, Prisma.Sql> = {
  nama: Prisma.sql`e.name, e.nip`,
  nip: Prisma.sql`e.nip`,
  unit: Prisma.sql`h.unit_name NULLS LAST, e.name, e.nip`,
}

/** An employee's post of a time, and who appraised them in it. */
export type EmployeeHolding = {
  id: string
  mode: HoldingMode
  title: string
  unitId: string
  unitName: string
  from: Day
  to: Day | null
  lines: { id: string; appraiser: string; superior: string | null; reason: string; from: Day; to: Day | null }[]
}
export type EmployeeRecord = {
  id: string
  personId: string
  nip: string
  name: string
  statuses: { kind: EmployeeKind; standing: EmployeeStanding; from: Day; to: Day | null }[]
  ranks: { code: string; from: Day; to: Day | null }[]
  holdings: EmployeeHolding[]
}

/**
 * One employee's record with its history, the newest first; null when there is none or it is not the actor's to see. Reading another person's
 * record is an act of its own in the trail.
 */
export async function findEmployee(actor: Actor, id: string): Promise<EmployeeRecord | null> {
  const living = { where: { voidedAt: null }, orderBy: { validFrom: 'desc' as const } }
  const employee = await db().employee.findFirst({
    where: { AND: [{ id }, visibleWhere(employeesVisibleTo(actor), actor.today)] },
    include: {
      person: true,
      statuses: living,
      ranks: living,
      holdings: {
        ...living,
        include: {
          post: { include: { unit: { include: { versions: living } } } },
          appraisalLines: { ...living, include: { appraiser: true, superior: true } },
        },
      },
    },
  })
  if (!employee) return null
  if (employee.personId !== actor.personId) await recordReading(actor, 'employee', id)
  const span = (row: { validFrom: Date; validTo: Date | null }) => ({ from: dayOf(row.validFrom), to: row.validTo && dayOf(row.validTo) })
  return {
    id,
    personId: employee.personId,
    nip: employee.nip,
    name: fullName(employee.person),
    statuses: employee.statuses.map((row) => ({ kind: row.kind, standing: row.standing, ...span(row) })),
    ranks: employee.ranks.map((row) => ({ code: row.code, ...span(row) })),
    holdings: employee.holdings.map(({ post, appraisalLines, ...row }) => ({
      id: row.id,
      mode: row.mode,
      title: post.title,
      unitId: post.unitId,
      unitName: post.unit.versions[0]?.name ?? '',
      ...span(row),
      lines: appraisalLines.map((line) => ({
        id: line.id,
        appraiser: fullName(line.appraiser),
        superior: line.superior && fullName(line.superior),
        reason: line.reason,
        ...span(line),
      })),
    })),
  }
}

/** The reach as a Prisma filter. Says the same as `visibleSql` (a property test holds them together). */
export function visibleWhere(reach: EmployeeReach, day: Day): Prisma.EmployeeWhereInput {
  if (reach === 'all') return {}
  const today = holdsOnDay(day)
  return {
    OR: [
      { holdings: { some: { ...today, post: { unitId: { in: [...reach.units] } } } } },
      { holdings: { some: { id: { in: [...reach.holdings] } } } },
      ...(reach.personId === null ? [] : [{ personId: reach.personId }]),
    ],
  }
}

/** The reach as SQL over `employee e`. */
export function visibleSql(reach: EmployeeReach, day: Day): Prisma.Sql {
  if (reach === 'all') return Prisma.sql`true`
  const { units, holdings, personId } = reach
  return Prisma.sql`(e.person_id = ${personId}::uuid OR EXISTS (
    SELECT 1 FROM post_holding vh JOIN post vp ON vp.id = vh.post_id WHERE vh.employee_id = e.id AND (vh.id = ANY(${[...holdings]}::uuid[])
      OR (${holdsOn('vh', day)} AND vp.unit_id = ANY(${[...units]}::uuid[])))))`
}

/** The post and unit of today; at most one row each (SQL), so that many employees are joined at once. */
function definitiveHolding(day: Day): Prisma.Sql {
  return Prisma.sql`LEFT JOIN (
    SELECT hh.employee_id, hp.title, v.name AS unit_name FROM post_holding hh JOIN post hp ON hp.id = hh.post_id
      LEFT JOIN unit_version v ON v.unit_id = hp.unit_id AND ${holdsOn('v', day)}
    WHERE hh.mode = 'DEFINITIVE' AND ${holdsOn('hh', day)}) h ON h.employee_id = e.id`
}

/** True when the search looks at units too, and not only at NIP. */
function asksPlace(q: string): boolean {
  return q !== '' && !/^\d+$/.test(q.replace(/\s/g, ''))
}

function matching(q: string): Prisma.Sql {
  if (q === '') return Prisma.sql`true`
  const part = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const digits = q.replace(/\s/g, '')
  return /^\d+$/.test(digits) ? Prisma.sql`e.nip LIKE ${`${digits}%`}` : Prisma.sql`(p.name ILIKE ${part} OR h.unit_name ILIKE ${part})`
}
