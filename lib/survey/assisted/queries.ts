import type { Actor } from '../../actor'
import { columnOf, dayIn } from '../../day'
import { type Db, db, type Tx } from '../../db'
import { env } from '../../env'
import { type AskedSurvey, findAskedSurvey } from '../page/queries'
import { mayRunSurveysIn } from '../policy'

/** What an officer can help citizens answer: the survey with only the services that the officer does not serve. */
export type Assistance = AskedSurvey & {
  /** Services of the survey that the officer serves today, by name. */
  served: readonly { id: string; name: string }[]
  /** The officer has said today that they begin. */
  hasBegun: boolean
}

/** Null where the survey is not the actor's to run, or not there. `versionId` is of a form that was opened before. */
export async function findAssistance(
  actor: Actor,
  surveyId: string,
  { language, versionId }: { language?: string | undefined; versionId?: string } = {},
): Promise<Assistance | null> {
  const survey = await db().survey.findUnique({ where: { id: surveyId }, select: { slug: true, unitId: true } })
  if (!survey || !mayRunSurveysIn(actor, survey.unitId)) return null
  const [asked, servedIds, hasBegun] = await Promise.all([
    findAskedSurvey(actor, survey.slug, language, versionId),
    readServed(db(), actor, survey.unitId),
    readHasBegun(db(), actor, surveyId),
  ])
  if (!asked) return null
  const isServed = ({ id }: { id: string }) => servedIds.has(id)
  return { ...asked, services: asked.services.filter((one) => !isServed(one)), served: asked.services.filter(isServed), hasBegun }
}

/** Services of a unit that the actor serves today. */
export async function readServed(client: Db | Tx, { personId, today }: Actor, unitId: string): Promise<ReadonlySet<string>> {
  if (personId === null) return new Set()
  const served = await client.serviceOfficer.findMany({
    where: {
      ...{ service: { unitId }, employee: { personId }, validFrom: { lte: columnOf(today) } },
      OR: [{ validTo: null }, { validTo: { gte: columnOf(today) } }],
    },
    select: { serviceId: true },
  })
  return new Set(served.map(({ serviceId }) => serviceId))
}

export const assistanceVerb = 'survey.openAssistance'

/** Whether the actor has said today that they begin to help with this survey. */
export async function readHasBegun(client: Db | Tx, { accountId, today }: Actor, surveyId: string): Promise<boolean> {
  if (accountId === null) return false
  const last = await client.auditEntry.findFirst({
    where: { noun: 'survey', nounId: surveyId, accountId, verb: assistanceVerb },
    orderBy: { at: 'desc' },
    select: { at: true },
  })
  return last !== null && dayIn(env().TERA_TIME_ZONE, last.at) === today
}
