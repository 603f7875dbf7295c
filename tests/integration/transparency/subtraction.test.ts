import { v7 as uuidv7 } from 'uuid'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { GET as result } from '@/app/s/[slug]/hasil/route'
import { columnOf, dayOf } from '@/lib/day'
import { db } from '@/lib/db'
import { visitor } from '@/lib/door/visitor'
import type { Period } from '@/lib/generated/prisma/client'
import { forgetKept } from '@/lib/kept'
import { readSourceFigures } from '@/lib/progress/source/queries'
import { findSurveyIndex } from '@/lib/survey/result/queries'
import { type Answer, unsurKeys } from '@/lib/survey/schema'
import { addToTallies } from '@/lib/survey/tally/commands'
import { readWeakUnsur } from '@/lib/survey/weakness/queries'
import { openData } from '@/lib/transparency/data/queries'
import { findPublicUnit } from '@/lib/transparency/queries'
import { dataRecords } from '@/lib/transparency/sheet'
import { trusted } from '../../support/actors'
import { type Answered, Attacker } from '../../support/attacker'
import { nextVersion, ownWeights } from '../../support/survey-versions'
import { type Desk, filled, pastSurvey, surveyDesk } from '../../support/surveys'

const smallest = 5
const extra = 'transparansi'
const keys = [...unsurKeys, extra]
let desk: Desk
let year: Period
let quarters: Period[]
beforeAll(async () => {
  desk = await surveyDesk()
  const of = Number(desk.since.slice(0, 4)) - 1
  year = await db().period.findFirstOrThrow({ where: { kind: 'YEAR', year: of } })
  quarters = await db().period.findMany({ where: { kind: 'QUARTER', year: of }, orderBy: { number: 'asc' } })
})
beforeEach(forgetKept)

/** Numbers from 0 to 1 that look random, the same for the same seed. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

type Scores = (Answer | 0)[]

/** Answers of a survey of which hardly anybody answers one unsur, or several. */
function answersOf(next: () => number, unsur: number): Scores[] {
  const n = [3, 4, 6, 8, 12, 17][Math.floor(next() * 6)] ?? 6
  const alone = next() < 0.4 ? Math.floor(next() * unsur) : null
  const shareOf = (at: number) => (alone === null ? ([0, 0, 0, 0, 0.2, 0.7, 0.85][Math.floor(next() * 7)] ?? 0) : at === alone ? 0.8 : 0)
  const open = Array.from({ length: unsur }, (_, at) => shareOf(at))
  return Array.from({ length: n }, () => open.map((share) => (next() < share ? 0 : Math.floor(next() * 4) + 1) as Answer | 0))
}

type Asked = { surveyId: string; slug: string; period: Period; answered: Answered }

/** A survey of last year that is over, now and then with a second version that asks one unsur more, or the first again. */
async function surveyed(next: () => number, unitId: string): Promise<Asked> {
  const period = quarters[Math.floor(next() * 4)] ?? year
  const scores = answersOf(next, unsurKeys.length)
  const more = next() < 0.3 ? answersOf(next, ownWeights.length) : []
  const serviceUsers = scores.length + more.length
  const { surveyId, serviceId } = await pastSurvey({ unitId, name: uuidv7(), period, serviceUsers }, scores)
  if (more.length > 0) {
    const versionId = await nextVersion(surveyId, ownWeights)
    const day = dayOf(period.startsOn)
    const told = { day, way: 'ADDRESS' as const, isMarked: false, isExcluded: false }
    const given = more.map((one) => ({ ...filled({ versionId, serviceId }, { scores: one }), ...told }))
    await db().$transaction((tx) => addToTallies(tx, given))
    if (next() < 0.5)
      await nextVersion(
        surveyId,
        unsurKeys.map((key) => [key, null] as const),
      )
  }
  const { slug } = await db().survey.findUniqueOrThrow({ where: { id: surveyId } })
  const elements = (await findSurveyIndex(visitor(), surveyId))?.elements ?? []
  return { surveyId, slug, period, answered: { n: serviceUsers, elements, cells: cellsOf([...scores, ...more]) } }
}

function cellsOf(scores: readonly Scores[]): Answered['cells'] {
  return Object.fromEntries(
    keys.map((key, at) => {
      const given = scores.map((one) => one[at] ?? 0).filter((score) => score > 0)
      return [key, { sum: given.reduce<number>((sum, score) => sum + score, 0), count: given.length }]
    }),
  )
}

async function unit(): Promise<string> {
  const { unitId } = await db().unitVersion.findFirstOrThrow({ where: { unitId: desk.unitId } })
  const id = uuidv7()
  const at = trusted().now
  await db().unit.create({ data: { id, createdAt: at } })
  await db().unitVersion.create({
    data: { unitId: id, name: `Dinas ${id}`, officeId: unitId, validFrom: columnOf('2020-01-01'), recordedAt: at },
  })
  return id
}

/** What a survey shows by itself, on its public page and in open data. */
async function learnSurvey(attacker: Attacker, { surveyId, slug, answered }: Asked, record: Record<string, unknown> | undefined) {
  const page = await result(new Request(`http://localhost/s/${slug}/hasil`), { params: Promise.resolve({ slug }) })
  const html = await page.text()
  const [, ikm] = /class="angka"><strong>([\d,]+)</.exec(html) ?? []
  const nrrs = [...html.matchAll(/<th scope="row">U(\d+) [^<]*<\/th><td>(\d,\d+)/g)].map(([, place, nrr = '']) => {
    const key = answered.elements.find(({ displayNumber }) => displayNumber === Number(place))?.key ?? ''
    return [key, Number(nrr.replace(',', '.'))] as const
  })
  const open = unsurKeys.concat(extra as never).map((key) => [key, record?.[`nrr_${key}`]] as const)
  for (const told of [ikm && Number(ikm.replace(',', '.')), record?.ikm]) if (typeof told === 'number') attacker.learnIndex(surveyId, told)
  for (const [key, told] of [...nrrs, ...open]) if (typeof told === 'number') attacker.learnMeanOf(surveyId, key, told, 4)
  return nrrs.length
}

/** What a unit shows of its surveys together; its IKM tells no more than the unsur beside it. */
async function learnUnit(attacker: Attacker, unitId: string) {
  const { index, elements } = (await findPublicUnit(visitor(), unitId, year.year))?.figure ?? {}
  if (!index?.ok || !elements) return
  const { unsur, ikm } = index.value
  const [nrrs, weighted] = (['nrr', 'weighted'] as const).map((what) => elements.map(({ key }) => Number(unsur[key]?.[what])))
  expect(Math.abs(Number(ikm) - 25 * (weighted ?? []).reduce((sum, one) => sum + one, 0))).toBeLessThan(0.02)
  elements.forEach(({ key }, at) => {
    attacker.learnMean(key, nrrs?.[at] ?? 0, 4)
  })
}

/** What those who are appraised by the surveys of a unit are told, and then everybody by the realisation of its promises. */
async function learnSources(attacker: Attacker, unitId: string) {
  const periods = [...quarters, year].map(({ id, startsOn, endsOn }) => ({ id, startsOn: dayOf(startsOn), endsOn: dayOf(endsOn) }))
  const index = { id: 'ikm', source: 'SURVEY_INDEX' as const, sourceUnitId: unitId, sourceElement: null }
  const means = keys.map((key) => ({ ...index, id: key, source: 'SURVEY_ELEMENT' as const, sourceElement: key }))
  const figures = await readSourceFigures(visitor(), [...means, index], periods)
  for (const { id } of periods)
    for (const key of [...keys, 'ikm']) {
      const value = figures.get(key)?.get(id)?.value ?? null
      if (value !== null && key === 'ikm') attacker.learnPool(Number(value))
      else if (value !== null) attacker.learnMean(key, Number(value) / 25, 3)
    }
}

/** What the needs of training rest on. */
async function learnWeak(attacker: Attacker, unitId: string) {
  for (const { surveyId, unsur } of await readWeakUnsur(visitor(), { year: year.year, unitIds: [unitId] }, db()))
    for (const { key, sum, count } of unsur) attacker.learnMeanOf(surveyId, key, sum / count, 4)
}

test('whatever surveys are made of, no group of few is found by taking what is shown from what is shown', async () => {
  const next = random(20_261_123)
  const units: { unitId: string; surveys: Asked[] }[] = []
  for (let round = 0; round < 40; round += 1) {
    const unitId = await unit()
    const surveys: Asked[] = []
    for (let count = 0; count <= round % 3; count += 1) surveys.push(await surveyed(next, unitId))
    units.push({ unitId, surveys })
  }
  const { columns, rows } = await openData(visitor(), 'ikm', year.year)
  const records = dataRecords(columns, rows)
  const places = rows.map((row: { id: string }) => row.id)
  const tried = { shown: 0, few: 0 }
  for (const [round, { unitId, surveys }] of units.entries()) {
    const attacker = new Attacker(new Map(surveys.map(({ surveyId, answered }) => [surveyId, answered])))
    for (const one of surveys) tried.shown += await learnSurvey(attacker, one, records[places.indexOf(one.surveyId)])
    await learnWeak(attacker, unitId)
    await learnSources(attacker, unitId)
    await learnUnit(attacker, unitId)
    expect({ round, found: attacker.found(smallest) }).toEqual({ round, found: [] })
    tried.few += attacker.few(smallest)
  }
  expect(tried.few).toBeGreaterThan(100)
  expect(tried.shown).toBeGreaterThan(200)
}, 180_000)
