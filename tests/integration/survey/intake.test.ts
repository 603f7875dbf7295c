import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, dayOf } from '@/lib/day'
import { db } from '@/lib/db'
import { visitor } from '@/lib/door/visitor'
import { closeSurvey } from '@/lib/survey/commands'
import { takeQuestionnaire } from '@/lib/survey/response/intake'
import { countProfiles } from '@/lib/survey/response/queries'
import { findOfficeIndex, findSurveyIndex, listSurveyIndexes } from '@/lib/survey/result/queries'
import { computeIndex, defaultBands, tallyAnswers } from '@/lib/survey/rules'
import { type Answer, type AnswerRow, unsurKeys } from '@/lib/survey/schema'
import { listWeakUnsur } from '@/lib/survey/weakness/queries'
import fixture from '../../fixtures/skm-vectors.json'
import { trusted } from '../../support/actors'
import { byAddress, type Desk, filled, holdSurvey, openOne, scoresOf, surveyDesk, takeAll } from '../../support/surveys'

let desk: Desk
beforeAll(async () => {
  desk = await surveyDesk()
})

const stored = (versionId: string) => db().surveyResponse.count({ where: { versionId } })

describe('taking questionnaires', () => {
  test('the same visit sent twenty times at once is stored once and thanked each time', async () => {
    const opened = await openOne(desk)
    const { versionId } = opened
    const one = filled(opened)
    const results = await takeAll(Array.from({ length: 20 }, () => one))
    expect(results.every(({ ok }) => ok)).toBe(true)
    expect(await takeQuestionnaire(visitor(), one, byAddress)).toMatchObject({ ok: true })
    expect(await stored(versionId)).toBe(1)
  })

  test('more visitors at once than there are connections, and than go together, are all stored once', async () => {
    const opened = await openOne(desk)
    const { versionId } = opened
    const all = Array.from({ length: 464 }, () => filled(opened))
    const results = await takeAll([...all.slice(0, 64), ...all])
    expect(results.every(({ ok }) => ok)).toBe(true)
    expect(await stored(versionId)).toBe(464)
  })

  test('one that cannot be stored harms none of those that came with it', async () => {
    const opened = await openOne(desk)
    const { versionId } = opened
    const broken = filled(opened, { scores: [9 as Answer, 3, 3, 3, 3, 3, 3, 3, 3] })
    const good = Array.from({ length: 10 }, () => filled(opened))
    const results = await Promise.allSettled([...good, broken, ...good].map((one) => takeQuestionnaire(visitor(), one, byAddress)))
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    expect(await stored(versionId)).toBe(10)
    expect(await takeQuestionnaire(visitor(), filled(opened), byAddress)).toMatchObject({ ok: true })
  })

  test('nothing is taken before the first day, after the last, when closed, or for a survey that is not', async () => {
    const opened = await openOne(desk)
    const { versionId, surveyId } = opened
    const on = (days: number) => ({ ...visitor(), today: addDays(desk.officer.today, days) })
    const refused = { ok: false, code: 'surveyNotOpen' }
    expect(await takeQuestionnaire(on(-1), filled(opened), byAddress)).toEqual(refused)
    expect(await takeQuestionnaire(on(31), filled(opened), byAddress)).toEqual(refused)
    expect(await takeQuestionnaire(on(30), filled(opened), byAddress)).toMatchObject({ ok: true })
    expect(await takeQuestionnaire(visitor(), filled({ ...opened, versionId: randomUUID() }), byAddress)).toEqual(refused)
    await closeSurvey(desk.officer, { surveyId, reason: 'Kuota responden tercapai' })
    const mixed = await openOne(desk)
    const results = await takeAll([filled(opened), filled(mixed)])
    expect(results).toMatchObject([refused, { ok: true }])
    expect(await stored(versionId)).toBe(1)
  })

  test('what closes a survey waits for no visitor and loses none: after it the figures stand', async () => {
    const opened = await openOne(desk)
    const { versionId, surveyId } = opened
    const many = takeAll(Array.from({ length: 300 }, () => filled(opened)))
    expect(await closeSurvey(desk.officer, { surveyId, reason: 'Kuota responden tercapai' })).toMatchObject({ ok: true })
    const standing = await stored(versionId)
    const taken = (await many).filter(({ ok }) => ok).length
    expect(await stored(versionId)).toBe(taken)
    expect(standing).toBe(taken)
  })

  test('a survey that is locked holds up no other, and loses none of its own', async () => {
    const [locked, free] = [await openOne(desk), await openOne(desk)]
    const release = await holdSurvey(locked.surveyId)
    const held = takeAll(Array.from({ length: 20 }, () => filled(locked)))
    const quick = takeAll(Array.from({ length: 20 }, () => filled(free)))
    const first = await Promise.race([quick.then(() => 'the free one'), sleep(5_000, 'neither')])
    expect([first, await stored(locked.versionId)]).toEqual(['the free one', 0])
    await release()
    expect((await held).every(({ ok }) => ok)).toBe(true)
    expect([await stored(locked.versionId), await stored(free.versionId)]).toEqual([20, 20])
  })

  test('holds a day and its hour but no time, nothing of the sender, and leaves no act', async () => {
    const opened = await openOne(desk)
    const { versionId } = opened
    const acts = await db().auditEntry.count()
    await takeQuestionnaire(visitor(), filled(opened, { comments: [{ unsur: null, text: 'Cepat' }] }), byAddress)
    const row = await db().surveyResponse.findFirstOrThrow({ where: { versionId } })
    expect(dayOf(row.day)).toBe(desk.officer.today)
    expect(row.id[14]).toBe('4')
    expect(await db().auditEntry.count()).toBe(acts)
    const columns = await db().$queryRaw<{ type: string; name: string }[]>`
      SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_name IN ('survey_response', 'survey_comment', 'own_answer')`
    const ofTheReader = ['read_at', 'read_by_id']
    expect(columns.filter(({ type, name }) => /time|inet|json/.test(type) && !ofTheReader.includes(name))).toEqual([])
    expect(columns.filter(({ name }) => /address|account|person|session|_at$/.test(name) && !ofTheReader.includes(name))).toEqual([])
  })
})

describe('figures', () => {
  test('49 respondents of Sekadau: 78.74, B', async () => {
    const opened = await openOne(desk)
    const { surveyId } = opened
    const [sekadau] = fixture.vectors
    const rows = (sekadau?.answers ?? []).map((row) => filled(opened, { scores: scoresOf(asRow(row)) }))
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
        const opened = await openOne(desk)
        const { surveyId } = opened
        const rows = given.map((answers) => asRow(answers)).filter((one) => Object.keys(one).length > 0)
        const questionnaires = rows.map((answers) =>
          filled(opened, { scores: scoresOf(answers), counted: Object.keys(answers).length >= 5 }),
        )
        await takeAll(questionnaires)
        const slow = tallyAnswers(rows, unsurKeys)
        const figures = await findOfficeIndex(desk.officer, surveyId)
        expect(figures).toMatchObject({ tally: slow.tally, notCounted: slow.notCounted, index: computeIndex(slow.tally, defaultBands) })
      }),
      { numRuns: 12 },
    )
  })

  test('of many surveys come together; one that nobody answered has no index', async () => {
    const [one, other] = [await openOne(desk), await openOne(desk)]
    await takeAll(Array.from({ length: 5 }, () => filled(one)))
    const figures = await listSurveyIndexes(desk.leader, [one.surveyId, other.surveyId, randomUUID()])
    expect([...figures.keys()].sort()).toEqual([one.surveyId, other.surveyId].sort())
    expect(figures.get(one.surveyId)?.index).toMatchObject({ value: { ikm: '75.00', mutu: 'C' } })
    expect(figures.get(other.surveyId)?.index).toMatchObject({ ok: false, code: 'noAnswers' })
    expect(await findSurveyIndex(visitor(), randomUUID())).toBeNull()
  })

  test('small groups are withheld', async () => {
    const opened = await openOne(desk)
    const { surveyId } = opened
    const women = Array.from({ length: 5 }, () => filled(opened, { sex: 'P', education: 'S1' }))
    const men = [filled(opened, { sex: 'L', education: 'SMA' })]
    await takeAll([...women, ...men])
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
    const opened = await openOne(desk)
    const { surveyId, serviceId } = opened
    const answers = (waktu: Answer | 0) => unsurKeys.map((key) => ({ biaya: 1, waktu })[key as string] ?? 3) as (Answer | 0)[]
    await takeAll([
      ...[1, 2, 3, 4].map(() => filled(opened, { scores: answers(2) })),
      ...[filled(opened, { scores: answers(0) }), filled(opened), filled(opened, { counted: false })],
    ])
    const mine = async (actor = trusted('JOB'), unitIds?: string[]) =>
      (await listWeakUnsur(actor, { year, ...(unitIds ? { unitIds } : {}) })).filter((one) => one.serviceId === serviceId)
    expect(await mine()).toEqual([])
    await closeSurvey(officer, { surveyId, reason: 'Kuota responden tercapai' })
    const [found] = await mine()
    expect(found).toMatchObject({ surveyId, unitId: desk.unitId, year, n: 6 })
    expect(found?.unsur).toHaveLength(9)
    expect(found?.unsur[0]).toEqual({ key: 'biaya', name: 'Biaya/Tarif', converted: '33.33', count: 6, sum: 8 })
    expect(found?.unsur[1]).toMatchObject({ key: 'waktu', converted: '55.00' })
    expect(await mine(officer, [desk.unitId])).toHaveLength(1)
    expect(await mine(officer, [desk.otherUnitId])).toEqual([])
    expect(await mine(stranger)).toEqual([])
    expect(await listWeakUnsur(officer, { year: year - 1 })).toEqual([])
  })

  test('are not told of a survey that too few answered, nor of an unsur that is withheld', async () => {
    const { officer } = desk
    const year = Number(officer.today.slice(0, 4))
    const open = unsurKeys.map((key) => (key === 'biaya' ? 0 : 2) as Answer | 0)
    const closed = async (scores: (Answer | 0)[][]) => {
      const opened = await openOne(desk)
      await takeAll(scores.map((one) => filled(opened, { scores: one })))
      await closeSurvey(officer, { surveyId: opened.surveyId, reason: 'Kuota responden tercapai' })
      return (await listWeakUnsur(officer, { year })).find(({ serviceId }) => serviceId === opened.serviceId)
    }
    const all = unsurKeys.map(() => 2 as const)
    expect(await closed([all, all, all, all])).toBeUndefined()
    const half = await closed([all, all, all, all, open])
    expect(half?.unsur).toHaveLength(7)
    expect(half?.unsur.map(({ key }) => key)).not.toContain('biaya')
  })
})

function asRow(answers: readonly (number | undefined)[]): AnswerRow {
  return Object.fromEntries(unsurKeys.flatMap((key, at) => (answers[at] === undefined ? [] : [[key, answers[at] as Answer]])))
}
