import type { TextItem, TextPage } from '../schema'

/** A run of words within a cell. `place` rises from page to page, so that order of places is order of reading. */
export type Segment = TextItem & { page: number; place: number }
export type Line = { page: number; place: number; size: number; segments: Segment[]; text: string }

const pageStep = 10_000
/** Letters larger than these are a watermark. */
const largestLetters = 30

/** The lines of a document in order, words joined where only a space lies between; without watermarks, page numbers and what every page repeats. */
export function linesOf(pages: readonly TextPage[]): Line[] {
  const lines = pages.flatMap(({ items }, page) => linesOfPage(items, page))
  const edge = lines.filter((line) => isAtEdge(line, pages[line.page]?.height ?? 0))
  const seen = new Map<string, Set<number>>()
  for (const { text, page } of edge) seen.set(shape(text), (seen.get(shape(text)) ?? new Set()).add(page))
  const furniture = new Set(edge.filter(({ text }) => (seen.get(shape(text))?.size ?? 0) > 1 || isPageNumber(text)))
  return lines.filter((line) => !furniture.has(line))
}

function linesOfPage(items: readonly TextItem[], page: number): Line[] {
  const drawn = items
    .map((item) => ({ ...item, text: item.text.normalize('NFKC').replaceAll(/\s+/g, ' '), page, place: page * pageStep + item.y }))
    .filter(({ text, size }) => text.trim() !== '' && size <= largestLetters && size > 0)
    .sort((one, other) => one.y - other.y)
  const rows: Segment[][] = []
  for (const item of drawn) {
    const row = rows.at(-1)
    if (row?.[0] && item.y - row[0].y <= Math.max(1.5, 0.35 * Math.min(item.size, row[0].size))) row.push(item)
    else rows.push([item])
  }
  return rows.map((row) => lineOf(joined(row)))
}

function lineOf(segments: Segment[]): Line {
  const [first] = segments as [Segment]
  return { page: first.page, place: first.place, size: first.size, segments, text: segments.map(({ text }) => text).join(' ') }
}

/** Words side by side become one segment where the gap between them is no wider than a space. */
function joined(row: readonly Segment[]): Segment[] {
  const segments: Segment[] = []
  for (const item of [...row].sort((one, other) => one.x - other.x)) {
    const last = segments.at(-1)
    const gap = last ? item.x - (last.x + last.width) : Number.POSITIVE_INFINITY
    if (last && gap < 0.4 * item.size) {
      const space = gap > 0.12 * item.size && !last.text.endsWith(' ') && !item.text.startsWith(' ') ? ' ' : ''
      last.text = last.text + space + item.text
      last.width = item.x + item.width - last.x
    } else segments.push({ ...item })
  }
  return segments.map((segment) => ({ ...segment, text: segment.text.trim() }))
}

function isAtEdge({ place, page }: Line, height: number): boolean {
  const y = place - page * pageStep
  return y < 0.06 * height || y > 0.9 * height
}

function shape(text: string): string {
  return text.replaceAll(/\d+/g, '#').replaceAll(/\s+/g, ' ')
}

function isPageNumber(text: string): boolean {
  return /^(halaman|hal\.?|page)? ?\d+( ?(dari|\/|of) ?\d+)?$/i.test(text.trim())
}

/** Lines of a cell as one text: a word broken at its own hyphen comes together again. */
export function flowing(texts: readonly string[]): string {
  return texts
    .reduce((whole, text) => {
      if (whole === '') return text
      return /[\p{L}\d]-$/u.test(whole) && /^[\p{Ll}\d]/u.test(text) ? whole + text : `${whole} ${text}`
    }, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
