import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, dayOf } from '@/lib/day'
import { db } from '@/lib/db'
import { visitor } from '@/lib/door/visitor'
import { closeSurvey } from '@/lib/survey/commands'
import { takeQuestionnaire } from '@/lib/survey/response/intake'
import { countProfiles, listComments } from '@/lib/survey/response/queries'
import { findSurveyIndex, listSurveyIndexes } from '@/lib/survey/result/queries'
import { computeIndex, defaultBands, tallyAnswers } from '@/lib/survey/rules'
import { type Answer, type AnswerRow, unsurKeys } from '@/lib/survey/schema'
import { listWeakUnsur } from '@/lib/survey/weakness/queries'
import fixture from '../../fixtures/skm-vectors.json'
import { trusted } from '../../support/actors'
import { type Desk, filled, openOne, surveyDesk, takeAll } from '../../support/surveys'

let desk: Desk
beforeAll(async () => {
  desk = await surveyDesk()
})

const stored = (versionId: string) => db().surveyResponse.count({ where: { versionId } })

describe('taking questionnaires', () => {
  test('the same visit sent twenty times at once is stored once and thanked each time', async () => {
    const { versionId } = await openOne(desk)
    const one = filled(versionId)
    const results = await takeAll(Array.from({ length: 20 }, () => one))
    expect(results.every(({ ok }) => ok)).toBe(true)
    expect(await takeQuestionnaire(visitor(), one)).toMatchObject({ ok: true })
    expect(await stored(versionId)).toBe(1)
    expect(await db().surveyAnswer.count({ where: { response: { versionId } } })).toBe(9)
  })

  test('more visitors at once than there are connections, and than go together, are all stored once', async () => {
    const { versionId } = await openOne(desk)
    const all = Array.from({ length: 464 }, () => filled(versionId))
    const results = await takeAll([...all.slice(0, 64), ...all])
    expect(results.every(({ ok }) => ok)).toBe(true)
    expect(await stored(versionId)).toBe(464)
  })

  test('one that cannot be stored harms none of those that came with it', async () => {
    const { versionId } = await openOne(desk)
    const broken = filled(versionId, { answers: { waktu: 9 as Answer } })
    const good = Array.from({ length: 10 }, () => filled(versionId))
    const results = await Promise.allSettled([...good, broken, ...good].map((one) => takeQuestionnaire(visitor(), one)))
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    expect(await stored(versionId)).toBe(10)
    expect(await takeQuestionnaire(visitor(), filled(versionId))).toMatchObject({ ok: true })
  })

  test('nothing is taken before the first day, after the last, when closed, or for a survey that is not', async () => {
    const { versionId, surveyId } = await openOne(desk)
    const on = (days: number) => ({ ...visitor(), today: addDays(desk.officer.today, days) })
    const refused = { ok: false, code: 'surveyNotOpen' }
    expect(await takeQuestionnaire(on(-1), filled(versionId))).toEqual(refused)
    expect(await takeQuestionnaire(on(31), filled(versionId))).toEqual(refused)
    expect(await takeQuestionnaire(on(30), filled(versionId))).toMatchObject({ ok: true })
    expect(await takeQuestionnaire(visitor(), filled(randomUUID()))).toEqual(refused)
    await closeSurvey(desk.officer, { surveyId, reason: 'Kuota responden tercapai' })
    const mixed = await openOne(desk)
    const results = await takeAll([filled(versionId), filled(mixed.versionId)])
    expect(results).toMatchObject([refused, { ok: true }])
    expect(await stored(versionId)).toBe(1)
  })

  test('what closes a survey waits for no visitor and loses none: after it the figures stand', async () => {
    const { versionId, surveyId } = await openOne(desk)
    const many = takeAll(Array.from({ length: 300 }, () => filled(versionId)))
    expect(await closeSurvey(desk.officer, { surveyId, reason: 'Kuota responden tercapai' })).toMatchObject({ ok: true })
    const standing = await stored(versionId)
    const taken = (await many).filter(({ ok }) => ok).length
    expect(await stored(versionId)).toBe(taken)
    expect(standing).toBe(taken)
  })

  test('holds a day and no time, nothing of the sender, and leaves no act', async () => {
    const { versionId } = await openOne(desk)
    const acts = await db().auditEntry.count()
    await takeQuestionnaire(visitor(), filled(versionId, { comment: 'Cepat' }))
    const row = await db().surveyResponse.findFirstOrThrow({ where: { versionId } })
    expect(dayOf(row.day)).toBe(desk.officer.today)
    expect(row.id[14]).toBe('4')
    expect(await db().auditEntry.count()).toBe(acts)
    const columns = await db().$queryRaw<{ type: string; name: string }[]>`
      SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_name IN ('survey_response', 'survey_answer')`
    expect(columns.filter(({ type }) => /time|inet|json/.test(type))).toEqual([])
    expect(columns.filter(({ name }) => /address|account|person|session|_at$/.test(name))).toEqual([])
  })
})

describe('figures', () => {
  test('49 respondents of Sekadau: 78.74, B', async () => {
    const { versionId, surveyId } = await openOne(desk)
    const [sekadau] = fixture.vectors
    const rows = (sekadau?.answers ?? []).map((row) => filled(versionId, { answers: asRow(row) }))
    await takeAll(rows)
    const figures = await findSurveyIndex(visitor(), surveyId)
    expect(figures?.index).toMatchObject({ ok: true, value: { n: 49, ikm: '78.74', mutu: 'B', kinerja: 'Baik', index: '3.1497' } })
    expect(unsurKeys.map((key) => figures?.tally.unsur[key]?.sum)).toEqual(sekadau?.sum_per_unsur)
    expect(figures?.index.ok && unsurKeys.map((key) => figures.index.ok && figures.index.value.unsur[key]?.nrr)).toEqual(
      sekadau?.nrr_per_unsur,
    )
  })

  test('what PostgreSQL adds up is what the rows give one by one', async () => {
    const answer = fc.option(fc.constantFrom<Answer>(1, 2, 3, 4), { nil: undefined, freq: 4 })
    const row = fc.tuple(...unsurKeys.map(() => answer))
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), async (given) => {
        const { versionId, surveyId } = await openOne(desk)
        const rows = given.map((answers) => asRow(answers)).filter((one) => Object.keys(one).length > 0)
        const questionnaires = rows.map((answers) => filled(versionId, { answers, counted: Object.keys(answers).length >= 5 }))
        await takeAll(questionnaires)
        const slow = tallyAnswers(rows, unsurKeys)
        const figures = await findSurveyIndex(visitor(), surveyId)
        expect(figures).toMatchObject({ tally: slow.tally, notCounted: slow.notCounted, index: computeIndex(slow.tally, defaultBands) })
      }),
      { numRuns: 12 },
    )
  })

  test('of many surveys come together; one that nobody answered has no index', async () => {
    const [one, other] = [await openOne(desk), await openOne(desk)]
    await takeAll([filled(one.versionId)])
    const figures = await listSurveyIndexes(desk.leader, [one.surveyId, other.surveyId, randomUUID()])
    expect([...figures.keys()].sort()).toEqual([one.surveyId, other.surveyId].sort())
    expect(figures.get(one.surveyId)?.index).toMatchObject({ value: { ikm: '75.00', mutu: 'C' } })
    expect(figures.get(other.surveyId)?.index).toMatchObject({ ok: false, code: 'noAnswers' })
    expect(await findSurveyIndex(visitor(), randomUUID())).toBeNull()
  })

  test('comments come with nothing beside them; small groups are withheld', async () => {
    const { versionId, surveyId } = await openOne(desk)
    const women = Array.from({ length: 5 }, () => filled(versionId, { sex: 'P', comment: 'Ramah', education: 'S1' }))
    const men = [filled(versionId, { sex: 'L', education: 'SMA' })]
    await takeAll([...women, ...men])
    expect(await listComments(desk.officer, surveyId, 1)).toEqual({ rows: Array(5).fill('Ramah'), total: 5 })
    const profiles = await countProfiles(desk.officer, surveyId)
    expect(profiles?.sex).toEqual([
      { key: 'L', count: null },
      { key: 'P', count: null },
      { key: '', count: 0 },
    ])
    expect(profiles?.occupation.at(-1)).toEqual({ key: '', count: 6 })
  })
})

describe('weak unsur', () => {
  test('are those of the latest closed survey of a service in a year, the lowest first', async () => {
    const { officer, stranger } = desk
    const year = Number(officer.today.slice(0, 4))
    const { versionId, surveyId, serviceId } = await openOne(desk)
    await takeAll([
      filled(versionId, { answers: { ...filled(versionId).answers, biaya: 1 } }),
      filled(versionId),
      filled(versionId, { counted: false }),
    ])
    const mine = async (actor = trusted('JOB'), unitIds?: string[]) =>
      (await listWeakUnsur(actor, { year, ...(unitIds ? { unitIds } : {}) })).filter((one) => one.serviceId === serviceId)
    expect(await mine()).toEqual([])
    await closeSurvey(officer, { surveyId, reason: 'Kuota responden tercapai' })
    const [found] = await mine()
    expect(found).toMatchObject({ surveyId, unitId: desk.unitId, year, n: 2 })
    expect(found?.unsur).toHaveLength(9)
    expect(found?.unsur[0]).toEqual({ key: 'biaya', name: 'Biaya/Tarif', converted: '50.00', count: 2 })
    expect(found?.unsur[1]).toMatchObject({ converted: '75.00' })
    expect(await mine(officer, [desk.unitId])).toHaveLength(1)
    expect(await mine(officer, [desk.otherUnitId])).toEqual([])
    expect(await mine(stranger)).toEqual([])
    expect(await listWeakUnsur(officer, { year: year - 1 })).toEqual([])
  })
})

function asRow(answers: readonly (number | undefined)[]): AnswerRow {
  return Object.fromEntries(unsurKeys.flatMap((key, at) => (answers[at] === undefined ? [] : [[key, answers[at] as Answer]])))
}
