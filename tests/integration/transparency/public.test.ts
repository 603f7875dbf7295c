import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addDays, columnOf, type Day } from '@/lib/day'
import { db } from '@/lib/db'
import { visitor } from '@/lib/door/visitor'
import type { Period } from '@/lib/generated/prisma/client'
import { forgetKept } from '@/lib/kept'
import { type Answer, unsurKeys } from '@/lib/survey/schema'
import { openData } from '@/lib/transparency/data/queries'
import { listPublicObjectives } from '@/lib/transparency/objective/queries'
import { findPublicFigure, findPublicUnit, listPublicChanges, listPublicMonths, listPublicUnits } from '@/lib/transparency/queries'
import { dataSets } from '@/lib/transparency/schema'
import { dataRecords } from '@/lib/transparency/sheet'
import { trusted } from '../../support/actors'
import { agreedPlan, approvedPledge, planTown } from '../../support/plans'
import { watchStatements } from '../../support/statements'
import { type Desk, pastSurvey, surveyDesk } from '../../support/surveys'

let desk: Desk
let period: Period
beforeAll(async () => {
  desk = await surveyDesk()
  period = await db().period.findUniqueOrThrow({ where: { id: desk.yearPeriodId } })
})

beforeEach(forgetKept)

const all = (score: Answer) => unsurKeys.map(() => score)
const times = <T>(count: number, value: T) => Array.from({ length: count }, () => value)
const survey = (unitId: string, count: number, score: Answer) =>
  pastSurvey({ unitId, name: `Layanan ${randomUUID()}`, period }, times(count, all(score)))

describe('what is public', () => {
  test('a unit shows its surveys together but for those of few; the government is the mean of units', async () => {
    await survey(desk.unitId, 10, 4)
    await survey(desk.unitId, 4, 1)
    await survey(desk.otherUnitId, 6, 3)
    const unit = await findPublicUnit(visitor(), desk.unitId, period.year)
    expect(unit?.figure).toMatchObject({ n: 10, withheld: false, index: { ok: true, value: { ikm: '100.00' } } })
    expect(unit?.trend).toMatchObject([{ year: period.year, figure: { n: 10 } }])
    const { rows, government } = await listPublicUnits(visitor(), { q: 'dinas', page: 1, year: period.year })
    expect(rows.map(({ unitName, surveys }) => [unitName, surveys])).toEqual([
      ['Dinas Lain', 1],
      ['Dinas Uji', 2],
    ])
    expect(government).toMatchObject({ ikm: '87.50', band: { mutu: 'B' }, units: 2, n: 16 })
    expect(await findPublicUnit(visitor(), randomUUID(), period.year)).toBeNull()
  })

  test('open data withholds the few and names nobody', async () => {
    const { columns, rows } = await openData(visitor(), 'ikm', period.year)
    const records = dataRecords(columns, rows)
    const own = records.filter((record) => record.unit_id === desk.unitId)
    expect(own.map(({ responden, ikm }) => [responden, ikm]).sort()).toEqual([
      [null, null],
      [10, 100],
    ])
    for (const name of dataSets) {
      const { columns: said } = await openData(visitor(), name, period.year)
      expect(said.map(({ key }) => key).filter((key) => /nama|nip|nik|pegawai|orang|akun|alamat/.test(key))).toEqual([])
    }
  })

  test('the books give the share on time by month, and nothing of a month in which nothing was finished', async () => {
    const { serviceId } = await survey(desk.otherUnitId, 5, 3)
    const day = (on: string, finished: number, finishedInTime: number) => ({
      ...{ serviceId, day: columnOf(on as Day), received: 9, finished, finishedInTime, reissued: 0, way: 'TYPED' as const },
    })
    const { year } = period
    await db().serviceDay.createMany({ data: [day(`${year}-03-01`, 2, 1), day(`${year}-03-02`, 1, 1), day(`${year}-04-01`, 0, 0)] })
    const months = await listPublicMonths(visitor(), { year, unitId: desk.otherUnitId })
    expect(months.map(({ month, received, finished, onTime }) => [month, received, finished, onTime])).toEqual([
      [`${year}-03-01`, 18, 3, '66.67'],
      [`${year}-04-01`, 9, 0, null],
    ])
    expect(await listPublicMonths(visitor(), { year, unitId: desk.unitId })).toEqual([])
  })

  test('of follow-up only what is done and has words for the public', async () => {
    const { surveyId } = await survey(desk.unitId, 5, 2)
    const { employeeId, accountId } = (await planTown()).staff
    const line = {
      surveyId,
      unsur: 'waktu',
      cause: 'Loket kurang',
      kind: 'PROCESS' as const,
      action: 'Tambah loket',
      ownerId: employeeId ?? '',
    }
    const { today, now } = trusted()
    const done = { state: 'DONE' as const, settledOn: columnOf(today), settledById: accountId, outcome: 'Loket ditambah' }
    const words = { said: 'Antre lama', done: 'Loket ditambah' }
    const at = { dueOn: columnOf(today), plannedAt: now }
    await db().followUp.createMany({
      data: [
        { id: uuidv7(), ...line, ...at },
        { id: uuidv7(), ...line, ...at, ...done },
        { id: uuidv7(), ...line, ...at, ...done, ...words },
      ],
    })
    const of = { from: addDays(today, -1), to: today, unitId: desk.unitId }
    expect(await listPublicChanges(visitor(), of)).toMatchObject([{ ...words, unsur: 'Waktu Penyelesaian', day: today }])
    expect(await listPublicChanges(visitor(), { ...of, to: addDays(today, -1) })).toEqual([])
  })

  test("a promise shows what its head recorded for it, by the same words, and nobody's name", async () => {
    const town = await planTown()
    await approvedPledge(town, town.officeId, ['Layanan cepat', 'Layanan murah'])
    const measure = { unitName: 'Persen', target: '90', aggregation: 'LAST' as const }
    const workResults = [
      {
        indicators: [
          { ...measure, text: 'ukuran  layanan CEPAT' },
          { ...measure, text: 'Ukuran yang lain' },
        ],
      },
    ]
    const { indicatorIds } = await agreedPlan(town, town.head, { form: 'LEADER', workResults })
    const staffs = [{ indicators: [{ ...measure, text: 'Ukuran Layanan murah' }] }]
    await agreedPlan(town, town.staff, { workResults: staffs })
    const [first] = await db().period.findMany({ where: { kind: 'QUARTER', year: town.year }, orderBy: { number: 'asc' } })
    const recorded = {
      indicatorId: indicatorIds[0]?.[0] ?? '',
      periodId: first?.id ?? '',
      recordedById: town.head.accountId,
      recordedAt: town.head.now,
    }
    await db().realization.createMany({
      data: [
        { id: uuidv7(), ...recorded, number: 1, value: '40' },
        { id: uuidv7(), ...recorded, number: 2, value: '45' },
      ],
    })
    const objectives = await listPublicObjectives(visitor(), town.officeId, town.year)
    expect(objectives.map(({ text, indicators }) => [text, indicators[0]?.achievement?.realized ?? null])).toEqual([
      ['Layanan cepat', '45'],
      ['Layanan murah', null],
    ])
    expect(objectives[0]?.indicators[0]?.achievement?.percent).toBe('50.00')
    expect(JSON.stringify(objectives)).not.toContain(town.head.name)
    expect(await listPublicObjectives(visitor(), town.sectionId, town.year)).toEqual([])
  })

  test('takes as many statements for many units as for one', async () => {
    const watch = watchStatements()
    await listPublicUnits(visitor(), { q: '', page: 1, year: period.year })
    const few = watch.taken().length
    for (let more = 0; more < 6; more += 1) await survey(more % 2 ? desk.unitId : desk.otherUnitId, 5, 3)
    forgetKept()
    watch.taken()
    await listPublicUnits(visitor(), { q: '', page: 1, year: period.year })
    const many = watch.taken().length
    await watch.close()
    expect(many).toBe(few)
    expect(many).toBeLessThanOrEqual(12)
  })

  test('is read once a minute for all who ask, and a poster reads its own year alone', async () => {
    const { year } = period
    const figure = () => findPublicFigure(visitor(), desk.unitId, year)
    const pages = () =>
      Promise.all([
        listPublicUnits(visitor(), { q: '', page: 1, year }),
        openData(visitor(), 'ikm', year),
        openData(visitor(), 'buku-layanan', year),
        findPublicUnit(visitor(), desk.unitId, year),
        figure(),
      ])
    const watch = watchStatements()
    await Promise.all([pages(), pages()])
    const first = watch.taken().length
    const before = await pages()
    expect(first).toBeGreaterThan(4)
    expect(watch.taken()).toHaveLength(2)
    forgetKept()
    await figure()
    watch.taken()
    await survey(desk.unitId, 5, 1)
    watch.taken()
    expect(await figure()).toEqual(before[4])
    expect(watch.taken()).toHaveLength(1)
    await watch.close()
    forgetKept()
    expect((await figure())?.figure.n).toBe((before[4]?.figure.n ?? 0) + 5)
    expect((await findPublicUnit(visitor(), desk.unitId, year))?.figure).toEqual((await figure())?.figure)
  })
})
