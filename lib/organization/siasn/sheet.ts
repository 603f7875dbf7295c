import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/universal'
import { dayOf } from '@/lib/day'
import { ok, type Result, refuse } from '@/lib/result'
import type { Headings, Row, Table } from './schema'

type Cell = string | { number: string }
type Places<K extends string> = { columns: Record<K, number>; headings: Record<K, string> }

/**
 * Reads the wanted columns of a CSV (comma, semicolon or tab; UTF-8 or else Windows-1252) or of the first sheet of an xlsx, told
 * apart by content. Everything else in the file is gone when this returns. Columns may stand in any order, headings in any case
 * and spacing; rows without any filled cell are left out but counted. An xlsx date is DD-MM-YYYY text.
 * Refuses with fileEmpty, fileUnreadable, columnMissing {column}, columnTwice {column}.
 */
export async function readTable<K extends string>(bytes: Uint8Array, file: string, headings: Headings<K>): Promise<Result<Table<K>>> {
  if (bytes.length === 0) return refuse('fileEmpty')
  const grid = isXlsx(bytes) ? await readXlsx(bytes) : readCsv(bytes)
  if (grid === null) return refuse('fileUnreadable')
  const top = grid.findIndex((cells) => isFilled(cells) && !tellsSeparator(cells))
  const header = grid[top]
  if (header === undefined) return refuse('fileEmpty')
  const places = placesOf(header.map(textOf), headings)
  if (!places.ok) return places
  const lines = grid.map((cells, index) => ({ row: index + 1, cells })).filter(({ row, cells }) => row > top + 1 && isFilled(cells))
  if (lines.length === 0) return refuse('fileEmpty')
  const width = lines.reduce((least, { cells }) => Math.min(least, cells.length), Number.POSITIVE_INFINITY)
  const rows = lines.map(({ row, cells }) => select(row, cells, isOverlong(cells, header.length, width), places.value))
  return ok({ file, headings: places.value.headings, rows })
}

function isXlsx(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
}

/** Null when the bytes are no workbook: the reader's errors are many, and all of them are the file's. */
async function readXlsx(bytes: Uint8Array): Promise<Cell[][] | null> {
  try {
    const sheet: unknown[][] = await readSheet(new Blob([new Uint8Array(bytes)]), { trim: false, parseNumber: (number) => ({ number }) })
    return sheet.map((cells) => cells.map(cellOf))
  } catch {
    return null
  }
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (!(value instanceof Date)) return value as Cell
  return Number.isNaN(value.getTime()) ? { number: '' } : dayOf(value).split('-').reverse().join('-')
}

function readCsv(bytes: Uint8Array): Cell[][] | null {
  const text = decode(bytes)
  if (text.includes('\0')) return null
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    })
  } catch {
    return null
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The separator seen most often outside quotes in the first line that holds anything. */
function delimiterOf(text: string): string {
  const line = text.trimStart().match(/^(?:"[^"]*"|[^"\r\n])*/)?.[0] ?? ''
  const bare = line.replaceAll(/"[^"]*"/g, '')
  const counted = [',', ';', '\t'].map((mark) => ({ mark, times: bare.split(mark).length }))
  return counted.reduce((best, next) => (next.times > best.times ? next : best)).mark
}

function placesOf<K extends string>(header: string[], wanted: Headings<K>): Result<Places<K>> {
  const folded = header.map(fold)
  const found: [K, number][] = []
  const missing: string[] = []
  for (const [key, spellings] of Object.entries(wanted) as [K, readonly string[]][]) {
    const spelling = spellings.find((name) => folded.includes(fold(name)))
    if (spelling === undefined) missing.push(spellings[0] ?? key)
    else if (folded.indexOf(fold(spelling)) !== folded.lastIndexOf(fold(spelling)))
      return refuse('columnTwice', { params: { column: spelling } })
    else found.push([key, folded.indexOf(fold(spelling))])
  }
  if (missing.length > 0) return refuse('columnMissing', { params: { column: missing.join(', ') } })
  const headings = found.map(([key, index]) => [key, (header[index] ?? '').trim()])
  return ok({ columns: Object.fromEntries(found), headings: Object.fromEntries(headings) } as Places<K>)
}

/** Headings that differ only in case, spaces or underscores are one heading. */
function fold(heading: string): string {
  return heading.replaceAll(/[\s_]+/g, '').toLowerCase()
}

/** More cells than the heading, unless they are empty and every row has them: some programs end each row with a separator. */
function isOverlong(cells: Cell[], headerWidth: number, leastWidth: number): boolean {
  return cells.length > Math.max(headerWidth, leastWidth) || isFilled(cells.slice(headerWidth))
}

/** The cells of an overlong row come out empty: what stands in a wanted column may belong to a column that must not be read. */
function select<K extends string>(row: number, cells: Cell[], overlong: boolean, { columns }: Places<K>): Row<K> {
  const wanted = Object.entries(columns) as [K, number][]
  const texts = wanted.map(([key, index]) => [key, overlong ? '' : textOf(cells[index] ?? '')])
  const numeric = wanted.filter(([, index]) => typeof cells[index] === 'object').map(([key]) => key)
  return { row, cells: Object.fromEntries(texts) as Record<K, string>, numeric, overlong }
}

function isFilled(cells: Cell[]): boolean {
  return cells.some((cell) => typeof cell === 'object' || cell.trim() !== '')
}

/** The line by which Excel is told the separator. */
function tellsSeparator([first]: Cell[]): boolean {
  return typeof first === 'string' && /^sep=/i.test(first.trim())
}

function textOf(cell: Cell): string {
  return typeof cell === 'object' ? cell.number : cell
}
