import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Day } from '@/lib/day'
import { judgeEmployees } from '@/lib/organization/siasn/employee/rules'
import {
  type EmployeeColumn,
  employeeHeadings,
  type Headings,
  type KnownUnit,
  type Problem,
  type Table,
  type UnitColumn,
  unitHeadings,
} from '@/lib/organization/siasn/schema'

export const today: Day = '2026-11-22'

export const demoUnits = readFileSync(new URL('../../../../prisma/demo/siasn-unor.csv', import.meta.url))
export const demoEmployees = readFileSync(new URL('../../../../prisma/demo/siasn-data-utama.csv', import.meta.url))

/** The demo's cells as they stand, heading first. */
export function cellsOf(bytes: Uint8Array): string[][] {
  return parse(bytes, { bom: true })
}

export function csvOf(grid: string[][], delimiter = ',', lineEnd = '\n'): Uint8Array {
  const quoted = (cell: string) => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return new TextEncoder().encode(grid.map((cells) => cells.map(quoted).join(delimiter)).join(lineEnd))
}

export const bidang: KnownUnit = { siasnId: 'U-1', echelon: 'III.b', headTitle: 'Kepala Bidang Aset' }
export const school: KnownUnit = { siasnId: 'U-2', echelon: null, headTitle: 'Kepala Sekolah' }

const sri: Record<EmployeeColumn, string> = {
  siasnId: 'P-1',
  nip: '198001052008012024',
  name: 'SRI TANJUNG',
  titleBefore: '',
  titleAfter: 'S.Pd., M.Si.',
  birthDate: '05-01-1980',
  gender: 'F',
  kind: 'PNS Daerah Kab./Kota',
  standing: 'Aktif',
  status: 'P',
  startDate: '01-01-2008',
  pnsSince: '01-01-2009',
  rank: 'III/d',
  rankSince: '01-04-2020',
  postKind: '4',
  postTitle: 'Penelaah Teknis Kebijakan',
  postSince: '01-09-2018',
  echelon: '',
  education: 'S-1/Sarjana',
  unitId: 'U-1',
}

/** Sound employees in bidang, each but for the cells given; rows are numbered from 2. */
export function employees(...changes: Partial<Record<EmployeeColumn, string>>[]): Table<EmployeeColumn> {
  return tableOf(
    employeeHeadings,
    changes.map((change, index) => ({ ...sri, siasnId: `P-${index + 1}`, nip: `1980010520080120${index + 24}`, ...change })),
  )
}

export function judged(...changes: Partial<Record<EmployeeColumn, string>>[]) {
  return judgeEmployees(employees(...changes), [bidang, school], today)
}

/** Units in the order of the file's columns: ID, name, parent, echelon, head's title, office. */
export function units(...rows: string[][]): Table<UnitColumn> {
  const keys = Object.keys(unitHeadings) as UnitColumn[]
  return tableOf(
    unitHeadings,
    rows.map((cells) => Object.fromEntries(keys.map((key, index) => [key, cells[index] ?? ''])) as Record<UnitColumn, string>),
  )
}

/** "42 NIP BARU nipLength rejected": where, what, how bad. Throws for a message with a part left out. */
export function brief({ row, column, code, severity, message }: Problem): string {
  if (/undefined|null|NaN/.test(message)) throw new Error(message)
  return `${row} ${column} ${code} ${severity}`
}

function tableOf<K extends string>(wanted: Headings<K>, rows: Record<K, string>[]): Table<K> {
  const headings = Object.fromEntries(Object.entries<readonly string[]>(wanted).map(([key, [first]]) => [key, first])) as Record<K, string>
  return { file: 'uji.csv', headings, rows: rows.map((cells, index) => ({ row: index + 2, cells, numeric: [], overlong: false })) }
}
