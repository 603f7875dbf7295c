import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dayOf } from '@/lib/day'
import { db } from '@/lib/db'
import { visitor } from '@/lib/door/visitor'
import type { Period } from '@/lib/generated/prisma/client'
import type { RespondentSex, SurveyWay } from '@/lib/generated/prisma/enums'
import { createService } from '@/lib/survey/public-service/commands'
import { takeQuestionnaire } from '@/lib/survey/response/intake'
import type { Arrival } from '@/lib/survey/response/schema'
import { listCompared } from '@/lib/survey/result/comparison/queries'
import { rank } from '@/lib/survey/result/comparison/rules'
import { comparisonFilter } from '@/lib/survey/result/comparison/schema'
import { findResult } from '@/lib/survey/result/group/queries'
import { findSurveyChoices, listSurveyResults } from '@/lib/survey/result/list/queries'
import { findOfficeIndex, findSurveyIndex, readAsked } from '@/lib/survey/result/queries'
import { usersTogether } from '@/lib/survey/result/sample/rules'
import { resultFilter, surveyListFilter } from '@/lib/survey/result/schema'
import { footOf } from '@/lib/survey/result/tabulation/rules'
import { listTrend } from '@/lib/survey/result/trend/queries'
import { fewestAnswers } from '@/lib/survey/rules'
import { type Answer, unsurKeys } from '@/lib/survey/schema'
import fixture from '../../fixtures/skm-vectors.json'
import { isOfAct, watchStatements } from '../../support/statements'
import { nextVersion, ownWeights, setExcluded, takeEach } from '../../support/survey-versions'
import { byAddress, type Desk, filled, openOne, pastSurvey, surveyDesk } from '../../support/surveys'

let desk: Desk
beforeAll(async () => {
  desk = await surveyDesk()
})

const all = resultFilter.parse({})
const scoresOf = (row: readonly number[]) => row as (Answer | 0)[]

describe('published answers through the database', () => {
  test.each(fixture.vectors.map((vector) => [vector.id, vector] as const))('%s', async (_, vector) => {
    const opened = await openOne(desk)
    await takeEach(vector.answers.map((row) => ({ one: filled(opened, { scores: scoresOf(row) }), arrival: byAddress })))
    const expected = Object.entries(vector.expected).find(([convention]) => convention === 'exact_1_over_n')?.[1]
    const isPublished = vector.answers.length >= 5
    for (const figures of [
      await findOfficeIndex(desk.officer, opened.surveyId),
      ...(isPublished ? [await findSurveyIndex(visitor(), opened.surveyId)] : []),
    ])
      expect(figures?.index.ok && figures.index.value).toMatchObject({ n: vector.answers.length, ikm: expected?.ikm, mutu: expected?.mutu })
  })

  test('means that sum to 27.60 are B with 1/9 and C with 0.111', async () => {
    const opened = await openOne(desk)
    const scores = (at: number) => unsurKeys.map((_, place): Answer => (at < (place < 6 ? 7 : 6) ? 4 : 3))
    await takeEach(Array.from({ length: 100 }, (_, at) => ({ one: filled(opened, { scores: scores(at) }), arrival: byAddress })))
    const figures = await findSurveyIndex(visitor(), opened.surveyId)
    if (!figures) throw new Error('no figures')
    expect(figures.index).toMatchObject({ ok: true, value: { ikm: '76.67', mutu: 'B' } })
    expect(footOf(figures.tally, figures.elements, figures.bands, 'truncated')).toMatchObject({
      weight: '0.111',
      index: { ikm: '76.59', mutu: 'C' },
    })
  })
})

type Slow = { scores: readonly number[]; version: 'first' | 'second'; counted: boolean; excluded: boolean }

/** The IKM over raw answers, with one fraction of whole numbers and one rounding at the end; of nine unsur until the tenth has an answer. */
function slowIkm(answers: readonly Slow[]): string | null {
  const live = answers.filter(({ counted, excluded }) => counted && !excluded)
  const nine = live.map((one) => ({ ...one, scores: one.scores.slice(0, 9) }))
  return live.filter(({ scores }) => scores[9]).length >= 5 ? ikmBy(ownWeights, live) : ikmBy(alikeWeights, nine)
}

const alikeWeights = unsurKeys.map((key) => [key, null] as const)

function ikmBy(weights: readonly (readonly [string, string | null])[], live: readonly Slow[]): string | null {
  let [top, bottom] = [0n, 1n]
  for (const [at, [, weight]] of weights.entries()) {
    const given = live.flatMap(({ scores }) => (scores[at] ? [BigInt(scores[at] ?? 0)] : []))
    if (given.length === 0) return null
    const [units, whole] = weight === null ? [1n, BigInt(weights.length)] : [BigInt(Math.round(Number(weight) * 10_000)), 10_000n]
    const sum = given.reduce((so, one) => so + one, 0n) * units
    const count = BigInt(given.length) * whole
    top = top * count + sum * bottom
    bottom *= count
  }
  const hundredths = (2n * top * 2500n + bottom) / (2n * bottom)
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`
}

test('figures over versions with other unsur and weights equal a slow count of the raw answers, after exclusions too', async () => {
  const answer = fc.record({ scores: fc.array(fc.constantFrom(0, 1, 2, 3, 4), { minLength: 10, maxLength: 10 }), isOld: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(fc.array(answer, { minLength: 3, maxLength: 20 }), fc.integer({ min: 2, max: 5 }), async (given, every) => {
      const first = await openOne(desk)
      const second = { ...first, versionId: await nextVersion(first.surveyId, ownWeights) }
      const rows = given.map(({ scores, isOld }) => {
        const asked = isOld ? scores.slice(0, 9) : scores
        const counted = asked.filter((score) => score > 0).length >= fewestAnswers(asked.length, '0.5')
        return { one: filled(isOld ? first : second, { scores: scoresOf(asked), counted }), arrival: byAddress }
      })
      await takeEach(rows)
      const stored = await db().surveyResponse.findMany({ where: { version: { surveyId: first.surveyId } }, orderBy: { id: 'asc' } })
      await setExcluded(
        stored.filter((_, at) => at % every === 0).map(({ id }) => id),
        true,
      )
      const raw = await db().surveyResponse.findMany({ where: { version: { surveyId: first.surveyId } } })
      const slow = slowIkm(raw.map((row) => ({ ...row, version: row.versionId === first.versionId ? 'first' : 'second' })))
      await db().survey.update({ where: { id: first.surveyId }, data: { closedAt: desk.officer.now } })
      const figures = await findSurveyIndex(visitor(), first.surveyId)
      expect(figures?.index.ok ? figures.index.value.ikm : null).toBe(slow)
      expect(figures?.excluded).toBe(raw.filter(({ excluded }) => excluded).length)
    }),
    { numRuns: 6 },
  )
})

describe('a narrowed result', () => {
  let surveyId: string
  let services: string[]
  beforeAll(async () => {
    const opened = await openOne(desk)
    surveyId = opened.surveyId
    services = [opened.serviceId]
    const by = (way: SurveyWay, sex: RespondentSex | null, score: Answer, count: number) =>
      Array.from({ length: count }, () => ({
        one: filled(opened, { sex, scores: unsurKeys.map(() => score) }),
        arrival: { ...byAddress, way } as Arrival,
      }))
    await takeEach([
      ...by('ADDRESS', 'L', 4, 6),
      ...by('ADDRESS', 'P', 3, 5),
      ...by('POSTER', 'P', 2, 4),
      ...by('KIOSK', 'L', 1, 2),
      ...by('KIOSK', 'P', 3, 7),
    ])
  })
  const narrowed = (change: Record<string, string>) => findResult(desk.officer, surveyId, resultFilter.parse(change))

  test('by way and by group has the figures of those answers alone', async () => {
    expect((await narrowed({}))?.figures).toMatchObject({ tally: { n: 24 } })
    expect((await narrowed({ cara: 'POSTER' }))?.figures).toMatchObject({ tally: { n: 4 }, index: { value: { ikm: '50.00' } } })
    expect((await narrowed({ jenis_kelamin: 'P' }))?.figures).toMatchObject({ tally: { n: 16 } })
    expect((await narrowed({ dari: '1999-01', sampai: '1999-12' }))?.figures).toMatchObject({
      tally: { n: 0 },
      index: { code: 'noAnswers' },
    })
  })

  test('one or two people are withheld, and whom a difference would tell', async () => {
    expect((await narrowed({ cara: 'KIOSK', jenis_kelamin: 'L' }))?.figures).toBeNull()
    expect((await narrowed({ cara: 'KIOSK', jenis_kelamin: 'P' }))?.figures).toBeNull()
    for (const sex of ['L', 'P']) expect((await narrowed({ cara: 'ADDRESS', jenis_kelamin: sex }))?.figures).toBeNull()
    expect((await narrowed({ cara: 'KIOSK' }))?.figures).toMatchObject({ tally: { n: 9 } })
  })

  test('its parts sum to it and withhold the same', async () => {
    const ways = await narrowed({ rinci: 'cara' })
    expect(ways?.parts.map(({ key, figures }) => [key, figures?.tally.n])).toEqual([
      ['ADDRESS', 11],
      ['KIOSK', 9],
      ['POSTER', 4],
    ])
    const sexes = await narrowed({ rinci: 'SEX', cara: 'KIOSK' })
    expect(sexes?.parts).toEqual([
      { key: 'L', figures: null },
      { key: 'P', figures: null },
    ])
  })

  test('is nobody else’s, and tells how many to ask', async () => {
    expect(await findResult(desk.stranger, surveyId, all)).toBeNull()
    expect(await findResult(desk.officer, desk.unitId, all)).toBeNull()
    const periodId = desk.yearPeriodId
    await db().serviceUsers.create({ data: { serviceId: services[0] ?? '', periodId, users: 480 } })
    expect((await narrowed({}))?.targets).toMatchObject([{ users: 480, n: 24 }])
  })
})

test('the trend has earlier surveys of the same service for periods of the same length, the earliest first', async () => {
  const { unitId } = desk
  const years = await db().period.findMany({ where: { kind: 'YEAR' }, orderBy: { year: 'asc' }, take: 2 })
  const [before, now] = years
  if (!before || !now) throw new Error('no years')
  const nine = (score: Answer) => unsurKeys.map(() => score)
  const made = await pastSurvey({ unitId, name: 'Layanan lama', period: before }, Array(5).fill(nine(2)))
  const next = await pastSurvey({ unitId, name: 'Layanan lain lagi', period: now }, Array(5).fill(nine(4)))
  expect(await listTrend(desk.officer, next.surveyId)).toHaveLength(1)
  await db().survey.update({ where: { id: next.surveyId }, data: { serviceId: made.serviceId } })
  const trend = await listTrend(desk.officer, next.surveyId)
  expect(trend.map(({ figures }) => figures.index.ok && figures.index.value.ikm)).toEqual(['50.00', '100.00'])
  expect(await listTrend(desk.officer, made.surveyId)).toHaveLength(1)
  expect(await listTrend(desk.stranger, next.surveyId)).toEqual([])
})

describe('comparing', () => {
  test('units are ranked by all their answers when enough were asked; the others stand apart', async () => {
    const own = await surveyDesk()
    const period = await db().period.findUniqueOrThrow({ where: { id: own.quarterId } })
    const nine = (score: Answer) => unsurKeys.map(() => score)
    const many = (score: Answer, count: number) => Array.from({ length: count }, () => nine(score))
    await pastSurvey({ unitId: own.unitId, name: 'Satu', period, serviceUsers: 10 }, many(4, 10))
    await pastSurvey({ unitId: own.unitId, name: 'Dua', period, serviceUsers: 10 }, many(2, 10))
    await pastSurvey({ unitId: own.otherUnitId, name: 'Tiga', period, serviceUsers: 5000 }, many(4, 5))
    const ofBoth = await listCompared(own.auditor, own.yearPeriodId, comparisonFilter.parse({}))
    const { ranked, apart } = rank(ofBoth.filter(({ id }) => [own.unitId, own.otherUnitId].includes(id)))
    expect(ranked).toMatchObject([
      { id: own.unitId, place: 1, users: 20, wanted: 19, figures: { tally: { n: 20 }, index: { value: { ikm: '75.00' } } } },
    ])
    expect(apart).toMatchObject([{ id: own.otherUnitId, wanted: 357, figures: { tally: { n: 5 } } }])
    const services = rank(await listCompared(own.officer, own.yearPeriodId, comparisonFilter.parse({ menurut: 'layanan' })))
    expect(services.ranked.map(({ name, place }) => [name, place])).toEqual([
      ['Satu', 1],
      ['Dua', 2],
    ])
    expect(services.apart).toEqual([])
    expect(await listCompared(own.stranger, own.yearPeriodId, comparisonFilter.parse({}))).toHaveLength(1)
  })

  test('services of one survey of the unit are parts of it: few are withheld, and whom they would tell', async () => {
    const { own, serviceId, secondId } = await unitSurvey()
    const rows = await listCompared(own.officer, own.yearPeriodId, comparisonFilter.parse({ menurut: 'layanan' }))
    expect(rows.map(({ id, figures }) => [id, figures]).sort()).toEqual(
      [
        [serviceId, null],
        [secondId, null],
      ].sort(),
    )
    const [unit] = await listCompared(own.officer, own.yearPeriodId, comparisonFilter.parse({}))
    expect(unit?.figures?.tally.n).toBe(5)
  })

  test('users of a unit are the same wherever its sample is told, and not known where those of one service cannot be right', async () => {
    const { own, period, surveyId, serviceId, secondId } = await unitSurvey()
    const told = async (first: number | null, other: number | null) => {
      await db().serviceUsers.deleteMany({ where: { periodId: period.id, service: { unitId: own.unitId } } })
      for (const [id, users] of [[serviceId, first] as const, [secondId, other] as const])
        if (users !== null) await db().serviceUsers.create({ data: { serviceId: id, periodId: period.id, users } })
      const result = await findResult(own.officer, surveyId, all)
      const [compared] = await listCompared(own.officer, own.yearPeriodId, comparisonFilter.parse({}))
      return [result?.survey.serviceUsers, result && usersTogether(result.targets), compared?.users]
    }
    for (const [first, other, users] of [
      [3, 100, 103],
      [2, 100, null],
      [100, 1, null],
      [100, null, null],
      [3, 2, 5],
    ] as const)
      expect(await told(first, other)).toEqual(Array(3).fill(users))
  })
})

/** A survey of a whole unit with two services: three answered about the first, two about the second. */
async function unitSurvey() {
  const own = await surveyDesk()
  const period = await db().period.findUniqueOrThrow({ where: { id: own.quarterId } })
  const three = Array.from({ length: 3 }, () => unsurKeys.map(() => 3 as const))
  const { surveyId, serviceId, versionId } = await pastSurvey({ unitId: own.unitId, name: 'Induk', period }, three)
  const second = await createService(own.officer, { unitId: own.unitId, name: 'Kedua' })
  if (!second.ok) throw new Error(second.code)
  const secondId = second.value.serviceId
  await db().survey.update({ where: { id: surveyId }, data: { serviceId: null } })
  await takeOn(period, { versionId, serviceId: secondId }, 2)
  return { own, period, surveyId, serviceId, secondId }
}

/** Takes questionnaires on the first day of a period. */
async function takeOn(period: Period, opened: { versionId: string; serviceId: string }, count: number) {
  const then = { ...visitor(), today: dayOf(period.startsOn) }
  const results = await Promise.all(Array.from({ length: count }, () => takeQuestionnaire(then, filled(opened), byAddress)))
  expect(results.every(({ ok }) => ok)).toBe(true)
}

describe('the list', () => {
  test('is narrowed and ordered by its address', async () => {
    const own = await surveyDesk()
    const period = await db().period.findUniqueOrThrow({ where: { id: own.quarterId } })
    const nine = (score: Answer) => unsurKeys.map(() => score)
    for (const [name, score] of [
      ['Rendah', 1],
      ['Tinggi', 4],
      ['Tengah', 3],
    ] as const)
      await pastSurvey({ unitId: own.unitId, name, period, isClosed: name === 'Rendah' }, Array(5).fill(nine(score)))
    const names = async (change: Record<string, string>, sort: 'periode' | 'ikm' | 'ikm-naik' = 'periode') => {
      const { rows } = await listSurveyResults(own.officer, { q: '', page: 1, sort }, surveyListFilter.parse(change))
      return rows.map(({ survey }) => survey.name)
    }
    expect(await names({}, 'ikm')).toEqual(['Tinggi', 'Tengah', 'Rendah'])
    expect(await names({}, 'ikm-naik')).toEqual(['Rendah', 'Tengah', 'Tinggi'])
    await pastSurvey({ unitId: own.unitId, name: 'Sedikit', period }, Array(2).fill(nine(4)))
    const pageOf = (page: number, sort: 'ikm' | 'ikm-naik' | 'responden', size: number) =>
      listSurveyResults(own.officer, { q: '', page, sort }, {}, size)
    for (const sort of ['ikm', 'ikm-naik', 'responden'] as const) {
      const whole = await pageOf(1, sort, 4)
      expect([...(await pageOf(1, sort, 2)).rows, ...(await pageOf(2, sort, 2)).rows]).toEqual(whole.rows)
      expect(whole.rows.at(-1)?.survey.name).toBe('Sedikit')
    }
    expect(await names({ keadaan: 'CLOSED' })).toEqual(['Rendah'])
    expect(await names({ unit: own.otherUnitId })).toEqual([])
    expect(await names({ periode: own.yearPeriodId })).toEqual([])
    const choices = await findSurveyChoices(own.officer)
    expect(choices).toMatchObject({ periods: [{ id: own.quarterId }], units: [{ id: own.unitId }] })
  })
})

describe('statements', () => {
  const watch = () => watchStatements()
  let watched: ReturnType<typeof watchStatements> | null = null
  afterAll(() => watched?.close())

  test('are five at most, whatever the number of surveys and services', async () => {
    const own = await surveyDesk()
    const period = await db().period.findUniqueOrThrow({ where: { id: own.quarterId } })
    const make = async (count: number) => {
      for (let at = 0; at < count; at += 1) {
        const made = await pastSurvey({ unitId: own.unitId, name: `Layanan ${Math.random()}`, period, serviceUsers: 100 }, [
          unsurKeys.map(() => 3),
        ])
        await createService(own.officer, { unitId: own.unitId, name: `Kosong ${made.serviceId}` })
      }
    }
    await make(2)
    watched = watch()
    const counted = async () => {
      const lists = [
        () => Promise.all([listSurveyResults(own.officer, { q: '', page: 1, sort: 'ikm' }, {}), findSurveyChoices(own.officer)]),
        () => listCompared(own.officer, own.yearPeriodId, comparisonFilter.parse({ cara: 'ADDRESS' })),
        () => readAsked(own.officer, []),
      ]
      const counts: number[] = []
      for (const list of lists) {
        watched?.taken()
        await list()
        counts.push((watched?.taken() ?? []).filter((one) => !isOfAct(one)).length)
      }
      return counts
    }
    const few = await counted()
    await make(8)
    expect(await counted()).toEqual(few)
    expect(Math.max(...few)).toBeLessThanOrEqual(5)
  })
})
