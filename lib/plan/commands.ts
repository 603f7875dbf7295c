import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { type Context, command } from '../command'
import type { NotificationKind } from '../generated/prisma/enums'
import { ok, refuse } from '../result'
import { unusedIndicator, unusedResult } from './content/commands'
import { findPlanToChange, type PlanToChange } from './queries'
import { closedParams, editableStates, isTaker } from './rules'
import type * as schema from './schema'
import { beginPlan } from './start/commands'
import { unsentKey } from './unsent/rules'

/**
 * Begins the SKP of a post that the actor holds, or whose holder's penyiap the actor is, for this year or the next; when there is one
 * already, that one. Refuses as beginPlan does.
 */
export const draftPlan = command('plan.draft', async (context, input: z.output<typeof schema.planStart>) => {
  const begun = await beginPlan(context, input)
  if (!begun.ok) return begun
  const { planId, isNew, title, form, days, unitId } = begun.value
  if (!isNew) context.nothingChanged()
  else await context.record({ noun: 'plan', nounId: planId, unitId, after: { post: title, year: input.year, form, ...days } })
  return ok({ planId })
})

/** Chooses between the quantitative and the qualitative form, before the first agreement. Refuses: notFound, conflict, formFixed. */
export const choosePlanForm = command(
  'plan.chooseForm',
  async ({ actor, tx, record, nothingChanged }, { planId, revision, form }: z.output<typeof schema.planFormChoice>) => {
    const plan = await findPlanToChange(actor, planId, tx)
    if (!plan?.who.isOwner && !plan?.who.isDelegate) return refuse('notFound')
    if (plan.form === 'LEADER' || form === 'LEADER' || plan.version.number > 1) return refuse('formFixed')
    const guard = { id: plan.version.id, revision, state: { in: [...editableStates] } }
    const { count } = await tx.planVersion.updateMany({ where: guard, data: { revision: { increment: 1 } } })
    if (count !== 1) return refuse('conflict')
    await tx.plan.update({ where: { id: planId }, data: { form } })
    if (plan.form === form) nothingChanged()
    else await record({ noun: 'plan', nounId: planId, unitId: plan.unitId, before: { form: plan.form }, after: { form } })
    return ok({ planId })
  },
)

/**
 * Opens the next version of an agreed SKP as a draft that says the same; the agreed one stays in force until the next is agreed. Once its year
 * has ended only HR opens it. The owner is told when somebody else does. Refuses: notFound, forbidden, yearEnded, planClosed, conflict,
 * revisionOpen.
 */
export const reviseAgreedPlan = command(
  'plan.revise',
  async (context, { planId, number, reason }: z.output<typeof schema.planRevision>) => {
    const { actor, tx, now, record } = context
    await tx.$executeRaw`SELECT 1 FROM plan WHERE id = ${planId}::uuid FOR UPDATE`
    const plan = await findPlanToChange(actor, planId, tx)
    if (!plan) return refuse('notFound')
    const { isOwner, isAppraiser, isPast } = plan.who
    if (!isTaker('revise', plan.who)) return refuse(isPast && (isOwner || isAppraiser) ? 'yearEnded' : 'forbidden')
    if (plan.isClosed) return refuse('planClosed', closedParams(plan))
    if (plan.version.state !== 'AGREED') return refuse('revisionOpen')
    if (plan.version.number !== number) return refuse('conflict')
    const versionId = uuidv7()
    const version = { planId, number: number + 1, state: 'DRAFT' as const, revision: 1, reason }
    await tx.planVersion.create({ data: { id: versionId, ...version, createdAt: now } })
    await copyContent(context, plan.version.id, versionId)
    await tx.planStep.create({ data: { id: uuidv7(), versionId, toState: 'DRAFT', byId: actor.accountId, at: now, reason } })
    await record({ noun: 'plan', nounId: planId, unitId: plan.unitId, before: { number }, after: { number: number + 1 }, reason })
    const owner = await tx.account.findUnique({ where: { personId: plan.personId } })
    await tellOthers(context, plan, { kind: 'PLAN_REVISED', versionId, to: [owner?.id] })
    return ok({ planId })
  },
)

/**
 * Drops a change that was opened and is not agreed: the agreed version stays in force as if it had never been opened, and the trail keeps what
 * was done. Owner or penyiap. Whoever opened it, and the owner, are told when somebody else drops it. Refuses: notFound, noRevision, conflict.
 */
export const dropRevision = command('plan.dropRevision', async (context, { planId, revision }: z.output<typeof schema.shownVersion>) => {
  const { tx, record } = context
  await tx.$executeRaw`SELECT 1 FROM plan WHERE id = ${planId}::uuid FOR UPDATE`
  const plan = await findPlanToChange(context.actor, planId, tx)
  if (!plan?.who.isOwner && !plan?.who.isDelegate) return refuse('notFound')
  const { id: versionId, number, state, reason } = plan.version
  if (number === 1) return refuse('noRevision')
  const guard = { id: versionId, revision, state: { in: [...editableStates] } }
  const { count } = await tx.planVersion.updateMany({ where: guard, data: { revision: { increment: 1 } } })
  if (count !== 1) return refuse('conflict')
  const opened = await tx.planStep.findFirst({ where: { versionId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] })
  await deleteVersion(context, planId, versionId)
  await record({ noun: 'plan', nounId: planId, unitId: plan.unitId, before: { number, state, why: reason }, after: { number: number - 1 } })
  const owner = await tx.account.findUnique({ where: { personId: plan.personId } })
  await tellOthers(context, plan, { kind: 'PLAN_REVISION_DROPPED', versionId, to: [owner?.id, opened?.byId] })
  return ok({ planId })
})

/** What the version says, and the RHK and indicators that nothing else names. */
async function deleteVersion({ tx }: Context, planId: string, versionId: string): Promise<void> {
  const where = { versionId }
  await tx.clarityMark.deleteMany({ where })
  await tx.indicatorText.deleteMany({ where })
  await tx.workResultText.deleteMany({ where })
  await tx.planAnnexItem.deleteMany({ where })
  await tx.behaviourExpectation.deleteMany({ where })
  await tx.planStep.deleteMany({ where })
  await tx.planVersion.delete({ where: { id: versionId } })
  await tx.indicator.deleteMany({ where: { workResult: { planId }, ...unusedIndicator } })
  await tx.workResult.deleteMany({ where: { planId, ...unusedResult } })
  await tx.unsentForm.deleteMany({ where: { form: { startsWith: unsentKey(planId, '') } } })
}

type Told = { kind: NotificationKind; versionId: string; to: readonly (string | null | undefined)[] }

/** A line for each of these accounts but the actor's. */
async function tellOthers({ actor, notify }: Context, { id, year }: PlanToChange, { kind, versionId, to }: Told): Promise<void> {
  const line = { subject: `SKP ${year}`, path: `/skp/${id}`, dueOn: null, key: `${kind} ${versionId}` }
  const others = [...new Set(to)].filter((one) => typeof one === 'string' && one !== actor.accountId)
  await notify(others.map((accountId) => ({ accountId: accountId ?? '', kind, ...line })))
}

/** The ids of RHK and indicators stay: what points to them keeps pointing to the same thing. */
async function copyContent({ tx }: Context, from: string, to: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO work_result_text (version_id, work_result_id, position, category, text, supports_work_result_id, supports_objective_id, weight)
    SELECT ${to}::uuid, work_result_id, position, category, text, supports_work_result_id, supports_objective_id, weight
    FROM work_result_text WHERE version_id = ${from}::uuid`
  await tx.$executeRaw`
    INSERT INTO indicator_text (version_id, indicator_id, position, aspect, perspective, text, unit_name, kind, target, target_to, aggregation,
      shared, source, source_unit_id, source_element)
    SELECT ${to}::uuid, indicator_id, position, aspect, perspective, text, unit_name, kind, target, target_to, aggregation,
      shared, source, source_unit_id, source_element
    FROM indicator_text WHERE version_id = ${from}::uuid`
  await tx.$executeRaw`
    INSERT INTO indicator_target (version_id, indicator_id, period_id, target)
    SELECT ${to}::uuid, indicator_id, period_id, target FROM indicator_target WHERE version_id = ${from}::uuid`
  await tx.$executeRaw`
    INSERT INTO plan_annex_item (version_id, kind, position, text)
    SELECT ${to}::uuid, kind, position, text FROM plan_annex_item WHERE version_id = ${from}::uuid`
  await tx.$executeRaw`
    INSERT INTO behaviour_expectation (version_id, value_key, text)
    SELECT ${to}::uuid, value_key, text FROM behaviour_expectation WHERE version_id = ${from}::uuid`
}
