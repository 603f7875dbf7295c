import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db'
import { chooseRecordingSystem, chooseUnitRecordingSystem } from '@/lib/organization/recording/commands'
import { findRecordingSystem, listRecordingSystems, listUnitRecordings } from '@/lib/organization/recording/queries'
import { peopleRecording, unitRecording } from '@/lib/organization/recording/schema'
import { refuse } from '@/lib/result'
import { everywhere, signedIn, trusted } from '../../support/actors'
import { actCount, cast, demoEmployees, demoUnits, holdingOf, importGrids } from './demo'

const year = 2026
const reason = 'Uji coba bersama BKN tahun ini'
let staff: { employeeId: string; unitId: string }
let elsewhere: { employeeId: string; unitId: string }
let hr: Actor

async function workplace(nip: string) {
  const { employeeId, post } = await holdingOf(nip)
  return { employeeId: employeeId ?? '', unitId: post.unitId }
}

beforeAll(async () => {
  await importGrids(trusted(), demoUnits, demoEmployees, '2026-10-01')
  staff = await workplace(cast.stafPelayanan)
  elsewhere = await workplace(cast.kabidAset)
  hr = await signedIn('Siti', { role: 'UNIT_HR', units: new Set([staff.unitId]) })
}, 60_000)

const chosen = (part: object = {}) => peopleRecording.parse({ employeeIds: [staff.employeeId], year, system: 'TERA', reason, ...part })

describe('by the rule', () => {
  test('e-Kinerja, with the rule that says so', async () => {
    expect(await findRecordingSystem(trusted(), staff.employeeId, year)).toMatchObject({
      ...{ system: 'E_KINERJA', chosen: false, pattern: '', reason: null },
      citation: expect.stringContaining('Peraturan BKN Nomor 2 Tahun 2026'),
    })
  })

  test('teachers in Ruang GTK, by the title of their post', async () => {
    const teacher = await db().postHolding.findFirstOrThrow({ where: { post: { title: { startsWith: 'Guru' } }, voidedAt: null } })
    expect(await findRecordingSystem(trusted(), teacher.employeeId ?? '', year)).toMatchObject({ system: 'RUANG_GTK', pattern: 'Guru' })
  })

  test('a year before the first wording and one to come are answered too', async () => {
    for (const other of [2020, 2099])
      expect(await findRecordingSystem(trusted(), staff.employeeId, other)).toMatchObject({ system: 'E_KINERJA' })
  })

  test('only of those whom the actor may see', async () => {
    expect(await findRecordingSystem(hr, elsewhere.employeeId, year)).toBeNull()
    expect([...(await listRecordingSystems(hr, [staff.employeeId, elsewhere.employeeId], year)).keys()]).toEqual([staff.employeeId])
    expect(await findRecordingSystem(await signedIn('Tamu'), staff.employeeId, year)).toBeNull()
  })
})

describe('a choice for some people', () => {
  test('is refused to a stranger, and to HR of another unit', async () => {
    expect(await chooseRecordingSystem(await signedIn('Tamu'), chosen())).toEqual(refuse('forbidden'))
    expect(await chooseRecordingSystem(hr, chosen({ employeeIds: [staff.employeeId, elsewhere.employeeId] }))).toEqual(refuse('notFound'))
  })

  test('holds for its year only, with the reason, and is an act', async () => {
    const acts = await actCount()
    expect(await chooseRecordingSystem(hr, chosen({ was: 'BY_RULE' }))).toMatchObject({ value: { changed: 1 } })
    expect(await findRecordingSystem(hr, staff.employeeId, year)).toMatchObject({ system: 'TERA', chosen: true, reason })
    expect(await findRecordingSystem(hr, staff.employeeId, year + 1)).toMatchObject({ system: 'E_KINERJA', chosen: false })
    expect(await actCount()).toBe(acts + 1)
    expect(await chooseRecordingSystem(hr, chosen())).toMatchObject({ value: { changed: 0 } })
    expect(await actCount()).toBe(acts + 1)
  })

  test('made from an old form is refused', async () => {
    expect(await chooseRecordingSystem(hr, chosen({ system: 'RUANG_GTK', was: 'BY_RULE' }))).toEqual(refuse('conflict'))
  })

  test('is taken back, once though the same key comes twice', async () => {
    const acts = await actCount()
    const key = uuidv7()
    const back = chosen({ system: 'BY_RULE' })
    const [one, other] = await Promise.all([chooseRecordingSystem(hr, back, { key }), chooseRecordingSystem(hr, back, { key })])
    expect([one, other]).toEqual([one, one])
    expect(await findRecordingSystem(hr, staff.employeeId, year)).toMatchObject({ system: 'E_KINERJA', chosen: false })
    expect(await actCount()).toBe(acts + 1)
  })

  test('by two at once leaves one', async () => {
    const results = await Promise.all(
      (['TERA', 'RUANG_GTK'] as const).map((system) => chooseRecordingSystem(hr, chosen({ system, was: 'BY_RULE' }))),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.find(({ ok }) => !ok)).toEqual(refuse('conflict'))
  })
})

describe('a choice for a unit', () => {
  const forUnit = (unitId: string) => unitRecording.parse({ unitId, year: 2027, system: 'TERA', reason })

  test('is refused to a stranger, to HR of another unit, and where nobody works', async () => {
    expect(await chooseUnitRecordingSystem(await signedIn('Tamu'), forUnit(staff.unitId))).toEqual(refuse('forbidden'))
    expect(await chooseUnitRecordingSystem(hr, forUnit(elsewhere.unitId))).toEqual(refuse('notFound'))
    const empty = (await db().unit.create({ data: { id: uuidv7(), createdAt: new Date() } })).id
    expect(await chooseUnitRecordingSystem(trusted(), forUnit(empty))).toEqual(refuse('unitEmpty', { field: 'unitId' }))
  })

  test('reaches everyone there and below, and the figures say so', async () => {
    const admin = await signedIn('Budi', everywhere('HR_ADMIN'))
    const { unitId } = await workplace(cast.kepalaDinkes)
    const before = (await listUnitRecordings(admin, 2027)).find((row) => row.unitId === unitId)
    expect(before).toMatchObject({ chosen: 0 })
    expect(await chooseUnitRecordingSystem(admin, forUnit(unitId))).toMatchObject({ value: { changed: before?.total } })
    expect((await listUnitRecordings(admin, 2027)).find((row) => row.unitId === unitId)).toMatchObject({
      ...{ systems: { TERA: before?.total }, chosen: before?.total, total: before?.total },
    })
    const units = await listUnitRecordings(admin, 2027, unitId)
    expect(units.reduce((sum, { total }) => sum + total, 0)).toBe(before?.total)
    const offices = await listUnitRecordings(admin, 2027)
    expect(offices.reduce((sum, { total }) => sum + total, 0)).toBe(
      await db().postHolding.count({ where: { mode: 'DEFINITIVE', voidedAt: null } }),
    )
  })

  test('is counted for those who oversee the unit only', async () => {
    expect((await listUnitRecordings(hr, year)).reduce((sum, { total }) => sum + total, 0)).toBeLessThan(30)
    expect(await listUnitRecordings(await signedIn('Tamu'), year)).toEqual([])
  })
})
