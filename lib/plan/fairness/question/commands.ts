import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { command } from '../../../command'
import { ok, refuse } from '../../../result'
import { readParties } from '../../agreement/queries'
import { findPlanToChange } from '../../queries'
import { mayAnswerFairness, mayAskFairness } from './policy'
import type * as schema from './schema'

/**
 * The owner holds an indicator to be unfair or irrelevant, and says why; the pejabat penilai is told. Refuses: notFound, forbidden, conflict
 * (another version by now), notQuestionable, questionOpen.
 */
export const askFairness = command('fairness.ask', async (context, input: z.output<typeof schema.fairnessQuestion>) => {
  const { actor, tx, now, record, notify } = context
  const plan = await findPlanToChange(actor, input.planId, tx)
  if (!plan) return refuse('notFound')
  if (!plan.who.isOwner) return refuse('forbidden')
  if (plan.version.number !== input.number) return refuse('conflict')
  if (!mayAskFairness(plan.who, plan.version.state)) return refuse('notQuestionable')
  const { indicatorId, doubt, text } = input
  const there = await tx.indicatorText.count({ where: { versionId: plan.version.id, indicatorId } })
  if (there === 0) return refuse('notFound')
  const id = uuidv7()
  const row = { id, indicatorId, doubt, text, askedById: actor.accountId ?? '', askedAt: now }
  const { count } = await tx.fairnessQuestion.createMany({ data: [row], skipDuplicates: true })
  if (count === 0) return refuse('questionOpen')
  await record({ noun: 'plan', nounId: plan.id, unitId: plan.unitId, after: { indicatorId, doubt }, reason: text })
  const appraiser = (await readParties(actor, plan.holdingId, tx)).find(({ role }) => role === 'APPRAISER')
  const account = appraiser ? await tx.account.findUnique({ where: { personId: appraiser.personId } }) : null
  const line = { subject: `SKP ${plan.year}`, path: '/kewajaran/pertanyaan', dueOn: null, key: `FAIRNESS_ASKED ${id}` }
  if (account) await notify([{ accountId: account.id, kind: 'FAIRNESS_ASKED', ...line }])
  return ok({ planId: plan.id, questionId: id })
})

/** The pejabat penilai answers: the indicator is kept, or to be revised, and why. Once only. Refuses: notFound, forbidden, conflict. */
export const answerFairness = command('fairness.answer', async (context, input: z.output<typeof schema.fairnessAnswer>) => {
  const { actor, tx, now, record, notify } = context
  const { questionId, outcome, answer } = input
  const question = await tx.fairnessQuestion.findUnique({
    where: { id: questionId },
    include: { indicator: { include: { workResult: true } } },
  })
  const plan = question && (await findPlanToChange(actor, question.indicator.workResult.planId, tx))
  if (!plan || !question) return refuse('notFound')
  if (!mayAnswerFairness(plan.who)) return refuse('forbidden')
  const given = { outcome, answer, answeredById: actor.accountId, answeredAt: now }
  const { count } = await tx.fairnessQuestion.updateMany({ where: { id: questionId, answeredAt: null }, data: given })
  if (count !== 1) return refuse('conflict')
  const { indicatorId, doubt } = question
  await record({ noun: 'plan', nounId: plan.id, unitId: plan.unitId, after: { indicatorId, doubt, outcome }, reason: answer })
  const line = { subject: `SKP ${plan.year}`, path: `/skp/${plan.id}`, dueOn: null, key: `FAIRNESS_ANSWERED ${questionId}` }
  await notify([{ accountId: question.askedById, kind: 'FAIRNESS_ANSWERED', ...line }])
  return ok({ planId: plan.id, questionId })
})
