import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { command } from '../../command'
import { addDays, columnOf, dayOf } from '../../day'
import { ok, refuse } from '../../result'
import { mayRunSurveysIn } from '../policy'
import type * as schema from './schema'

/**
 * Says what the public is promised about a service from a day on, as a new number; what was promised before stays, what was only to begin later
 * may be replaced (standar pelayanan, UU 25/2009 Pasal 21). Refuses: notFound, conflict (a newer one was decided meanwhile), beforePrevious, tooFarAhead.
 */
export const setStandard = command('serviceStandard.set', async (context, input: z.output<typeof schema.newStandard>) => {
  const { actor, tx, now, today, record } = context
  const { serviceId, was, validFrom, ...promised } = input
  const service = await tx.service.findUnique({ where: { id: serviceId } })
  if (!service || !mayRunSurveysIn(actor, service.unitId)) return refuse('notFound')
  const last = await tx.serviceStandard.findFirst({ where: { serviceId }, orderBy: { number: 'desc' } })
  if ((last?.number ?? 0) !== was) return refuse('conflict')
  const begun = { serviceId, validFrom: { lte: columnOf(today) } }
  const current = await tx.serviceStandard.findFirst({ where: begun, orderBy: { number: 'desc' } })
  if (current && validFrom < dayOf(current.validFrom)) return refuse('beforePrevious', { field: 'validFrom' })
  if (validFrom > addDays(today, 366)) return refuse('tooFarAhead', { field: 'validFrom' })
  const row = { id: uuidv7(), serviceId, number: was + 1, validFrom: columnOf(validFrom), ...promised }
  const decided = { decidedById: actor.accountId, decidedAt: now }
  const { count } = await tx.serviceStandard.createMany({ data: [{ ...row, ...decided }], skipDuplicates: true })
  if (count !== 1) return refuse('conflict')
  const before = last && { number: last.number, validFrom: dayOf(last.validFrom), time: last.time, fee: last.fee }
  await record({
    noun: 'serviceStandard',
    nounId: row.id,
    unitId: service.unitId,
    before,
    after: { ...promised, number: row.number, validFrom },
  })
  return ok({ serviceId, number: row.number })
})
