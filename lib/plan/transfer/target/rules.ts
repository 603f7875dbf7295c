import { type Day, dayNumber, isDay } from '../../../day'
import type { IndicatorKind } from '../../../generated/prisma/enums'
import { unknownUnit } from '../../rules'
import type { ReadTarget } from '../schema'

const months = ['januari', 'februari', 'maret', 'april', 'mei', 'juni', 'juli', 'agustus', 'september', 'oktober', 'november', 'desember']
const month = `(${months.join('|')})`
const amount = String.raw`(\d[\d.,]*)`
const before = String.raw`(?:paling lambat|selambat-lambatnya|sebelum|per|tanggal|s\.?d\.?|pada|maksimal)`
const between = String.raw`(?:-|–|—|s\.?\/?d\.?|sampai(?: dengan)?|hingga)`
const floors = String.raw`minimal|minimum|min\.?|paling sedikit|sekurang-kurangnya|≥|>=|>`
const ceilings = String.raw`maksimal|maksimum|maks\.?|paling lama|paling banyak|≤|<=|<`

/**
 * A target as people write it: "100 %", "12 dokumen", "1.250 berkas", "95-100 %", "paling lambat 30 Juni 2026", "Desember 2026", "ya",
 * "0 kesalahan", "minimal 90 %", "paling lama 3 hari". Null where it says none of these, or can be read two ways.
 */
export function readTarget(text: string): ReadTarget | null {
  const written = text.replaceAll(/\s+/g, ' ').replace(/[.;]$/, '').trim()
  if (/^(ya|ada)$/i.test(written)) return made('YES_NO', '1', 'ya/tidak')
  return readDate(written) ?? readRange(written) ?? readAmount(written)
}

function made(kind: IndicatorKind, target: string, unitName: string, isDoubtful = false, targetTo: string | null = null): ReadTarget {
  return { kind, target, targetTo, unitName, isDoubtful }
}

function readDate(written: string): ReadTarget | null {
  const named = new RegExp(`^(?:${before} )*(?:(\\d{1,2}) )?${month} (\\d{4})$`, 'i').exec(written)
  if (named) {
    const [, typed, name = '', year = ''] = named
    const number = months.indexOf(name.toLowerCase()) + 1
    const day = typed ? Number(typed) : new Date(Date.UTC(Number(year), number, 0)).getUTCDate()
    return byDate(Number(year), number, day, !typed)
  }
  const figures = new RegExp(`^(?:${before} )*(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4})$`, 'i').exec(written)
  return figures ? byDate(Number(figures[3]), Number(figures[2]), Number(figures[1]), false) : null
}

function byDate(year: number, number: number, day: number, isDoubtful: boolean): ReadTarget | null {
  const written = `${year}-${String(number).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isDay(written) ? made('BY_DATE', String(dayNumber(written as Day)), 'tanggal', isDoubtful) : null
}

function readRange(written: string): ReadTarget | null {
  const found = new RegExp(`^${amount} ?(%|\\p{L}[^\\d]*?)? ?${between} ?${amount} ?(.*)$`, 'iu').exec(written)
  if (!found) return null
  const [from, to] = [readNumber(found[1] ?? ''), readNumber(found[3] ?? '')]
  const unitName = (found[4] || found[2] || '').trim()
  if (from === null || to === null || !isUnit(unitName) || Number(from) > Number(to)) return null
  return made('WITHIN_RANGE', from, unitName, false, to)
}

function readAmount(written: string): ReadTarget | null {
  const found = new RegExp(`^(${floors}|${ceilings})? ?${amount} ?(.*)$`, 'iu').exec(written)
  if (!found) return null
  const [, bound = '', typed = '', rest = ''] = found
  const value = readNumber(typed)
  const unitName = rest.trim()
  if (value === null || (unitName !== '' && !isUnit(unitName))) return null
  if (unitName === '') return made('HIGHER_IS_BETTER', value, unknownUnit, true)
  if (new RegExp(`^(${ceilings})$`, 'iu').test(bound)) return made('LOWER_IS_BETTER', value, unitName)
  if (value === '0') return made('ZERO_DEFECTS', '0', unitName)
  return made('HIGHER_IS_BETTER', value, unitName, bound === '' && /^(menit|jam|hari|minggu|bulan)\b/i.test(unitName))
}

/** One thing to count in, in words: without figures, and no second target behind it. */
function isUnit(text: string): boolean {
  return /^(%|[\p{L}(])[^\d]{0,59}$/u.test(text) && !/[;|]/.test(text)
}

/** "1.250" and "98,5" as decimal text; also "98.5", which some write. Null where it can be read two ways ("1,250"). */
export function readNumber(typed: string): string | null {
  const text = typed.replace(/[.,]$/, '')
  const plain = /^\d{1,3}(\.\d{3})+(,\d{1,4})?$/.test(text)
    ? text.replaceAll('.', '').replace(',', '.')
    : /^\d{1,14}(,(\d{1,2}|\d{4}))?$/.test(text)
      ? text.replace(',', '.')
      : /^\d{1,14}\.\d{1,2}$/.test(text)
        ? text
        : null
  if (plain === null) return null
  const [whole = '', decimals = ''] = plain.split('.')
  const tidy = decimals.replace(/0+$/, '')
  return (whole.replace(/^0+(?=\d)/, '') || '0') + (tidy ? `.${tidy}` : '')
}

/**
 * An indicator that tells its target in the same breath, as the qualitative form has it: split at "target"; else with the only amount that
 * it names, to be checked. The indicator keeps its words.
 */
export function readMeasure(line: string): { text: string; written: string; target: ReadTarget | null } {
  const split = /^(.+?)[,;]? \(?(?:dengan )?target:? (.+?)\)?$/i.exec(line)
  const target = split ? readTarget(split[2] ?? '') : null
  if (split && target) return { text: split[1] ?? '', written: split[2] ?? '', target }
  const amounts = [...line.matchAll(/(?<![\p{L}\d])(\d[\d.,]*) ?(%|\p{L}+)/gu)].filter(([, number = '']) => !/^20\d\d$/.test(number))
  const only = amounts.length === 1 ? readTarget(`${amounts[0]?.[1]} ${amounts[0]?.[2]}`) : null
  return { text: line, written: only ? `${amounts[0]?.[0]}` : '', target: only && { ...only, isDoubtful: true } }
}
