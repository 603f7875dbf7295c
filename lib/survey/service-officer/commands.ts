import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { command } from '../../command'
import { columnOf, dayOf } from '../../day'
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
  await tx.$executeRaw`SELECT 1 FROM service WHERE id = ${serviceId}::uuid FOR UPDATE`
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
  const whole = { service: true, employee: { select: { personId: true } } }
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
