import type { z } from 'zod'
import { command } from '../../command'
import { dayOf } from '../../day'
import { ok, refuse } from '../../result'
import { mayRunSurveysIn } from '../policy'
import { publishedVersion } from '../queries'
import { stateOf } from '../rules'
import { assistanceVerb, readBegun, readServing } from './queries'
import type { assistanceStart } from './schema'

/**
 * Says that the officer helps citizens answer a survey today. Recorded once a day and survey, never for an answer, so that none can be laid
 * beside an act. Refuses: notFound, surveyNotOpen, servesService where the officer serves all that is asked about, notConfirmed where it is not on
 * record who serves a service and the officer has not said that they do not.
 */
export const openAssistance = command(assistanceVerb, async (context, { surveyId, confirmed }: z.output<typeof assistanceStart>) => {
  const { actor, tx, today, record, nothingChanged } = context
  const survey = await tx.survey.findUnique({ where: { id: surveyId }, include: publishedVersion })
  if (!survey || !mayRunSurveysIn(actor, survey.unitId)) return refuse('notFound')
  const { unitId, serviceId, opensOn, closesOn, closedAt } = survey
  const isDraft = survey.versions.length === 0
  if (stateOf({ opensOn: dayOf(opensOn), closesOn: dayOf(closesOn), closedAt, isDraft }, today) !== 'OPEN') return refuse('surveyNotOpen')
  const { served, manned } = await readServing(tx, actor, unitId)
  const services =
    serviceId === null ? await tx.service.findMany({ where: { unitId, closedAt: null }, select: { id: true } }) : [{ id: serviceId }]
  if (services.every(({ id }) => served.has(id))) return refuse('servesService')
  const mustConfirm = services.some(({ id }) => !served.has(id) && !manned.has(id))
  if (mustConfirm && !confirmed) return refuse('notConfirmed', { field: 'confirmed' })
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('survey assistance'), hashtext(${actor.accountId ?? ''}))`
  const begun = await readBegun(tx, actor, surveyId)
  if (begun && (begun.confirmed || !mustConfirm)) nothingChanged()
  else await record({ noun: 'survey', nounId: surveyId, unitId, after: { way: 'ASSISTED', confirmed: mustConfirm } })
  return ok({ surveyId })
})
