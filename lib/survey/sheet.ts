import { CsvError, parse } from 'csv-parse/sync'
import { type Refusal, refuse } from '../result'
import { type Answer, type AnswerRow, answerSchema } from './schema'

export type SheetProblemCode = 'badQuote' | 'missingColumn' | 'duplicateColumn' | 'badAnswer' | 'strayCell'
export type SheetWarningCode = 'unknownColumn' | 'shortRow'

/** A cell as the spreadsheet shows it: `row` counts from 1, `column` is the unsur key, else the title, else the letter. */
export type SheetFinding<Code extends string> = { row: number; column: string; code: Code }
export type SheetProblem = SheetFinding<SheetProblemCode>
export type SheetWarning = SheetFinding<SheetWarningCode>

export type AnswerSheet = { ok: true; headerRow: number; rows: AnswerRow[]; warnings: SheetWarning[] }

export type SheetRefusalCode = 'fileEmpty' | 'fileMalformed' | 'headerWrong' | 'cellsWrong'

/** `params.total` counts all problems, also those beyond the listed ones. */
export type SheetRefusal = Refusal & { code: SheetRefusalCode; problems: SheetProblem[] }

const mostListed = 1000
const answerOf = new Map<string, Answer>([...answerSchema.values].map((answer) => [String(answer), answer]))

/**
 * Questionnaires from CSV text: a header of `unsurKeys` (lower case) in any order and case, then one row a respondent; comma or
 * semicolon, with or without BOM, any line end. Blank lines are skipped, an empty cell is an unsur left open, and so, with the warning
 * `shortRow`, are the cells that a row ends before. A column that is no unsur is ignored with the warning `unknownColumn`. Any
 * problem refuses the whole sheet; at most 1000 problems and 1000 warnings are listed.
 */
export function readAnswerSheet(text: string, unsurKeys: readonly string[]): AnswerSheet | SheetRefusal {
  const records = readRecords(text, delimiterOf(text, unsurKeys))
  if (!Array.isArray(records)) return refuseSheet('fileMalformed', [records])
  const headerAt = records.findIndex((record) => !isBlank(record))
  const header = records[headerAt]?.map((title) => title.trim().toLowerCase())
  if (!header) return refuseSheet('fileEmpty', [])
  const headerRow = headerAt + 1
  const headerProblems = checkHeader(header, headerRow, unsurKeys)
  if (headerProblems.length > 0) return refuseSheet('headerWrong', headerProblems)
  const { rows, problems, warnings } = readRows(records, headerRow, header, unsurKeys)
  if (problems.total > 0) return refuseSheet('cellsWrong', problems.listed, problems.total)
  return { ok: true, headerRow, rows, warnings: [...unknownColumns(header, headerRow, unsurKeys), ...warnings.listed] }
}

function delimiterOf(text: string, unsurKeys: readonly string[]): string {
  const [header = ''] = text.trimStart().split(/[\r\n]/, 1)
  const keysFound = (delimiter: string) =>
    header.split(delimiter).filter((title) => unsurKeys.includes(title.replaceAll('"', '').trim().toLowerCase())).length
  return keysFound(';') > keysFound(',') ? ';' : ','
}

/** All records of CSV text, blank lines as one empty cell; or where its quotes go wrong. */
export function readRecords(text: string, delimiter: string): string[][] | SheetProblem {
  try {
    return parse(text, { bom: true, delimiter, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, trim: true })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { row: Number(error.records) + 1, column: letterOf(Number(error.column)), code: 'badQuote' }
  }
}

function refuseSheet(code: SheetRefusalCode, problems: SheetProblem[], total = problems.length): SheetRefusal {
  return { ...refuse(code, { params: { total } }), code, problems }
}

/** A line without anything on it. */
function isBlank(record: readonly string[]): boolean {
  return record.length === 1 && record[0]?.trim() === ''
}

function checkHeader(header: readonly string[], row: number, unsurKeys: readonly string[]): SheetProblem[] {
  return unsurKeys.flatMap((column): SheetProblem[] => {
    const found = header.filter((title) => title === column).length
    if (found === 1) return []
    return [{ row, column, code: found === 0 ? 'missingColumn' : 'duplicateColumn' }]
  })
}

function unknownColumns(header: readonly string[], row: number, unsurKeys: readonly string[]): SheetWarning[] {
  return header.flatMap((title, at) =>
    unsurKeys.includes(title) ? [] : [{ row, column: title || letterOf(at), code: 'unknownColumn' as const }],
  )
}

/** The first findings and the number of all. */
type Findings<Code extends string> = { listed: SheetFinding<Code>[]; total: number }

function readRows(records: readonly string[][], headerRow: number, header: readonly string[], unsurKeys: readonly string[]) {
  const problems: Findings<SheetProblemCode> = { listed: [], total: 0 }
  const warnings: Findings<SheetWarningCode> = { listed: [], total: 0 }
  const places = unsurKeys.map((column) => ({ column, at: header.indexOf(column) }))
  const rows: AnswerRow[] = []
  for (let at = headerRow; at < records.length; at += 1) {
    const record = records[at] ?? []
    if (isBlank(record)) continue
    const row = at + 1
    const answers: Record<string, Answer | undefined> = {}
    for (const place of places) {
      const cell = record[place.at]?.trim() ?? ''
      answers[place.column] = answerOf.get(cell)
      if (cell !== '' && !answerOf.has(cell)) note(problems, { row, column: place.column, code: 'badAnswer' })
    }
    const unreached = places.find((place) => place.at >= record.length)
    if (unreached) note(warnings, { row, column: unreached.column, code: 'shortRow' })
    const stray = record.findIndex((cell, place) => place >= header.length && cell.trim() !== '')
    if (stray !== -1) note(problems, { row, column: letterOf(stray), code: 'strayCell' })
    rows.push(answers)
  }
  return { rows, problems, warnings }
}

function note<Code extends string>(findings: Findings<Code>, finding: SheetFinding<Code>): void {
  findings.total += 1
  if (findings.listed.length < mostListed) findings.listed.push(finding)
}

/** Column letter of a spreadsheet for a place counted from 0: A, Z, AA. */
export function letterOf(at: number): string {
  const before = Math.floor(at / 26)
  return (before > 0 ? letterOf(before - 1) : '') + String.fromCharCode(65 + (at % 26))
}
