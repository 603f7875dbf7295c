import { flowing, type Line, type Segment } from '../page/rules'

export type Role = 'no' | 'supports' | 'result' | 'aspect' | 'indicator' | 'target' | 'unit' | 'perspective'
export type Column = { role: Role; x0: number; x1: number }
export type Head = { columns: Column[]; lines: Set<Line> }

const headWords = new Set(
  'no nomor rencana hasil kerja rhk pimpinan atasan langsung yang diintervensi di intervensi aspek indikator kinerja individu iki target perspektif satuan ukuran keberhasilan dan'.split(
    ' ',
  ),
)

/** Which column stands under a heading; null where it is none of the form's. */
export function roleOf(heading: string): Role | null {
  const text = heading.toLowerCase()
  if (/^no(mor)?\b/.test(text)) return 'no'
  if (/intervensi|pimpinan|atasan/.test(text)) return 'supports'
  if (/aspek/.test(text)) return 'aspect'
  if (/perspektif/.test(text)) return 'perspective'
  if (/indikator|ukuran|iki/.test(text)) return 'indicator'
  if (/target/.test(text)) return 'target'
  if (/satuan/.test(text)) return 'unit'
  return /hasil kerja|rhk/.test(text) ? 'result' : null
}

/** The heads of the table of hasil kerja, one for each page that has one. */
export function headsOf(lines: readonly Line[]): Head[] {
  const heads: Head[] = []
  for (const [index, line] of lines.entries()) {
    if (heads.some((head) => head.lines.has(line)) || !isHeadLine(line) || !line.segments.some(({ text }) => /^no(mor)?\.?$/i.test(text)))
      continue
    const block = [...run(lines, index, -1), line, ...run(lines, index, 1)]
    const columns = columnsOf(line, block)
    const roles = columns.map(({ role }) => role)
    if (roles.includes('no') && roles.includes('result') && columns.length >= 3) heads.push({ columns, lines: new Set(block) })
  }
  return heads
}

/** Lines of head words that follow on the same page, close by. */
function run(lines: readonly Line[], from: number, step: 1 | -1): Line[] {
  const found: Line[] = []
  for (let index = from + step; ; index += step) {
    const [line, beside] = [lines[index], lines[index - step]]
    if (!line || !beside || line.page !== beside.page || !isHeadLine(line)) return found
    if (Math.abs(line.place - beside.place) > 3 * line.size) return found
    found.push(line)
  }
}

function isHeadLine({ segments }: Line): boolean {
  if (segments.length >= 3 && segments.every(({ text }) => /^\(?\d\)?$/.test(text))) return true
  return segments.every(({ text }) => text.split(/[\s/]+/).every((word) => headWords.has(word.toLowerCase().replaceAll(/[^a-z]/g, ''))))
}

function columnsOf(main: Line, block: readonly Line[]): Column[] {
  const spans: { x0: number; x1: number; parts: Segment[] }[] = []
  const byNearness = [...block].sort((one, other) => Math.abs(one.place - main.place) - Math.abs(other.place - main.place))
  for (const segment of byNearness.flatMap(({ segments }) => segments)) {
    const [x0, x1] = [segment.x, segment.x + segment.width]
    const over = spans.filter((span) => x0 < span.x1 && x1 > span.x0)
    const isNumbering = /^(no(mor)?\.?|urut|\(?\d\)?)$/i.test(segment.text)
    if (over.length > 1 || (!isNumbering && over.some(({ parts }) => /^no/i.test(parts[0]?.text ?? '')))) continue
    const [span] = over
    if (span) Object.assign(span, { x0: Math.min(span.x0, x0), x1: Math.max(span.x1, x1), parts: [...span.parts, segment] })
    else spans.push({ x0, x1, parts: [segment] })
  }
  return spans
    .sort((one, other) => one.x0 - other.x0)
    .flatMap(({ x0, x1, parts }) => {
      const words = [...parts].sort((one, other) => one.place - other.place).map(({ text }) => text)
      const role = roleOf(flowing(words))
      return role ? [{ role, x0, x1 }] : []
    })
}
