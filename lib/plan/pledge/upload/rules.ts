import { z } from 'zod'
import { writtenDecimal } from '../../../decimal'
import type { RowProblem } from '../../../file/schema'
import { indicatorAggregationNames, indicatorKindNames } from '../../labels'
import { measureRefusals } from '../../measure/labels'
import { periodFields } from '../../measure/schema'
import { writtenIndicator } from '../labels'
import { faultOfIndicator, foldedText, mostIndicators, mostObjectives, wordsThatDiffer } from '../rules'
import { objective, readUnitIndicator, type UnitIndicatorWords, unitIndicatorFields } from '../schema'
import type { PledgeColumn } from '../sheet'
import type { PledgeTable } from './schema'

type Periods = readonly { number: number; name: string }[]

/** A sound row: a sasaran, and the IKU it gives to it, if any. */
export type JudgedLine = { row: number; objective: string; indicator: UnitIndicatorWords | null }

/** Judges a file row by row, apart from what is stored. A row with a problem is left out. */
export function judgeTable(table: PledgeTable, periods: Periods, year: number): { lines: JudgedLine[]; problems: RowProblem[] } {
  const lines: JudgedLine[] = []
  const problems: RowProblem[] = []
  const seen = new Map<string, number>()
  let above = ''
  for (const { row, cells, numeric, overlong } of table.rows) {
    const tell = (column: PledgeColumn | null, message: string) =>
      problems.push({ row, column: column && (table.headings[column] ?? column), message })
    const typed = (key: PledgeColumn) => cellText(cells[key] ?? '', numeric.includes(key))
    if (overlong) tell(null, 'Baris ini lebih panjang daripada judulnya, jadi isinya tidak dapat dipercaya letaknya.')
    if (overlong) continue
    const text = typed('objective') || above
    above = text
    const named = objective.shape.text.safeParse(text === '' ? undefined : text)
    if (!named.success) tell('objective', named.error.issues[0]?.message ?? '')
    const isBare = (Object.keys(cells) as PledgeColumn[]).every((key) => key === 'objective' || typed(key) === '')
    const read = isBare ? null : judgeIndicator(typed, periods, year)
    for (const [column, message] of read?.faults ?? []) tell(column, message)
    if (!named.success || (read && read.words === null)) continue
    const key = JSON.stringify([foldedText(named.data), foldedText(read?.words?.text ?? '')])
    const first = seen.get(key)
    if (first !== undefined) tell('text', `Sama dengan baris ${first}. Satu IKU ditulis satu kali.`)
    else lines.push({ row, objective: named.data, indicator: read?.words ?? null })
    seen.set(key, first ?? row)
  }
  return { lines, problems }
}

const words = z.object(unitIndicatorFields).transform(readUnitIndicator)

function judgeIndicator(
  typed: (key: PledgeColumn) => string,
  periods: Periods,
  year: number,
): { words: UnitIndicatorWords | null; faults: [PledgeColumn, string][] } {
  const kind = codeOf(indicatorKindNames, typed('kind'))
  const aggregation = codeOf(indicatorAggregationNames, typed('aggregation'))
  const amounts = periodFields.map((name) => [name, amountText(typed(name))])
  const parsed = words.safeParse({
    ...{ text: typed('text') || undefined, definition: typed('definition'), formula: typed('formula'), dataSource: typed('dataSource') },
    ...{ kind, aggregation, unitName: typed('unitName') },
    ...{ target: amountText(typed('target')), targetTo: amountText(typed('targetTo')), ...Object.fromEntries(amounts) },
  })
  if (!parsed.success) {
    const told = parsed.error.issues.map(({ path, message }): [PledgeColumn, string] => [path[0] as PledgeColumn, message])
    const hintOf = (key: PledgeColumn) => (key === 'target' && kind === 'BY_DATE' ? dateHint : hints[key])
    return { words: null, faults: told.map(([key, message]) => [key, hintOf(key) ?? message]) }
  }
  const fault = faultOfIndicator(parsed.data, periods, year)
  if (!fault) return { words: parsed.data, faults: [] }
  const sentence = measureRefusals[fault.code as keyof typeof measureRefusals](fault.params ?? {})
  return { words: null, faults: [[(fault.field ?? 'target') as PledgeColumn, sentence]] }
}

const dateHint = 'Isi tanggal yang ada dalam kalender, misalnya 30-06-2026.'
const hints: Partial<Record<PledgeColumn, string>> = {
  kind: `Tulis salah satu dari: ${Object.values(indicatorKindNames).join('; ')}.`,
  aggregation: `Tulis salah satu dari: ${Object.values(indicatorAggregationNames).join('; ')}.`,
}

function codeOf(names: Record<string, string>, typed: string): string | undefined {
  return Object.entries(names).find(([, name]) => foldedText(name) === foldedText(typed))?.[0]
}

/** A number of the spreadsheet as people type it; text without spaces around it. */
function cellText(cell: string, isNumber: boolean): string {
  const number = Number(cell)
  if (!isNumber || cell === '' || !Number.isFinite(number)) return cell.trim()
  return writtenDecimal(number.toFixed(4).replace(/\.?0+$/, ''))
}

/** A date as spreadsheets show it becomes the one of our forms; "Ya" is "ya". */
function amountText(typed: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(typed) ?? []
  return year === '' ? typed.toLowerCase() : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

type Stored = { id: string; text: string; indicators: readonly (UnitIndicatorWords & { id: string })[] }

/** What a row would do to the draft. `objectiveId` and `indicatorId` are null for what would be new. */
export type Step = JudgedLine & {
  kind: 'ADDED' | 'CHANGED'
  objectiveId: string | null
  indicatorId: string | null
  words: { name: string; before: string; after: string }[]
}

export type FileOutcome = {
  steps: Step[]
  /** Rows that say what the draft says. */
  same: number
  /** Sasaran and IKU of the draft that the file does not name: they stay as they are. */
  left: { what: 'objective' | 'indicator'; title: string }[]
  problems: RowProblem[]
}

/** Holds the sound rows of a file against a draft: the same sasaran and IKU are those whose texts differ only in case and spaces. */
export function compareLines(lines: readonly JudgedLine[], draft: readonly Stored[], periods: Periods): FileOutcome {
  const outcome: FileOutcome = { steps: [], same: 0, left: [], problems: [] }
  const known = new Map(draft.map((one) => [foldedText(one.text), one]))
  const counts = new Map([...known].map(([key, { indicators }]) => [key, indicators.length]))
  const named = new Set<string>()
  for (const line of lines) {
    const key = foldedText(line.objective)
    const stored = known.get(key)
    const before = line.indicator && stored?.indicators.find(({ text }) => foldedText(text) === foldedText(line.indicator?.text ?? ''))
    const tooMuch = faultOfRoom(counts, key, line.indicator !== null && !before)
    if (tooMuch) {
      outcome.problems.push({ row: line.row, column: null, message: tooMuch })
      continue
    }
    named.add(key)
    if (before) named.add(before.id)
    const isNew = stored === undefined && !counts.has(key)
    counts.set(key, (counts.get(key) ?? 0) + (line.indicator && !before ? 1 : 0))
    const place = { ...line, objectiveId: stored?.id ?? null, indicatorId: before?.id ?? null }
    const words =
      before && line.indicator ? wordsThatDiffer(writtenIndicator(before, periods), writtenIndicator(line.indicator, periods)) : []
    if (before ? words.length > 0 : line.indicator || isNew) outcome.steps.push({ ...place, kind: before ? 'CHANGED' : 'ADDED', words })
    else outcome.same += 1
  }
  outcome.left = draft.flatMap((one) => leftOf(one, named))
  return outcome
}

function faultOfRoom(counts: ReadonlyMap<string, number>, key: string, addsIndicator: boolean): string | null {
  if (!counts.has(key) && counts.size >= mostObjectives) return `Sasaran paling banyak ${mostObjectives}. Gabungkan yang serupa.`
  if (addsIndicator && (counts.get(key) ?? 0) >= mostIndicators)
    return `IKU satu sasaran paling banyak ${mostIndicators}. Gabungkan yang serupa.`
  return null
}

function leftOf({ text, indicators }: Stored, named: ReadonlySet<string>): FileOutcome['left'] {
  if (!named.has(foldedText(text))) return [{ what: 'objective', title: text }]
  return indicators.flatMap((one) => (named.has(one.id) ? [] : [{ what: 'indicator' as const, title: one.text }]))
}
