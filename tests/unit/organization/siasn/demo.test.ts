import { beforeAll, describe, expect, test } from 'vitest'
import { judgeEmployees } from '@/lib/organization/siasn/employee/rules'
import {
  type EmployeeColumn,
  type EmployeeRow,
  employeeHeadings,
  type Outcome,
  type Table,
  type UnitRow,
  unitHeadings,
} from '@/lib/organization/siasn/schema'
import { readTable } from '@/lib/organization/siasn/sheet'
import { judgeUnits } from '@/lib/organization/siasn/unit/rules'
import { brief, cellsOf, csvOf, demoEmployees, demoUnits, today } from './sample'

let units: Outcome<UnitRow>
let table: Table<EmployeeColumn>
let outcome: Outcome<EmployeeRow>

beforeAll(async () => {
  const unitTable = await readTable(demoUnits, 'siasn-unor.csv', unitHeadings)
  const employeeTable = await readTable(demoEmployees, 'siasn-data-utama.csv', employeeHeadings)
  if (!unitTable.ok || !employeeTable.ok) throw new Error('the demo cannot be read')
  units = judgeUnits(unitTable.value)
  table = employeeTable.value
  outcome = judgeEmployees(table, units.rows, today)
})

describe('units of the demo city', () => {
  test('all 146 are clean', () => {
    expect(units.problems).toEqual([])
    expect(units.rows).toHaveLength(146)
    expect(units.rows[0]).toMatchObject({ name: 'Pemerintah Kota Tirtamarta', depth: 0, parentSiasnId: null, officeSiasnId: null })
  })

  test('nineteen are offices', () => {
    expect(units.rows.filter(({ siasnId, officeSiasnId }) => siasnId === officeSiasnId)).toHaveLength(19)
  })
})

describe('employees of the demo city', () => {
  test('the ten spoiled rows are found and nothing else', () => {
    expect(outcome.problems.map(brief)).toEqual([
      '42 NIP BARU nipDigitsLost rejected',
      '79 NIP BARU nipTwice rejected',
      '122 NIP BARU nipLength rejected',
      '157 TANGGAL LAHIR dateImpossible rejected',
      '192 UNOR ID unitUnknown rejected',
      '224 NAMA valueMissing rejected',
      '262 NIP BARU nipApostrophe repaired',
      '302 NIP BARU nipSpaces repaired',
      '335 JENIS KELAMIN nipGenderDiffers warning',
      '362 KEDUDUKAN HUKUM NAMA notActive warning',
    ])
    expect(new Set(outcome.problems.map(({ file }) => file))).toEqual(new Set(['siasn-data-utama.csv']))
  })

  test('the second of two rows with one NIP names the first', () => {
    expect(outcome.problems.find(({ row }) => row === 79)?.message).toContain('baris 78')
  })

  test('the other 1,015 are taken in, the repaired with their true NIP', () => {
    expect(outcome.rows).toHaveLength(1015)
    expect(outcome.rows.find(({ row }) => row === 262)?.nip).toBe('199210272018041047')
    expect(outcome.rows.find(({ row }) => row === 302)?.nip).toBe('198507052016041038')
    expect(outcome.rows.find(({ row }) => row === 362)?.standing).toBe('RETIRED')
  })

  test('53 are CPNS and 250 PPPK', () => {
    expect(outcome.rows.filter(({ kind }) => kind === 'CPNS')).toHaveLength(53)
    expect(outcome.rows.filter(({ kind }) => kind === 'PPPK')).toHaveLength(250)
  })

  test('every unit has a head but the government and the two whose heads are rejected', () => {
    const headed = new Set(outcome.rows.filter(({ isHead }) => isHead).map(({ unitSiasnId }) => unitSiasnId))
    const headless = units.rows.filter(({ siasnId }) => !headed.has(siasnId)).map(({ name }) => name.split(' Badan')[0])
    expect(headless).toEqual(['Pemerintah Kota Tirtamarta', 'Bidang Pengembangan Kompetensi', 'Bidang Perbendaharaan'])
    expect(outcome.rows.filter(({ isHead }) => isHead)).toHaveLength(143)
  })

  test('only heads of schools and puskesmas have no level', () => {
    const titles = outcome.rows.filter(({ postLevel }) => postLevel === null).map(({ postTitle }) => postTitle.replace(/ \d+$/, ''))
    expect([titles.length, ...new Set(titles)]).toEqual([20, 'Kepala Sekolah', 'Kepala UPTD Puskesmas Tirta'])
  })
})

describe('what is not needed is dropped at reading', () => {
  const secrets = ['NIK', 'NOMOR HP', 'EMAIL']

  test('no NIK, telephone or e-mail of the file is in table or outcome', () => {
    const [header = [], ...rows] = cellsOf(demoEmployees)
    const kept = JSON.stringify([table, outcome])
    const values = rows.flatMap((cells) => secrets.map((name) => cells[header.indexOf(name)] ?? '')).filter((value) => value !== '')
    expect(values.length).toBeGreaterThan(3000)
    expect(values.filter((value) => kept.includes(value))).toEqual([])
    expect(kept).not.toMatch(/Islam|Kristen|Katholik|Hindu|Buddha|Menikah/)
  })

  test('nor in a row whose cells have slipped to the right', async () => {
    const [header = [], first = []] = cellsOf(demoEmployees)
    const shift = header.indexOf('JENIS PEGAWAI NAMA') - header.indexOf('NIK')
    const slipped = [...first.slice(0, 6), ...Array<string>(shift).fill('x'), ...first.slice(6)]
    const read = await readTable(csvOf([header, slipped]), 'geser.csv', employeeHeadings)
    if (!read.ok) throw new Error(read.code)
    const judged = judgeEmployees(read.value, units.rows, today)
    expect(judged.problems.map(brief)).toEqual(['2 null cellsShifted rejected'])
    expect(JSON.stringify([read.value, judged])).not.toContain(first[header.indexOf('NIK')])
  })
})

test('ten thousand rows of 69 columns, 20 MB, are read and judged', async () => {
  const [header = [], ...rows] = cellsOf(demoEmployees)
  const [sound = []] = rows
  const place = (name: string) => header.indexOf(name)
  const many = Array.from({ length: 10_000 }, (_, index) => {
    const cells = [...sound]
    cells[place('PNS ID')] = `P-${index}`
    cells[place('NIP BARU')] = `1971022019${String(index % 90).padStart(2, '0')}012${String(1 + Math.floor(index / 90)).padStart(3, '0')}`
    cells[place('JABATAN NAMA')] = `Jabatan ${index}`
    cells[place('ALAMAT')] = 'Jalan Merdeka '.repeat(100)
    return cells
  })
  const bytes = csvOf([header, ...many])
  const from = performance.now()
  const read = await readTable(bytes, 'besar.csv', employeeHeadings)
  const between = performance.now()
  if (!read.ok) throw new Error(read.code)
  const judged = judgeEmployees(read.value, units.rows, today)
  const times = [between - from, performance.now() - between].map((time) => `${Math.round(time)} ms`)
  process.stdout.write(`${Math.round(bytes.length / 1e6)} MB: read ${times[0]}, judged ${times[1]}\n`)
  expect(judged.rows).toHaveLength(10_000)
}, 60_000)
