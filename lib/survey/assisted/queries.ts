import { z } from 'zod'
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
  /** Of some of these services it is not on record who serves them: the officer must say that it is not them. */
  mustConfirm: boolean
  /** The officer has said today that they begin, and what they must confirm. */
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
  const [asked, { served, manned }, begun] = await Promise.all([
    findAskedSurvey(actor, survey.slug, language, versionId),
    readServing(db(), actor, survey.unitId),
    readBegun(db(), actor, surveyId),
  ])
  if (!asked) return null
  const isServed = ({ id }: { id: string }) => served.has(id)
  const services = asked.services.filter((one) => !isServed(one))
  const mustConfirm = services.some(({ id }) => !manned.has(id))
  const hasBegun = begun !== null && (begun.confirmed || !mustConfirm)
  return { ...asked, services, served: asked.services.filter(isServed), mustConfirm, hasBegun }
}

/** Services of a unit that the actor serves today, and those of which it is on record who does. */
export async function readServing(
  client: Db | Tx,
  { personId, today }: Actor,
  unitId: string,
): Promise<{ served: ReadonlySet<string>; manned: ReadonlySet<string> }> {
  const serving = await client.serviceOfficer.findMany({
    where: {
      ...{ service: { unitId }, validFrom: { lte: columnOf(today) } },
      OR: [{ validTo: null }, { validTo: { gte: columnOf(today) } }],
    },
    select: { serviceId: true, employee: { select: { personId: true } } },
  })
  const own = serving.filter(({ employee }) => employee.personId === personId)
  return { served: new Set(own.map(({ serviceId }) => serviceId)), manned: new Set(serving.map(({ serviceId }) => serviceId)) }
}

export const assistanceVerb = 'survey.openAssistance'

/** What the actor said last today on beginning to help with this survey; null where they have not begun. */
export async function readBegun(client: Db | Tx, { accountId, today }: Actor, surveyId: string): Promise<{ confirmed: boolean } | null> {
  if (accountId === null) return null
  const last = await client.auditEntry.findFirst({
    where: { noun: 'survey', nounId: surveyId, accountId, verb: assistanceVerb },
    orderBy: { at: 'desc' },
    select: { at: true, value: { select: { after: true } } },
  })
  if (last === null || dayIn(env().TERA_TIME_ZONE, last.at) !== today) return null
  const said = z.object({ confirmed: z.boolean() }).safeParse(JSON.parse(last.value?.after ?? '{}'))
  return { confirmed: said.success && said.data.confirmed }
}
