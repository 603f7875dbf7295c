import { randomBytes } from 'node:crypto'
import type { Actor } from '../../actor'
import { command } from '../../command'
import { holdsOnDay } from '../../dated'
import { columnOf, type Day, dayOf } from '../../day'
import type { Tx } from '../../db'
import { ok, refuse } from '../../result'
import { publishedVersion } from '../queries'
import { stateOf } from '../rules'
import { mayMakePassesIn } from './policy'
import { readDigest, readSeal } from './queries'
import { passBody, passEndsOn, printedToken } from './rules'
import type { MadePasses, PassOrder } from './schema'

/**
 * Makes addresses that can be used once each, for one service of an open survey. They are returned once and kept only as digests: never call
 * it with a one-time key, which would keep the answer. What another system makes leaves only the day's count, for an act with its moment
 * could be laid beside an answer. Refuses: notFound, surveyNotOpen, serviceMissing.
 */
export const makePasses = command(
  'survey.makePasses',
  async ({ actor, tx, today, record, nothingChanged }, { survey: which, serviceId, count, days }: PassOrder) => {
    const survey = await lockSurvey(tx, actor, which)
    if (!survey) return refuse('notFound')
    if (stateOf(survey, today) !== 'OPEN') return refuse('surveyNotOpen')
    const service = await tx.service.findFirst({ where: { unitId: survey.unitId, closedAt: null, id: serviceOf(survey, serviceId) } })
    if (!service) return refuse('serviceMissing')
    const endsOn = passEndsOn(today, days, survey.closesOn)
    const tokens = await store(tx, { surveyId: survey.id, serviceId: service.id, count, endsOn, today })
    const after = { service: service.name, count, endsOn }
    if (actor.key) nothingChanged()
    else await record({ noun: 'survey', nounId: survey.id, unitId: survey.unitId, after })
    const unit = await tx.unitVersion.findFirst({ where: { unitId: survey.unitId, ...holdsOnDay(today) } })
    const made: MadePasses = {
      ...{
        tokens,
        slug: survey.slug,
        name: survey.name ?? unit?.name ?? '',
        unitName: unit?.name ?? '',
        serviceName: service.name,
        endsOn,
      },
    }
    return ok(made)
  },
  { secretResult: true },
)

/** Forgets addresses whose last day has passed. Refuses: forbidden. @returns how many. */
export const forgetPasses = command('survey.forgetPasses', async ({ actor, tx, today, nothingChanged }, _: null) => {
  if (actor.kind !== 'JOB') return refuse('forbidden')
  nothingChanged()
  const { count } = await tx.visitPass.deleteMany({ where: { endsOn: { lt: columnOf(today) } } })
  return ok({ count })
})

/** A survey of a unit in which the actor makes addresses, kept from closing for this transaction; null for any other. */
async function lockSurvey(tx: Tx, actor: Actor, which: PassOrder['survey']) {
  const survey = await tx.survey.findUnique({ where: which, include: { service: true } })
  if (!survey || !mayMakePassesIn(actor, survey.unitId)) return null
  await tx.$executeRaw`SELECT 1 FROM survey WHERE id = ${survey.id}::uuid FOR SHARE`
  const { opensOn, closesOn, closedAt, versions } = await tx.survey.findUniqueOrThrow({
    where: { id: survey.id },
    include: publishedVersion,
  })
  const { id, slug, unitId, serviceId, service } = survey
  const days = { opensOn: dayOf(opensOn), closesOn: dayOf(closesOn), closedAt }
  return { ...{ id, slug, unitId, serviceId, name: service?.name ?? null }, ...days, isDraft: versions.length === 0 }
}

/** Its own service, whatever was asked for; a unit's survey needs to be told. No service has the id that stands for neither. */
function serviceOf(survey: { serviceId: string | null }, wanted: string | null): string {
  if (survey.serviceId === null) return wanted ?? nothing
  return wanted === null || wanted === survey.serviceId ? survey.serviceId : nothing
}
const nothing = '00000000-0000-0000-0000-000000000000'

type Stored = { surveyId: string; serviceId: string; count: number; endsOn: Day; today: Day }

async function store(tx: Tx, { surveyId, serviceId, count, endsOn, today }: Stored): Promise<string[]> {
  const letters = Array.from({ length: count }, () => {
    const body = passBody(randomBytes(14), endsOn)
    return `${body}${readSeal(body)}`
  })
  const passes = letters.map((one) => ({ digest: readDigest(one), surveyId, serviceId, endsOn: columnOf(endsOn) }))
  await tx.visitPass.createMany({ data: passes })
  await tx.$executeRaw`INSERT INTO visit_pass_day AS d (survey_id, day, made) VALUES (${surveyId}::uuid, ${today}::date, ${count})
    ON CONFLICT (survey_id, day) DO UPDATE SET made = d.made + excluded.made`
  return letters.map(printedToken)
}
