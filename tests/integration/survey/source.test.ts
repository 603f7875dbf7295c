import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, dayOf } from '@/lib/day'
import { db } from '@/lib/db'
import type { Period } from '@/lib/generated/prisma/client'
import type { SurveyWay } from '@/lib/generated/prisma/enums'
import { recordRealization } from '@/lib/progress/commands'
import { findProgress, findRecordPlace } from '@/lib/progress/queries'
import { readSourceFigures } from '@/lib/progress/source/queries'
import { refuse } from '@/lib/result'
import { unsurKeys } from '@/lib/survey/schema'
import { addToTallies } from '@/lib/survey/tally/commands'
import { trusted } from '../../support/actors'
import { agreedPlan, planTown, type SeededPlan, type Town } from '../../support/plans'
import { watchStatements } from '../../support/statements'
import { filled, pastSurvey } from '../../support/surveys'

let town: Town
let plan: SeededPlan
/** Quarters of last year: all are over. */
let quarters: Period[]

beforeAll(async () => {
  town = await planTown()
  const year = town.year - 1
  quarters = await db().period.findMany({ where: { kind: 'QUARTER', year }, orderBy: { number: 'asc' } })
  const from = { sourceUnitId: town.officeId }
  plan = await agreedPlan(town, town.staff, {
    year,
    workResults: [
      {
        indicators: [
          { text: 'Tepat waktu', target: '90', aggregation: 'AVERAGE', from: { ...from, source: 'ON_TIME_SHARE' } },
          { text: 'Salah', target: '5', kind: 'LOWER_IS_BETTER', aggregation: 'AVERAGE', from: { ...from, source: 'ERROR_SHARE' } },
          { text: 'IKM', target: '80', aggregation: 'AVERAGE', from: { ...from, source: 'SURVEY_INDEX' } },
          { text: 'Waktu', target: '80', aggregation: 'AVERAGE', from: { ...from, source: 'SURVEY_ELEMENT', sourceElement: 'waktu' } },
          { text: 'Aduan', target: '3', aggregation: 'AVERAGE', from: { ...from, source: 'COMPLAINT_TIME' } },
          { text: 'Laporan', target: '4' },
        ],
      },
    ],
  })
}, 60_000)

const at = (indicator: number, quarter: number) => ({
  ...{ planId: plan.planId, indicatorId: plan.indicatorIds[0]?.[indicator] ?? '', periodId: quarters[quarter - 1]?.id ?? '' },
})
const figureOf = async (indicator: number, quarter: number) => (await findRecordPlace(town.staff, at(indicator, quarter)))?.figure
const take = (indicator: number, quarter: number, value: string, change: object = {}) =>
  recordRealization(town.staff, {
    ...at(indicator, quarter),
    ...{ basedOn: 0, value, note: null, reason: null, files: [], fromSource: true },
    ...change,
  })
const achievementOf = async (indicator: number) =>
  (await findProgress(town.staff, plan.planId))?.progress.achievements.get(at(indicator, 1).indicatorId)

/** A service of a unit with a line in its book on some days of a quarter, counted from its first. */
async function served(unitId: string, quarter: number, lines: readonly { finished: number; finishedInTime: number; reissued: number }[]) {
  const service = await db().service.create({ data: { unitId, name: `Layanan ${randomUUID()}`, createdAt: trusted().now } })
  const first = dayOf(quarters[quarter - 1]?.startsOn ?? new Date())
  await db().serviceDay.createMany({
    data: lines.map((line, day) => ({
      ...line,
      serviceId: service.id,
      day: new Date(addDays(first, day)),
      received: line.finished,
      way: 'TYPED' as const,
    })),
  })
}

describe('on-time share and error share', () => {
  test('have no figure while nothing was finished, and count as missing, not as zero', async () => {
    expect(await figureOf(0, 1)).toMatchObject({
      value: null,
      sufficient: false,
      basis: expect.stringMatching(/^Data belum cukup: buku layanan Dinas Uji/),
    })
    await served(town.officeId, 1, [{ finished: 0, finishedInTime: 0, reissued: 0 }])
    expect(await figureOf(0, 1)).toMatchObject({ value: null })
    expect(await take(0, 1, '0')).toEqual(refuse('sourceEmpty'))
    expect(await achievementOf(0)).toMatchObject({ percent: null, lack: 'NOT_RECORDED' })
  })

  test('are of all days of the period and all services of the unit together, of no other unit and no other day', async () => {
    await served(town.officeId, 2, [
      { finished: 100, finishedInTime: 90, reissued: 1 },
      { finished: 100, finishedInTime: 100, reissued: 0 },
    ])
    await served(town.officeId, 2, [{ finished: 1, finishedInTime: 0, reissued: 1 }])
    await served(town.otherOfficeId, 2, [{ finished: 500, finishedInTime: 0, reissued: 500 }])
    await served(town.officeId, 3, [{ finished: 7, finishedInTime: 7, reissued: 0 }])
    expect(await figureOf(0, 2)).toMatchObject({ value: '94.53', sufficient: true, surveys: [] })
    expect(await figureOf(1, 2)).toMatchObject({ value: '1.00' })
    expect((await figureOf(0, 2))?.basis).toContain('190 tepat waktu dari 201 yang selesai')
    expect(await figureOf(0, 3)).toMatchObject({ value: '100.00' })
  })

  test('become the realisation as the command reads them again', async () => {
    expect(await take(0, 2, '99')).toEqual(refuse('sourceChanged'))
    expect(await take(0, 2, '94.53')).toMatchObject({ ok: true })
    expect(await achievementOf(0)).toMatchObject({ realized: '94.53' })
    const row = await db().realization.findFirstOrThrow({ where: { indicatorId: at(0, 2).indicatorId } })
    expect(row.note).toMatch(/^Sumber angka: Buku layanan Dinas Uji: 94,53%/)
  })

  test('cannot be said by hand to come from the source', async () => {
    const note = 'Sumber angka: Buku layanan Dinas Uji: 99,00%, 99 tepat waktu dari 100 yang selesai'
    expect(await take(1, 4, '0', { fromSource: false, note })).toMatchObject({ ok: true })
    const row = await db().realization.findFirstOrThrow({ where: { indicatorId: at(1, 4).indicatorId, periodId: at(1, 4).periodId } })
    expect(row.note).toMatch(/^Sumber menurut pencatat: Buku layanan Dinas Uji/)
  })
})

describe('surveys', () => {
  test('are left out without their sample, and the figure is missing', async () => {
    await surveyed(1, 50, { users: 1000 })
    const figure = await figureOf(2, 1)
    expect(figure).toMatchObject({
      value: null,
      sufficient: false,
      respondents: 0,
      surveys: [{ respondents: 50, needed: 278, isCounted: false }],
    })
    expect(figure?.basis).toMatch(/^Data belum cukup\./)
    expect(await take(2, 1, '97.22')).toEqual(refuse('sourceEmpty'))
    expect(await figureOf(3, 1)).toMatchObject({ value: null })
    expect(await achievementOf(2)).toMatchObject({ percent: null, lack: 'NOT_RECORDED' })
  })

  test('need the largest sample where nobody said how many used the service', async () => {
    await surveyed(3, 40, { users: null })
    expect(await figureOf(2, 3)).toMatchObject({ value: null, surveys: [{ respondents: 40, needed: 384, users: null }] })
  })

  test('say how their answers came in, and nothing of a range where all answered alike', async () => {
    await surveyed(2, 30, {
      users: 60,
      more: [
        { way: 'VISIT', count: 20, isMarked: false },
        { way: 'ASSISTED', count: 5, isMarked: true },
      ],
    })
    const figure = await figureOf(2, 2)
    expect(figure).toMatchObject({ value: '97.22', respondents: 55, interval: null })
    expect(figure?.surveys).toMatchObject([
      { questionnaires: 55, visit: 20, assisted: 5, marked: 5, needed: 52, isCounted: true, slug: expect.any(String) },
    ])
    expect(await figureOf(3, 2)).toMatchObject({ value: '75.00', respondents: 55, interval: null })
    expect(await take(2, 2, '97.22')).toMatchObject({ ok: true })
  })

  test('are read with the progress by the pejabat penilai, and by nobody else', async () => {
    const read = await findProgress(town.chief, plan.planId)
    expect(read?.sources.get(at(2, 2).indicatorId)?.get(at(2, 2).periodId)).toMatchObject({ value: '97.22', surveys: [{ visit: 20 }] })
    expect(read?.sources.has(at(5, 1).indicatorId)).toBe(false)
    expect(await findProgress(town.stranger, plan.planId)).toBeNull()
  })
})

test('complaints have no register yet: the figure is typed, with evidence', async () => {
  expect(await figureOf(4, 1)).toMatchObject({ value: null, basis: expect.stringContaining('belum menyimpan catatan pengaduan') })
  expect(await take(4, 1, '3', { fromSource: false })).toEqual(refuse('evidenceNeeded', { field: 'note' }))
  expect(await take(4, 1, '3', { fromSource: false, note: 'Register aduan' })).toMatchObject({ ok: true })
  expect(await figureOf(5, 1)).toBeNull()
})

test('all sources of an SKP take at most five statements, and none where all is typed', async () => {
  const found = await findProgress(town.staff, plan.planId)
  const indicators = found?.plan.workResults.flatMap((result) => result.indicators) ?? []
  const periods = found?.progress.periods ?? []
  const watched = watchStatements()
  await readSourceFigures(town.staff, indicators, periods)
  expect(watched.taken()).toHaveLength(4)
  await readSourceFigures(
    town.staff,
    indicators.filter(({ source }) => source === 'TYPED'),
    periods,
  )
  expect(watched.taken()).toHaveLength(0)
  await watched.close()
})

test('a unit that is no more keeps what its book says', async () => {
  await db().unitVersion.updateMany({ where: { unitId: town.otherOfficeId }, data: { validTo: new Date(town.staff.today) } })
  const [quarter] = quarters.slice(1)
  const stretch = { id: quarter?.id ?? '', startsOn: dayOf(quarter?.startsOn ?? new Date()), endsOn: dayOf(quarter?.endsOn ?? new Date()) }
  const from = { sourceUnitId: town.otherOfficeId, sourceElement: null }
  const indicators = (['ERROR_SHARE', 'SURVEY_INDEX'] as const).map((source) => ({ ...from, id: source, source }))
  const figures = await readSourceFigures(town.staff, indicators, [stretch])
  const ofSource = (source: string) => figures.get(source)?.get(stretch.id)
  expect(ofSource('ERROR_SHARE')).toMatchObject({ value: '100.00', basis: expect.not.stringContaining('unit sumber') })
  expect(ofSource('SURVEY_INDEX')?.basis).not.toContain('unit sumber')
})

type More = { way: SurveyWay; count: number; isMarked: boolean }

/** A survey of a quarter in which everyone gave 4 but for speed, which got 3; `more` came otherwise than by the public address. */
async function surveyed(quarter: number, respondents: number, { users, more = [] }: { users: number | null; more?: readonly More[] }) {
  const period = await db().period.findUniqueOrThrow({ where: { id: quarters[quarter - 1]?.id ?? '' } })
  const scores = unsurKeys.map((unsur) => (unsur === 'waktu' ? (3 as const) : (4 as const)))
  const place = { unitId: town.officeId, name: `Layanan ${randomUUID()}`, period, serviceUsers: users }
  const { serviceId, versionId } = await pastSurvey(
    place,
    Array.from({ length: respondents }, () => scores),
  )
  const given = more.flatMap(({ way, count, isMarked }) =>
    Array.from({ length: count }, () => ({
      ...filled({ versionId, serviceId }, { scores }),
      way,
      isMarked,
      isExcluded: false,
      day: dayOf(period.startsOn),
    })),
  )
  await db().$transaction((tx) => addToTallies(tx, given))
}
