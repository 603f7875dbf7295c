import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { type Context, command } from '../../../command'
import { ok, type Result, refuse } from '../../../result'
import { readTargetPeriods, type TargetPeriod } from '../../measure/queries'
import { mayDraftPledge } from '../policy'
import { findPledgeToChange, type PledgeToChange, readWords, told } from '../queries'
import { daysOfYear, faultOfIndicator, mostIndicators, mostObjectives } from '../rules'
import type * as schema from '../schema'

/** Adds a sasaran to the draft of a unit's pledge, or changes it there. Refuses: notFound, forbidden, conflict, tooMuch. */
export const saveObjective = command('pledge.saveObjective', async (context, input: z.output<typeof schema.objective>) => {
  const { tx } = context
  const opened = await openDraft(context, input)
  if (!opened.ok) return opened
  const versionId = opened.value.version.id
  const { text } = input
  if (input.objectiveId === null) {
    const { _max, _count } = await tx.unitObjectiveText.aggregate({ where: { versionId }, _max: { position: true }, _count: true })
    if (_count >= mostObjectives) return refuse('tooMuch')
    const objectiveId = uuidv7()
    await tx.unitObjective.create({ data: { id: objectiveId, pledgeId: input.pledgeId } })
    await tx.unitObjectiveText.create({ data: { versionId, objectiveId, position: (_max.position ?? 0) + 1, text } })
    return recordChange(context, opened.value, objectiveId, null, { text })
  }
  const key = { versionId_objectiveId: { versionId, objectiveId: input.objectiveId } }
  const before = await tx.unitObjectiveText.findUnique({ where: key })
  if (!before) return refuse('conflict')
  await tx.unitObjectiveText.update({ where: key, data: { text } })
  return recordChange(context, opened.value, input.objectiveId, { text: before.text }, { text })
})

/** Takes a sasaran with its indicators out of the draft. Refuses: notFound, forbidden, conflict. */
export const removeObjective = command('pledge.removeObjective', async (context, input: z.output<typeof schema.objectiveRef>) => {
  const { tx } = context
  const opened = await openDraft(context, input)
  if (!opened.ok) return opened
  const versionId = opened.value.version.id
  const { objectiveId } = input
  const key = { versionId_objectiveId: { versionId, objectiveId } }
  const before = await tx.unitObjectiveText.findUnique({ where: key })
  if (!before) return refuse('conflict')
  await tx.unitIndicatorText.deleteMany({ where: { versionId, indicator: { objectiveId } } })
  await tx.unitObjectiveText.delete({ where: key })
  await tx.unitIndicator.deleteMany({ where: { objectiveId, texts: { none: {} } } })
  await tx.unitObjective.deleteMany({ where: { id: objectiveId, texts: { none: {} } } })
  return recordChange(context, opened.value, objectiveId, { text: before.text }, null)
})

/**
 * Adds an IKU to a sasaran of the draft, or changes it there. Refuses: notFound, forbidden, conflict, tooMuch, and what `measureFault`
 * refuses.
 */
export const saveUnitIndicator = command('pledge.saveIndicator', async (context, input: z.output<typeof schema.unitIndicator>) => {
  const { tx } = context
  const opened = await openDraft(context, input)
  if (!opened.ok) return opened
  const { version, year } = opened.value
  const { pledgeId: _pledge, revision: _revision, objectiveId, indicatorId, ...words } = input
  const periods = await readTargetPeriods(context.actor, daysOfYear(year), tx)
  const fault = faultOfIndicator(words, periods, year)
  if (fault) return fault
  const inDraft = { versionId: version.id, objectiveId }
  if (!(await tx.unitObjectiveText.findFirst({ where: inDraft }))) return refuse('conflict')
  const rows = await tx.unitIndicatorText.findMany({ where: { versionId: version.id, indicator: { objectiveId } }, include: told })
  const before = rows.find((row) => row.indicatorId === indicatorId)
  if (indicatorId !== null && !before) return refuse('conflict')
  if (!before && rows.length >= mostIndicators) return refuse('tooMuch')
  const position = before?.position ?? Math.max(0, ...rows.map((row) => row.position)) + 1
  await putIndicator(context, { ...inDraft, indicatorId, position }, words, periods)
  return recordChange(context, opened.value, objectiveId, before ? readWords(before) : null, words)
})

/** Takes an IKU out of the draft. Refuses: notFound, forbidden, conflict. */
export const removeUnitIndicator = command('pledge.removeIndicator', async (context, input: z.output<typeof schema.unitIndicatorRef>) => {
  const { tx } = context
  const opened = await openDraft(context, input)
  if (!opened.ok) return opened
  const versionId = opened.value.version.id
  const { indicatorId } = input
  const include = { indicator: true, ...told }
  const before = await tx.unitIndicatorText.findFirst({ where: { versionId, indicatorId }, include })
  if (!before) return refuse('conflict')
  await tx.unitIndicatorText.delete({ where: { versionId_indicatorId: { versionId, indicatorId } } })
  await tx.unitIndicator.deleteMany({ where: { id: indicatorId, texts: { none: {} } } })
  return recordChange(context, opened.value, before.indicator.objectiveId, readWords(before), null)
})

type Place = { versionId: string; objectiveId: string; indicatorId: string | null; position: number }

/** Writes what an IKU of a draft says, with its targets of periods; a new one where it has no id. */
export async function putIndicator(
  { tx }: Pick<Context, 'tx'>,
  { versionId, objectiveId, indicatorId: known, position }: Place,
  { perPeriod, ...words }: schema.UnitIndicatorWords,
  periods: readonly TargetPeriod[],
): Promise<void> {
  const indicatorId = known ?? uuidv7()
  if (known === null) await tx.unitIndicator.create({ data: { id: indicatorId, objectiveId } })
  const key = { versionId, indicatorId }
  const row = { ...words, position }
  await tx.unitIndicatorText.upsert({ where: { versionId_indicatorId: key }, create: { ...key, ...row }, update: row })
  await tx.unitIndicatorTarget.deleteMany({ where: key })
  const targets = periods.flatMap(({ id, number }) =>
    perPeriod[number] === undefined ? [] : [{ periodId: id, target: perPeriod[number] }],
  )
  if (targets.length > 0) await tx.unitIndicatorTarget.createMany({ data: targets.map((target) => ({ ...key, ...target })) })
}

/** Takes hold of the draft as the form showed it. Refuses: notFound, forbidden, conflict. */
export async function openDraft(
  { actor, tx }: Context,
  { pledgeId, revision }: { pledgeId: string; revision: number },
): Promise<Result<PledgeToChange>> {
  const pledge = await findPledgeToChange(actor, pledgeId, tx)
  if (!pledge) return refuse('notFound')
  if (!mayDraftPledge(actor, pledge.unit)) return refuse('forbidden')
  const guard = { id: pledge.version.id, revision, state: 'DRAFT' as const }
  const { count } = await tx.unitPledgeVersion.updateMany({ where: guard, data: { revision: { increment: 1 } } })
  return count === 1 ? ok(pledge) : refuse('conflict')
}

async function recordChange(
  { record }: Context,
  { id, unitId, year }: PledgeToChange,
  objectiveId: string,
  before: object | null,
  after: object | null,
) {
  const sides = { before: before && { objectiveId, ...before }, after: after && { objectiveId, ...after } }
  await record({ noun: 'pledge', nounId: id, unitId, ...sides })
  return ok({ unitId, year, objectiveId })
}
