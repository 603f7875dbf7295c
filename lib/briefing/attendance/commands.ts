import type { z } from 'zod'
import { command } from '../../command'
import { holdsOnDay } from '../../dated'
import { dayOf } from '../../day'
import { ok, refuse } from '../../result'
import { mayHoldBriefingFor, unitsToBrief } from '../policy'
import type * as schema from './schema'

/**
 * Records who was at a session, by NIP; who is recorded already stays so. Only employees of units the actor may brief are found, and one
 * that is not found leaves the whole list to be mended. Refuses: notFound, briefingOver, notHeldYet, nipsUnknown.
 */
export const recordAttendance = command('briefing.recordAttendance', async (context, input: z.output<typeof schema.attendanceList>) => {
  const { actor, tx, now, today, record, nothingChanged } = context
  const { briefingId, list } = input
  const briefing = await tx.briefing.findUnique({ where: { id: briefingId } })
  if (!briefing || actor.accountId === null || !mayHoldBriefingFor(actor, briefing.unitId)) return refuse('notFound')
  if (briefing.cancelledAt !== null) return refuse('briefingOver')
  if (dayOf(briefing.heldOn) > today) return refuse('notHeldYet')
  const units = unitsToBrief(actor)
  const serving = units === null ? {} : { holdings: { some: { ...holdsOnDay(today), post: { unitId: { in: [...units] } } } } }
  const found = await tx.employee.findMany({ where: { nip: { in: list }, ...serving }, select: { id: true, nip: true } })
  const missing = list.filter((nip) => !found.some((one) => one.nip === nip))
  if (missing.length > 0)
    return refuse('nipsUnknown', { field: 'list', params: { nips: missing.slice(0, 20).join(', '), count: missing.length } })
  const row = { briefingId, recordedById: actor.accountId, recordedAt: now }
  const { count } = await tx.briefingAttendance.createMany({
    data: found.map(({ id }) => ({ ...row, employeeId: id })),
    skipDuplicates: true,
  })
  if (count === 0) nothingChanged()
  else await record({ noun: 'briefing', nounId: briefingId, unitId: briefing.unitId, after: { attended: count } })
  return ok({ briefingId, added: count, known: found.length - count })
})

/** Takes back a recorded attendance. Refuses: notFound, conflict. */
export const removeAttendance = command('briefing.removeAttendance', async (context, input: z.output<typeof schema.attendanceRef>) => {
  const { actor, tx, record } = context
  const { briefingId, employeeId } = input
  const briefing = await tx.briefing.findUnique({ where: { id: briefingId } })
  if (!briefing || !mayHoldBriefingFor(actor, briefing.unitId)) return refuse('notFound')
  const { count } = await tx.briefingAttendance.deleteMany({ where: { briefingId, employeeId } })
  if (count === 0) return refuse('conflict')
  await record({ noun: 'briefing', nounId: briefingId, unitId: briefing.unitId, before: { employeeId } })
  return ok({ briefingId })
})
