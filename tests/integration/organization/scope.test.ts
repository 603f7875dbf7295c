import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db'
import { compareImport } from '@/lib/organization/siasn/queries'
import { refuse } from '@/lib/result'
import { signedIn, trusted } from '../../support/actors'
import { cast, demoEmployees, demoUnits, edited, type Grid, importGrids, postsOf, sourcesOf } from './demo'

const dinkes = demoUnits.find((row) => row[1] === 'Dinas Kesehatan')?.[0] ?? ''
const frame = { day: '2026-11-22' as const, scope: dinkes }
const unitsOfDinkes = new Set([dinkes])
let kepegawaian: Actor

/** The rows of the office alone, as its own HR would export them. */
function officeOnly(grid: Grid, column: string): Grid {
  const [heading = [], ...rows] = grid
  return [heading, ...rows.filter((row) => unitsOfDinkes.has(row[heading.indexOf(column)] ?? ''))]
}

beforeAll(async () => {
  const parentOf = new Map(demoUnits.map((row) => [row[0], row[2]]))
  for (const [id = ''] of demoUnits)
    for (let up: string | undefined = id; up; up = parentOf.get(up)) if (up === dinkes) unitsOfDinkes.add(id)
  await importGrids(trusted(), demoUnits, demoEmployees, '2026-10-01')
  const ids = await db().unit.findMany({ where: { siasnId: { in: [...unitsOfDinkes] } } })
  kepegawaian = await signedIn('Siti', { role: 'HR_ADMIN', units: new Set(ids.map(({ id }) => id)) })
}, 60_000)

const compared = async (units: Grid | null, employees: Grid | null, actor = kepegawaian) => {
  const result = await compareImport(actor, await sourcesOf(units, employees), frame)
  if (!result.ok) throw new Error(result.code)
  return result.value.comparison
}

test('a file of one office is whole by itself: the rest of the government is not missing', async () => {
  const { counts } = await importGrids(kepegawaian, officeOnly(demoUnits, 'ID'), officeOnly(demoEmployees, 'UNOR ID'), frame.day, dinkes)
  expect(counts.units).toMatchObject({ created: 0, updated: 0, rejected: 0, unchanged: unitsOfDinkes.size })
  expect(counts.employees).toMatchObject({ created: 0, updated: 0 })
  const { units, employees } = await compared(officeOnly(demoUnits, 'ID').slice(0, -1), officeOnly(demoEmployees, 'UNOR ID').slice(0, -1))
  expect([units.missing.length, employees.missing.length]).toEqual([1, 1])
})

test('rows of other units are rejected', async () => {
  const { units, employees, problems } = await compared(demoUnits, demoEmployees)
  expect([units.unchanged, employees.changes.length]).toEqual([unitsOfDinkes.size, 0])
  expect(problems.filter(({ code }) => code === 'outsideScope').length).toBeGreaterThan(800)
  expect(problems.some(({ code }) => code === 'rootTwice' || code === 'parentUnknown')).toBe(false)
})

test('neither a unit nor its people can be drawn into the office from outside its administrator’s reach', async () => {
  const aset = demoUnits.find((row) => row[1] === 'Bidang Aset Badan Pengelolaan Keuangan dan Aset Daerah')?.[0] ?? ''
  const stolen = edited(demoUnits, (cell) => cell('ID') === aset, { 'DIATASAN ID': dinkes, 'INDUK UNOR ID': dinkes })
  const lured = edited(demoEmployees, (cell) => cell('NIP BARU') === cast.sekda, { 'UNOR ID': dinkes, 'JABATAN NAMA': 'Pengadministrasi' })
  const { problems } = await compared(stolen, lured)
  expect(problems.filter(({ code }) => code === 'unitElsewhere' || code === 'employeeElsewhere').map(({ code }) => code)).toEqual([
    'unitElsewhere',
    'employeeElsewhere',
  ])
  await importGrids(kepegawaian, stolen, lured, frame.day, dinkes)
  expect(await postsOf(cast.sekda)).toEqual(['Sekretaris Daerah 2019-12-01..'])
})

test('an administrator of the whole government may move people into it', async () => {
  const moved = edited(demoEmployees, (cell) => cell('NIP BARU') === cast.stafMutasi, { 'UNOR ID': dinkes })
  const { employees } = await compared(null, moved, trusted())
  expect(employees.changes.map(({ nip }) => nip)).toEqual([cast.stafMutasi])
})

test('the office itself stays where it hangs, whatever the file says', async () => {
  const hung = edited(officeOnly(demoUnits, 'ID'), (cell) => cell('ID') === dinkes, {
    'DIATASAN ID': demoUnits.find((row) => row[1] === 'Dinas Sosial')?.[0] ?? '',
  })
  expect((await compared(hung, null)).units).toMatchObject({ changes: [], unchanged: unitsOfDinkes.size })
})

test('an unknown scope is refused, and another’s office is', async () => {
  const sources = await sourcesOf(demoUnits, null)
  expect(await compareImport(trusted(), sources, { ...frame, scope: 'TIDAK-ADA' })).toMatchObject({ code: 'scopeUnknown' })
  const other = demoUnits.find((row) => row[1] === 'Dinas Sosial')?.[0] ?? ''
  expect(await compareImport(kepegawaian, sources, { ...frame, scope: other })).toEqual(refuse('forbidden'))
})
