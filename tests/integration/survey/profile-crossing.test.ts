import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { operator } from '@/lib/door/cli'
import type { SurveyResponse } from '@/lib/generated/prisma/client'
import { type ProfileColumn, profileFields } from '@/lib/survey/response/schema'
import { findResult } from '@/lib/survey/result/group/queries'
import { fewChosenSentence } from '@/lib/survey/result/labels'
import type { SurveyFigures } from '@/lib/survey/result/queries'
import { type ProfileGroup, resultFilter } from '@/lib/survey/result/schema'
import { recountSurvey } from '@/lib/survey/tally/recount/commands'
import { isOfAct, watchStatements } from '../../support/statements'
import { nextVersion, ownWeights, setExcluded } from '../../support/survey-versions'
import { type Desk, openOne, surveyDesk } from '../../support/surveys'

let desk: Desk
let surveyId: string
let versions: { id: string; units: number[] }[]

const pick = <T>(some: readonly T[]): T => some[Math.floor(Math.random() * some.length)] as T
const score = () => pick([0, 1, 2, 3, 3, 4, 4])

/** Answers past every door, to two versions that weigh other unsur in other ways; one age is told by two people. */
async function answer(serviceId: string, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, at) => {
    const version = pick(versions)
    const scores = version.units.map(() => (at % 3 === 0 ? score() : pick([2, 3, 4])))
    return {
      ...{ id: randomUUID(), visitKey: randomUUID(), versionId: version.id, serviceId, language: 'id', hour: 9, scores },
      ...{ day: new Date(`2026-11-${String(1 + (at % 20)).padStart(2, '0')}`), way: pick(['KIOSK', 'POSTER', 'ADDRESS'] as const) },
      ...{ counted: scores.filter((one) => one > 0).length >= version.units.length / 2, marks: at % 7 === 0 ? (['BURST'] as const) : [] },
      ...{
        sex: pick(['L', 'P', 'P', null] as const),
        ageBand: at < 2 ? ('BELOW_20' as const) : pick(['FROM_20', 'FROM_60', null] as const),
      },
      education: pick(['SD', 'SMA', 'S1', null] as const),
    }
  })
  await db().surveyResponse.createMany({ data: rows.map((row) => ({ ...row, marks: [...row.marks] })) })
  const recounted = await recountSurvey(operator(), { surveyId })
  if (!recounted.ok) throw new Error(recounted.code)
}

beforeAll(async () => {
  desk = await surveyDesk()
  const opened = await openOne(desk)
  surveyId = opened.surveyId
  const second = await nextVersion(surveyId, ownWeights)
  versions = [
    { id: opened.versionId, units: Array.from({ length: 9 }, () => 1) },
    { id: second, units: ownWeights.map(([, weight]) => Math.round(Number(weight) * 10_000)) },
  ]
  await answer(opened.serviceId, 2_000)
  const stored = await readRows()
  await setExcluded(
    stored.flatMap(({ id }, at) => (at % 11 === 0 ? [id] : [])),
    true,
  )
}, 120_000)

const group = (part: ProfileGroup['part'], value: string) => ({ part, value })
const readRows = () => db().surveyResponse.findMany({ where: { version: { surveyId } }, orderBy: { id: 'asc' } })
const columnOf = (part: ProfileGroup['part']) => profileFields.find((field) => field.part === part)?.column as ProfileColumn
const result = (address: Record<string, string>) => findResult(desk.officer, surveyId, resultFilter.parse(address))

/** The same counts over raw answers, one by one. */
function slow(rows: readonly SurveyResponse[], groups: readonly ProfileGroup[], { elements, ...figures }: SurveyFigures) {
  const own = rows.filter((row) => groups.every(({ part, value }) => (row[columnOf(part)] ?? '') === value))
  const live = own.filter(({ counted, excluded }) => counted && !excluded)
  const spread = Object.fromEntries(
    elements.map(({ key, displayNumber }) => {
      const given = live.map(({ scores }) => scores[displayNumber - 1] ?? 0)
      return [key, [1, 2, 3, 4].map((at) => given.filter((one) => one === at).length)]
    }),
  )
  const alike = versions.find(({ units }) => units.length === elements.length)
  const points = live
    .filter(({ versionId, scores }) => versionId === alike?.id && !scores.includes(0))
    .map(({ scores }) => scores.reduce((sum, one, at) => sum + one * (alike?.units[at] ?? 0), 0))
  const sum = (numbers: readonly number[]) => numbers.reduce((so, one) => so + one, 0)
  expect(figures).toMatchObject({
    ...{ spread, marked: live.filter(({ marks }) => marks.length > 0).length, excluded: own.filter(({ excluded }) => excluded).length },
    ...{ notCounted: own.filter(({ counted, excluded }) => !counted && !excluded).length, tally: { n: live.length } },
    complete: { n: points.length, points: sum(points), squares: sum(points.map((one) => one * one)) },
  })
}

describe('several parts of the profile at once', () => {
  test('have the figures of a slow count of raw answers, after exclusions, in each of their groups', async () => {
    const rows = await readRows()
    const women = await result({ jenis_kelamin: 'P', rinci: 'AGE', silang: 'EDUCATION' })
    if (!women?.figures || !women.cross) throw new Error('withheld')
    slow(rows, [group('SEX', 'P')], women.figures)
    for (const { key, figures } of women.parts) if (figures) slow(rows, [group('SEX', 'P'), group('AGE', key)], figures)
    for (const { key, cells } of women.cross.rows)
      for (const cell of cells)
        if (cell.figures) slow(rows, [group('SEX', 'P'), group('AGE', key), group('EDUCATION', cell.key)], cell.figures)
    expect(women.cross.rows.flatMap(({ cells }) => cells.filter(({ figures }) => figures)).length).toBeGreaterThan(4)
  })

  test('of three parts too, where the two people of an age do not withhold them', async () => {
    const rows = await readRows()
    const toAsk = (value: string) => value || 'tidak-diisi'
    let shown = 0
    for (const [age, education] of ['', 'FROM_20', 'FROM_60'].flatMap((one) =>
      ['', 'SD', 'SMA', 'S1'].map((other) => [one, other] as const),
    )) {
      const three = await result({ jenis_kelamin: 'P', usia: toAsk(age), pendidikan: toAsk(education) })
      if (!three?.figures) continue
      shown += 1
      slow(rows, [group('SEX', 'P'), group('AGE', age), group('EDUCATION', education)], three.figures)
    }
    expect(shown).toBeGreaterThan(0)
  })

  test('the two people of an age are in no group that is shown, nor is what they would be told by', async () => {
    const crossed = await result({ rinci: 'AGE', silang: 'SEX' })
    const young = crossed?.cross?.rows.find(({ key }) => key === 'BELOW_20')
    expect(young?.cells.map(({ figures }) => figures)).toEqual([null, null, null])
    const hidden = crossed?.cross?.rows.filter(({ cells }) => cells.some(({ figures }) => figures === null))
    expect(hidden?.length).toBeGreaterThan(1)
    const two = await result({ jenis_kelamin: 'P', usia: 'BELOW_20' })
    expect(two?.figures).toBeNull()
    expect(two?.crossable).toMatchObject([{ part: 'SEX' }, { part: 'AGE' }])
    expect(two?.crossable.flatMap(({ values }) => values)).not.toContain('BELOW_20')
    expect(two && fewChosenSentence(two.crossable)).toContain('Yang dapat digabungkan: jenis kelamin (')
  })

  test('are of the whole survey: nothing of them with a way, or of a part that is not asked', async () => {
    expect((await result({ jenis_kelamin: 'P', usia: 'FROM_60', cara: 'KIOSK' }))?.figures).toBeNull()
    const own = await result({ cara: 'KIOSK', rinci: 'AGE', silang: 'SEX' })
    expect(own).toMatchObject({ aside: 'office', cross: null, filter: { rinci: 'AGE' } })
    const single = await result({ jenis_kelamin: 'P', disabilitas: 'NONE' })
    expect(single?.figures).toEqual((await result({ jenis_kelamin: 'P' }))?.figures)
  })

  test('the whole is that of the running counts, and nobody else’s', async () => {
    const crossed = await result({ rinci: 'SEX', silang: 'EDUCATION' })
    const plain = await result({ rinci: 'SEX' })
    expect(crossed?.figures).toEqual(plain?.figures)
    expect(crossed?.parts).toEqual(plain?.parts)
    expect(await findResult(desk.stranger, surveyId, resultFilter.parse({ jenis_kelamin: 'P', usia: 'FROM_60' }))).toBeNull()
  })

  test('of few answers are all withheld', async () => {
    const few = await openOne(desk)
    await db().surveyResponse.createMany({
      data: Array.from({ length: 4 }, () => ({
        ...{
          id: randomUUID(),
          visitKey: randomUUID(),
          versionId: few.versionId,
          serviceId: few.serviceId,
          language: 'id',
          hour: 9,
          way: 'KIOSK' as const,
        },
        ...{ day: new Date('2026-11-02'), scores: Array(9).fill(3), counted: true, sex: 'P' as const, ageBand: 'FROM_60' as const },
      })),
    })
    await recountSurvey(operator(), { surveyId: few.surveyId })
    const shown = await findResult(desk.officer, few.surveyId, resultFilter.parse({ jenis_kelamin: 'P', usia: 'FROM_60' }))
    expect(shown).toMatchObject({ whole: 4, figures: null, parts: [], cross: null })
  })

  test('take no more statements than one part does', async () => {
    const watched = watchStatements()
    try {
      const count = async (address: Record<string, string>) => {
        watched.taken()
        await result(address)
        return watched.taken().filter((one) => !isOfAct(one)).length
      }
      const plain = await count({ rinci: 'SEX' })
      expect(await count({ jenis_kelamin: 'P', usia: 'FROM_60', rinci: 'EDUCATION' })).toBeLessThanOrEqual(plain + 1)
    } finally {
      watched.close()
    }
  })
})
