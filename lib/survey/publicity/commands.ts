import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { command } from '../../command'
import { columnOf, dayOf } from '../../day'
import { ok, refuse } from '../../result'
import { mayPlanFollowUpIn } from '../policy'
import type * as schema from './schema'

/** Records that a survey's result was published (PEKPPP F01). Refuses: notFound, publishedInFuture, publishedBeforeSurvey. */
export const recordPublicity = command('publicity.record', async (context, input: z.output<typeof schema.newPublicity>) => {
  const { actor, tx, now, today, record } = context
  const survey = await tx.survey.findUnique({ where: { id: input.surveyId } })
  if (!survey || !mayPlanFollowUpIn(actor, survey.unitId)) return refuse('notFound')
  if (input.publishedOn > today) return refuse('publishedInFuture', { field: 'publishedOn' })
  if (input.publishedOn < dayOf(survey.opensOn)) return refuse('publishedBeforeSurvey', { field: 'publishedOn' })
  const id = uuidv7()
  const data = { ...input, publishedOn: columnOf(input.publishedOn) }
  await tx.surveyPublicity.create({ data: { ...data, id, recordedById: actor.accountId, recordedAt: now } })
  await record({ noun: 'publicity', nounId: id, unitId: survey.unitId, after: input })
  return ok({ publicityId: id, surveyId: input.surveyId })
})

/** Takes back a record of publication that was a mistake. Refuses: notFound, alreadyWithdrawn. */
export const withdrawPublicity = command('publicity.withdraw', async (context, input: z.output<typeof schema.publicityWithdrawal>) => {
  const { actor, tx, now, record } = context
  const { publicityId, reason } = input
  const publicity = await tx.surveyPublicity.findUnique({ where: { id: publicityId }, include: { survey: true } })
  if (!publicity || !mayPlanFollowUpIn(actor, publicity.survey.unitId)) return refuse('notFound')
  const { count } = await tx.surveyPublicity.updateMany({ where: { id: publicityId, withdrawnAt: null }, data: { withdrawnAt: now } })
  if (count !== 1) return refuse('alreadyWithdrawn')
  const { medium, publishedOn, place, survey } = publicity
  const before = { medium, publishedOn: dayOf(publishedOn), place }
  await record({ noun: 'publicity', nounId: publicityId, unitId: survey.unitId, before, reason })
  return ok({ publicityId, surveyId: survey.id })
})
