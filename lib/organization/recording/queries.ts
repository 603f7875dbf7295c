import type { Actor } from '../../actor'
import { holdsOn } from '../../dated'
import type { Day } from '../../day'
import { type Db, db, type Tx } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import type { RecordingSystem } from '../../generated/prisma/enums'
import { unitsToOversee } from '../appraiser/policy'
import { employeesVisibleTo } from '../employee/policy'
import { visibleSql } from '../employee/queries'
import { casesOn, countingDay } from './rules'

/**
 * Where an employee's performance of a year is on record, and why: chosen for them with a `reason`; or by the rule `citation`, for posts
 * that begin with `pattern` ('' is every post).
 */
export type FoundRecording = {
  employeeId: string
  system: RecordingSystem
  chosen: boolean
  reason: string | null
  pattern: string
  citation: string
}

/** The sistem pencatat of one employee and year; null when there is no such employee or they are not the actor's to see. */
export async function findRecordingSystem(actor: Actor, employeeId: string, year: number): Promise<FoundRecording | null> {
  return (await listRecordingSystems(actor, [employeeId], year)).get(employeeId) ?? null
}

/** The same for many, by employee; those who are not the actor's to see are left out. Two statements, whatever their number. */
export async function listRecordingSystems(
  actor: Actor,
  employeeIds: readonly string[],
  year: number,
  client: Db | Tx = db(),
): Promise<ReadonlyMap<string, FoundRecording>> {
  const day = countingDay(year, actor.today)
  const rows = await client.$queryRaw<FoundRecording[]>`
    SELECT e.id AS "employeeId", coalesce(c.system, k.system)::text AS system, c.system IS NOT NULL AS chosen, c.reason, k.pattern, k.citation
    FROM employee e ${await readRecordedIn(year, day, client)}
    WHERE e.id = ANY(${[...employeeIds]}::uuid[]) AND ${visibleSql(employeesVisibleTo(actor), actor.today)}`
  return new Map(rows.map((row) => [row.employeeId, row]))
}

/** How many of a unit's people, there and below, are on record where, and for how many that was chosen and not left to the rule. */
export type UnitRecording = {
  unitId: string
  unitName: string
  systems: Partial<Record<RecordingSystem, number>>
  chosen: number
  total: number
}

/** The offices whose people the actor oversees, with figures of a year, by name; with an `officeId` the units of that office. */
export async function listUnitRecordings(actor: Actor, year: number, officeId: string | null = null): Promise<UnitRecording[]> {
  const day = countingDay(year, actor.today)
  const units = unitsToOversee(actor)
  const overseen = units === null ? Prisma.sql`true` : Prisma.sql`w.unit_id = ANY(${units}::uuid[])`
  const group = officeId === null ? Prisma.sql`coalesce(w.office_id, w.unit_id)` : Prisma.sql`w.unit_id`
  const only = officeId === null ? Prisma.sql`true` : Prisma.sql`(w.office_id = ${officeId}::uuid)`
  return db().$queryRaw<UnitRecording[]>`
    WITH counted AS (
      SELECT ${group} AS unit_id, coalesce(c.system, k.system)::text AS system, count(*)::int AS people, count(c.system)::int AS chosen
      FROM employee e JOIN post_holding wh ON wh.employee_id = e.id AND wh.mode = 'DEFINITIVE' AND ${holdsOn('wh', actor.today)}
        JOIN post wp ON wp.id = wh.post_id JOIN unit_version w ON w.unit_id = wp.unit_id AND ${holdsOn('w', actor.today)}
        ${await readRecordedIn(year, day, db())}
      WHERE ${overseen} AND ${only} GROUP BY 1, 2)
    SELECT n.unit_id AS "unitId", n.name AS "unitName", jsonb_object_agg(t.system, t.people) AS systems, sum(t.chosen)::int AS chosen, sum(t.people)::int AS total
    FROM counted t JOIN unit_version n ON n.unit_id = t.unit_id AND ${holdsOn('n', actor.today)} GROUP BY n.unit_id, n.name ORDER BY n.name, n.unit_id`
}

/** SQL after `employee e`: `c` is what was chosen for the year, if anything; `k` the case of the rule that fits. */
export async function readRecordedIn(year: number, day: Day, client: Db | Tx): Promise<Prisma.Sql> {
  const where = { rule: { kind: 'RECORDING_SYSTEM' as const }, publishedAt: { not: null } }
  const versions = await client.ruleVersion.findMany({ where, orderBy: [{ validFrom: 'asc' }, { number: 'asc' }] })
  return Prisma.sql`LEFT JOIN recording_system_choice c ON c.employee_id = e.id AND c.year = ${year}
    LEFT JOIN employee_status s ON s.employee_id = e.id AND ${holdsOn('s', day)}
    LEFT JOIN post_holding rh ON rh.employee_id = e.id AND rh.mode = 'DEFINITIVE' AND ${holdsOn('rh', day)} LEFT JOIN post rp ON rp.id = rh.post_id
    JOIN LATERAL (
      SELECT r.pattern, r.citation, r.system FROM jsonb_to_recordset(${JSON.stringify(casesOn(versions, day))}::jsonb)
        AS r(kind employee_kind, place int, pattern text, system recording_system, citation text)
      WHERE r.kind IS NOT DISTINCT FROM s.kind AND starts_with(lower(coalesce(rp.title, '')), lower(r.pattern)) ORDER BY r.place LIMIT 1
    ) k ON true`
}
