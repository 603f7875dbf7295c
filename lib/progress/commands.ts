import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '../actor'
import { command } from '../command'
import { type Day, dayOf } from '../day'
import type { Tx } from '../db'
import type { ReceivedFile } from '../file-store'
import { compare, parseDecimal } from '../rational'
import { ok, type Result, refuse } from '../result'
import { findRule } from '../rule/queries'
import { mayRecordRealization } from './policy'
import { returnedKey } from './returned/rules'
import { faultOfValue, kindDay } from './rules'
import type { NewRealization } from './schema'
import { noteFromSource, typedNote } from './source/labels'
import { readSourceFigures } from './source/queries'

/**
 * Records what was achieved for an indicator of the actor's own SKP in a period, with its evidence. A correction is a new number.
 * `storedKeys` are the files that belong to it: a repeat of the same form keeps those of the first. Refuses: notFound, conflict
 * (recorded meanwhile), kindChanged, periodNotBegun, dateAhead, dateTooEarly, valueWrong, evidenceNeeded, reasonNeeded; and for a value that
 * is said to come from the indicator's source, which is read here again, sourceEmpty and sourceChanged. That is its own evidence.
 */
export const recordRealization = command(
  'realization.record',
  async ({ actor, tx, now, today, record, emit }, input: NewRealization & { files: readonly ReceivedFile[] }) => {
    const { indicatorId, periodId, value, reason, files, fromSource = false } = input
    await tx.$executeRaw`SELECT 1 FROM indicator WHERE id = ${indicatorId}::uuid FOR UPDATE`
    const place = await findPlace(actor, tx, input)
    if (!place || !mayRecordRealization(actor, place.plan)) return refuse('notFound')
    const { kind } = place.indicator
    if (input.kind !== undefined && input.kind !== kind) return refuse('kindChanged')
    if (place.period.startsOn > today) return refuse('periodNotBegun')
    const fault = faultOfValue(kind, value, { year: place.plan.year, today })
    if (fault !== null) return refuse(fault, { field: 'value' })
    const last = await tx.realization.findFirst({ where: { indicatorId, periodId }, orderBy: { number: 'desc' } })
    if ((last?.number ?? 0) !== input.basedOn) return refuse('conflict')
    const sourced = fromSource ? await readSourced(actor, tx, place, value) : null
    if (sourced?.ok === false) return sourced
    const note = sourced === null ? typedNote(input.note) : noteFromSource(sourced.value, input.note)
    if (note === null && files.length === 0) return refuse('evidenceNeeded', { field: 'note' })
    if (last && reason === null) return refuse('reasonNeeded', { field: 'reason' })
    const row = { id: uuidv7(), indicatorId, periodId, number: input.basedOn + 1, value, note, reason: last ? reason : null }
    const accountId = actor.accountId as string
    await tx.realization.create({ data: { ...row, recordedById: accountId, recordedAt: now } })
    await tx.unsentForm.deleteMany({ where: { accountId, form: returnedKey(input) } })
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

type Place = NonNullable<Awaited<ReturnType<typeof findPlace>>>

/** Where the figure of the indicator's source comes from, when it is the value. */
async function readSourced(actor: Actor, tx: Tx, { indicator, period }: Place, value: string): Promise<Result<string>> {
  const figures = await readSourceFigures(actor, [indicator], [period], tx)
  const figure = figures.get(indicator.id)?.get(period.id)
  if (!figure || figure.value === null) return refuse('sourceEmpty')
  const isSame = compare(parseDecimal(figure.value), parseDecimal(value)) === 0
  return isSame ? ok(figure.basis) : refuse('sourceChanged')
}

/** The indicator in the SKP's version in force and the period it is recorded for; null where they do not belong together. */
async function findPlace(actor: Actor, tx: Tx, { planId, indicatorId, periodId }: NewRealization) {
  const version = await tx.planVersion.findFirst({
    where: { planId, state: 'AGREED' },
    orderBy: { number: 'desc' },
    include: { indicatorTexts: { where: { indicatorId } }, plan: { include: { period: true, holding: { include: { post: true } } } } },
  })
  const period = await tx.period.findUnique({ where: { id: periodId } })
  const indicator = version?.indicatorTexts[0]
  if (!version || !indicator || !period) return null
  const { holding, startsOn, endsOn, period: yearPeriod } = version.plan
  const { year } = yearPeriod
  const { body } = await findRule(actor, 'PERFORMANCE_PERIODS', kindDay(year), undefined, tx)
  const isOfPlan = period.year === year && period.startsOn <= endsOn && period.endsOn >= startsOn
  if (period.kind !== body.realizationKind || !isOfPlan) return null
  return {
    plan: { id: planId, personId: holding.personId, unitId: holding.post.unitId, year },
    indicator: { ...indicator, id: indicatorId },
    period: { id: periodId, startsOn: latest(period.startsOn, startsOn), endsOn: earliest(period.endsOn, endsOn) },
  }
}

function latest(one: Date, other: Date): Day {
  return dayOf(one > other ? one : other)
}

function earliest(one: Date, other: Date): Day {
  return dayOf(one < other ? one : other)
}
