import type { z } from 'zod'
import { loadWorkCalendar } from '../calendar/queries'
import { lastDayOf } from '../calendar/rules'
import { type Context, command } from '../command'
import { columnOf } from '../day'
import { ok, type Result, refuse } from '../result'
import { findRule } from '../rule/queries'
import type { AppraisalFacts } from './facts/queries'
import type * as schema from './schema'
import { findForStep, ratingsOf, takeStep, tell } from './step/commands'

type Rating = z.output<typeof schema.appraisalRating>

/**
 * Rates results and behaviour, each with its reason; the predikat is read from the rule. Only the pejabat penilai, until it is released
 * or after it was reopened. Refuses: notFound, forbidden, stepNotNow, conflict, cycleClosed, planNotAgreed, feedbackUnknown.
 */
export const rateAppraisal = command('appraisal.rate', async (context, input: Rating) => {
  const { tx } = context
  const found = await findForStep(context, 'RATE', input)
  if (!found.ok) return found
  const facts = found.value
  if (facts.cycleClosed && facts.state === 'DRAFT') return refuse('cycleClosed')
  const version = await tx.planVersion.findFirst({ where: { planId: facts.planId, state: 'AGREED' }, orderBy: { number: 'desc' } })
  if (!version) return refuse('planNotAgreed')
  const saved = await saveFeedback(context, facts, version.id, input)
  if (!saved.ok) return saved
  const { resultReason, behaviourReason, note } = input
  const reasons = { resultReason, behaviourReason, note }
  const data = { ...(await ratingsOf(context, facts, input)), ...reasons, planVersionId: version.id }
  const refusal = await takeStep(context, facts, 'RATE', { data, after: { ...reasons, feedback: saved.value } })
  return refusal ?? ok({ appraisalId: facts.id })
})

/** The person confirms to have received the result; the term for an objection begins. Refuses: notFound, forbidden, stepNotNow, conflict. */
export const acknowledgeAppraisal = command('appraisal.acknowledge', async (context, input: z.output<typeof schema.appraisalRef>) => {
  const found = await findForStep(context, 'ACKNOWLEDGE', input)
  if (!found.ok) return found
  const objectUntil = columnOf(await lastDay(context, 'OBJECTION'))
  const refusal = await takeStep(context, found.value, 'ACKNOWLEDGE', { data: { objectUntil } })
  return refusal ?? ok({ appraisalId: found.value.id })
})

/**
 * Objects to a result, to the superior of the pejabat penilai (PP 30/2019 Pasal 59). Refuses: notFound, forbidden, stepNotNow, conflict,
 * termOver, superiorUnknown.
 */
export const objectToAppraisal = command('appraisal.object', async (context, input: z.output<typeof schema.objection>) => {
  const found = await findForStep(context, 'OBJECT', input)
  if (!found.ok) return found
  const facts = found.value
  if (facts.objectUntil !== null && facts.objectUntil < context.today) return refuse('termOver')
  if (facts.superiorId === null) return refuse('superiorUnknown')
  const refusal = await takeStep(context, facts, 'OBJECT', { reason: input.reason })
  if (refusal) return refusal
  const dueOn = await lastDay(context, 'OBJECTION_DECISION')
  await tell(context, 'APPRAISAL_OBJECTED', [{ personId: facts.superiorId, facts, dueOn }])
  return ok({ appraisalId: facts.id })
})

/**
 * Decides on an objection; the ratings may be changed, and the predikat follows. The decision is final (PP 30/2019 Pasal 59). Refuses:
 * notFound, forbidden, stepNotNow, conflict.
 */
export const decideObjection = command('appraisal.decideObjection', async (context, input: z.output<typeof schema.objectionDecision>) => {
  const found = await findForStep(context, 'DECIDE', input)
  if (!found.ok) return found
  const facts = found.value
  const data = await ratingsOf(context, facts, input)
  const refusal = await takeStep(context, facts, 'DECIDE', { data, reason: input.reason })
  if (refusal) return refusal
  await context.emit('APPRAISAL_DECIDED', facts.id)
  await tell(context, 'APPRAISAL_DECIDED', bothParties(facts))
  return ok({ appraisalId: facts.id })
})

/**
 * Takes a released result back, to be rated anew. Only HR administrators, never for their own. Refuses: notFound, forbidden, stepNotNow,
 * conflict.
 */
export const reopenAppraisal = command('appraisal.reopen', async (context, input: z.output<typeof schema.reopening>) => {
  const found = await findForStep(context, 'REOPEN', input)
  if (!found.ok) return found
  const facts = found.value
  const data = { objectUntil: null, organizationAchievementId: null }
  const refusal = await takeStep(context, facts, 'REOPEN', { data, reason: input.reason })
  if (refusal) return refusal
  await context.emit('APPRAISAL_REOPENED', facts.id)
  await tell(context, 'APPRAISAL_REOPENED', bothParties(facts))
  return ok({ appraisalId: facts.id })
})

function bothParties(facts: AppraisalFacts) {
  return [facts.personId, facts.appraiserId].flatMap((personId) => (personId === null ? [] : [{ personId, facts }]))
}

/** The last day of a deadline that begins to run today. */
async function lastDay({ actor, tx, today }: Context, code: 'OBJECTION' | 'OBJECTION_DECISION') {
  const { body } = await findRule(actor, 'DEADLINES', today, undefined, tx)
  return lastDayOf(body.deadlines[code], today, await loadWorkCalendar(actor, today, tx)).day
}

/** Replaces the feedback with what was filled in. @returns how many lines there are. */
async function saveFeedback(context: Context, facts: AppraisalFacts, versionId: string, input: Rating): Promise<Result<number>> {
  const { actor, tx } = context
  const isFilled = ({ rating, text }: { rating: unknown; text: string | null }) => rating !== null || text !== null
  const results = input.resultFeedback.filter(isFilled)
  const values = input.behaviourFeedback.filter(isFilled)
  const texts = await tx.workResultText.findMany({ where: { versionId }, select: { workResultId: true } })
  const guide = await findRule(actor, 'BEHAVIOUR_GUIDE', facts.endsOn, undefined, tx)
  const areOfPlan = results.every(({ workResultId }) => texts.some((one) => one.workResultId === workResultId))
  const areValues = values.every(({ valueKey }) => guide.body.values.some(({ key }) => key === valueKey))
  if (!areOfPlan || !areValues) return refuse('feedbackUnknown')
  await tx.appraisalResultFeedback.deleteMany({ where: { appraisalId: facts.id } })
  await tx.appraisalBehaviourFeedback.deleteMany({ where: { appraisalId: facts.id } })
  const row = <T extends { text: string | null }>(one: T) => ({ ...one, appraisalId: facts.id, text: one.text ?? '' })
  await tx.appraisalResultFeedback.createMany({ data: results.map(row) })
  await tx.appraisalBehaviourFeedback.createMany({ data: values.map(row) })
  return ok(results.length + values.length)
}
