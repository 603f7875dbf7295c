import { recordAttendance } from '../../lib/briefing/attendance/commands'
import { planBriefing } from '../../lib/briefing/commands'
import { uploadMaterial } from '../../lib/briefing/material/commands'
import { findBriefing, listUnitsToBrief } from '../../lib/briefing/queries'
import { answerAtBriefing, askAtBriefing } from '../../lib/briefing/question/commands'
import { addDays } from '../../lib/day'
import { cast, neighbours } from './cast'
import type { City } from './city'
import { done } from './done'
import { pdfOf } from './pdf'
import { briefings } from './words/story'

/** A session that was held, with material, attendance and questions; and one that is to come. */
export async function brief({ as, today }: City): Promise<void> {
  const { held, material, questions, planned } = briefings
  const { by, daysAgo, ...facts } = held
  const hr = await as(by)
  const { briefingId } = done(await planBriefing(hr, { ...facts, unitId: null, heldOn: addDays(today, -daysAgo) }))
  const file = new File([pdfOf(material.lines)], material.name, { type: 'application/pdf' })
  done(await uploadMaterial(hr, { briefingId, file }, {}))
  const list = [...cast.flatMap(({ username, apart }) => (apart ? [] : [username])), ...neighbours.map(({ nip }) => nip)]
  done(await recordAttendance(hr, { briefingId, list }))
  for (const { by: who, text } of questions) done(await askAtBriefing(await as(who), { briefingId, text }))
  for (const { id: questionId, text } of (await findBriefing(hr, briefingId))?.questions ?? []) {
    const answer = questions.find((one) => one.text === text)?.answer
    if (answer) done(await answerAtBriefing(await as(by), { questionId, answer }))
  }
  const { by: keeper, unit, daysAhead, ...next } = planned
  const unitHr = await as(keeper)
  const unitId = (await listUnitsToBrief(unitHr)).find(({ name }) => name === unit)?.id ?? ''
  done(await planBriefing(unitHr, { ...next, unitId, heldOn: addDays(today, daysAhead) }))
}
