import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '../actor'
import { command } from '../command'
import { type Day, dayOf } from '../day'
import type { Tx } from '../db'
import type { ReceivedFile } from '../file-store'
import { ok, refuse } from '../result'
import { findRule } from '../rule/queries'
import { mayRecordRealization } from './policy'
import { kindDay } from './rules'
import type { NewRealization } from './schema'

/**
 * Records what was achieved for an indicator of the actor's own SKP in a period, with its evidence. A correction is a new number.
 * `storedKeys` are the files that belong to it: a repeat of the same form keeps those of the first. Refuses: notFound, conflict
 * (recorded meanwhile), periodNotBegun, evidenceNeeded, reasonNeeded.
 */
export const recordRealization = command(
  'realization.record',
  async ({ actor, tx, now, today, record, emit }, input: NewRealization & { files: readonly ReceivedFile[] }) => {
    const { indicatorId, periodId, value, note, reason, files } = input
    await tx.$executeRaw`SELECT 1 FROM indicator WHERE id = ${indicatorId}::uuid FOR UPDATE`
    const place = await findPlace(actor, tx, input)
    if (!place || !mayRecordRealization(actor, place.plan)) return refuse('notFound')
    if (place.startsOn > today) return refuse('periodNotBegun')
    const last = await tx.realization.findFirst({ where: { indicatorId, periodId }, orderBy: { number: 'desc' } })
    if ((last?.number ?? 0) !== input.basedOn) return refuse('conflict')
    if (note === null && files.length === 0) return refuse('evidenceNeeded', { field: 'note' })
    if (last && reason === null) return refuse('reasonNeeded', { field: 'reason' })
    const row = { id: uuidv7(), indicatorId, periodId, number: input.basedOn + 1, value, note, reason: last ? reason : null }
    const accountId = actor.accountId as string
    await tx.realization.create({ data: { ...row, recordedById: accountId, recordedAt: now } })
    const rows = files.map((file) => ({ ...file, id: uuidv7(), noun: 'realization', nounId: row.id }))
    await tx.storedFile.createMany({ data: rows.map((file) => ({ ...file, uploadedById: accountId, uploadedAt: now })) })
    const { id, ...after } = row
    await record({
      ...{ noun: 'realization', nounId: id, unitId: place.plan.unitId, reason: after.reason },
      before: last && { number: last.number, value: last.value.toFixed() },
      after: { ...after, files: files.map(({ name }) => name) },
    })
    await emit('REALIZATION_RECORDED', id)
    return ok({ realizationId: id, planId: place.plan.id, storedKeys: files.map(({ storageKey }) => storageKey) })
  },
)

/** The indicator in the SKP's version in force and the period it is recorded for; null where they do not belong together. */
async function findPlace(actor: Actor, tx: Tx, { planId, indicatorId, periodId }: NewRealization) {
  const version = await tx.planVersion.findFirst({
    where: { planId, state: 'AGREED' },
    orderBy: { number: 'desc' },
    include: { indicatorTexts: { where: { indicatorId } }, plan: { include: { period: true, holding: { include: { post: true } } } } },
  })
  const period = await tx.period.findUnique({ where: { id: periodId } })
  if (!version || version.indicatorTexts.length === 0 || !period) return null
  const { holding, startsOn, endsOn, period: yearPeriod } = version.plan
  const { body } = await findRule(actor, 'PERFORMANCE_PERIODS', kindDay(yearPeriod.year), undefined, tx)
  const isOfPlan = period.year === yearPeriod.year && period.startsOn <= endsOn && period.endsOn >= startsOn
  if (period.kind !== body.realizationKind || !isOfPlan) return null
  return { plan: { id: planId, personId: holding.personId, unitId: holding.post.unitId }, startsOn: latest(period.startsOn, startsOn) }
}

function latest(one: Date, other: Date): Day {
  return dayOf(one > other ? one : other)
}
