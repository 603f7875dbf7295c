import { type Day, isDay } from '@/lib/day'
import type { EmployeeKind } from '@/lib/generated/prisma/enums'

type Gender = 'M' | 'F'
type NipFault = 'nipDigitsLost' | 'nipNotDigits' | 'nipLength'
type NipRepair = 'nipApostrophe' | 'nipSpaces'
type NipDoubt = 'nipBirthImpossible' | 'nipMonthUnclear' | 'nipGenderUnclear'

/**
 * The parts of a NIP: birth YYYYMMDD, year of appointment, then either the month (PNS) or 21, 22 … (PPPK, by contract), gender 1
 * or 2, serial. `shape` is who has such a number. A part that cannot be read is null and a doubt, never a reason to refuse.
 */
export type Nip = {
  digits: string
  birthDate: Day | null
  startYear: number
  shape: 'PNS' | 'PPPK' | null
  gender: Gender | null
  serial: string
  repairs: NipRepair[]
  doubts: NipDoubt[]
}

type ParsedNip = { ok: true; value: Nip } | { ok: false; code: NipFault; params: { length: number } }

/** What the rest of the record says of the person. */
type NipRecord = { kind: EmployeeKind; birthDate: Day | null; gender: Gender | null }
type NipContradiction = 'nipBirthDiffers' | 'nipGenderDiffers' | 'nipKindDiffers'

/**
 * The NIP in a cell's text; an apostrophe in front and spaces are taken away. Refused, never guessed at: nipDigitsLost (it was a
 * number once and a spreadsheet kept 15 digits: 1.98001E+17, or a serial 000), nipNotDigits, nipLength.
 */
export function parseNip(text: string): ParsedNip {
  const trimmed = text.trim()
  const bare = trimmed.replace(/^['’`]/, '')
  const digits = bare.replaceAll(/\s/g, '')
  const fault = faultOf(digits)
  if (fault) return { ok: false, code: fault, params: { length: digits.length } }
  const repairs: NipRepair[] = []
  if (bare !== trimmed) repairs.push('nipApostrophe')
  if (digits !== bare || trimmed !== text) repairs.push('nipSpaces')
  return { ok: true, value: { ...partsOf(digits), repairs } }
}

/** Where a NIP and the record disagree. A part that could not be read contradicts nothing. */
export function contradictionsOf(nip: Nip, record: NipRecord): NipContradiction[] {
  const found: NipContradiction[] = []
  if (differ(nip.birthDate, record.birthDate)) found.push('nipBirthDiffers')
  if (differ(nip.gender, record.gender)) found.push('nipGenderDiffers')
  if (differ(nip.shape, record.kind.startsWith('PPPK') ? 'PPPK' : 'PNS')) found.push('nipKindDiffers')
  return found
}

/** JENIS KELAMIN as SIASN (M, F) and others write it; null when empty or anything else. */
export function genderOf(text: string): Gender | null {
  const word = text.trim().toLowerCase()
  if (['m', 'l', 'pria', 'laki-laki'].includes(word)) return 'M'
  return ['f', 'p', 'w', 'wanita', 'perempuan'].includes(word) ? 'F' : null
}

function faultOf(digits: string): NipFault | null {
  if (/^\d+([.,]\d+)?e\+?\d+$|^\d+[.,]\d+$/i.test(digits)) return 'nipDigitsLost'
  if (!/^\d+$/.test(digits)) return 'nipNotDigits'
  if (digits.length !== 18) return 'nipLength'
  return digits.endsWith('000') ? 'nipDigitsLost' : null
}

function partsOf(digits: string): Omit<Nip, 'repairs'> {
  const birth = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`
  const birthDate = isDay(birth) ? birth : null
  const shape = shapeOf(digits.slice(12, 14))
  const gender = digits[14] === '1' ? 'M' : digits[14] === '2' ? 'F' : null
  const doubts: NipDoubt[] = []
  if (birthDate === null) doubts.push('nipBirthImpossible')
  if (shape === null) doubts.push('nipMonthUnclear')
  if (gender === null) doubts.push('nipGenderUnclear')
  return { digits, birthDate, startYear: Number(digits.slice(8, 12)), shape, gender, serial: digits.slice(15), doubts }
}

function shapeOf(twoDigits: string): Nip['shape'] {
  if (/^2[1-9]$/.test(twoDigits)) return 'PPPK'
  return /^(0[1-9]|1[0-2])$/.test(twoDigits) ? 'PNS' : null
}

function differ<T>(one: T | null, other: T | null): boolean {
  return one !== null && other !== null && one !== other
}
