import type { Actor } from '../../actor'
import { holdsOn } from '../../dated'
import type { Day } from '../../day'
import { type Db, db, type Tx } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import { fullName } from '../../organization/rules'
import { surveysRunBy, surveysVisibleTo } from '../policy'
import { reachSql } from '../public-service/queries'

/** Somebody who serves the public in a service; `validTo` is the last day, null while it lasts. */
export type Officer = { id: string; name: string; postTitle: string | null; validFrom: Day; validTo: Day | null }

/** An employee who might. */
export type Colleague = { employeeId: string; name: string; postTitle: string; unitName: string }

type Named = { name: string; titleBefore: string | null; titleAfter: string | null }

/** Those who serve or served in a service the actor sees, present ones first. One statement. */
export async function listOfficers(actor: Actor, serviceId: string): Promise<Officer[]> {
  const rows = await db().$queryRaw<(Officer & Named)[]>`
    SELECT o.id, pn.name, pn.title_before AS "titleBefore", pn.title_after AS "titleAfter", o.valid_from::text AS "validFrom", o.valid_to::text AS "validTo",
      (SELECT po.title FROM post_holding h JOIN post po ON po.id = h.post_id WHERE h.employee_id = e.id AND ${holdsOn('h', actor.today)}
        ORDER BY h.mode, h.valid_from LIMIT 1) AS "postTitle"
    FROM service_officer o JOIN service c ON c.id = o.service_id JOIN employee e ON e.id = o.employee_id JOIN person pn ON pn.id = e.person_id
    WHERE c.id = ${serviceId}::uuid AND ${reachSql(surveysVisibleTo(actor))}
    ORDER BY o.valid_to IS NOT NULL AND o.valid_to < ${actor.today}::date, pn.name, o.valid_from`
  return rows.map(titled)
}

const mostFound = 20

/** Employees with a post in the office of a service whose surveys the actor runs, by part of a name or NIP; the first twenty. One statement. */
export async function findColleagues(actor: Actor, serviceId: string, q: string): Promise<Colleague[]> {
  if (q === '') return []
  const part = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const rows = await db().$queryRaw<(Colleague & Named)[]>`
    SELECT e.id AS "employeeId", pn.name, pn.title_before AS "titleBefore", pn.title_after AS "titleAfter", po.title AS "postTitle", u.name AS "unitName"
    FROM service c ${officeOf(actor.today)} JOIN employee e ON e.id = h.employee_id JOIN person pn ON pn.id = h.person_id
    WHERE c.id = ${serviceId}::uuid AND ${reachSql(surveysRunBy(actor))} AND (pn.name ILIKE ${part} OR e.nip LIKE ${`${q.replace(/\D/g, '') || '-'}%`})
    ORDER BY pn.name, e.id LIMIT ${mostFound}`
  return rows.map(titled)
}

/** Whether an employee holds a post in the office of a unit on a day. */
export async function readColleague(unitId: string, employeeId: string, day: Day, client: Db | Tx = db()): Promise<boolean> {
  const rows = await client.$queryRaw<unknown[]>`
    SELECT 1 FROM (SELECT ${unitId}::uuid AS unit_id) c ${officeOf(day)} WHERE h.employee_id = ${employeeId}::uuid LIMIT 1`
  return rows.length > 0
}

/** SQL: from the unit of `c` to the holdings `h` of its office; of the unit itself, where it belongs to none. */
function officeOf(day: Day): Prisma.Sql {
  return Prisma.sql`JOIN unit_version s ON s.unit_id = c.unit_id AND ${holdsOn('s', day)}
    JOIN unit_version u ON (u.office_id = s.office_id OR u.unit_id = s.unit_id) AND ${holdsOn('u', day)}
    JOIN post po ON po.unit_id = u.unit_id JOIN post_holding h ON h.post_id = po.id AND ${holdsOn('h', day)}`
}

function titled<R extends Named>({ titleBefore, titleAfter, ...row }: R): Omit<R, 'titleBefore' | 'titleAfter'> {
  return { ...row, name: fullName({ name: row.name, titleBefore, titleAfter }) }
}
