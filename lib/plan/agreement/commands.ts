import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { type Context, command } from '../../command'
import type { NotificationKind } from '../../generated/prisma/enums'
import { fullName } from '../../organization/rules'
import { ok, type Result, refuse } from '../../result'
import { listSupportable } from '../cascade/queries'
import { replaceMarks } from '../clarity/commands'
import { agreedUnclear } from '../clarity/labels'
import { expectationsOf, isOpenQuestion, isUnclear, unmarkedOf } from '../clarity/rules'
import type { submission } from '../clarity/schema'
import { readWeighed } from '../content/choices/queries'
import { readContent } from '../content/queries'
import { readMeasuredTime } from '../measure/queries'
import { findPlanToChange, type PlanToChange } from '../queries'
import { closedParams, faultsOf, isTaker, type PlanStepName, planSteps, supportIds } from '../rules'
import type * as schema from '../schema'
import { partOf, unsentKey } from '../unsent/rules'
import { readParties } from './queries'

/**
 * Hands the SKP to the pejabat penilai of today, with a mark for every expectation: clear, or a question. Refuses: notFound, forbidden,
 * planClosed, conflict, planIncomplete, clarityMissing, appraiserMissing.
 */
export const submitPlan = command('plan.submit', async (context, input: z.output<typeof submission>) => {
  const { actor, tx } = context
  const found = await findPlanFor(context, 'submit', input)
  if (!found.ok) return found
  const plan = found.value
  if (plan.version.revision !== input.revision) return refuse('conflict')
  const offered = await listSupportable(actor, plan, tx)
  const content = await readContent(actor, plan.version.id, null, tx)
  const [weighed, time] = [await readWeighed(actor, tx), await readMeasuredTime(actor, plan, tx)]
  const faults = faultsOf(plan.form, content.workResults, supportIds(offered), weighed, time)
  if (faults.length > 0) return refuse('planIncomplete', { params: { count: faults.length } })
  const expectations = expectationsOf(content)
  const unmarked = unmarkedOf(expectations, input.marks)
  if (unmarked[0]) return refuse('clarityMissing', { field: `jelas:${unmarked[0].key}`, params: { count: unmarked.length } })
  const appraiser = (await readParties(actor, plan.holdingId, tx, plan.on)).find(({ role }) => role === 'APPRAISER')
  if (!appraiser) return refuse('appraiserMissing')
  const taken = await take(context, plan, 'submit', input.revision, { notice: 'PLAN_SUBMITTED', to: appraiser.personId })
  if (!taken.ok) return taken
  const form = unsentKey(plan.id, partOf.submission)
  if (actor.accountId !== null) await tx.unsentForm.deleteMany({ where: { accountId: actor.accountId, form } })
  const questions = new Map(input.marks.map(({ key, question }) => [key, question]))
  await replaceMarks(context, plan, expectations, questions)
  const isAsked = expectations.some(({ key }) => questions.get(key))
  if (isAsked) await tell(context, plan, { notice: 'PLAN_UNCLEAR', to: appraiser.personId, revision: input.revision })
  return taken
})

/** Takes a submitted SKP back, to write on. Refuses: notFound, forbidden, planClosed, conflict. */
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
 * Agrees to a submitted SKP: from now on it never changes, and both parties and the superior are written down as they stand today, or stood
 * on the last day of a post that has ended. Every question has its answer by then; how many expectations the employee still calls unclear is
 * written into the step. Only the pejabat penilai. Refuses: notFound, forbidden, planClosed, conflict, questionsOpen.
 */
export const agreePlan = command('plan.agree', (context, input: z.output<typeof schema.shownVersion>) => agreeOne(context, input))

/** What agreeing to one SKP does, for whoever agrees to one or to several. Where it refuses, it has written nothing. */
export async function agreeOne(context: Context, input: z.output<typeof schema.shownVersion>): Promise<Result<{ planId: string }>> {
  const { actor, tx } = context
  const found = await findPlanFor(context, 'agree', input)
  if (!found.ok) return found
  const plan = found.value
  await tx.$executeRaw`SELECT 1 FROM clarity_mark WHERE version_id = ${plan.version.id}::uuid FOR SHARE`
  const marks = await tx.clarityMark.findMany({ where: { versionId: plan.version.id } })
  const unclear = marks.filter(isUnclear).length
  const open = marks.filter(isOpenQuestion).length
  if (open > 0) return refuse('questionsOpen', { params: { count: open } })
  const guard = { id: plan.version.id, revision: input.revision, state: plan.version.state }
  const { count } = await tx.planVersion.updateMany({ where: guard, data: { revision: { increment: 1 } } })
  if (count !== 1) return refuse('conflict')
  const parties = await readParties(actor, plan.holdingId, tx, plan.on)
  await tx.planParty.createMany({ data: parties.map((party) => ({ versionId: plan.version.id, ...party })) })
  const note = unclear > 0 ? { reason: agreedUnclear(unclear) } : {}
  const done = await take(context, plan, 'agree', input.revision + 1, { ...note, notice: 'PLAN_AGREED', to: plan.personId })
  if (done.ok) await context.emit('PLAN_AGREED', plan.id)
  return done
}

/**
 * The SKP, where the actor may take the step and its state allows it. Once its post has ended nobody takes it back: it would be a draft, which
 * is closed.
 */
async function findPlanFor({ actor, tx }: Context, step: PlanStepName, { planId }: { planId: string }): Promise<Result<PlanToChange>> {
  const plan = await findPlanToChange(actor, planId, tx)
  if (!plan) return refuse('notFound')
  if (!isTaker(step, plan.who)) return refuse('forbidden')
  if (plan.isClosed || (plan.ended !== null && step === 'withdraw')) return refuse('planClosed', closedParams(plan))
  return planSteps[step].from.includes(plan.version.state) ? ok(plan) : refuse('conflict')
}

type Following = { reason?: string; notice?: NotificationKind; to?: string }

/** Leads the version to the step's state, guarded by its revision, and tells whom it concerns. */
async function take(
  context: Context,
  plan: PlanToChange,
  step: PlanStepName,
  revision: number,
  { reason, notice, to }: Following = {},
): Promise<Result<{ planId: string }>> {
  const { actor, tx, now, record } = context
  const { id: planId, version, unitId } = plan
  const state = planSteps[step].to
  const guard = { id: version.id, revision, state: { in: [...planSteps[step].from] } }
  const { count } = await tx.planVersion.updateMany({ where: guard, data: { state, revision: { increment: 1 } } })
  if (count !== 1) return refuse('conflict')
  const at = { id: uuidv7(), versionId: version.id, byId: actor.accountId, at: now }
  await tx.planStep.create({ data: { ...at, toState: state, reason: reason ?? null } })
  const [before, after] = [version.state, state].map((one) => ({ number: version.number, state: one }))
  await record({ noun: 'plan', nounId: planId, unitId, before, after, reason: reason ?? null })
  if (notice && to !== undefined) await tell(context, plan, { notice, to, revision })
  return ok({ planId })
}

/** A line for the account of a person, where there is one; it names whose SKP it is to anyone but its owner. */
async function tell(
  { tx, notify }: Context,
  { id, version, year, personId }: PlanToChange,
  { notice, to, revision }: { notice: NotificationKind; to: string; revision: number },
): Promise<void> {
  const account = await tx.account.findUnique({ where: { personId: to } })
  const owner = to === personId ? null : await tx.person.findUniqueOrThrow({ where: { id: personId } })
  const subject = owner === null ? `SKP ${year}` : `SKP ${year}, ${fullName(owner)}`
  const line = { subject, path: `/skp/${id}`, dueOn: null, key: `${notice} ${version.id} ${revision}` }
  if (account) await notify([{ accountId: account.id, kind: notice, ...line }])
}
