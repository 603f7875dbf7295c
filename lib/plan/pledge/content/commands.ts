import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { type Context, command } from '../../../command'
import { ok, type Result, refuse } from '../../../result'
import { mayDraftPledge } from '../policy'
import { findPledgeToChange, type PledgeToChange } from '../queries'
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

/** Adds an IKU to a sasaran of the draft, or changes it there. Refuses: notFound, forbidden, conflict, tooMuch. */
export const saveUnitIndicator = command('pledge.saveIndicator', async (context, input: z.output<typeof schema.unitIndicator>) => {
  const { tx } = context
  const opened = await openDraft(context, input)
  if (!opened.ok) return opened
  const versionId = opened.value.version.id
  const { objectiveId, text, target, unitName, kind } = input
  const told = { text, target, unitName, kind, aggregation: 'LAST' as const }
  if (!(await tx.unitObjectiveText.findFirst({ where: { versionId, objectiveId } }))) return refuse('conflict')
  const ofObjective = { versionId, indicator: { objectiveId } }
  if (input.indicatorId === null) {
    const { _max, _count } = await tx.unitIndicatorText.aggregate({ where: ofObjective, _max: { position: true }, _count: true })
    if (_count >= mostIndicators) return refuse('tooMuch')
    const indicatorId = uuidv7()
    await tx.unitIndicator.create({ data: { id: indicatorId, objectiveId } })
    await tx.unitIndicatorText.create({ data: { versionId, indicatorId, position: (_max.position ?? 0) + 1, ...told } })
    return recordChange(context, opened.value, objectiveId, null, told)
  }
  const { indicatorId } = input
  const before = await tx.unitIndicatorText.findFirst({ where: { indicatorId, ...ofObjective } })
  if (!before) return refuse('conflict')
  await tx.unitIndicatorText.update({ where: { versionId_indicatorId: { versionId, indicatorId } }, data: told })
  return recordChange(context, opened.value, objectiveId, toldOf(before), told)
})

/** Takes an IKU out of the draft. Refuses: notFound, forbidden, conflict. */
export const removeUnitIndicator = command('pledge.removeIndicator', async (context, input: z.output<typeof schema.unitIndicatorRef>) => {
  const { tx } = context
  const opened = await openDraft(context, input)
  if (!opened.ok) return opened
  const versionId = opened.value.version.id
  const { indicatorId } = input
  const before = await tx.unitIndicatorText.findFirst({ where: { versionId, indicatorId }, include: { indicator: true } })
  if (!before) return refuse('conflict')
  await tx.unitIndicatorText.delete({ where: { versionId_indicatorId: { versionId, indicatorId } } })
  await tx.unitIndicator.deleteMany({ where: { id: indicatorId, texts: { none: {} } } })
  return recordChange(context, opened.value, before.indicator.objectiveId, toldOf(before), null)
})

const mostObjectives = 30
const mostIndicators = 12

/** Takes hold of the draft as the form showed it. Refuses: notFound, forbidden, conflict. */
async function openDraft(
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

type Told = { text: string; target: { toFixed(): string }; unitName: string; kind: string }

function toldOf({ text, target, unitName, kind }: Told) {
  return { text, target: target.toFixed(), unitName, kind }
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
