import { profileNames } from '../response/labels'
import { profileFields } from '../response/schema'
import { letterOf, readRecords } from '../sheet'
import { plain, readEntry } from './rules'
import { cellProblemCodes, commentCell, dayCell, type Entry, type Frame, mostFileRows, ownCell, scoreCell, serviceCell } from './schema'

export type FileRefusalCode =
  | 'fileMissing'
  | 'fileTooLarge'
  | 'fileEmpty'
  | 'fileMalformed'
  | 'headerWrong'
  | 'tooManyRows'
  | 'cellsWrong'
  | 'fileKnown'

/** A place in a file, rows counted from 1 with the title row, and what is wrong there. */
export type FileProblem = { row: number; column: string; code: FileProblemCode }

const problemCodes = [...cellProblemCodes, 'missingColumn', 'duplicateColumn', 'badQuote', 'strayCell'] as const
export type FileProblemCode = (typeof problemCodes)[number]

/** A file of answers, read: all its rows, or why it cannot be taken and where; `total` counts the problems beyond those listed too. */
export type ReadFile =
  | { ok: true; entries: Entry[]; unknownColumns: string[] }
  | { ok: false; code: FileRefusalCode; problems: FileProblem[]; total: number; unknownColumns: string[] }

const mostListed = 200

type Column = { cell: string; title: string; words: readonly string[]; isNeeded: boolean }

/** The columns a file of this survey may have, by the titles of its template. An unsur is also known by its key and its name. */
export function fileColumns({ asked, services }: Pick<Frame, 'asked' | 'services'>): Column[] {
  const optional = { isNeeded: false }
  return [
    { cell: dayCell, title: 'tanggal', words: ['tanggal', 'tanggal survei', 'hari'], isNeeded: true },
    { cell: serviceCell, title: 'layanan', words: ['layanan', 'jenis layanan'], isNeeded: services.length > 1 },
    ...asked.elements.map(({ key, displayNumber, name }) => {
      const title = `U${displayNumber}`
      return { cell: scoreCell(displayNumber), title, words: [title, key, name, `${title} ${name}`], isNeeded: true }
    }),
    ...profileFields
      .filter(({ part }) => asked.profile.includes(part))
      .map(({ field, column }) => ({ cell: field, title: field, words: [field, profileNames[column]], ...optional })),
    ...asked.questions.map(({ question }, at) => ({
      cell: ownCell(at + 1),
      title: `T${at + 1}`,
      words: [`T${at + 1}`, question],
      ...optional,
    })),
    { cell: commentCell, title: 'saran', words: ['saran', 'saran/masukan', 'komentar'], ...optional },
  ]
}

/**
 * Reads CSV text: a row of titles in any order and case, then one row a respondent; comma, semicolon or tab, any line end. A column that
 * is none of the survey is passed over and named. Anything wrong refuses the whole file.
 */
export function readAnswerFile(text: string, frame: Frame): ReadFile {
  const columns = fileColumns(frame)
  const records = readRecords(text, separatorOf(text))
  const wrong = (code: FileRefusalCode, problems: FileProblem[], total = problems.length, unknownColumns: string[] = []): ReadFile => {
    return { ok: false, code, problems: problems.slice(0, mostListed), total, unknownColumns }
  }
  if (!Array.isArray(records)) return wrong('fileMalformed', [{ ...records, code: 'badQuote' }])
  const headerAt = records.findIndex(holdsTitles)
  const header = records[headerAt]
  if (!header) return wrong('fileEmpty', [])
  const cells = header.map((title) => columns.find(({ words }) => words.some((word) => plain(word) === plain(title)))?.cell)
  const unknownColumns = header.flatMap((title, at) => (cells[at] === undefined ? [title.trim() || letterOf(at)] : []))
  const headerProblems = checkHeader(cells, columns, headerAt + 1)
  if (headerProblems.length > 0) return wrong('headerWrong', headerProblems, headerProblems.length, unknownColumns)
  const body = records.slice(headerAt + 1)
  const filled = body.filter((record) => record.some((cell) => cell.trim() !== '')).length
  if (filled === 0) return wrong('fileEmpty', [])
  if (filled > mostFileRows) return wrong('tooManyRows', [])
  const { entries, problems } = readBody(body, headerAt + 2, cells, { frame, columns })
  return problems.length > 0 ? wrong('cellsWrong', problems, problems.length, unknownColumns) : { ok: true, entries, unknownColumns }
}

function readBody(
  body: readonly string[][],
  firstRow: number,
  cells: readonly (string | undefined)[],
  { frame, columns }: { frame: Frame; columns: readonly Column[] },
) {
  const titleOf = new Map(columns.map(({ cell, title }) => [cell, title]))
  const entries: Entry[] = []
  const problems: FileProblem[] = []
  for (const [at, record] of body.entries()) {
    if (record.every((cell) => cell.trim() === '')) continue
    const row = firstRow + at
    const stray = record.findIndex((cell, place) => place >= cells.length && cell.trim() !== '')
    if (stray !== -1) problems.push({ row, column: letterOf(stray), code: 'strayCell' })
    const read = readEntry(Object.fromEntries(cells.flatMap((cell, place) => (cell === undefined ? [] : [[cell, record[place]]]))), frame)
    if (read.ok) entries.push(read.entry)
    else for (const { cell, code } of read.problems) problems.push({ row, column: titleOf.get(cell) ?? cell, code })
  }
  return { entries, problems }
}

function checkHeader(cells: readonly (string | undefined)[], columns: readonly Column[], row: number): FileProblem[] {
  return columns.flatMap(({ cell, title, isNeeded }): FileProblem[] => {
    const found = cells.filter((one) => one === cell).length
    if (found > 1) return [{ row, column: title, code: 'duplicateColumn' }]
    return found === 0 && isNeeded ? [{ row, column: title, code: 'missingColumn' }] : []
  })
}

/** Not an empty row, nor the line by which Excel is told the separator. */
function holdsTitles(record: readonly string[]): boolean {
  return record.some((cell) => cell.trim() !== '') && !/^sep=/i.test(record[0]?.trim() ?? '')
}

/** The sign that parts the first line into most pieces. */
function separatorOf(text: string): string {
  const [header = ''] = text.trimStart().split(/[\r\n]/, 1)
  const pieces = (sign: string) => header.split(sign).length
  return [';', '\t'].reduce((best, sign) => (pieces(sign) > pieces(best) ? sign : best), ',')
}

/** The titles of a file to fill in. It has no rows: an example that is left in would be stored as what a citizen answered. */
export function templateTitles(frame: Frame): string[] {
  return fileColumns(frame).map(({ title }) => title)
}

const mostInBrief = 20

/** The first problems as "12.U3.badScore,14.tanggal.dayOutside": short enough for an address. */
export function problemsInBrief(problems: readonly FileProblem[]): string {
  return problems
    .slice(0, mostInBrief)
    .map(({ row, column, code }) => `${row}.${column}.${code}`)
    .join(',')
}

/** The same, read back; what makes no sense is left out. */
export function briefProblems(text: string): FileProblem[] {
  return text.split(',').flatMap((one): FileProblem[] => {
    const [, row, column, code] = /^(\d{1,7})\.(.{1,40})\.([a-zA-Z]+)$/.exec(one) ?? []
    const known = problemCodes.find((each) => each === code)
    return row !== undefined && column !== undefined && known ? [{ row: Number(row), column, code: known }] : []
  })
}
