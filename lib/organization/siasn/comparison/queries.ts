import type { Actor } from '../../../actor'
import { holdsOn } from '../../../dated'
import type { Day } from '../../../day'
import { type Db, db, type Tx } from '../../../db'
import { Prisma } from '../../../generated/prisma/client'
import { aroundDay, timeline } from '../../dated/queries'
import type { Stored, StoredEmployee, StoredPost, StoredUnit } from './schema'

/** All that an import may change, as it is stored for a day. Whoever may import sees all of it: a file may name anyone. */
export async function readStored(actor: Actor, day: Day, client: Db | Tx = db()): Promise<Stored> {
  const units = await readStoredUnits(actor, day, client)
  const posts = await readPosts(day, client)
  const employees = await readEmployees(day, client)
  const acting = await readActing(day, client)
  return { units, posts, employees: employees.map((employee) => ({ ...employee, acting: acting.get(employee.id) ?? [] })) }
}

export function readStoredUnits(_actor: Actor, day: Day, client: Db | Tx = db()): Promise<StoredUnit[]> {
  const facts = Prisma.sql`jsonb_build_object('name', v.name, 'parentCode', coalesce(p.siasn_id, p.id::text),
    'officeCode', coalesce(o.siasn_id, o.id::text), 'echelon', v.echelon, 'headTitle', v.head_title)`
  return client.$queryRaw<StoredUnit[]>`
    SELECT u.id, coalesce(u.siasn_id, u.id::text) AS code, u.siasn_id IS NOT NULL AS "fromSiasn", ${timeline('v', facts, 'a')} AS version
    FROM unit u LEFT JOIN unit_version v ON v.unit_id = u.id AND ${holdsOn('v', day)}
      LEFT JOIN unit p ON p.id = v.parent_id LEFT JOIN unit o ON o.id = v.office_id
      LEFT JOIN ${aroundDay('unit_version', 'unit_id', day)} a ON a.key = u.id
    ORDER BY u.created_at, u.id`
}

function readPosts(day: Day, client: Db | Tx): Promise<StoredPost[]> {
  const definitiveHead = Prisma.sql`is_head AND mode = 'DEFINITIVE'`
  return client.$queryRaw<StoredPost[]>`
    SELECT p.id, coalesce(u.siasn_id, u.id::text) AS "unitCode", p.title, p.is_head AS "isHead", p.kind::text, p.level::text, p.echelon,
      CASE WHEN p.is_head THEN jsonb_build_object('holderId', h.person_id, 'lastEnd', a.last_end, 'nextFrom', a.next_from) END AS seat
    FROM post p JOIN unit u ON u.id = p.unit_id
      LEFT JOIN post_holding h ON p.is_head AND h.post_id = p.id AND h.mode = 'DEFINITIVE' AND ${holdsOn('h', day)}
      LEFT JOIN ${aroundDay('post_holding', 'post_id', day, definitiveHead)} a ON a.key = p.id`
}

type EmployeeWithoutActing = Omit<StoredEmployee, 'acting'>

function readEmployees(day: Day, client: Db | Tx): Promise<EmployeeWithoutActing[]> {
  const status = timeline('s', Prisma.sql`jsonb_build_object('kind', s.kind, 'standing', s.standing)`, 'sa')
  const rank = timeline('r', Prisma.sql`jsonb_build_object('code', r.code)`, 'ra')
  const place = Prisma.sql`jsonb_build_object('unitCode', coalesce(u.siasn_id, u.id::text), 'title', t.title, 'isHead', t.is_head)`
  return client.$queryRaw<EmployeeWithoutActing[]>`
    SELECT e.id, e.person_id AS "personId", e.nip, e.siasn_id AS "siasnId", e.birth_date::text AS "birthDate",
      e.education_level::text AS "educationLevel", n.name, n.title_before AS "titleBefore", n.title_after AS "titleAfter",
      ${status} AS status, ${rank} AS rank, ${timeline('h', place, 'ha')} AS holding
    FROM employee e JOIN person n ON n.id = e.person_id
      LEFT JOIN employee_status s ON s.employee_id = e.id AND ${holdsOn('s', day)}
      LEFT JOIN ${aroundDay('employee_status', 'employee_id', day)} sa ON sa.key = e.id
      LEFT JOIN employee_rank r ON r.employee_id = e.id AND ${holdsOn('r', day)}
      LEFT JOIN ${aroundDay('employee_rank', 'employee_id', day)} ra ON ra.key = e.id
      LEFT JOIN post_holding h ON h.employee_id = e.id AND h.mode = 'DEFINITIVE' AND ${holdsOn('h', day)}
      LEFT JOIN post t ON t.id = h.post_id LEFT JOIN unit u ON u.id = t.unit_id
      LEFT JOIN ${aroundDay('post_holding', 'person_id', day, Prisma.sql`mode = 'DEFINITIVE'`)} ha ON ha.key = e.person_id`
}

/** Acting posts that hold on the day or later, by employee. */
async function readActing(day: Day, client: Db | Tx): Promise<Map<string, StoredEmployee['acting']>> {
  const rows = await client.$queryRaw<{ employeeId: string; id: string; from: Day }[]>`
    SELECT employee_id AS "employeeId", id, valid_from::text AS "from" FROM post_holding
    WHERE employee_id IS NOT NULL AND mode <> 'DEFINITIVE' AND voided_at IS NULL AND (valid_to IS NULL OR valid_to > ${day}::date)`
  const acting = new Map<string, StoredEmployee['acting']>()
  for (const { employeeId, id, from } of rows) acting.set(employeeId, [...(acting.get(employeeId) ?? []), { id, from }])
  return acting
}
