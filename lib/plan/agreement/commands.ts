import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { type Context, command } from '../../command'
import type { NotificationKind } from '../../generated/prisma/enums'
import { ok, type Result, refuse } from '../../result'
import { listSupportable } from '../cascade/queries'
import { readContent } from '../content/queries'
import { findPlanToChange, type PlanToChange } from '../queries'
import { faultsOf, isTaker, type PlanStepName, planSteps, supportIds } from '../rules'
import type * as schema from '../schema'
import { readParties } from './queries'

/** Hands the SKP to the pejabat penilai of today. Refuses: notFound, forbidden, conflict, planIncomplete, appraiserMissing. */
export const submitPlan = command('plan.submit', async (context, input: z.output<typeof schema.shownVersion>) => {
  const { actor, tx } = context
  const found = await findPlanFor(context, 'submit', input)
  if (!found.ok) return found
  const plan = found.value
  const offered = await listSupportable(actor, plan, tx)
  const { workResults } = await readContent(actor, plan.version.id, null, tx)
  const faults = faultsOf(plan.form, workResults, supportIds(offered))
  if (faults.length > 0) return refuse('planIncomplete', { params: { count: faults.length } })
  const appraiser = (await readParties(actor, plan.holdingId, tx)).find(({ role }) => role === 'APPRAISER')
  if (!appraiser) return refuse('appraiserMissing')
  return take(context, plan, 'submit', input.revision, { notice: 'PLAN_SUBMITTED', to: appraiser.personId })
})

/** Takes a submitted SKP back, to write on. Refuses: notFound, forbidden, conflict. */
export const withdrawPlan = command('plan.withdraw', async (context, input: z.output<typeof schema.shownVersion>) => {
  const found = await findPlanFor(context, 'withdraw', input)
  return found.ok ? take(context, found.value, 'withdraw', input.revision) : found
})

/** Gives a submitted SKP back to its owner, who may write on it. Only the pejabat penilai. Refuses: notFound, forbidden, conflict. */
export const returnPlan = command('plan.return', async (context, input: z.output<typeof schema.reasonedStep>) => {
  const found = await findPlanFor(context, 'return', input)
  if (!found.ok) return found
  const { reason } = input
  return take(context, found.value, 'return', input.revision, { reason, notice: 'PLAN_RETURNED', to: found.value.personId })
})

/**
 * Agrees to a submitted SKP: from now on it never changes, and both parties and the superior are written down as they stand today. Only
 * the pejabat penilai. Refuses: notFound, forbidden, conflict.
 */
export const agreePlan = command('plan.agree', async (context, input: z.output<typeof schema.shownVersion>) => {
  const { actor, tx } = context
  const found = await findPlanFor(context, 'agree', input)
  if (!found.ok) return found
  const plan = found.value
  const guard = { id: plan.version.id, revision: input.revision, state: plan.version.state }
  const { count } = await tx.planVersion.updateMany({ where: guard, data: { revision: { increment: 1 } } })
  if (count !== 1) return refuse('conflict')
  const parties = await readParties(actor, plan.holdingId, tx)
  await tx.planParty.createMany({ data: parties.map((party) => ({ versionId: plan.version.id, ...party })) })
  const done = await take(context, plan, 'agree', input.revision + 1, { notice: 'PLAN_AGREED', to: plan.personId })
  if (done.ok) await context.emit('PLAN_AGREED', plan.id)
  return done
})

/** The SKP, where the actor may take the step and its state allows it. */
async function findPlanFor({ actor, tx }: Context, step: PlanStepName, { planId }: { planId: string }): Promise<Result<PlanToChange>> {
  const plan = await findPlanToChange(actor, planId, tx)
  if (!plan) return refuse('notFound')
  if (!isTaker(step, plan.who)) return refuse('forbidden')
  return planSteps[step].from.includes(plan.version.state) ? ok(plan) : refuse('conflict')
}

type Following = { reason?: string; notice?: NotificationKind; to?: string }

/** Leads the version to the step's state, guarded by its revision, and tells whom it concerns. */
async function take(
  { actor, tx, now, record, notify }: Context,
  { id: planId, version, unitId, year }: PlanToChange,
  step: PlanStepName,
  revision: number,
  { reason, notice, to }: Following = {},
): Promise<Result<{ planId: string }>> {
  const state = planSteps[step].to
  const guard = { id: version.id, revision, state: { in: [...planSteps[step].from] } }
  const { count } = await tx.planVersion.updateMany({ where: guard, data: { state, revision: { increment: 1 } } })
  if (count !== 1) return refuse('conflict')
  const at = { id: uuidv7(), versionId: version.id, byId: actor.accountId, at: now }
  await tx.planStep.create({ data: { ...at, toState: state, reason: reason ?? null } })
  const [before, after] = [version.state, state].map((one) => ({ number: version.number, state: one }))
  await record({ noun: 'plan', nounId: planId, unitId, before, after, reason: reason ?? null })
  const account = to === undefined ? null : await tx.account.findUnique({ where: { personId: to } })
  if (notice && account) {
    const line = { subject: `SKP ${year}`, path: `/skp/${planId}`, dueOn: null, key: `${notice} ${version.id} ${revision}` }
    await notify([{ accountId: account.id, kind: notice, ...line }])
  }
  return ok({ planId })
}
