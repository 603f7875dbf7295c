import type { Actor } from '../../actor'
import { holdsOnDay } from '../../dated'
import { db } from '../../db'
import { pageSize } from '../../list-params'
import { fullName } from '../../organization/rules'
import { mayHoldBriefingFor } from '../policy'

export type Attendee = { employeeId: string; name: string; nip: string; unitName: string }

/** Who was there, by name, for whoever keeps the session; one page and how many there are. Three statements. */
export async function listAttendees(actor: Actor, briefingId: string, page: number): Promise<{ rows: Attendee[]; total: number }> {
  const briefing = await db().briefing.findUnique({ where: { id: briefingId }, select: { unitId: true } })
  if (!briefing || !mayHoldBriefingFor(actor, briefing.unitId)) return { rows: [], total: 0 }
  const on = holdsOnDay(actor.today)
  const holdings = {
    where: { mode: 'DEFINITIVE' as const, ...on },
    include: { post: { include: { unit: { include: { versions: { where: on } } } } } },
  }
  const [rows, total] = await Promise.all([
    db().briefingAttendance.findMany({
      where: { briefingId },
      include: { employee: { include: { person: true, holdings } } },
      orderBy: [{ employee: { person: { name: 'asc' } } }, { employeeId: 'asc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    db().briefingAttendance.count({ where: { briefingId } }),
  ])
  const listed = rows.map(({ employeeId, employee: { nip, person, holdings: held } }) => ({
    ...{ employeeId, nip, name: fullName(person) },
    unitName: held[0]?.post.unit.versions[0]?.name ?? '–',
  }))
  return { rows: listed, total }
}
