import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { type Context, command } from '../../command'
import { dayOf } from '../../day'
import { ok, type Result, refuse } from '../../result'
import { listSupportable } from '../cascade/queries'
import { findPlanToChange, type PlanToChange } from '../queries'
import { editableStates, maySupport, supportIds } from '../rules'
import { readBehaviourValues } from './queries'
import type * as schema from './schema'

/**
 * Adds an RHK to the version being written, or changes it there. Refuses: notFound, conflict, supportUnknown (it may not hang on that),
 * tooMuch.
 */
export const saveWorkResult = command('plan.saveWorkResult', async (context, input: z.output<typeof schema.workResult>) => {
  const { tx, actor } = context
  const opened = await openForWriting(context, input)
  if (!opened.ok) return opened
  const plan = opened.value
  const versionId = plan.version.id
  const supports = input.supports ?? { supportsWorkResultId: null, supportsObjectiveId: null }
  const before = input.workResultId === null ? null : await findText(context, versionId, input.workResultId)
  if (input.workResultId !== null && before === null) return refuse('conflict')
  if (!isSameSupport(before, supports) && !maySupport(supports, supportIds(await listSupportable(actor, plan, tx))))
    return refuse('supportUnknown', { field: 'supports' })
  const told = { category: input.category, text: input.text, ...supports }
  if (before === null) {
    const { _max, _count } = await tx.workResultText.aggregate({ where: { versionId }, _max: { position: true }, _count: true })
    if (_count >= mostResults) return refuse('tooMuch')
    const workResultId = uuidv7()
    await tx.workResult.create({ data: { id: workResultId, planId: plan.id } })
    await tx.workResultText.create({ data: { versionId, workResultId, position: (_max.position ?? 0) + 1, ...told } })
    return recordChange(context, plan, workResultId, null, told)
  }
  const { workResultId } = before
  await tx.workResultText.update({ where: { versionId_workResultId: { versionId, workResultId } }, data: told })
  return recordChange(context, plan, workResultId, toldOf(before), told)
})

/** Takes an RHK with its indicators out of the version being written. Refuses: notFound, conflict. */
export const removeWorkResult = command('plan.removeWorkResult', async (context, input: z.output<typeof schema.workResultRef>) => {
  const { tx } = context
  const opened = await openForWriting(context, input)
  if (!opened.ok) return opened
  const versionId = opened.value.version.id
  const { workResultId } = input
  const before = await findText(context, versionId, workResultId)
  if (!before) return refuse('conflict')
  await tx.indicatorText.deleteMany({ where: { versionId, indicator: { workResultId } } })
  await tx.workResultText.delete({ where: { versionId_workResultId: { versionId, workResultId } } })
  await tx.indicator.deleteMany({ where: { workResultId, texts: { none: {} } } })
  await tx.workResult.deleteMany({ where: { id: workResultId, texts: { none: {} } } })
  return recordChange(context, opened.value, workResultId, toldOf(before), null)
})

/** Adds an indicator to an RHK of the version being written, or changes it there. Refuses: notFound, conflict, aspectMissing, perspectiveMissing, tooMuch. */
export const saveIndicator = command('plan.saveIndicator', async (context, input: z.output<typeof schema.indicator>) => {
  const { tx } = context
  const opened = await openForWriting(context, input)
  if (!opened.ok) return opened
  const plan = opened.value
  const versionId = plan.version.id
  if (plan.form === 'QUANTITATIVE' && input.aspect === null) return refuse('aspectMissing', { field: 'aspect' })
  if (plan.form === 'LEADER' && input.perspective === null) return refuse('perspectiveMissing', { field: 'perspective' })
  if (!(await findText(context, versionId, input.workResultId))) return refuse('conflict')
  const { text, target, unitName, kind, aggregation, workResultId } = input
  const aspect = plan.form === 'QUANTITATIVE' ? input.aspect : null
  const perspective = plan.form === 'LEADER' ? input.perspective : null
  const told = { text, target, unitName, kind, aggregation, aspect, perspective, shared: false, source: 'TYPED' as const }
  const ofResult = { versionId, indicator: { workResultId } }
  if (input.indicatorId === null) {
    const { _max, _count } = await tx.indicatorText.aggregate({ where: ofResult, _max: { position: true }, _count: true })
    if (_count >= mostIndicators) return refuse('tooMuch')
    const indicatorId = uuidv7()
    await tx.indicator.create({ data: { id: indicatorId, workResultId } })
    await tx.indicatorText.create({ data: { versionId, indicatorId, position: (_max.position ?? 0) + 1, ...told } })
    return recordChange(context, plan, workResultId, null, told)
  }
  const { indicatorId } = input
  const before = await tx.indicatorText.findFirst({ where: { indicatorId, ...ofResult } })
  if (!before) return refuse('conflict')
  await tx.indicatorText.update({ where: { versionId_indicatorId: { versionId, indicatorId } }, data: told })
  return recordChange(context, plan, workResultId, measured(before), told)
})

/** Takes an indicator out of the version being written. Refuses: notFound, conflict. */
export const removeIndicator = command('plan.removeIndicator', async (context, input: z.output<typeof schema.indicatorRef>) => {
  const { tx } = context
  const opened = await openForWriting(context, input)
  if (!opened.ok) return opened
  const versionId = opened.value.version.id
  const { indicatorId } = input
  const before = await tx.indicatorText.findFirst({ where: { versionId, indicatorId }, include: { indicator: true } })
  if (!before) return refuse('conflict')
  await tx.indicatorText.delete({ where: { versionId_indicatorId: { versionId, indicatorId } } })
  await tx.indicator.deleteMany({ where: { id: indicatorId, texts: { none: {} } } })
  return recordChange(context, opened.value, before.indicator.workResultId, measured(before), null)
})

/** Writes what is expected of each BerAKHLAK value beyond its guides; values left empty expect nothing more. Refuses: notFound, conflict. */
export const saveExpectations = command('plan.saveExpectations', async (context, input: z.output<typeof schema.expectations>) => {
  const { actor, tx } = context
  const opened = await openForWriting(context, input)
  if (!opened.ok) return opened
  const plan = opened.value
  const versionId = plan.version.id
  const values = await readBehaviourValues(actor, dayOf(plan.startsOn), tx)
  const rows = values.flatMap(({ key }) => (input.texts[key] ? [{ versionId, valueKey: key, text: input.texts[key] }] : []))
  const before = await tx.behaviourExpectation.findMany({ where: { versionId }, orderBy: { valueKey: 'asc' } })
  await tx.behaviourExpectation.deleteMany({ where: { versionId } })
  await tx.behaviourExpectation.createMany({ data: rows })
  const texts = (all: readonly { valueKey: string; text: string }[]) =>
    Object.fromEntries(all.map(({ valueKey, text }) => [valueKey, text]))
  return recordChange(context, plan, null, { expectations: texts(before) }, { expectations: texts(rows) })
})

const mostResults = 30
const mostIndicators = 12

/** Takes hold of the version being written, as the form showed it; only its owner writes. Refuses: notFound, conflict. */
async function openForWriting(
  { actor, tx }: Context,
  { planId, revision }: { planId: string; revision: number },
): Promise<Result<PlanToChange>> {
  const plan = await findPlanToChange(actor, planId, tx)
  if (!plan?.who.isOwner) return refuse('notFound')
  const guard = { id: plan.version.id, revision, state: { in: [...editableStates] } }
  const { count } = await tx.planVersion.updateMany({ where: guard, data: { revision: { increment: 1 } } })
  return count === 1 ? ok(plan) : refuse('conflict')
}

function findText({ tx }: Context, versionId: string, workResultId: string) {
  return tx.workResultText.findUnique({ where: { versionId_workResultId: { versionId, workResultId } } })
}

type Support = { supportsWorkResultId: string | null; supportsObjectiveId: string | null }

/** What it hung on before may stay, also when it could not be chosen today. */
function isSameSupport(before: Support | null, now: Support): boolean {
  return before?.supportsWorkResultId === now.supportsWorkResultId && before.supportsObjectiveId === now.supportsObjectiveId
}

function toldOf({ category, text, supportsWorkResultId, supportsObjectiveId }: Support & { category: string; text: string }) {
  return { category, text, supportsWorkResultId, supportsObjectiveId }
}

type Measured = { text: string; target: { toFixed(): string }; unitName: string; kind: string; aggregation: string }

function measured({ text, target, unitName, kind, aggregation }: Measured) {
  return { text, target: target.toFixed(), unitName, kind, aggregation }
}

async function recordChange(
  { record }: Context,
  plan: PlanToChange,
  workResultId: string | null,
  before: object | null,
  after: object | null,
) {
  const at = workResultId === null ? {} : { workResultId }
  const sides = { before: before && { ...at, ...before }, after: after && { ...at, ...after } }
  await record({ noun: 'plan', nounId: plan.id, unitId: plan.unitId, ...sides })
  return ok({ planId: plan.id, workResultId })
}
