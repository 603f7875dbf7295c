import { type Day, isDay } from '../../day'
import type { RowProblem } from '../../file/schema'
import type { Headings, Row } from '../../organization/siasn/schema'
import type { Column } from '../../table-file'
import { bookColumns, bookWayNames, describeLineFault } from './labels'
import type { StoredLine } from './queries'
import { asMeant, type BookLine, faultOfLine } from './rules'
import { typedCount, typedMedian } from './schema'

const keys = Object.keys(bookColumns) as (keyof BookLine)[]

/** The headings of a file of days; what Tera writes itself can be read again. */
export const bookHeadings: Headings<keyof BookLine> = {
  day: [bookColumns.day.title, 'Hari', 'Tgl'],
  received: [bookColumns.received.title, 'Masuk'],
  finished: [bookColumns.finished.title],
  finishedInTime: [bookColumns.finishedInTime.title, 'Tepat waktu'],
  medianDays: [bookColumns.medianDays.title],
  reissued: [bookColumns.reissued.title],
}

/** A book as a file. */
export const bookSheet: readonly Column<StoredLine>[] = [
  ...keys.map((key) => ({ title: bookColumns[key].title, value: (line: StoredLine) => cellOf(line, key), width: 18 })),
  { title: 'Cara', value: ({ way }) => bookWayNames[way], width: 18 },
]

/** A file to fill in: never with a row, because an example that is left in would be taken for a day of the service. */
export const templateColumns: readonly Column<never>[] = keys.map((key) => ({
  title: bookColumns[key].title,
  value: () => null,
  width: 18,
}))

function cellOf(line: BookLine, key: keyof BookLine): string | number | null {
  return key === 'medianDays' && line.medianDays !== null ? Number(line.medianDays) : line[key]
}

/** Reads the rows of a file one by one: the sound ones as lines, of the others what to mend. A day that stands twice is taken from neither row. */
export function judgeRows(rows: readonly Row<keyof BookLine>[], today: Day): { lines: BookLine[]; problems: RowProblem[] } {
  const judged = rows.map((row) => ({ row: row.row, ...judgeRow(row, today) }))
  const times = new Map<Day, number>()
  for (const { day } of judged) if (day) times.set(day, (times.get(day) ?? 0) + 1)
  const problems: RowProblem[] = []
  const lines: BookLine[] = []
  for (const { row, line, faults } of judged) {
    problems.push(...faults.map(({ column, message }) => ({ row, column: bookColumns[column].title, message })))
    if (!line) continue
    if ((times.get(line.day) ?? 0) === 1) lines.push(line)
    else
      problems.push({
        row,
        column: bookColumns.day.title,
        message: 'Tanggal ini ada lebih dari satu kali. Sisakan satu baris untuk tiap hari.',
      })
  }
  return { lines, problems }
}

type Fault = { column: keyof BookLine; message: string }

function judgeRow(row: Row<keyof BookLine>, today: Day): { day: Day | null; line: BookLine | null; faults: Fault[] } {
  if (row.overlong)
    return {
      ...{ day: null, line: null },
      faults: [{ column: 'day', message: 'Baris ini mempunyai sel lebih banyak daripada judulnya. Periksa tanda pemisahnya.' }],
    }
  const faults: Fault[] = []
  const taken = <T>(
    column: keyof BookLine,
    result: { success: boolean; data?: T; error?: { issues: { message: string }[] } },
  ): T | null => {
    if (result.success) return result.data ?? null
    faults.push({ column, message: result.error?.issues[0]?.message ?? 'Isi ini tidak terbaca.' })
    return null
  }
  const day = dayIn(row.cells.day)
  if (day === null) faults.push({ column: 'day', message: 'Tanggal ini tidak terbaca. Tulis misalnya 2026-11-20 atau 20-11-2026.' })
  const [received, finished, finishedInTime, reissued] = (['received', 'finished', 'finishedInTime', 'reissued'] as const).map((column) =>
    taken(column, typedCount.safeParse(typedCell(row, column))),
  )
  const medianDays = taken('medianDays', typedMedian.safeParse(typedCell(row, 'medianDays')))
  if (day === null || faults.length > 0) return { day, line: null, faults }
  const line = asMeant({
    day,
    received: received ?? 0,
    finished: finished ?? 0,
    finishedInTime: finishedInTime ?? 0,
    medianDays,
    reissued: reissued ?? 0,
  })
  const fault = faultOfLine(line, today)
  return fault ? { day, line: null, faults: [{ column: fault.column, message: describeLineFault(fault.code) }] } : { day, line, faults: [] }
}

/** A cell as people type it. A number of a workbook may be 2.2999999999999998 for 2.3, and its dot never parts thousands. */
function typedCell({ cells, numeric }: Row<keyof BookLine>, column: keyof BookLine): string {
  const text = cells[column]
  return numeric.includes(column) && text !== '' ? String(Number(Number(text).toPrecision(15))).replace('.', ',') : text
}

/** A date as spreadsheets and people write it, year or day first, with or without a time; null for anything else. */
function dayIn(cell: string): Day | null {
  const text = cell
    .trim()
    .replace(/[T ].*$/, '')
    .replaceAll(/[/.]/g, '-')
  const turned = /^\d{1,2}-\d{1,2}-\d{4}$/.test(text) ? text.split('-').reverse() : text.split('-')
  const [year = '', month = '', day = ''] = turned
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return turned.length === 3 && isDay(written) ? written : null
}
