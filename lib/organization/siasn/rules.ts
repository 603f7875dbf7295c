import { type Day, isDay } from '@/lib/day'
import { type ProblemParams, problemMessage } from './labels'
import type { Problem, ProblemCode, Row, Severity, Table } from './schema'

/** A file as its problems name it. */
export type Source<K extends string> = Pick<Table<K>, 'file' | 'headings'>

/** A row while it is being judged, with what was found so far. */
export type Reading<K extends string> = Row<K> & { file: string; headings: Record<K, string>; found: Problem[] }

export function readingOf<K extends string>(table: Table<K>, row: Row<K>): Reading<K> {
  return { ...row, file: table.file, headings: table.headings, found: [] }
}

/** Rejects the row; returns undefined, so that a reader can return it in place of the value. `key` null is the row as a whole. */
export function reject<K extends string>(reading: Reading<K>, key: K | null, code: ProblemCode, params?: ProblemParams): undefined {
  note(reading, 'rejected', key, code, params)
}

export function warn<K extends string>(reading: Reading<K>, key: K, code: ProblemCode, params?: ProblemParams): void {
  note(reading, 'warning', key, code, params)
}

export function repair<K extends string>(reading: Reading<K>, key: K, code: ProblemCode): void {
  note(reading, 'repaired', key, code)
}

/** What a person is told of the row: of a rejected row why it is rejected and nothing else. */
export function problemsOf<K extends string>({ found }: Reading<K>): Problem[] {
  const rejections = found.filter(({ severity }) => severity === 'rejected')
  return rejections.length > 0 ? rejections : found
}

/** The cell in single spaces, said as a repair where that changed it; null when empty or a lone dash. */
export function textAt<K extends string>(reading: Reading<K>, key: K): string | null {
  const cell = reading.cells[key]
  const text = cell.trim().replaceAll(/\s+/g, ' ')
  if (text === '' || text === '-') return null
  if (text !== cell) repair(reading, key, 'spacesRemoved')
  return text
}

/** As textAt, but an empty cell rejects the row. */
export function neededTextAt<K extends string>(reading: Reading<K>, key: K): string | undefined {
  return textAt(reading, key) ?? reject(reading, key, 'valueMissing')
}

/** What `read` makes of a needed cell; a cell it knows nothing of rejects the row, naming what is `known`. */
export function knownAt<K extends string, T>(
  reading: Reading<K>,
  key: K,
  known: string,
  read: (text: string) => T | undefined,
): T | undefined {
  const text = neededTextAt(reading, key)
  if (text === undefined) return undefined
  return read(text) ?? reject(reading, key, 'valueUnknown', { known })
}

/** An identifier: upper case, no spaces; null when empty. */
export function codeAt<K extends string>(reading: Reading<K>, key: K): string | null {
  const code = reading.cells[key].replaceAll(/\s/g, '').toUpperCase()
  return code === '' || code === '-' ? null : code
}

/** As codeAt, but an empty cell rejects the row. */
export function neededCodeAt<K extends string>(reading: Reading<K>, key: K): string | undefined {
  return codeAt(reading, key) ?? reject(reading, key, 'valueMissing')
}

/**
 * A day written DD-MM-YYYY or YYYY-MM-DD; null when empty. Any other writing rejects the row: 01/02/1980 is January to some
 * spreadsheets and February to others.
 */
export function dayAt<K extends string>(reading: Reading<K>, key: K): Day | null | undefined {
  const text = codeAt(reading, key)
  if (text === null) return null
  const parts = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text)
  const iso = parts ? `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}` : text
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return reject(reading, key, 'dateUnreadable')
  return isDay(iso) ? iso : reject(reading, key, 'dateImpossible')
}

/** Equal but for case and spacing. */
export function sameTitle(one: string, other: string): boolean {
  return foldTitle(one) === foldTitle(other)
}

/** A title as it is compared. */
export function foldTitle(title: string): string {
  return title.trim().replaceAll(/\s+/g, ' ').toLowerCase()
}

/** Why a row that was sound by itself is rejected after all. */
export function rejection<K extends string>(source: Source<K>, row: number, key: K, code: ProblemCode, params?: ProblemParams): Problem {
  return problemAt(source, row, 'rejected', key, code, params)
}

function note<K extends string>(reading: Reading<K>, severity: Severity, key: K | null, code: ProblemCode, params?: ProblemParams) {
  reading.found.push(problemAt(reading, reading.row, severity, key, code, params))
}

function problemAt<K extends string>(
  { file, headings }: Source<K>,
  row: number,
  severity: Severity,
  key: K | null,
  code: ProblemCode,
  params?: ProblemParams,
): Problem {
  const column = key === null ? null : headings[key]
  return { file, row, column, code, message: problemMessage(code, { ...params, column: column ?? '' }), severity }
}
