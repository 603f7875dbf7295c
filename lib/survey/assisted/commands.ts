import type { z } from 'zod'
import { command } from '../../command'
import { dayOf } from '../../day'
import { ok, refuse } from '../../result'
import { mayRunSurveysIn } from '../policy'
import { stateOf } from '../rules'
import { assistanceVerb, readHasBegun, readServed } from './queries'
import type { assistanceStart } from './schema'

/**
 * Says that the officer helps citizens answer a survey today. Recorded once a day and survey, never for an answer, so that none can be laid
 * beside an act. Refuses: notFound, surveyNotOpen, servesService where the officer serves all that is asked about.
 */
export const openAssistance = command(assistanceVerb, async (context, { surveyId }: z.output<typeof assistanceStart>) => {
  const { actor, tx, today, record, nothingChanged } = context
  const survey = await tx.survey.findUnique({ where: { id: surveyId } })
  if (!survey || !mayRunSurveysIn(actor, survey.unitId)) return refuse('notFound')
  const { unitId, serviceId, opensOn, closesOn, closedAt } = survey
  if (stateOf({ opensOn: dayOf(opensOn), closesOn: dayOf(closesOn), closedAt }, today) !== 'OPEN') return refuse('surveyNotOpen')
  const served = await readServed(tx, actor, unitId)
  const services =
    serviceId === null ? await tx.service.findMany({ where: { unitId, closedAt: null }, select: { id: true } }) : [{ id: serviceId }]
  if (services.every(({ id }) => served.has(id))) return refuse('servesService')
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('survey assistance'), hashtext(${actor.accountId ?? ''}))`
  if (await readHasBegun(tx, actor, surveyId)) nothingChanged()
  else await record({ noun: 'survey', nounId: surveyId, unitId, after: { way: 'ASSISTED' } })
  return ok({ surveyId })
})
