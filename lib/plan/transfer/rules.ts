import type { PlanAnnex, PlanForm } from '../../generated/prisma/enums'
import { type Column, headsOf } from './head/rules'
import { flowing, type Line, linesOf, type Segment } from './page/rules'
import type { ReadPlan, ReadResult, TextPage } from './schema'
import { isNothing, resultsOf } from './table/rules'

/** An SKP as it was read, or why it is none: it has no text, or no table of hasil kerja. */
export type Reading = { ok: true; plan: ReadPlan } | { ok: false; code: 'printWithoutText' | 'notAPlan' }

/** Reads a printed SKP from its words and where they stand, in any of the three forms. */
export function readPrint(pages: readonly TextPage[]): Reading {
  const lines = linesOf(pages)
  if (lines.length < 5) return { ok: false, code: 'printWithoutText' }
  const heads = headsOf(lines)
  const [head] = heads
  if (!head) return { ok: false, code: 'notAPlan' }
  const first = Math.min(...[...head.lines].map((line) => lines.indexOf(line)))
  const isHead = (line: Line) => heads.some((one) => one.lines.has(line))
  const after = (index: number, matches: (text: string) => boolean) => {
    const found = lines.findIndex((line, at) => at > index && matches(line.text.trim()))
    return found === -1 ? lines.length : found
  }
  const behaviourAt = after(first, (text) => /^(no\.?\s+)?perilaku kerja(\s*\/.*)?$/i.test(text))
  const annexAt = after(first, (text) => /^lampiran\b/i.test(text) || annexOf(text) !== null)
  const signedAt = after(Math.min(behaviourAt, annexAt), isSignature)
  const body = lines.slice(first, Math.min(behaviourAt, annexAt, signedAt)).filter((line) => !isHead(line))
  const { results, unread } = resultsOf(head.columns, body)
  const annexEnd = signedAt > annexAt ? signedAt : after(annexAt, isSignature)
  return {
    ok: true,
    plan: {
      form: formOf(head.columns, lines.slice(0, first), results),
      nip: nipIn(lines.slice(0, first)),
      year: yearIn(lines.slice(0, first)),
      workResults: results,
      expectations: expectationsOf(lines.slice(behaviourAt, behaviourAt < annexAt ? annexAt : lines.length)),
      annexes: annexesOf(lines.slice(annexAt, annexEnd)),
      unread: unread.map((text) => text.slice(0, 300)).filter((text) => text !== ''),
    },
  }
}

function formOf(columns: readonly Column[], above: readonly Line[], results: readonly ReadResult[]): PlanForm {
  const roles = columns.map(({ role }) => role)
  const title = above.map(({ text }) => text).join(' ')
  if (roles.includes('perspective') || /pimpinan tinggi/i.test(title)) return 'LEADER'
  if (roles.includes('aspect') || results.some(({ indicators }) => indicators.some(({ aspect }) => aspect !== null))) return 'QUANTITATIVE'
  return /kuantitatif/i.test(title) && !/kualitatif/i.test(title) ? 'QUANTITATIVE' : 'QUALITATIVE'
}

/** The first NIP in order of reading, that of the employee: 18 digits, with spaces or without. */
export function nipIn(lines: readonly { segments: readonly { text: string }[] }[]): string | null {
  for (const { segments } of lines)
    for (const { text } of segments) {
      const found = /(?<!\d)\d{8}\s?\d{6}\s?\d\s?\d{3}(?!\d)/.exec(text)?.[0].replaceAll(/\s/g, '')
      if (found) return found
    }
  return null
}

/** The last year named beside "periode", else the last of a title. */
function yearIn(lines: readonly Line[]): number | null {
  const told = lines
    .filter(({ text }) => /periode|januari|desember|tahun/i.test(text))
    .flatMap(({ text }) => text.match(/\b20\d\d\b/g) ?? [])
  return told.length > 0 ? Number(told.at(-1)) : null
}

const valueNames = ['berorientasi pelayanan', 'akuntabel', 'kompeten', 'harmonis', 'loyal', 'adaptif', 'kolaboratif']

/** The value whose name a text is, as BerAKHLAK has it; null where it is none. */
export function valueNamed(text: string): string | null {
  const name = text
    .toLowerCase()
    .replace(/^\d[.)]?\s*/, '')
    .replace(/[:.]$/, '')
    .trim()
  return valueNames.includes(name) ? name : null
}

const expectationLabel = /^ekspektasi (khusus )?(pimpinan|atasan)\s*:?\s*/i

/** What is expected beside each value: beneath its label, in the label's own column, up to the next label or value. */
function expectationsOf(lines: readonly Line[]): ReadPlan['expectations'] {
  const segments = lines.flatMap((line) => line.segments).filter(({ text }) => !/^(no\.?|perilaku kerja|no\.? perilaku kerja)$/i.test(text))
  const values = segments.filter(({ text }) => valueNamed(text) !== null)
  const labels = segments.filter(({ text }) => expectationLabel.test(text))
  const perLabel = labels.length === values.length
  return labels.flatMap((label, index) => {
    const owner = perLabel ? values[index] : values.findLast(({ place }) => place <= label.place + 3)
    const text = textBelow(label, labels[index + 1], values, segments)
    return owner && !isNothing(text) ? [{ value: valueNamed(owner.text) ?? '', text }] : []
  })
}

function textBelow(label: Segment, next: Segment | undefined, values: readonly Segment[], segments: readonly Segment[]): string {
  const isBeside = values.some(({ x, place, size }) => Math.abs(place - label.place) < 4 * size && x + 40 < label.x)
  const nextValue = isBeside ? undefined : values.find(({ place }) => place > label.place + 1)
  const end = Math.min(next?.place ?? Number.POSITIVE_INFINITY, nextValue?.place ?? Number.POSITIVE_INFINITY)
  const own = segments.filter((one) => one !== label && one.place >= label.place - 1 && one.place < end - 1 && one.x >= label.x - 3)
  const first = label.text.replace(expectationLabel, '')
  return flowing([first, ...own.map(({ text }) => text)].filter((text) => text !== ''))
}

/** Which list of the lampiran a heading begins; null where it begins none. */
export function annexOf(text: string): PlanAnnex | null {
  const name = text
    .replace(/^([A-C]|[IVX]+|\d)[.)]\s*/, '')
    .replace(/\s*:$/, '')
    .trim()
  if (/^dukungan sumber daya$/i.test(name)) return 'RESOURCES'
  if (/^skema pertanggung ?jawaban$/i.test(name)) return 'ACCOUNTABILITY'
  return /^konsekuensi$/i.test(name) ? 'CONSEQUENCES' : null
}

/** Numbered lines under each heading; what has no number goes on with the line above it. */
function annexesOf(lines: readonly Line[]): ReadPlan['annexes'] {
  const read: Record<PlanAnnex, string[][]> = { RESOURCES: [], ACCOUNTABILITY: [], CONSEQUENCES: [] }
  let kind: PlanAnnex | null = null
  for (const { text } of lines) {
    const heading = annexOf(text)
    if (heading) kind = heading
    else if (kind) take(read[kind], text)
  }
  const told = (items: string[][]) => items.map(flowing).filter((item) => !isNothing(item))
  return { RESOURCES: told(read.RESOURCES), ACCOUNTABILITY: told(read.ACCOUNTABILITY), CONSEQUENCES: told(read.CONSEQUENCES) }
}

function take(items: string[][], text: string): void {
  const numbered = /^(\d{1,2})(?:[.)]?\s+(.*)|[.)])$/.exec(text)
  const isNext = numbered !== null && Number(numbered[1]) === items.length + 1
  const bullet = /^[-–•*]\s+(.+)$/.exec(text)
  if (isNext) items.push([numbered?.[2] ?? ''])
  else if (bullet) items.push([bullet[1] ?? ''])
  else if (items.length === 0) items.push([text])
  else items.at(-1)?.push(text)
}

/** The line of place and day above the signatures, or their titles side by side. */
function isSignature(text: string): boolean {
  return (
    /^pegawai yang dinilai\b/i.test(text) ||
    /^pejabat penilai kinerja\b/i.test(text) ||
    /^[\p{L} .]+,\s*(\d{1,2}\s+\p{L}+\s+20\d\d|[.…_ ]{4,})$/u.test(text) ||
    /^[.…]{4,},\s*[.…\d]/.test(text)
  )
}
