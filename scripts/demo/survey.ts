import { randomUUID } from 'node:crypto'
import { addDays } from '../../lib/day'
import { visitor } from '../../lib/door/visitor'
import { openSurvey } from '../../lib/survey/commands'
import { findAskedSurvey } from '../../lib/survey/page/queries'
import { createService } from '../../lib/survey/public-service/commands'
import { listPeriodsToSurvey } from '../../lib/survey/queries'
import { takeQuestionnaire } from '../../lib/survey/response/intake'
import type { City } from './city'
import { done } from './done'
import { sideBySide } from './side-by-side'
import { typicalAnswers } from './words/story'

/** A survey that is open, with answers of citizens. */
export async function askCitizens({ as, today, year }: City): Promise<void> {
  const [officer, head] = await Promise.all([as('Marlina Wibowo'), as('Novita Anwar')])
  const [unitId = ''] = head.units
  const { serviceId } = done(await createService(officer, { unitId, name: 'Penerbitan KTP elektronik' }))
  const period = (await listPeriodsToSurvey(officer)).find((one) => one.kind === 'YEAR' && one.year === year)
  if (!period) throw new Error('the year has no period')
  const days = { opensOn: today, closesOn: addDays(today, 30) }
  const { slug } = done(
    await openSurvey(officer, { about: { kind: 'service', id: serviceId }, periodId: period.id, ...days, serviceUsers: 480 }),
  )
  const survey = await findAskedSurvey(visitor(), slug)
  if (!survey) throw new Error('the demo survey is not there')
  const { versionId, elements } = survey.asked
  const nobody = { sex: null, ageBand: null, education: null, occupation: null, disability: null, comments: [], own: [] }
  const questionnaires = Array.from({ length: 36 }, (_, person) => ({
    ...{ visitKey: randomUUID(), versionId, serviceId, language: survey.language, counted: true, ...nobody },
    scores: elements.map((_, place) => answerOf(person, place)),
  }))
  const arrival = { way: 'POSTER' as const, hour: 10, marks: [], pass: null }
  await sideBySide(questionnaires, async (one) => done(await takeQuestionnaire(visitor(), one, arrival)))
}

/** Every third citizen thinks one better of an unsur, every fifth one worse. */
function answerOf(person: number, place: number): 1 | 2 | 3 | 4 {
  const shift = (person + place) % 3 === 0 ? 1 : (person + place) % 5 === 0 ? -1 : 0
  return Math.min(4, Math.max(1, (typicalAnswers[place] ?? 3) + shift)) as 1 | 2 | 3 | 4
}
