import { randomUUID } from 'node:crypto'
import type { Actor } from '../../lib/actor'
import { makePeriods } from '../../lib/calendar/commands'
import { addDays, columnOf, type Day, dayOf } from '../../lib/day'
import { db } from '../../lib/db'
import { operator } from '../../lib/door/cli'
import { visitor } from '../../lib/door/visitor'
import { openSurvey } from '../../lib/survey/commands'
import { findAskedSurvey } from '../../lib/survey/page/queries'
import { createService } from '../../lib/survey/public-service/commands'
import { listUnitsToServe } from '../../lib/survey/public-service/queries'
import { takeQuestionnaire } from '../../lib/survey/response/intake'
import { setStandard } from '../../lib/survey/standard/commands'
import { answersOf, wayOf } from './answers'
import { asOf } from './as-of'
import { writeBook } from './book'
import type { City } from './city'
import { done } from './done'
import { sideBySide } from './side-by-side'
import { answerOwn, askMore, decideOnMarked, enterAnswers, followUp, lookAtAnswers, openWays } from './survey-work'
import { type DemoService, demoComments, demoServices, licensing } from './words/surveys'

/** A survey of the demo as it is opened: for a period, on days, with so many answers. */
type Asking = { periodId: string; opensOn: Day; closesOn: Day; turn: number; respondents: number }
type Stretch = { id: string; startsOn: Day; endsOn: Day }

/**
 * Services with what they promise and their books, surveys of past periods with what was done about them, and two that are open: of a
 * service and of a whole unit. What lies in the past is done as of its day.
 */
export async function askCitizens(city: City): Promise<void> {
  const hr = await city.as('Dedi Santoso')
  const units = new Map((await listUnitsToServe(hr)).map(({ id, name }) => [name, id]))
  const past = await pastPeriods(city)
  const services = new Map<string, string>()
  await sideBySide(demoServices, async (service) => {
    const unitId = units.get(service.unit) ?? ''
    const { serviceId } = done(await createService(hr, { unitId, name: service.name }))
    services.set(service.name, serviceId)
    await promise(hr, serviceId, service, { since: past[0]?.startsOn ?? city.today, today: city.today })
    await writeBook(hr, { serviceId, unitId, service, today: city.today })
    const surveyIds: string[] = []
    for (const [turn, period] of past.entries()) {
      const asking = { periodId: period.id, opensOn: addDays(period.endsOn, -30), closesOn: addDays(period.endsOn, -1), turn }
      surveyIds.push(await ask(asOf(hr, asking.opensOn), serviceId, service, { ...asking, respondents: service.respondents[turn] ?? 0 }))
    }
    if (service.name === demoServices[0]?.name) await followUp(city, surveyIds)
  })
  await askNow(city, { serviceId: services.get(demoServices[0]?.name ?? '') ?? '', unitId: units.get(licensing) ?? '' })
}

/** The last year that is over, then the two quarters that ended last: three periods whose ends come one after the other. */
async function pastPeriods({ today, year }: City): Promise<Stretch[]> {
  for (const one of [year - 2, year - 1]) await makePeriods(operator(), { year: one })
  const rows = await db().period.findMany({ where: { kind: { in: ['YEAR', 'QUARTER'] } }, orderBy: { endsOn: 'desc' } })
  const ended = rows.filter(({ endsOn }) => dayOf(endsOn) < today)
  const quarters = ended
    .filter(({ kind }) => kind === 'QUARTER')
    .slice(0, 2)
    .reverse()
  const before = ended.find(({ kind, endsOn }) => kind === 'YEAR' && quarters[0] && endsOn < quarters[0].startsOn)
  return [...(before ? [before] : []), ...quarters].map(({ id, startsOn, endsOn }) => ({
    id,
    startsOn: dayOf(startsOn),
    endsOn: dayOf(endsOn),
  }))
}

async function promise(
  hr: Actor,
  serviceId: string,
  { promised, users }: DemoService,
  { since, today }: { since: Day; today: Day },
): Promise<void> {
  done(await setStandard(asOf(hr, since), { serviceId, was: 0, validFrom: since, ...promised }))
  const periods = await db().period.findMany({ where: { kind: { in: ['YEAR', 'QUARTER'] }, startsOn: { lte: columnOf(today) } } })
  await db().serviceUsers.createMany({
    data: periods.map(({ id, kind }) => ({ serviceId, periodId: id, users: kind === 'YEAR' ? users : Math.round(users / 4) })),
  })
}

/** One survey with its answers, spread over its days. @returns its id. */
async function ask(runner: Actor, serviceId: string, service: DemoService, { turn, respondents, ...days }: Asking): Promise<string> {
  const opened = done(await openSurvey(runner, { about: { kind: 'service', id: serviceId }, ...days, serviceUsers: null }))
  await answer(opened.slug, { serviceId, service, turn, respondents, from: days.opensOn, days: 29 })
  return opened.surveyId
}

type Answering = { serviceId: string; service: DemoService; turn: number; respondents: number; from: Day; days: number }

async function answer(slug: string, { serviceId, service, turn, respondents, from, days }: Answering): Promise<void> {
  const survey = await findAskedSurvey(asOf(visitor(), from), slug)
  if (!survey) throw new Error('the demo survey is not there')
  const { versionId } = survey.asked
  const questionnaires = Array.from({ length: respondents }, (_, person) => {
    const { scores, profile, comments } = answersOf(service, turn, person, demoComments)
    return { visitKey: randomUUID(), versionId, serviceId, language: 'id', counted: true, scores, ...profile, comments, own: [] }
  })
  const all = questionnaires.map((one, person) => {
    const citizen = asOf(visitor(), addDays(from, days === 0 ? 0 : person % days))
    return takeQuestionnaire(citizen, one, { way: wayOf(person), hour: 8 + (person % 7), marks: [], pass: null })
  })
  for (const taken of await Promise.all(all)) done(taken)
}

/** What can be answered today: the first service, and all services of the licensing office in one survey. */
async function askNow(city: City, { serviceId, unitId }: { serviceId: string; unitId: string }): Promise<void> {
  const { today, year, as } = city
  const officer = await as('Marlina Wibowo')
  const hr = await as('Dedi Santoso')
  const period = await db().period.findFirstOrThrow({ where: { kind: 'YEAR', year } })
  const days = { periodId: period.id, opensOn: today, closesOn: addDays(today, 30), serviceUsers: null }
  const [service] = demoServices
  const own = done(await openSurvey(officer, { about: { kind: 'service', id: serviceId }, ...days }))
  if (service) await answer(own.slug, { serviceId, service, turn: 3, respondents: 36, from: today, days: 0 })
  await lookAtAnswers(city, own.surveyId)
  const { id: versionId } = await db().surveyVersion.findFirstOrThrow({ where: { surveyId: own.surveyId } })
  const open = { surveyId: own.surveyId, serviceId, versionId }
  await decideOnMarked(city, open)
  await enterAnswers(city, open)
  await openWays(city, open)
  const { surveyId } = done(await openSurvey(hr, { about: { kind: 'unit', id: unitId }, ...days }))
  await askMore(hr, surveyId)
  await answerOwn(hr, surveyId)
}
