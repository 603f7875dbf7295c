import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { visitor } from '@/lib/door/visitor'
import { findResult } from '@/lib/survey/result/group/queries'
import { findOfficeIndex, findSurveyIndex } from '@/lib/survey/result/queries'
import { resultFilter } from '@/lib/survey/result/schema'
import { unsurKeys } from '@/lib/survey/schema'
import { nextVersion, ownWeights, setExcluded, takeEach } from '../../support/survey-versions'
import { byAddress, type Desk, filled, openOne, surveyDesk } from '../../support/surveys'

let desk: Desk
beforeAll(async () => {
  desk = await surveyDesk()
})

test('a new unsur takes no result away: it counts once enough answered it, in the whole and in every part', async () => {
  const first = await openOne(desk)
  const { surveyId } = first
  await takeEach(Array.from({ length: 4 }, () => ({ one: filled(first), arrival: byAddress })))
  const second = { ...first, versionId: await nextVersion(surveyId, ownWeights) }
  const open = filled(second, { scores: [...unsurKeys.map(() => 4 as const), 0] })
  await takeEach(Array.from({ length: 4 }, () => ({ one: open, arrival: { ...byAddress, way: 'KIOSK' as const } })))
  const partOf = async (cara: string) => (await findResult(desk.officer, surveyId, resultFilter.parse({ cara })))?.figures
  const before = await findSurveyIndex(visitor(), surveyId)
  expect(before).toMatchObject({ index: { ok: true, value: { ikm: '87.50' } }, awaited: ['transparansi'], versions: 2 })
  expect(before?.elements).toHaveLength(9)
  expect((await partOf('ADDRESS'))?.index).toMatchObject({ ok: true, value: { ikm: '75.00' } })
  expect((await partOf('KIOSK'))?.index).toMatchObject({ ok: true, value: { ikm: '100.00' } })

  const answered = filled(second, { scores: [...unsurKeys.map(() => 4 as const), 1] })
  const kiosk = { one: answered, arrival: { ...byAddress, way: 'KIOSK' as const } }
  await takeEach([kiosk, kiosk, kiosk, kiosk])
  expect(await findSurveyIndex(visitor(), surveyId)).toMatchObject({ awaited: ['transparansi'] })
  await takeEach([kiosk])
  const after = await findSurveyIndex(visitor(), surveyId)
  expect(after).toMatchObject({ index: { ok: true }, awaited: [] })
  expect(after?.elements).toHaveLength(10)
  expect((await partOf('KIOSK'))?.index).toMatchObject({ ok: true })
  expect((await partOf('ADDRESS'))?.index).toMatchObject({ ok: false, code: 'unsurUnanswered' })
  const [counted] = await db().surveyResponse.findMany({ where: { versionId: second.versionId, scores: { has: 1 } } })
  await setExcluded([counted?.id ?? ''], true)
  const live = await findOfficeIndex(desk.officer, surveyId)
  expect(live).toMatchObject({ index: { ok: true }, awaited: ['transparansi'], tally: { n: 12 } })
  expect(await findSurveyIndex(visitor(), surveyId)).toMatchObject({ awaited: [], tally: { n: 13 } })
})

test('unsur of a version that nobody answered are read in the office as in public', async () => {
  const first = await openOne(desk)
  const { surveyId } = first
  const second = { ...first, versionId: await nextVersion(surveyId, ownWeights) }
  const most = filled(second, { scores: [...unsurKeys.map((_, at) => (at === 8 ? 0 : 4) as 0 | 4), 0] })
  const few = filled(second, { scores: [...unsurKeys.map(() => 4 as const), 1] })
  await takeEach([most, most, most, few, few].map((one) => ({ one, arrival: byAddress })))
  const live = await findOfficeIndex(desk.officer, surveyId)
  expect(live?.elements).toHaveLength(9)
  await findSurveyIndex(visitor(), surveyId)
  await takeEach(
    Array.from({ length: 3 }, () => ({ one: filled(second, { scores: [...unsurKeys.map(() => 4 as const), 0] }), arrival: byAddress })),
  )
  const [office, shown] = [await findOfficeIndex(desk.officer, surveyId), await findSurveyIndex(visitor(), surveyId)]
  expect(shown).toMatchObject({ isStepped: true, tally: { n: 8 } })
  expect(office?.elements).toEqual(shown?.elements)
  expect(office?.awaited).toEqual(['transparansi'])
})
