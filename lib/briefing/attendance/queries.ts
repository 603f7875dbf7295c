import type { Actor } from '../../actor'
import { holdsOn } from '../../dated'
import { db } from '../../db'
import { pageSize } from '../../list-params'
import { fullName } from '../../organization/rules'
import { mayHoldBriefingFor } from '../policy'

export type Attendee = { employeeId: string; name: string; nip: string; unitName: string }
type Row = Omit<Attendee, 'unitName'> & { titleBefore: string | null; titleAfter: string | null; unitName: string | null }

/** Who was there, by name, for whoever keeps the session; one page and how many there are. Three statements. */
export async function listAttendees(actor: Actor, briefingId: string, page: number): Promise<{ rows: Attendee[]; total: number }> {
  const briefing = await db().briefing.findUnique({ where: { id: briefingId }, select: { unitId: true } })
  if (!briefing || !mayHoldBriefingFor(actor, briefing.unitId)) return { rows: [], total: 0 }
  const [rows, total] = await Promise.all([
    db().$queryRaw<Row[]>`
      SELECT t.employee_id AS "employeeId", n.name, n.title_before AS "titleBefore", n.title_after AS "titleAfter", e.nip, (
        SELECT u.name FROM post_holding h JOIN post po ON po.id = h.post_id JOIN unit_version u ON u.unit_id = po.unit_id AND ${holdsOn('u', actor.today)}
        WHERE h.employee_id = t.employee_id AND h.mode = 'DEFINITIVE' AND ${holdsOn('h', actor.today)} ORDER BY h.id LIMIT 1) AS "unitName"
      FROM briefing_attendance t JOIN employee e ON e.id = t.employee_id JOIN person n ON n.id = e.person_id
      WHERE t.briefing_id = ${briefingId}::uuid ORDER BY n.name, t.employee_id LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
    db().briefingAttendance.count({ where: { briefingId } }),
  ])
  const listed = rows.map(({ employeeId, nip, unitName, ...person }) => ({
    ...{ employeeId, nip, name: fullName(person) },
    unitName: unitName ?? '–',
  }))
  return { rows: listed, total }
}
