import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { operator } from '@/lib/door/cli'
import { visitor } from '@/lib/door/visitor'
import { ResponseMark, SurveyWay } from '@/lib/generated/prisma/enums'
import { takeQuestionnaire } from '@/lib/survey/response/intake'
import type { Arrival, Questionnaire } from '@/lib/survey/response/schema'
import { profileFields } from '@/lib/survey/response/schema'
import { fewestAnswers } from '@/lib/survey/rules'
import type { Answer } from '@/lib/survey/schema'
import { recountSurvey } from '@/lib/survey/tally/recount/commands'
import { recountAll } from '@/lib/survey/tally/recount/queries'
import { nextVersion, ownWeights, setExcluded, takeEach } from '../../support/survey-versions'
import { byAddress, type Desk, filled, openOne, surveyDesk } from '../../support/surveys'

let desk: Desk
beforeAll(async () => {
  desk = await surveyDesk()
})

const differencesOf = async (surveyId: string) =>
  ((await recountAll(operator())) ?? []).filter((one) => one.surveyId === surveyId).flatMap(({ differences }) => differences)

/** A survey with an older version, one with weights of its own, and an answer to the first. */
async function twoVersions() {
  const opened = await openOne(desk)
  await takeEach([{ one: filled(opened), arrival: byAddress }])
  const versionId = await nextVersion(opened.surveyId, ownWeights)
  return { ...opened, versionId }
}

const ways = Object.values(SurveyWay).filter((way) => way !== 'PAPER' && way !== 'IMPORT')
const told = fc.record(Object.fromEntries(profileFields.map(({ column, values }) => [column, fc.option(fc.constantFrom(...values))])))
const arrival: fc.Arbitrary<Arrival> = fc.record({
  way: fc.constantFrom(...ways),
  hour: fc.integer({ min: 0, max: 23 }),
  marks: fc.uniqueArray(fc.constantFrom(...Object.values(ResponseMark)), { maxLength: 2 }),
  pass: fc.constant(null),
})
const scores = fc.array(fc.constantFrom<(Answer | 0)[]>(0, 0, 0, 0, 1, 2, 3, 4), { minLength: 10, maxLength: 10 })

describe('counting again', () => {
  test('after random answers, exclusions and returns nothing differs', async () => {
    const opened = await twoVersions()
    const answer = fc.record({ scores, told, arrival })
    await fc.assert(
      fc.asyncProperty(fc.array(answer, { minLength: 1, maxLength: 25 }), fc.infiniteStream(fc.boolean()), async (some, coin) => {
        const given = some.map((each) => {
          const answered = each.scores.filter((score) => score > 0).length
          const counted = answered >= fewestAnswers(10, '0.5')
          return { one: filled(opened, { scores: each.scores, counted, ...(each.told as Partial<Questionnaire>) }), arrival: each.arrival }
        })
        await takeEach(given)
        const stored = await db().surveyResponse.findMany({ where: { versionId: opened.versionId }, select: { id: true, excluded: true } })
        const turned = stored.filter(() => coin.next().value)
        for (const excluded of [true, false])
          await setExcluded(
            turned.filter((one) => one.excluded !== excluded).map(({ id }) => id),
            excluded,
          )
        expect(await differencesOf(opened.surveyId)).toEqual([])
      }),
      { numRuns: 8 },
    )
    const tallies = await db().surveyTally.findMany({ where: { versionId: opened.versionId, part: 'ALL' } })
    expect(tallies.some(({ excluded }) => excluded > 0)).toBe(true)
    expect(tallies.some(({ incomplete }) => incomplete > 0)).toBe(true)
  })

  test.each<[string, (versionId: string) => Promise<unknown>]>([
    ['a count too high', (versionId) => db().surveyTally.updateMany({ where: { versionId, part: 'SEX' }, data: { n: { increment: 1 } } })],
    [
      'an answer that is not',
      (versionId) =>
        db().$executeRaw`UPDATE survey_tally SET answers[3] = answers[3] + 1 WHERE version_id = ${versionId}::uuid AND part = 'ALL'`,
    ],
    [
      'sums of points',
      (versionId) => db().surveyTally.updateMany({ where: { versionId, part: 'AGE' }, data: { squares: { increment: 7 } } }),
    ],
    ['a count that is gone', (versionId) => db().surveyTally.deleteMany({ where: { versionId, part: 'WORK' } })],
    [
      'a count of nobody',
      async (versionId) => {
        const some = await db().surveyTally.findFirstOrThrow({ where: { versionId, part: 'ALL' } })
        await db().surveyTally.create({ data: { ...some, way: 'KIOSK' } })
      },
    ],
  ])('finds %s and writes it anew, with an act', async (_, tamper) => {
    const opened = await twoVersions()
    await takeEach(
      ['L', 'P'].map((sex) => ({ one: filled(opened, { sex: sex as 'L', scores: [4, 4, 3, 2, 1, 4, 3, 2, 4, 1] }), arrival: byAddress })),
    )
    const before = await db().surveyTally.findMany({ where: { versionId: opened.versionId }, orderBy: [{ part: 'asc' }, { value: 'asc' }] })
    await tamper(opened.versionId)
    expect((await differencesOf(opened.surveyId)).length).toBeGreaterThan(0)
    const fixed = await recountSurvey(operator(), { surveyId: opened.surveyId })
    expect(fixed.ok && fixed.value.wrong).toBeGreaterThan(0)
    expect(await differencesOf(opened.surveyId)).toEqual([])
    const after = await db().surveyTally.findMany({ where: { versionId: opened.versionId }, orderBy: [{ part: 'asc' }, { value: 'asc' }] })
    expect(after).toEqual(before)
    expect(await db().auditEntry.count({ where: { verb: 'survey.recount', nounId: opened.surveyId } })).toBe(1)
  })

  test('what is right is left alone, without an act', async () => {
    const opened = await twoVersions()
    expect(await recountSurvey(operator(), { surveyId: opened.surveyId })).toMatchObject({ ok: true, value: { wrong: 0 } })
    expect(await db().auditEntry.count({ where: { verb: 'survey.recount', nounId: opened.surveyId } })).toBe(0)
  })

  test('answers that come in while it is written anew are neither lost nor counted twice', async () => {
    const opened = await twoVersions()
    await db().surveyTally.updateMany({ where: { versionId: opened.versionId }, data: { n: { increment: 1 } } })
    const many = Array.from({ length: 60 }, () => ({ one: filled(opened, { scores: Array(10).fill(3) as Answer[] }), arrival: byAddress }))
    const [first, second] = await Promise.all([
      recountSurvey(operator(), { surveyId: opened.surveyId }),
      recountSurvey(operator(), { surveyId: opened.surveyId }),
      takeEach(many),
    ])
    expect([first.ok, second.ok]).toEqual([true, true])
    expect(await differencesOf(opened.surveyId)).toEqual([])
    expect(await db().surveyResponse.count({ where: { versionId: opened.versionId } })).toBe(60)
  })

  test('answers to another survey go on while one is written anew', async () => {
    const [opened, other] = [await twoVersions(), await openOne(desk)]
    await takeEach([{ one: filled(opened, { scores: Array(10).fill(3) as Answer[] }), arrival: byAddress }])
    await db().surveyTally.updateMany({ where: { versionId: opened.versionId }, data: { n: { increment: 1 } } })
    let recounting: Promise<unknown> = Promise.resolve()
    await db().$transaction(async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM survey_tally WHERE version_id = ${opened.versionId}::uuid FOR UPDATE`
      recounting = recountSurvey(operator(), { surveyId: opened.surveyId })
      await waitingForLock()
      const taken = takeQuestionnaire(visitor(), filled(other), byAddress)
      expect(await Promise.race([taken, sleep(5_000, 'not stored')])).toMatchObject({ ok: true })
    })
    expect(await recounting).toMatchObject({ ok: true })
    expect(await differencesOf(opened.surveyId)).toEqual([])
  })

  test('only the operator counts again', async () => {
    const { surveyId } = await openOne(desk)
    expect(await recountAll(desk.officer)).toBeNull()
    expect(await recountSurvey(desk.officer, { surveyId })).toMatchObject({ ok: false, code: 'forbidden' })
    expect(await recountSurvey(operator(), { surveyId: desk.unitId })).toMatchObject({ ok: false, code: 'notFound' })
  })
})

/** Until some transaction waits for another. */
async function waitingForLock(): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const [row] = await db().$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`
    if (row && row.n > 0) return
    await sleep(50)
  }
}
