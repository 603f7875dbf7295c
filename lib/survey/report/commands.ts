import type { z } from 'zod'
import { command } from '../../command'
import { dayOf } from '../../day'
import { ok, refuse } from '../../result'
import { mayPlanFollowUpIn } from '../policy'
import { readLiveIndexes } from '../result/queries'
import { gated } from '../result/rules'
import { isOver } from '../rules'
import type * as schema from './schema'

/**
 * Issues the report of a survey that is over, with its respondents and IKM of this moment (of too few respondents without): from then on no paper form and no file is
 * taken, and PEKPPP counts from this day. Once. Refuses: notFound, surveyNotOver, nothingCounted, alreadyIssued.
 */
export const issueReport = command('surveyReport.issue', async (context, { surveyId }: z.output<typeof schema.reportIssue>) => {
  const { actor, tx, now, today, record } = context
  await tx.$executeRaw`SELECT 1 FROM survey WHERE id = ${surveyId}::uuid FOR UPDATE`
  const survey = await tx.survey.findUnique({ where: { id: surveyId }, include: { report: true } })
  if (!survey || !mayPlanFollowUpIn(actor, survey.unitId)) return refuse('notFound')
  if (!isOver({ opensOn: dayOf(survey.opensOn), closesOn: dayOf(survey.closesOn), closedAt: survey.closedAt }, today))
    return refuse('surveyNotOver')
  if (survey.report) return refuse('alreadyIssued')
  const figures = (await readLiveIndexes(actor, [surveyId], {}, tx)).get(surveyId)
  if (!figures || figures.tally.n === 0) return refuse('nothingCounted')
  const { tally, index } = gated(figures)
  const stood = { n: tally.n, ikm: index.ok ? index.value.ikm : null }
  await tx.surveyReport.create({ data: { surveyId, ...stood, issuedById: actor.accountId, issuedAt: now } })
  await record({ noun: 'survey', nounId: surveyId, unitId: survey.unitId, after: stood })
  return ok({ surveyId })
})
