import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { type Context, command } from '../command'
import { holdsOnDay } from '../dated'
import { columnOf, dayOf, yearOf } from '../day'
import { ok, refuse } from '../result'
import { findPlanToChange } from './queries'
import { daysInYear, editableStates, isTaker, planFormOf } from './rules'
import type * as schema from './schema'

/**
 * Begins the SKP of a post the actor holds, for this year or the next; when there is one already, that one. Refuses: notFound,
 * withoutPlan, yearPast, yearUnknown, notHeldInYear.
 */
export const draftPlan = command('plan.draft', async (context, { holdingId, year }: z.output<typeof schema.planStart>) => {
  const { actor, tx, now, today, record, nothingChanged } = context
  const holding = actor.holdings.has(holdingId)
    ? await tx.postHolding.findUnique({ where: { id: holdingId }, include: { post: true } })
    : null
  if (!holding) return refuse('notFound')
  if (holding.employeeId === null) return refuse('withoutPlan')
  if (year < yearOf(today)) return refuse('yearPast')
  const period = await tx.period.findFirst({ where: { kind: 'YEAR', year } })
  if (!period) return refuse('yearUnknown')
  const days = daysInYear(year, dayOf(holding.validFrom), holding.validTo && dayOf(holding.validTo))
  if (!days) return refuse('notHeldInYear')
  const { unitId, level, isHead, title } = holding.post
  const unit = await tx.unitVersion.findFirst({ where: { unitId, ...holdsOnDay(today) } })
  const form = planFormOf({ level, isHead, isOffice: unit?.officeId === unitId })
  const [planId, versionId] = [uuidv7(), uuidv7()]
  const row = { id: planId, holdingId, periodId: period.id, form, startsOn: columnOf(days.startsOn), endsOn: columnOf(days.endsOn) }
  const { count } = await tx.plan.createMany({ data: [{ ...row, createdAt: now }], skipDuplicates: true })
  if (count === 0) {
    nothingChanged()
    return ok({ planId: (await tx.plan.findFirstOrThrow({ where: { holdingId, periodId: period.id } })).id })
  }
  await tx.planVersion.create({ data: { id: versionId, planId, number: 1, state: 'DRAFT', revision: 1, createdAt: now } })
  await tx.planStep.create({ data: { id: uuidv7(), versionId, toState: 'DRAFT', byId: actor.accountId, at: now } })
  await record({ noun: 'plan', nounId: planId, unitId, after: { post: title, year, form, ...days } })
  return ok({ planId })
})

/** Chooses between the quantitative and the qualitative form, before the first agreement. Refuses: notFound, conflict, formFixed. */
export const choosePlanForm = command(
  'plan.chooseForm',
  async ({ actor, tx, record, nothingChanged }, { planId, revision, form }: z.output<typeof schema.planFormChoice>) => {
    const plan = await findPlanToChange(actor, planId, tx)
    if (!plan?.who.isOwner) return refuse('notFound')
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
 * Opens the next version of an agreed SKP as a draft that says the same; the agreed one stays in force until the next is agreed.
 * Refuses: notFound, forbidden, conflict, revisionOpen.
 */
export const reviseAgreedPlan = command(
  'plan.revise',
  async (context, { planId, number, reason }: z.output<typeof schema.planRevision>) => {
    const { actor, tx, now, record } = context
    await tx.$executeRaw`SELECT 1 FROM plan WHERE id = ${planId}::uuid FOR UPDATE`
    const plan = await findPlanToChange(actor, planId, tx)
    if (!plan) return refuse('notFound')
    if (!isTaker('revise', plan.who)) return refuse('forbidden')
    if (plan.version.state !== 'AGREED') return refuse('revisionOpen')
    if (plan.version.number !== number) return refuse('conflict')
    const versionId = uuidv7()
    const version = { planId, number: number + 1, state: 'DRAFT' as const, revision: 1, reason }
    await tx.planVersion.create({ data: { id: versionId, ...version, createdAt: now } })
    await copyContent(context, plan.version.id, versionId)
    await tx.planStep.create({ data: { id: uuidv7(), versionId, toState: 'DRAFT', byId: actor.accountId, at: now, reason } })
    await record({ noun: 'plan', nounId: planId, unitId: plan.unitId, before: { number }, after: { number: number + 1 }, reason })
    return ok({ planId })
  },
)

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
