import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import type { Actor } from '../../actor'
import { command } from '../../command'
import { holdsOnDay } from '../../dated'
import type { Tx } from '../../db'
import type { Service } from '../../generated/prisma/client'
import { ok, refuse } from '../../result'
import { mayRunSurveys, mayRunSurveysIn } from '../policy'
import type * as schema from './schema'

/** Names a service that a unit of today gives the public. Refuses: forbidden, notFound, serviceNamed. */
export const createService = command('service.create', async (context, { unitId, name }: z.output<typeof schema.newService>) => {
  const { actor, tx, now, today, record } = context
  if (!mayRunSurveys(actor)) return refuse('forbidden')
  if (!mayRunSurveysIn(actor, unitId)) return refuse('notFound')
  if (!(await tx.unitVersion.findFirst({ where: { unitId, ...holdsOnDay(today) } }))) return refuse('notFound')
  const id = uuidv7()
  const { count } = await tx.service.createMany({ data: [{ id, unitId, name, createdAt: now }], skipDuplicates: true })
  if (count !== 1) return refuse('serviceNamed', { field: 'name' })
  await record({ noun: 'service', nounId: id, unitId, after: { name } })
  return ok({ serviceId: id })
})

/** Gives a service another name; its surveys show it from now on. Refuses: notFound, serviceNamed, conflict. */
export const renameService = command('service.rename', async (context, input: z.output<typeof schema.serviceRenaming>) => {
  const { actor, tx, record, nothingChanged } = context
  const { serviceId, was, name } = input
  const service = await findOwn(tx, actor, serviceId)
  if (!service) return refuse('notFound')
  if (service.name !== was) return refuse('conflict')
  if (name === was) {
    nothingChanged()
    return ok({ serviceId })
  }
  await tx.$executeRaw`SELECT 1 FROM service WHERE unit_id = ${service.unitId}::uuid ORDER BY id FOR UPDATE`
  if (await tx.service.findUnique({ where: { unitId_name: { unitId: service.unitId, name } } })) {
    return refuse('serviceNamed', { field: 'name' })
  }
  const { count } = await tx.service.updateMany({ where: { id: serviceId, name: was }, data: { name } })
  if (count !== 1) return refuse('conflict')
  await record({ noun: 'service', nounId: serviceId, unitId: service.unitId, before: { name: was }, after: { name } })
  return ok({ serviceId })
})

/** Says that a service is no longer offered: no new survey of it opens; open ones run on. Refuses: notFound, conflict. */
export const closeService = command(
  'service.close',
  async ({ actor, tx, now, record }, { serviceId }: z.output<typeof schema.serviceClosing>) => {
    const service = await findOwn(tx, actor, serviceId)
    if (!service) return refuse('notFound')
    const { count } = await tx.service.updateMany({ where: { id: serviceId, closedAt: null }, data: { closedAt: now } })
    if (count !== 1) return refuse('conflict')
    await record({ noun: 'service', nounId: serviceId, unitId: service.unitId, before: { name: service.name } })
    return ok({ serviceId })
  },
)

/** A service of a unit in which the actor runs surveys; null for any other. */
async function findOwn(tx: Tx, actor: Actor, serviceId: string): Promise<Service | null> {
  const service = await tx.service.findUnique({ where: { id: serviceId } })
  return service && mayRunSurveysIn(actor, service.unitId) ? service : null
}
