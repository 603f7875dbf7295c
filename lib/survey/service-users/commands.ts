import type { z } from 'zod'
import { command } from '../../command'
import { ok, refuse } from '../../result'
import { mayRunSurveysIn } from '../policy'
import type * as schema from './schema'

/**
 * Says how many people used a service in a period, from which the sample of its surveys is told (PermenPANRB 14/2017). Refuses: notFound,
 * conflict (another number was said meanwhile).
 */
export const countUsers = command('serviceUsers.count', async (context, input: z.output<typeof schema.usersCount>) => {
  const { actor, tx, record, nothingChanged } = context
  const { serviceId, periodId, was, users } = input
  await tx.$executeRaw`SELECT 1 FROM service WHERE id = ${serviceId}::uuid FOR UPDATE`
  const service = await tx.service.findUnique({ where: { id: serviceId } })
  if (!service || !mayRunSurveysIn(actor, service.unitId)) return refuse('notFound')
  const period = await tx.period.findUnique({ where: { id: periodId } })
  if (!period || period.kind === 'MONTH') return refuse('notFound')
  const told = { serviceId_periodId: { serviceId, periodId } }
  const stored = await tx.serviceUsers.findUnique({ where: told })
  if ((stored?.users ?? null) !== was) return refuse('conflict')
  if (stored?.users === users) {
    nothingChanged()
    return ok({ serviceId })
  }
  await tx.serviceUsers.upsert({ where: told, create: { serviceId, periodId, users }, update: { users } })
  await record({
    noun: 'service',
    nounId: serviceId,
    unitId: service.unitId,
    before: stored && { periodId, users: was },
    after: { periodId, users },
  })
  return ok({ serviceId })
})
