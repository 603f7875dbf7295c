import { stringify } from 'csv-stringify/sync'
import writeExcel from 'write-excel-file/node'
import { type Chart, chartFeature } from './table-chart'

/** A column of a list as a file: its heading and what stands in it. Days are ISO text; a number is written as one, all else as text. */
export type Column<R> = { title: string; value: (row: R) => string | number | null; width?: number }

export type TableFormat = 'xlsx' | 'csv'

/** The rows as a file. No cell of it is ever a formula, whatever people typed into what is exported. */
export async function tableFile<R>(
  format: TableFormat,
  columns: readonly Column<R>[],
  rows: readonly R[],
): Promise<Uint8Array<ArrayBuffer>> {
  return format === 'xlsx' ? xlsxFile(columns, rows) : csvFile(columns, rows)
}

/** One sheet, the heading bold and standing still. Excel's own limits hold: 32,767 characters a cell. */
async function xlsxFile<R>(columns: readonly Column<R>[], rows: readonly R[]): Promise<Uint8Array<ArrayBuffer>> {
  const { data, columns: widths } = sheetOf('', columns, rows)
  return new Uint8Array(await writeExcel(data, { columns: widths, stickyRowsCount: 1 }).toBuffer())
}

type SheetCell = { value: string; type: StringConstructor; fontWeight?: 'bold' } | { value: number; type: NumberConstructor } | null

/** A list as one sheet of a workbook, with charts over its cells. */
export type Sheet = { sheet: string; data: SheetCell[][]; columns: { width: number }[]; stickyRowsCount: number; charts: readonly Chart[] }

export function sheetOf<R>(name: string, columns: readonly Column<R>[], rows: readonly R[], charts: readonly Chart[] = []): Sheet {
  const head = columns.map(({ title }) => ({ value: title, type: String, fontWeight: 'bold' as const }))
  const body = rows.map((row) =>
    columns.map(({ value }): SheetCell => {
      const cell = value(row)
      if (cell === null || cell === '') return null
      return typeof cell === 'number' ? { value: cell, type: Number } : { value: sheetText(cell), type: String }
    }),
  )
  return { sheet: name, data: [head, ...body], columns: columns.map(({ width = 24 }) => ({ width })), stickyRowsCount: 1, charts }
}

/** Lists as the sheets of one xlsx, in order; a reader of tables takes the first. */
export async function workbook(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await writeExcel([...sheets], { features: [chartFeature(sheets)] }).toBuffer())
}

/** As Excel in Indonesia opens it: semicolons, UTF-8 with its mark, lines that end as on Windows. */
function csvFile<R>(columns: readonly Column<R>[], rows: readonly R[]): Uint8Array<ArrayBuffer> {
  const body = rows.map((row) =>
    columns.map(({ value }) => {
      const cell = value(row)
      return typeof cell === 'string' ? plainText(cell) : (cell ?? '')
    }),
  )
  const head = columns.map(({ title }) => plainText(title))
  return new Uint8Array(Buffer.from(stringify([head, ...body], { delimiter: ';', bom: true, record_delimiter: 'windows' })))
}

/** Characters with which a spreadsheet takes text for a formula, and the wide forms that some take for the same. */
const startsFormula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/
/** Digits of which a spreadsheet would keep only the first fifteen, as of a NIP. */
const losesDigits = /^\d{12,}$/

/** Text that a spreadsheet leaves as it is: with an apostrophe in front where it would make a formula or a number of it. */
export function plainText(text: string): string {
  return startsFormula.test(text) || losesDigits.test(text) ? `'${text}` : text
}

/** Characters that no xlsx may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu

/** Text as a workbook writes it. What looks like an escape is escaped; so is the name of something that every object has, for the library keeps texts as keys. */
function sheetText(text: string): string {
  const escaped = text.replaceAll(notInXml, '').replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, escapedCharacter)
  return escaped in {} ? escaped.replace(/^./, escapedCharacter) : escaped.slice(0, 32_767)
}

function escapedCharacter(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}
