import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { type Context, command } from '../../command'
import { dayNumber, dayOf } from '../../day'
import { formatDay } from '../../format'
import { ok, type Result, refuse } from '../../result'
import { listSupportable } from '../cascade/queries'
import { writtenTarget } from '../measure/labels'
import { readTargetPeriods } from '../measure/queries'
import { periodTargetsFit } from '../measure/rules'
import { findPlanToChange, type PlanToChange } from '../queries'
import { closedParams, editableStates, maySupport, supportIds } from '../rules'
import { seenIndicator, seenResult, seenWholeResult } from '../seen/rules'
import { partOf, unsentKey } from '../unsent/rules'
import { readElements, readSourceUnits, readWeighed } from './choices/queries'
import { aggregationVerbs } from './labels'
import { type PlanContent, type PlannedIndicator, type PlannedResult, readContent } from './queries'
import type * as schema from './schema'

/**
 * Adds an RHK to the version being written, or changes it there. Refuses: notFound, notEditable, changedMeanwhile, goneMeanwhile,
 * supportUnknown (it may not hang on that), tooMuch.
 */
export const saveWorkResult = command('plan.saveWorkResult', async (context, input: z.output<typeof schema.workResult>) => {
  const { tx, actor } = context
  const opened = await openForWriting(context, input.planId)
  if (!opened.ok) return opened
  const { plan, content } = opened.value
  const versionId = plan.version.id
  const before = input.workResultId === null ? null : content.workResults.find(({ id }) => id === input.workResultId)
  if (before === undefined) return refuse('goneMeanwhile')
  if (before !== null && seenResult(before) !== input.seen) return refuse('changedMeanwhile')
  const supports = input.supports ?? { supportsWorkResultId: null, supportsObjectiveId: null }
  if (!isSameSupport(before, supports) && !maySupport(supports, supportIds(await listSupportable(actor, plan, tx))))
    return refuse('supportUnknown', { field: 'supports' })
  const isWeighed = input.category === 'UTAMA' && (await readWeighed(actor, tx))
  const told = { category: input.category, text: input.text, ...supports, weight: isWeighed ? input.weight : null }
  const part = partOf.workResult(input.workResultId)
  if (before !== null) {
    const workResultId = before.id
    await tx.workResultText.update({ where: { versionId_workResultId: { versionId, workResultId } }, data: told })
    return recordChange(context, plan, { workResultId, part, before: toldOf(before), after: told })
  }
  if (content.workResults.length >= mostResults) return refuse('tooMuch')
  const workResultId = uuidv7()
  await tx.workResult.create({ data: { id: workResultId, planId: plan.id } })
  await tx.workResultText.create({ data: { versionId, workResultId, position: afterLast(content.workResults), ...told } })
  return recordChange(context, plan, { workResultId, part, before: null, after: told })
})

/** Takes an RHK with its indicators out of the version being written. Refuses: notFound, notEditable, changedMeanwhile, goneMeanwhile. */
export const removeWorkResult = command('plan.removeWorkResult', async (context, input: z.output<typeof schema.workResultRef>) => {
  const { tx } = context
  const opened = await openForWriting(context, input.planId)
  if (!opened.ok) return opened
  const { plan, content } = opened.value
  const { workResultId } = input
  const versionId = plan.version.id
  const before = content.workResults.find(({ id }) => id === workResultId)
  if (!before) return refuse('goneMeanwhile')
  if (seenWholeResult(before) !== input.seen) return refuse('changedMeanwhile')
  await tx.indicatorText.deleteMany({ where: { versionId, indicator: { workResultId } } })
  await tx.workResultText.delete({ where: { versionId_workResultId: { versionId, workResultId } } })
  await tx.indicator.deleteMany({ where: { workResultId, ...unusedIndicator } })
  await tx.workResult.deleteMany({ where: { id: workResultId, ...unusedResult } })
  return recordChange(context, plan, { workResultId, part: partOf.workResult(workResultId), before: toldOf(before), after: null })
})

/**
 * Adds an indicator to an RHK of the version being written, or changes it there, with its targets of periods. Refuses: notFound,
 * notEditable, changedMeanwhile, goneMeanwhile, aspectMissing, perspectiveMissing, dateOutside, periodsIncomplete, periodsDiffer,
 * sourceUnknown, elementUnknown, tooMuch.
 */
export const saveIndicator = command('plan.saveIndicator', async (context, input: z.output<typeof schema.indicator>) => {
  const { tx } = context
  const opened = await openForWriting(context, input.planId)
  if (!opened.ok) return opened
  const { plan, content } = opened.value
  const versionId = plan.version.id
  const result = content.workResults.find(({ id }) => id === input.workResultId)
  const before = input.indicatorId === null ? null : result?.indicators.find(({ id }) => id === input.indicatorId)
  if (!result || before === undefined) return refuse('goneMeanwhile')
  if (before !== null && seenIndicator(before) !== input.seen) return refuse('changedMeanwhile')
  const measured = await measuredIn(context, plan, input, before)
  if (!measured.ok) return measured
  const { targets, ...told } = measured.value
  const part = partOf.indicator(result.id, input.indicatorId)
  if (before === null && result.indicators.length >= mostIndicators) return refuse('tooMuch')
  const indicatorId = before?.id ?? uuidv7()
  if (before === null) {
    await tx.indicator.create({ data: { id: indicatorId, workResultId: result.id } })
    await tx.indicatorText.create({ data: { versionId, indicatorId, position: afterLast(result.indicators), ...told } })
  } else await tx.indicatorText.update({ where: { versionId_indicatorId: { versionId, indicatorId } }, data: told })
  await tx.indicatorTarget.deleteMany({ where: { versionId, indicatorId } })
  const rows = Object.entries(targets).map(([periodId, target]) => ({ versionId, indicatorId, periodId, target }))
  await tx.indicatorTarget.createMany({ data: rows })
  const change = { before: before && measuredOf(before), after: measured.value }
  return recordChange(context, plan, { workResultId: result.id, part, ...change })
})

/** Takes an indicator out of the version being written. Refuses: notFound, notEditable, changedMeanwhile, goneMeanwhile. */
export const removeIndicator = command('plan.removeIndicator', async (context, input: z.output<typeof schema.indicatorRef>) => {
  const { tx } = context
  const opened = await openForWriting(context, input.planId)
  if (!opened.ok) return opened
  const { plan, content } = opened.value
  const versionId = plan.version.id
  const { indicatorId } = input
  const result = content.workResults.find(({ indicators }) => indicators.some(({ id }) => id === indicatorId))
  const before = result?.indicators.find(({ id }) => id === indicatorId)
  if (!result || !before) return refuse('goneMeanwhile')
  if (seenIndicator(before) !== input.seen) return refuse('changedMeanwhile')
  await tx.indicatorText.delete({ where: { versionId_indicatorId: { versionId, indicatorId } } })
  await tx.indicator.deleteMany({ where: { id: indicatorId, ...unusedIndicator } })
  const part = partOf.indicator(result.id, indicatorId)
  return recordChange(context, plan, { workResultId: result.id, part, before: measuredOf(before), after: null })
})

const none = { none: {} }
/** Nothing says or points to it any more: what was asked or decided about it stays. */
export const unusedIndicator = { texts: none, comments: none, waivers: none, fairnessQuestions: none, copies: none }
export const unusedResult = {
  texts: none,
  indicators: none,
  comments: none,
  clarityMarks: none,
  copies: none,
  expectedRoles: none,
  takenRoles: none,
}

export const mostResults = 30
export const mostIndicators = 12

type Opened = { plan: PlanToChange; content: PlanContent }

/**
 * Takes hold of the version being written, until the end of the transaction, and reads what it says now; its owner and the owner's penyiap
 * write. Its revision rises: who submits or agrees from an older page is refused. Refuses: notFound, planClosed, notEditable.
 */
export async function openForWriting({ actor, tx }: Context, planId: string): Promise<Result<Opened>> {
  const plan = await findPlanToChange(actor, planId, tx)
  if (!plan || !(plan.who.isOwner || plan.who.isDelegate)) return refuse('notFound')
  if (plan.isClosed) return refuse('planClosed', closedParams(plan))
  const guard = { id: plan.version.id, state: { in: [...editableStates] } }
  const { count } = await tx.planVersion.updateMany({ where: guard, data: { revision: { increment: 1 } } })
  return count === 1 ? ok({ plan, content: await readContent(actor, plan.version.id, null, tx) }) : refuse('notEditable')
}

type Change = { workResultId: string | null; part: string; before: object | null; after: object | null }

/** Records what was changed, and forgets what the actor had typed into the form before it was sent. */
export async function recordChange({ actor, tx, record }: Context, plan: PlanToChange, { workResultId, part, before, after }: Change) {
  const at = workResultId === null ? {} : { workResultId }
  const sides = { before: before && { ...at, ...before }, after: after && { ...at, ...after } }
  await record({ noun: 'plan', nounId: plan.id, unitId: plan.unitId, ...sides })
  if (actor.accountId !== null) await tx.unsentForm.deleteMany({ where: { accountId: actor.accountId, form: unsentKey(plan.id, part) } })
  const { revision } = await tx.planVersion.findUniqueOrThrow({ where: { id: plan.version.id } })
  return ok({ planId: plan.id, workResultId, revision })
}

type Indicator = z.output<typeof schema.indicator>

/** What is written of an indicator, where it fits the form, the time and the unit of the SKP. */
async function measuredIn({ actor, tx }: Context, plan: PlanToChange, input: Indicator, before: PlannedIndicator | null) {
  const { form } = plan
  if (form === 'QUANTITATIVE' && input.aspect === null) return refuse('aspectMissing', { field: 'aspect' })
  if (form === 'LEADER' && input.perspective === null) return refuse('perspectiveMissing', { field: 'perspective' })
  const [startsOn, endsOn] = [dayOf(plan.startsOn), dayOf(plan.endsOn)]
  const target = Number(input.target)
  if (input.kind === 'BY_DATE' && (target < dayNumber(startsOn) || target > dayNumber(endsOn)))
    return refuse('dateOutside', { field: 'targetDay', params: { from: formatDay(startsOn), to: formatDay(endsOn) } })
  const typed = Object.keys(input.targets)
  const periods = typed.length === 0 ? [] : await readTargetPeriods(actor, { year: plan.year, startsOn, endsOn }, tx)
  if (typed.length !== periods.length || periods.some(({ id }) => input.targets[id] === undefined)) return refuse('periodsIncomplete')
  if (periods.length > 0) {
    const fit = periodTargetsFit(
      input,
      periods.map(({ id }) => input.targets[id] ?? ''),
    )
    const told = { figure: fit.figure, target: writtenTarget(input), aggregation: aggregationVerbs[input.aggregation] }
    if (!fit.fits) return refuse('periodsDiffer', { field: `target-${periods[0]?.id}`, params: told })
  }
  const isKnownUnit = input.sourceUnitId === null || input.sourceUnitId === before?.sourceUnitId
  const units = isKnownUnit && input.source === 'TYPED' ? [] : await readSourceUnits(actor, plan.unitId, tx)
  if (!isKnownUnit && !units.some(({ id }) => id === input.sourceUnitId)) return refuse('sourceUnknown', { field: 'sourceUnitId' })
  if (input.sourceElement !== null && !(await readElements(actor, tx)).some(({ key }) => key === input.sourceElement))
    return refuse('elementUnknown', { field: 'sourceElement' })
  const sourceUnitId = input.source === 'TYPED' ? null : (input.sourceUnitId ?? plan.unitId)
  const { text, unitName, kind, targetTo, aggregation, shared, source, sourceElement, targets } = input
  return ok({
    ...{ text, unitName, kind, target: input.target, targetTo, aggregation, shared, source, sourceUnitId, sourceElement, targets },
    aspect: form === 'QUANTITATIVE' ? input.aspect : null,
    perspective: form === 'LEADER' ? input.perspective : null,
  })
}

function afterLast(rows: readonly { position: number }[]): number {
  return Math.max(0, ...rows.map(({ position }) => position)) + 1
}

type Support = { supportsWorkResultId: string | null; supportsObjectiveId: string | null }

/** What it hung on before may stay, also when it could not be chosen today. */
function isSameSupport(before: Support | null, now: Support): boolean {
  return before?.supportsWorkResultId === now.supportsWorkResultId && before.supportsObjectiveId === now.supportsObjectiveId
}

function toldOf({ category, text, supportsWorkResultId, supportsObjectiveId, weight }: PlannedResult) {
  return { category, text, supportsWorkResultId, supportsObjectiveId, weight }
}

function measuredOf({ id: _id, copiedFromId: _from, position: _at, targets, ...told }: PlannedIndicator) {
  return { ...told, targets: Object.fromEntries(targets) }
}
