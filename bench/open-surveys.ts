import { v7 as uuidv7 } from 'uuid'
import { makePeriods } from '../lib/calendar/commands'
import { addDays, dayOf, yearOf } from '../lib/day'
import { db } from '../lib/db'
import { operator } from '../lib/door/cli'
import { openSurvey } from '../lib/survey/commands'
import { createService } from '../lib/survey/public-service/commands'
import { unwrap } from './prepare'

const years = 3

/** So many services over the offices, each asked about in every quarter of three years that has begun. @returns the surveys. */
export async function openedSurveys(services: number): Promise<string[]> {
  const actor = operator()
  const year = yearOf(actor.today)
  for (let back = 0; back < years; back += 1) await makePeriods(actor, { year: year - back })
  const offices = await db().unitVersion.findMany({ where: { officeId: { not: null } }, distinct: ['unitId'], take: services })
  const quarters = (await db().period.findMany({ where: { kind: 'QUARTER' } })).filter(({ startsOn }) => dayOf(startsOn) < actor.today)
  const surveyIds: string[] = []
  for (let at = 0; at < services; at += 1) {
    const unitId = offices[at % offices.length]?.unitId ?? ''
    const { serviceId } = unwrap(await createService(actor, { unitId, name: `Layanan ${uuidv7()}` }))
    for (const { id: periodId, startsOn } of quarters) {
      const opensOn = dayOf(startsOn)
      const then = { ...actor, today: opensOn }
      const days = { opensOn, closesOn: addDays(opensOn, 60), serviceUsers: 2_000 }
      surveyIds.push(unwrap(await openSurvey(then, { about: { kind: 'service', id: serviceId }, periodId, ...days })).surveyId)
    }
  }
  return surveyIds
}
