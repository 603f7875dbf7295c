import type { IndicatorAspect, IndicatorPerspective, WorkResultCategory } from '../../../generated/prisma/enums'
import type { Column, Role } from '../head/rules'
import { flowing, type Line, type Segment } from '../page/rules'
import type { ReadIndicator, ReadResult } from '../schema'
import { readMeasure, readTarget } from '../target/rules'

/** A line that begins a part of the table: hasil kerja utama or tambahan; "other" for a heading of both. */
export function bandOf(text: string): WorkResultCategory | 'other' | null {
  const name = text
    .replace(/^[AB][.)]?\s+/i, '')
    .replace(/^hasil kerja\s+(?=\p{L})/iu, '')
    .trim()
  if (/^utama:?$/i.test(name)) return 'UTAMA'
  if (/^tambahan:?$/i.test(name)) return 'TAMBAHAN'
  return /^hasil kerja:?$/i.test(text.trim()) ? 'other' : null
}

type Cell = Segment & { role: Role }

/** The RHK of a table's body. Columns part where the fewest words cross; rows begin at the numbers of the first column. */
export function resultsOf(columns: readonly Column[], body: readonly Line[]): { results: ReadResult[]; unread: string[] } {
  const narrated = !columns.some(({ role }) => role === 'indicator')
  const rows = (narrated ? withoutMeasures(body, columns) : body).filter(({ text }) => bandOf(text) === null)
  const edges = edgesOf(
    columns,
    rows.flatMap(({ segments }) => segments),
  )
  const results: ReadResult[] = []
  const unread: string[] = []
  let category: WorkResultCategory = 'UTAMA'
  let part: Line[] = []
  const close = () => {
    const read = narrated ? narratedPart(part, columns, edges) : tabledPart(part, columns, edges)
    results.push(...read.results.map((result) => ({ category, ...result })))
    unread.push(...read.unread)
    part = []
  }
  for (const line of body) {
    const band = bandOf(line.text)
    if (band === null) part.push(line)
    else {
      close()
      if (band !== 'other') category = band
    }
  }
  close()
  return { results, unread }
}

type Part = { results: Omit<ReadResult, 'category'>[]; unread: string[] }

function tabledPart(lines: readonly Line[], columns: readonly Column[], edges: readonly number[]): Part {
  const cells = cellsOf(lines, columns, edges)
  const anchors = cells.filter(({ role, text }) => role === 'no' && /^\d{1,2}[.)]?$/.test(text))
  const told = cells.filter(({ role }) => role !== 'no')
  if (anchors.length === 0) return { results: [], unread: told.length > 0 ? [flowing(told.map(({ text }) => text))] : [] }
  const groups = parted(anchors, told)
  return {
    results: groups.map(resultOf),
    unread: groups.filter((group) => textIn(group, 'result') === '').map((group) => flowing(group.map(({ text }) => text))),
  }
}

function resultOf(cells: readonly Cell[]): Omit<ReadResult, 'category'> {
  const supports = textIn(cells, 'supports')
  return { text: textIn(cells, 'result'), supports: isNothing(supports) ? null : supports, indicators: indicatorsOf(cells) }
}

function indicatorsOf(cells: readonly Cell[]): ReadIndicator[] {
  const told = cells.filter(({ role }) => ['indicator', 'target', 'unit', 'aspect', 'perspective'].includes(role))
  const firsts = told.filter(
    ({ role, text }) => (role === 'aspect' && aspectOf(text)) || (role === 'perspective' && perspectiveStart.test(text)),
  )
  const anchors = firsts.length > 0 ? firsts : paragraphs(told.filter(({ role }) => role === 'indicator'))
  return parted(anchors, told).flatMap((group) => {
    const written = flowing([textIn(group, 'target'), textIn(group, 'unit')])
    const text = textIn(group, 'indicator')
    if (isNothing(text)) return []
    const alone = written === '' && !told.some(({ role }) => role === 'target')
    const measure = alone ? readMeasure(text) : { text, written: isNothing(written) ? '' : written, target: readTarget(written) }
    return [{ ...sharedOf(measure), aspect: aspectOf(textIn(group, 'aspect')), perspective: perspectiveOf(textIn(group, 'perspective')) }]
  })
}

type Measure = { text: string; written: string; target: ReadIndicator['target'] }

function sharedOf(measure: Measure): Measure & { shared: boolean } {
  const text = measure.text.replace(/\s*\(bersama\)$/i, '')
  return { ...measure, text, shared: text !== measure.text }
}

/** The qualitative form: beneath each RHK, lines of measure and target across the columns. */
function narratedPart(lines: readonly Line[], columns: readonly Column[], edges: readonly number[]): Part {
  const results: (Omit<ReadResult, 'category'> & { measures: string[] })[] = []
  const unread: string[] = []
  let rows: Line[] = []
  let measuring = false
  const open = () => {
    const opened = tabledPart(rows, columns, edges)
    unread.push(...opened.unread)
    results.push(...opened.results.map((one) => ({ ...one, measures: [] })))
    rows = []
  }
  for (const line of lines) {
    if (isMarker(line.text)) {
      open()
      measuring = true
      const rest = line.text.replace(marker, '').trim()
      if (rest) results.at(-1)?.measures.push(rest)
    } else if (measuring && !isNumbered(line, edges[0] ?? 0)) {
      results.at(-1)?.measures.push(line.text)
    } else {
      measuring = false
      rows.push(line)
    }
  }
  open()
  return {
    results: results.map(({ measures, ...result }) => ({
      ...result,
      indicators: bulleted(measures).map((text) => ({ ...sharedOf(readMeasure(text)), aspect: null, perspective: null })),
    })),
    unread,
  }
}

const marker = /^ukuran keberhasilan\s*(\/|atau)?\s*(indikator kinerja individu|iki)?\s*,?\s*(dan target)?\s*:?/i

function isMarker(text: string): boolean {
  return marker.test(text.trim())
}

function isNumbered({ segments }: Line, end: number): boolean {
  const [first] = segments
  return first !== undefined && /^\d{1,2}[.)]?$/.test(first.text) && first.x + first.width <= end + 1
}

/** The lines that stand in columns: not those that tell measures across them. */
function withoutMeasures(body: readonly Line[], columns: readonly Column[]): Line[] {
  let measuring = false
  return body.filter((line) => {
    measuring = isMarker(line.text) || (measuring && bandOf(line.text) === null && !isNumbered(line, (columns[0]?.x1 ?? 0) + line.size))
    return !measuring
  })
}

/** Lines with a sign in front each, the lines without one belonging to the one above. */
function bulleted(lines: readonly string[]): string[] {
  const sign = /^(?:[-–•*·]|\(?(?:\d{1,2}|[a-z])[.)])\s+/i
  const items: string[][] = []
  for (const line of lines) {
    if (sign.test(line) || items.length === 0) items.push([line.replace(sign, '')])
    else items.at(-1)?.push(line)
  }
  return items.map(flowing).filter((text) => !isNothing(text))
}

export function isNothing(text: string): boolean {
  return /^[-–—.\s]*$/.test(text)
}

export function aspectOf(text: string): IndicatorAspect | null {
  const name = /^(kuantitas|kualitas|waktu|biaya)\b/i.exec(text.trim())?.[1]?.toUpperCase()
  return (name as IndicatorAspect | undefined) ?? null
}

const perspectiveStart = /^(penerima|proses|penguatan|anggaran|keuangan)/i

export function perspectiveOf(text: string): IndicatorPerspective | null {
  if (/^penerima/i.test(text)) return 'PENERIMA_LAYANAN'
  if (/^proses/i.test(text)) return 'PROSES_BISNIS'
  if (/^penguatan/i.test(text)) return 'PENGUATAN_INTERNAL'
  return /^(anggaran|keuangan)/i.test(text) ? 'ANGGARAN' : null
}

function textIn(cells: readonly Cell[], role: Role): string {
  return flowing(cells.filter((cell) => cell.role === role).map(({ text }) => text))
}

/** Cells in which a new paragraph begins: more than a line's height below the one before. */
function paragraphs(cells: readonly Cell[]): Cell[] {
  return cells.filter((cell, index) => {
    const above = cells[index - 1]
    return !above || (cell.page === above.page && cell.place - above.place > 1.7 * cell.size)
  })
}

/**
 * Cells by the anchor they belong to. Where anchors stand at the top of their rows, a row reaches to the next anchor; where words stand above
 * the first one, anchors stand in the middle, and rows part at the widest gap between two of them.
 */
function parted(anchors: readonly Cell[], cells: readonly Cell[]): Cell[][] {
  const [first] = anchors
  if (!first) return []
  const slack = 0.6 * first.size
  const isTop = !cells.some(({ place }) => place < first.place - slack)
  const starts = anchors.map((anchor, index) => {
    const above = anchors[index - 1]
    if (!above) return Number.NEGATIVE_INFINITY
    return isTop ? anchor.place - slack : widestGap(above, anchor, cells)
  })
  return starts.map((start, index) =>
    cells.filter(({ place }) => place >= start && place < (starts[index + 1] ?? Number.POSITIVE_INFINITY)),
  )
}

function widestGap(above: Cell, below: Cell, cells: readonly Cell[]): number {
  const between = cells.filter(({ place }) => place >= above.place && place <= below.place).sort((one, other) => one.place - other.place)
  let best = { gap: 0, at: below.place }
  for (const [index, cell] of between.entries()) {
    const next = between[index + 1]
    const gap = !next ? 0 : next.page === cell.page ? next.place - cell.place : 1.2 * cell.size
    if (next && gap > best.gap) best = { gap, at: (cell.place + next.place) / 2 }
  }
  return best.at
}

function cellsOf(lines: readonly Line[], columns: readonly Column[], edges: readonly number[]): Cell[] {
  return lines.flatMap(({ segments }) =>
    segments.flatMap((segment) => {
      const role = columns[columnAt(segment, edges)]?.role
      return role ? [{ ...segment, role }] : []
    }),
  )
}

function columnAt({ x, width }: Segment, edges: readonly number[]): number {
  const at = (place: number) => edges.filter((edge) => edge <= place).length
  return at(x + 0.5) === at(x + width - 0.5) ? at(x + width / 2) : at(x + 1.5)
}

/** Where each column ends and the next begins: between their headings, in the middle of the widest stretch that the fewest segments cross. */
function edgesOf(columns: readonly Column[], segments: readonly Segment[]): number[] {
  return columns.slice(1).map((right, index) => {
    const left = columns[index] as Column
    const [from, to] = [(left.x0 + left.x1) / 2, (right.x0 + right.x1) / 2]
    const crossing = (x: number) =>
      segments.filter((one) => one.x < x && one.x + one.width > x).length + (x < left.x1 || x > right.x0 ? 10_000 : 0)
    let best = { count: Number.POSITIVE_INFINITY, from, to: from }
    let run = { count: -1, from, to: from }
    for (let x = from; x <= to; x += 0.5) {
      const count = crossing(x)
      run = run.count === count ? { ...run, to: x } : { count, from: x, to: x }
      if (run.count < best.count || (run.count === best.count && run.to - run.from > best.to - best.from)) best = run
    }
    return (best.from + best.to) / 2
  })
}
