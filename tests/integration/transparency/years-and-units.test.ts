import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { GET as data } from '@/app/(public)/data/[file]/route'
import { GET as badge } from '@/app/(public)/transparansi/[unitId]/lencana.svg/route'
import { makePeriods } from '@/lib/calendar/commands'
import { addDays, columnOf, yearOf } from '@/lib/day'
import { db } from '@/lib/db'
import { visitor } from '@/lib/door/visitor'
import { forgetKept } from '@/lib/kept'
import { findGovernmentName } from '@/lib/organization/queries'
import { type Answer, unsurKeys } from '@/lib/survey/schema'
import { usageTerms } from '@/lib/transparency/labels'
import { findPublicFigure, findPublicUnit, listPublicMonths, listPublicUnits, listPublicYears } from '@/lib/transparency/queries'
import { readUnitId } from '@/lib/transparency/schema'
import { trusted } from '../../support/actors'
import { type Desk, pastSurvey, surveyDesk } from '../../support/surveys'

let desk: Desk
let thisYear: number
beforeAll(async () => {
  desk = await surveyDesk()
  thisYear = yearOf(trusted().today)
})
beforeEach(forgetKept)

const fives = (score: Answer) => Array.from({ length: 5 }, () => unsurKeys.map(() => score))
const surveyOf = async (unitId: string, year: number, score: Answer) => {
  const period = await db().period.findFirstOrThrow({ where: { kind: 'YEAR', year } })
  return pastSurvey({ unitId, name: `Layanan ${randomUUID()}`, period, isClosed: year < thisYear }, fives(score))
}

const file = (name: string) =>
  data(new Request(`http://tera/data/${name}`), { params: Promise.resolve({ file: name.split('?')[0] ?? '' }) })
const badgeOf = async (unitId: string) => (await badge(new Request('http://tera/'), { params: Promise.resolve({ unitId }) })).text()

describe('years and units in public', () => {
  test('a badge shows the latest year that has an index', async () => {
    await surveyOf(desk.unitId, thisYear - 1, 4)
    expect(await badgeOf(desk.unitId)).toContain(`IKM 100,00`)
    expect(await badgeOf(desk.unitId)).toContain(`Mutu A, Sangat Baik, ${thisYear - 1}`)
    forgetKept()
    await surveyOf(desk.unitId, thisYear, 3)
    expect(await badgeOf(desk.unitId)).toContain(`Mutu C, Kurang Baik, ${thisYear}`)
    expect(await badgeOf(desk.otherUnitId)).toContain('IKM belum ada')
  })

  test('a survey prepared for a year to come is none of the public yet', async () => {
    await surveyOf(desk.unitId, thisYear + 1, 3)
    expect(await listPublicYears(visitor())).toEqual([thisYear, thisYear - 1])
    expect((await findPublicUnit(visitor(), desk.unitId, thisYear + 1))?.surveys).toEqual([])
  })

  test('a file of a year that is none is not there, and never that of another year', async () => {
    expect((await file('ikm.json')).status).toBe(200)
    expect(await (await file(`ikm.json?tahun=${thisYear - 1}`)).json()).toMatchObject({ tahun: thisYear - 1, baris: [{ ikm: 100 }] })
    for (const odd of ['1999', `${thisYear + 1}`, 'x', '']) expect((await file(`ikm.csv?tahun=${odd}`)).status).toBe(404)
  })

  test('a file says on what terms it may be used, in JSON as a field and of CSV beside its rows, never in them', async () => {
    const name = await findGovernmentName(visitor())
    expect(await (await file('ikm.json')).json()).toMatchObject({ license: usageTerms(name) })
    expect(usageTerms(name)).toContain(`asal sumbernya disebut: ${name}.`)
    for (const one of ['ikm.json', 'ikm.csv']) expect((await file(one)).headers.get('link')).toBe('</data#ketentuan>; rel="license"')
    expect((await (await file('ikm.csv')).text()).replace('\uFEFF', '')).toMatch(/^unit_id;unit;/)
  })

  test('a unit goes by its name of today, and by its last where it is no more', async () => {
    const { today, now } = trusted()
    await surveyOf(desk.otherUnitId, thisYear, 3)
    const versionOf = (unitId: string) => db().unitVersion.findFirstOrThrow({ where: { unitId } })
    const [own, other] = [await versionOf(desk.unitId), await versionOf(desk.otherUnitId)]
    const turn = columnOf(addDays(today, 30))
    await db().unitVersion.update({ where: { id: own.id }, data: { validTo: turn } })
    await db().unitVersion.create({ data: { ...own, id: uuidv7(), name: 'Dinas Nanti', validFrom: turn, validTo: null, recordedAt: now } })
    await db().unitVersion.update({ where: { id: other.id }, data: { validTo: columnOf(today) } })
    const { rows } = await listPublicUnits(visitor(), { q: '', page: 1, year: thisYear })
    expect(rows.map(({ unitName }) => unitName)).toEqual(['Dinas Lain', 'Dinas Uji'])
    expect(await findPublicUnit(visitor(), desk.otherUnitId, thisYear)).toMatchObject({ unitName: 'Dinas Lain' })
    const service = await db().service.findFirstOrThrow({ where: { unitId: desk.otherUnitId } })
    const numbers = { received: 9, finished: 3, finishedInTime: 3, reissued: 0, way: 'TYPED' as const }
    await db().serviceDay.create({ data: { serviceId: service.id, day: columnOf(today), ...numbers } })
    expect(await listPublicMonths(visitor(), { year: thisYear })).toMatchObject([{ unitName: 'Dinas Lain' }])
  })

  test('neither what is no unit nor a year without surveys is kept', async () => {
    const { today, now } = trusted()
    const unitId = uuidv7()
    const months = () => listPublicMonths(visitor(), { year: thisYear, unitId })
    expect(await months()).toEqual([])
    await db().unit.create({ data: { id: unitId, createdAt: now } })
    await db().unitVersion.create({ data: { unitId, name: 'Dinas Baru', validFrom: columnOf(today), recordedAt: now } })
    const { id: serviceId } = await db().service.create({ data: { id: uuidv7(), unitId, name: 'Layanan baru', createdAt: now } })
    const numbers = { received: 9, finished: 3, finishedInTime: 3, reissued: 0, way: 'TYPED' as const }
    await db().serviceDay.create({ data: { serviceId, day: columnOf(today), ...numbers } })
    expect(await months()).toMatchObject([{ unitName: 'Dinas Baru' }])
    const year = thisYear - 2
    await makePeriods(trusted(), { year })
    const figure = async () => (await findPublicFigure(visitor(), desk.unitId, year))?.figure
    expect(await figure()).toMatchObject({ n: 0 })
    await surveyOf(desk.unitId, year, 4)
    expect(await figure()).toMatchObject({ n: 5 })
  })

  test('an address may write the id of a unit in capitals', () => {
    expect(readUnitId(desk.unitId.toUpperCase())).toBe(desk.unitId)
    for (const odd of ['', 'dinas', `${desk.unitId}0`]) expect(readUnitId(odd)).toBeNull()
  })
})
