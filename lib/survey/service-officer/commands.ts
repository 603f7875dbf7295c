import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { command } from '../../command'
import { columnOf, type Day, dayOf } from '../../day'
import type { Tx } from '../../db'
import { ok, refuse } from '../../result'
import { mayRunSurveysIn } from '../policy'
import { readColleague } from './queries'
import type * as schema from './schema'

/**
 * Says that an employee of the service's own office serves the public from a day on: they may not help anyone answer about it. Refuses: notFound,
 * alreadyServes.
 */
export const addOfficer = command('serviceOfficer.add', async (context, input: z.output<typeof schema.newOfficer>) => {
  const { actor, tx, today, record } = context
  const { serviceId, employeeId, validFrom } = input
  await lockOfficers(tx, serviceId)
  const service = await tx.service.findUnique({ where: { id: serviceId } })
  if (!service || !mayRunSurveysIn(actor, service.unitId)) return refuse('notFound')
  if (!(await readColleague(service.unitId, employeeId, today, tx))) return refuse('notFound', { field: 'employeeId' })
  const serves = { serviceId, employeeId, OR: [{ validTo: null }, { validTo: { gte: columnOf(validFrom) } }] }
  if (await tx.serviceOfficer.findFirst({ where: serves })) return refuse('alreadyServes', { field: 'validFrom' })
  const id = uuidv7()
  await tx.serviceOfficer.create({ data: { id, serviceId, employeeId, validFrom: columnOf(validFrom) } })
  await record({ noun: 'serviceOfficer', nounId: id, unitId: service.unitId, after: { serviceId, employeeId, from: validFrom } })
  return ok({ serviceId })
})

/**
 * Says until which day an officer serves. Refuses: notFound, conflict (it was said meanwhile), endsBeforeStart, ownPast (who serves does not say
 * alone that they had stopped before today, and so help or read what they may not).
 */
export const endOfficer = command('serviceOfficer.end', async (context, { officerId, validTo }: z.output<typeof schema.officerEnd>) => {
  const { actor, tx, today, record } = context
  const officer = await tx.serviceOfficer.findUnique({ where: { id: officerId }, include: whole })
  if (!officer || !mayRunSurveysIn(actor, officer.service.unitId)) return refuse('notFound')
  if (validTo < dayOf(officer.validFrom)) return refuse('endsBeforeStart', { field: 'validTo' })
  if (officer.employee.personId === actor.personId && validTo < today) return refuse('ownPast', { field: 'validTo' })
  const { count } = await tx.serviceOfficer.updateMany({ where: { id: officerId, validTo: null }, data: { validTo: columnOf(validTo) } })
  if (count !== 1) return refuse('conflict')
  const { serviceId, employeeId } = officer
  await record({ noun: 'serviceOfficer', nounId: officerId, unitId: officer.service.unitId, after: { serviceId, employeeId, to: validTo } })
  return ok({ serviceId })
})

/**
 * Corrects a last day that was said wrongly, with the reason; null where the officer serves still. Refuses: notFound, conflict (it was corrected
 * meanwhile), sameEnd, endsBeforeStart, ownEarlier (who serves does not shorten their own duty, as in `endOfficer`), servesAgain (by then the officer
 * serves under a later entry).
 */
export const correctOfficerEnd = command(
  'serviceOfficer.correctEnd',
  async (context, input: z.output<typeof schema.officerEndCorrection>) => {
    const { actor, tx, record } = context
    const { officerId, was, validTo, reason } = input
    const officer = await tx.serviceOfficer.findUnique({ where: { id: officerId }, include: whole })
    if (!officer || !mayRunSurveysIn(actor, officer.service.unitId)) return refuse('notFound')
    const { serviceId, employeeId } = officer
    if (validTo === was) return refuse('sameEnd', { field: 'validTo' })
    if (validTo !== null && validTo < dayOf(officer.validFrom)) return refuse('endsBeforeStart', { field: 'validTo' })
    if (officer.employee.personId === actor.personId && validTo !== null && validTo < was) return refuse('ownEarlier', { field: 'validTo' })
    await lockOfficers(tx, serviceId)
    if (await servesAgain(tx, officer, validTo)) return refuse('servesAgain', { field: 'validTo' })
    const { count } = await tx.serviceOfficer.updateMany({
      where: { id: officerId, validTo: columnOf(was) },
      data: { validTo: validTo && columnOf(validTo) },
    })
    if (count !== 1) return refuse('conflict')
    const [before, after] = [was, validTo].map((to) => ({ serviceId, employeeId, to }))
    await record({ noun: 'serviceOfficer', nounId: officerId, unitId: officer.service.unitId, before, after, reason })
    return ok({ serviceId })
  },
)

const whole = { service: true, employee: { select: { personId: true } } } as const

/** Nobody else names officers of a service until this transaction ends. */
async function lockOfficers(tx: Tx, serviceId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM service WHERE id = ${serviceId}::uuid FOR UPDATE`
}

type Entry = { id: string; serviceId: string; employeeId: string; validFrom: Date }

/** Whether the same officer has a later entry that begins by a day, or ever where it is null. */
async function servesAgain(tx: Tx, { id, serviceId, employeeId, validFrom }: Entry, by: Day | null): Promise<boolean> {
  const begins = { gt: validFrom, ...(by && { lte: columnOf(by) }) }
  return (await tx.serviceOfficer.findFirst({ where: { serviceId, employeeId, id: { not: id }, validFrom: begins } })) !== null
}
