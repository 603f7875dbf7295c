import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { type Context, command } from '../../../command'
import { ok, type Result, refuse } from '../../../result'
import { readTargetPeriods, type TargetPeriod } from '../../measure/queries'
import { seenObjective, seenUnitIndicator, seenWholeObjective } from '../../seen/rules'
import { mayDraftPledge } from '../policy'
import { findPledgeToChange, type PledgedIndicator, type PledgedObjective, type PledgeToChange, readObjectives } from '../queries'
import { daysOfYear, faultOfIndicator, mostIndicators, mostObjectives } from '../rules'
import type * as schema from '../schema'

/**
 * Adds a sasaran to the draft of a unit's pledge, or changes it there. Refuses: notFound, forbidden, draftClosed, changedMeanwhile,
 * goneMeanwhile, tooMuch.
 */
export const saveObjective = command('pledge.saveObjective', async (context, input: z.output<typeof schema.objective>) => {
  const { tx } = context
  const opened = await openForWriting(context, input.pledgeId)
  if (!opened.ok) return opened
  const { pledge, objectives } = opened.value
  const versionId = pledge.version.id
  const { text } = input
  if (input.objectiveId === null) {
    const { _max } = await tx.unitObjectiveText.aggregate({ where: { versionId }, _max: { position: true } })
    if (objectives.length >= mostObjectives) return refuse('tooMuch')
    const objectiveId = uuidv7()
    await tx.unitObjective.create({ data: { id: objectiveId, pledgeId: input.pledgeId } })
    await tx.unitObjectiveText.create({ data: { versionId, objectiveId, position: (_max.position ?? 0) + 1, text } })
    return recordChange(context, pledge, objectiveId, null, { text })
  }
  const before = objectives.find(({ id }) => id === input.objectiveId)
  if (!before) return refuse('goneMeanwhile')
  if (seenObjective(before) !== input.seen) return refuse('changedMeanwhile')
  const key = { versionId_objectiveId: { versionId, objectiveId: before.id } }
  await tx.unitObjectiveText.update({ where: key, data: { text } })
  return recordChange(context, pledge, before.id, { text: before.text }, { text })
})

/** Takes a sasaran with its indicators out of the draft. Refuses: notFound, forbidden, draftClosed, changedMeanwhile, goneMeanwhile. */
export const removeObjective = command('pledge.removeObjective', async (context, input: z.output<typeof schema.objectiveRef>) => {
  const { tx } = context
  const opened = await openForWriting(context, input.pledgeId)
  if (!opened.ok) return opened
  const { pledge, objectives } = opened.value
  const versionId = pledge.version.id
  const { objectiveId } = input
  const before = objectives.find(({ id }) => id === objectiveId)
  if (!before) return refuse('goneMeanwhile')
  if (seenWholeObjective(before) !== input.seen) return refuse('changedMeanwhile')
  await tx.unitIndicatorText.deleteMany({ where: { versionId, indicator: { objectiveId } } })
  await tx.unitObjectiveText.delete({ where: { versionId_objectiveId: { versionId, objectiveId } } })
  await tx.unitIndicator.deleteMany({ where: { objectiveId, texts: { none: {} } } })
  await tx.unitObjective.deleteMany({ where: { id: objectiveId, texts: { none: {} } } })
  return recordChange(context, pledge, objectiveId, { text: before.text }, null)
})

/**
 * Adds an IKU to a sasaran of the draft, or changes it there. Refuses: notFound, forbidden, draftClosed, changedMeanwhile, goneMeanwhile,
 * tooMuch, and what `measureFault` refuses.
 */
export const saveUnitIndicator = command('pledge.saveIndicator', async (context, input: z.output<typeof schema.unitIndicator>) => {
  const { tx } = context
  const opened = await openForWriting(context, input.pledgeId)
  if (!opened.ok) return opened
  const { pledge, objectives } = opened.value
  const { pledgeId: _pledge, seen, objectiveId, indicatorId, ...words } = input
  const periods = await readTargetPeriods(context.actor, daysOfYear(pledge.year), tx)
  const fault = faultOfIndicator(words, periods, pledge.year)
  if (fault) return fault
  const objective = objectives.find(({ id }) => id === objectiveId)
  const before = indicatorId === null ? null : objective?.indicators.find(({ id }) => id === indicatorId)
  if (!objective || before === undefined) return refuse('goneMeanwhile')
  if (before !== null && seenUnitIndicator(before) !== seen) return refuse('changedMeanwhile')
  if (before === null && objective.indicators.length >= mostIndicators) return refuse('tooMuch')
  const versionId = pledge.version.id
  const rows = await tx.unitIndicatorText.findMany({ where: { versionId, indicator: { objectiveId } } })
  const known = rows.find((row) => row.indicatorId === indicatorId)
  const position = known?.position ?? Math.max(0, ...rows.map((row) => row.position)) + 1
  await putIndicator(context, { versionId, objectiveId, indicatorId, position }, words, periods)
  return recordChange(context, pledge, objectiveId, before && wordsOf(before), words)
})

/** Takes an IKU out of the draft. Refuses: notFound, forbidden, draftClosed, changedMeanwhile, goneMeanwhile. */
export const removeUnitIndicator = command('pledge.removeIndicator', async (context, input: z.output<typeof schema.unitIndicatorRef>) => {
  const { tx } = context
  const opened = await openForWriting(context, input.pledgeId)
  if (!opened.ok) return opened
  const { pledge, objectives } = opened.value
  const versionId = pledge.version.id
  const { indicatorId } = input
  const objective = objectives.find(({ indicators }) => indicators.some(({ id }) => id === indicatorId))
  const before = objective?.indicators.find(({ id }) => id === indicatorId)
  if (!objective || !before) return refuse('goneMeanwhile')
  if (seenUnitIndicator(before) !== input.seen) return refuse('changedMeanwhile')
  await tx.unitIndicatorText.delete({ where: { versionId_indicatorId: { versionId, indicatorId } } })
  await tx.unitIndicator.deleteMany({ where: { id: indicatorId, texts: { none: {} } } })
  return recordChange(context, pledge, objective.id, wordsOf(before), null)
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
  context: Context,
  { pledgeId, revision }: { pledgeId: string; revision: number },
): Promise<Result<PledgeToChange>> {
  const found = await findToDraft(context, pledgeId)
  if (!found.ok) return found
  const guard = { id: found.value.version.id, revision, state: 'DRAFT' as const }
  const { count } = await context.tx.unitPledgeVersion.updateMany({ where: guard, data: { revision: { increment: 1 } } })
  return count === 1 ? found : refuse('conflict')
}

/**
 * Takes hold of the draft until the end of the transaction, and reads what it says now. Its revision rises: who approves it from an older
 * page is refused. Refuses: notFound, forbidden, draftClosed.
 */
async function openForWriting(
  context: Context,
  pledgeId: string,
): Promise<Result<{ pledge: PledgeToChange; objectives: PledgedObjective[] }>> {
  const { tx } = context
  const found = await findToDraft(context, pledgeId)
  if (!found.ok) return found
  const pledge = found.value
  const guard = { id: pledge.version.id, state: 'DRAFT' as const }
  const { count } = await tx.unitPledgeVersion.updateMany({ where: guard, data: { revision: { increment: 1 } } })
  return count === 1 ? ok({ pledge, objectives: await readObjectives(pledge.version.id, tx) }) : refuse('draftClosed')
}

async function findToDraft({ actor, tx }: Context, pledgeId: string): Promise<Result<PledgeToChange>> {
  const pledge = await findPledgeToChange(actor, pledgeId, tx)
  if (!pledge) return refuse('notFound')
  return mayDraftPledge(actor, pledge.unit) ? ok(pledge) : refuse('forbidden')
}

function wordsOf({ id: _, ...words }: PledgedIndicator) {
  return words
}

async function recordChange(
  { tx, record }: Context,
  { id, unitId, year, version }: PledgeToChange,
  objectiveId: string,
  before: object | null,
  after: object | null,
) {
  const sides = { before: before && { objectiveId, ...before }, after: after && { objectiveId, ...after } }
  await record({ noun: 'pledge', nounId: id, unitId, ...sides })
  const { revision } = await tx.unitPledgeVersion.findUniqueOrThrow({ where: { id: version.id } })
  return ok({ unitId, year, objectiveId, revision })
}
