import type { Day } from '@/lib/day'
import { EmployeeKind, EmployeeStanding, PostKind } from '@/lib/generated/prisma/enums'
import { appointmentOf, educationOf, kindOf, rankOf, standingOf } from '../employment/rules'
import { properName } from '../name/rules'
import { contradictionsOf, genderOf, type Nip, parseNip } from '../nip/rules'
import { echelonOf, postKindOf, postLevelOf } from '../post/rules'
import {
  codeAt,
  dayAt,
  knownAt,
  neededCodeAt,
  neededTextAt,
  problemsOf,
  type Reading,
  readingOf,
  reject,
  repair,
  sameTitle,
  textAt,
  warn,
} from '../rules'
import type { EmployeeColumn, EmployeeRow, KnownUnit, Outcome, Table } from '../schema'

type Cells = Reading<EmployeeColumn>
type Judged = Omit<EmployeeRow, 'isHead'>

/** What rows have in common: the units there are, and which row first had a NIP, a PNS ID, the headship of a unit. */
type Context = {
  units: ReadonlyMap<string, KnownUnit>
  nips: Map<string, number>
  siasnIds: Map<string, number>
  heads: Map<string, number>
  today: Day
}

/** Those who no longer hold any post. */
const gone: readonly EmployeeStanding[] = [
  EmployeeStanding.RETIRED,
  EmployeeStanding.TRANSFERRED,
  EmployeeStanding.DISMISSED,
  EmployeeStanding.DECEASED,
]

const contradictionColumns = { nipBirthDiffers: 'birthDate', nipGenderDiffers: 'gender', nipKindDiffers: 'kind' } as const

/**
 * Judges the employees against the units there are. A row is rejected when its NIP cannot be trusted or an earlier row has it, when
 * name, post, unit, kind or standing is missing or unknown, or when a date is no day; no row stops another. Whoever holds the post
 * that heads a unit is its head, the first in the file where several do; the retired and departed are not.
 */
export function judgeEmployees(table: Table<EmployeeColumn>, units: readonly KnownUnit[], today: Day): Outcome<EmployeeRow> {
  const known = new Map(units.map((unit) => [unit.siasnId, unit]))
  const context: Context = { units: known, nips: new Map(), siasnIds: new Map(), heads: new Map(), today }
  const readings = table.rows.map((row) => readingOf(table, row))
  const rows = readings.flatMap((reading) => judgeEmployee(reading, context) ?? [])
  return { rows, problems: readings.flatMap(problemsOf) }
}

function judgeEmployee(reading: Cells, context: Context): EmployeeRow | undefined {
  if (reading.overlong) return reject(reading, null, 'cellsShifted')
  const nip = nipAt(reading, context.nips)
  const siasnId = siasnIdAt(reading, context.siasnIds)
  const name = neededTextAt(reading, 'name')
  const employment = employmentAt(reading, context.today)
  const days = daysAt(reading, context.today)
  const post = postAt(reading, context)
  if (!nip || siasnId === undefined || !name || !employment || !days || !post) return undefined
  const row = {
    row: reading.row,
    siasnId,
    nip: nip.digits,
    name: properName(name),
    titleBefore: textAt(reading, 'titleBefore'),
    titleAfter: textAt(reading, 'titleAfter'),
    educationLevel: educationAt(reading),
    ...employment,
    ...days,
    ...post,
  }
  const headTitle = context.units.get(row.unitSiasnId)?.headTitle ?? null
  const leads = headTitle !== null && sameTitle(headTitle, row.postTitle)
  doubtNip(reading, nip, row)
  doubtPost(reading, row, leads)
  return { ...row, isHead: leads && takesSeat(reading, row, context.heads) }
}

function nipAt(reading: Cells, seen: Map<string, number>): Nip | undefined {
  if (reading.numeric.includes('nip')) return reject(reading, 'nip', 'nipDigitsLost')
  if (reading.cells.nip.trim() === '') return reject(reading, 'nip', 'valueMissing')
  const parsed = parseNip(reading.cells.nip)
  if (!parsed.ok) return reject(reading, 'nip', parsed.code, parsed.params)
  const { digits, repairs } = parsed.value
  const firstRow = seen.get(digits)
  if (firstRow !== undefined) return reject(reading, 'nip', 'nipTwice', { firstRow })
  seen.set(digits, reading.row)
  for (const code of repairs) repair(reading, 'nip', code)
  return parsed.value
}

/** Null when the cell is empty, undefined when an earlier row has the identifier. */
function siasnIdAt(reading: Cells, seen: Map<string, number>): string | null | undefined {
  const siasnId = codeAt(reading, 'siasnId')
  const firstRow = seen.get(siasnId ?? '')
  if (firstRow !== undefined) return reject(reading, 'siasnId', 'pnsIdTwice', { firstRow })
  if (siasnId !== null) seen.set(siasnId, reading.row)
  return siasnId
}

function employmentAt(reading: Cells, today: Day) {
  const kind = kindAt(reading)
  const standing = knownAt(reading, 'standing', 'Aktif, CLTN, Tugas Belajar, Pemberhentian Sementara, Pensiun', standingOf)
  if (standing && standing !== EmployeeStanding.ACTIVE) warn(reading, 'standing', 'notActive', { standing })
  const rank = kind && rankAt(reading, kind)
  const rankSince = rank === null ? dayAt(reading, 'rankSince') : pastDayAt(reading, 'rankSince', today)
  return kind && standing && rank !== undefined && rankSince !== undefined ? { kind, standing, rank, rankSince } : undefined
}

/** SIASN tells CPNS by STATUS CPNS PNS alone, and PPPK Paruh Waktu by either of two columns. */
function kindAt(reading: Cells): EmployeeKind | undefined {
  const kind = knownAt(reading, 'kind', 'PNS, CPNS, PPPK, PPPK Paruh Waktu', kindOf)
  if (kind === EmployeeKind.PNS) return knownAt(reading, 'status', 'C (CPNS), P (PNS)', appointmentOf)
  const partTime = kindOf(reading.cells.standing) === EmployeeKind.PPPK_PARUH_WAKTU
  return kind === EmployeeKind.PPPK && partTime ? EmployeeKind.PPPK_PARUH_WAKTU : kind
}

/** Null when empty, which is usual only for PPPK Paruh Waktu. */
function rankAt(reading: Cells, kind: EmployeeKind): string | null | undefined {
  const text = textAt(reading, 'rank')
  if (text === null && kind !== EmployeeKind.PPPK_PARUH_WAKTU) warn(reading, 'rank', 'valueEmpty')
  if (text === null) return null
  const known = kind.startsWith('PPPK') ? 'I sampai XVII untuk PPPK' : 'I/a sampai IV/e untuk PNS'
  return rankOf(kind, text) ?? reject(reading, 'rank', 'valueUnknown', { known })
}

function daysAt(reading: Cells, today: Day) {
  const birthDate = pastDayAt(reading, 'birthDate', today)
  const startDate = pastDayAt(reading, 'startDate', today)
  const pnsSince = dayAt(reading, 'pnsSince')
  const postSince = pastDayAt(reading, 'postSince', today)
  if (birthDate === undefined || startDate === undefined || pnsSince === undefined || postSince === undefined) return undefined
  return { birthDate, startDate, pnsSince, postSince }
}

/** A day that should be there and lie behind us; a person is told where it does not. */
function pastDayAt(reading: Cells, key: EmployeeColumn, today: Day): Day | null | undefined {
  const day = dayAt(reading, key)
  if (day === null) warn(reading, key, 'valueEmpty')
  if (day && day > today) warn(reading, key, 'dateInFuture')
  return day
}

function postAt(reading: Cells, { units }: Context) {
  const unitId = neededCodeAt(reading, 'unitId')
  const unit = units.get(unitId ?? '')
  if (unitId !== undefined && !unit) reject(reading, 'unitId', 'unitUnknown')
  const postTitle = neededTextAt(reading, 'postTitle')
  const postKind = knownAt(reading, 'postKind', '1 (struktural), 2 (fungsional), 4 (pelaksana)', postKindOf)
  if (!unit || !postTitle || !postKind) return undefined
  const echelon = echelonAt(reading)
  const postLevel = postLevelOf(postKind, postTitle, echelon)
  return { unitSiasnId: unit.siasnId, postTitle, postKind, postLevel, echelon }
}

function echelonAt(reading: Cells): string | null {
  const text = textAt(reading, 'echelon')
  const echelon = text === null ? null : echelonOf(text)
  if (echelon === undefined) warn(reading, 'echelon', 'valueIgnored')
  return echelon ?? null
}

function educationAt(reading: Cells): EmployeeRow['educationLevel'] {
  const text = textAt(reading, 'education')
  const level = text === null ? null : educationOf(text)
  if (level === undefined) warn(reading, 'education', 'valueIgnored')
  return level ?? null
}

function doubtNip(reading: Cells, nip: Nip, row: Judged): void {
  const gender = genderOf(reading.cells.gender)
  for (const code of nip.doubts) warn(reading, 'nip', code)
  for (const code of contradictionsOf(nip, { kind: row.kind, birthDate: row.birthDate, gender })) {
    warn(reading, contradictionColumns[code], code)
  }
  const born = row.birthDate ?? nip.birthDate
  if (born && row.startDate && isUnderAge(born, row.startDate)) warn(reading, 'startDate', 'underAge')
}

/** Not yet 18 on that day (PP 11/2017 Pasal 23). */
function isUnderAge(born: Day, on: Day): boolean {
  return `${Number(born.slice(0, 4)) + 18}${born.slice(4)}` > on
}

/**
 * Warns of a post without a level, unless a functional post heads the unit: headship of a school or puskesmas is an added task and
 * its title carries no jenjang. Warns of a structural post that heads nothing.
 */
function doubtPost(reading: Cells, row: Judged, leads: boolean): void {
  const isStructural = row.postKind === PostKind.STRUCTURAL
  const isAddedTask = leads && row.postKind === PostKind.FUNCTIONAL
  if (row.postLevel === null && !isAddedTask) warn(reading, isStructural ? 'echelon' : 'postTitle', 'levelUnknown')
  if (isStructural && !leads && !gone.includes(row.standing)) warn(reading, 'postTitle', 'structuralNotHead')
}

/** Gives the unit's headship to the first who claims it and may. */
function takesSeat(reading: Cells, row: Judged, heads: Map<string, number>): boolean {
  if (gone.includes(row.standing)) return false
  const firstRow = heads.get(row.unitSiasnId)
  if (firstRow !== undefined) warn(reading, 'postTitle', 'headTwice', { firstRow })
  else heads.set(row.unitSiasnId, row.row)
  return firstRow === undefined
}
