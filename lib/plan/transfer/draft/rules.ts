import type { IndicatorAggregation, PlanForm } from '../../../generated/prisma/enums'
import { unknownUnit } from '../../rules'
import type { ReadIndicator, ReadPlan, ReadResult, ReadTarget } from '../schema'

/** What the person must look at in what was read. */
export type Doubt =
  | { code: 'targetUnread'; written: string }
  | { code: 'targetDoubtful' | 'unitMissing' | 'aspectMissing' | 'perspectiveMissing' | 'shortened' }

export type DraftIndicator = {
  /** From 1, within its RHK. */
  place: number
  text: string
  aspect: ReadIndicator['aspect']
  perspective: ReadIndicator['perspective']
  shared: boolean
  measure: Omit<ReadTarget, 'isDoubtful'> & { aggregation: IndicatorAggregation }
  doubts: Doubt[]
}
export type DraftResult = Pick<ReadResult, 'category' | 'text' | 'supports'> & { place: number; indicators: DraftIndicator[] }
export type Draft = {
  form: PlanForm
  workResults: DraftResult[]
  expectations: { valueKey: string; text: string }[]
  annexes: ReadPlan['annexes']
  /** Lines that found no place in the draft. */
  left: string[]
}

const most = { results: 30, indicators: 12, lines: 30 }
const longest = { result: 1_000, indicator: 500, expectation: 1_000, line: 500 }

/** What was read, as a draft of the form that the post asks for; what the form does not ask falls away, what is too much is told as left. */
export function draftOf(read: ReadPlan, ofPost: PlanForm, values: readonly { key: string; name: string }[]): Draft {
  const form = ofPost === 'LEADER' ? 'LEADER' : read.form === 'QUALITATIVE' ? 'QUALITATIVE' : 'QUANTITATIVE'
  const left = [...read.unread]
  const named = read.workResults.filter(({ text }) => text.length >= 5)
  left.push(
    ...read.workResults
      .filter((one) => !named.includes(one))
      .map(({ text, indicators }) => [text, ...indicators.map((one) => one.text)].join(' ')),
  )
  left.push(...named.slice(most.results).map(({ text }) => text))
  const workResults = named.slice(0, most.results).map((result, index) => {
    left.push(...result.indicators.slice(most.indicators).map(({ text }) => text))
    return {
      ...{ place: index + 1, category: result.category, supports: result.supports, text: result.text.slice(0, longest.result) },
      indicators: result.indicators.slice(0, most.indicators).map((one, at) => ({ place: at + 1, ...indicatorOf(one, form) })),
    }
  })
  const keyOf = new Map(values.map(({ key, name }) => [name.toLowerCase(), key]))
  const expectations = new Map<string, string>()
  for (const { value, text } of read.expectations) {
    const key = keyOf.get(value)
    if (key) expectations.set(key, text.slice(0, longest.expectation))
    else left.push(text)
  }
  const lines = (all: readonly string[]) => all.slice(0, most.lines).map((text) => text.slice(0, longest.line))
  for (const all of Object.values(read.annexes)) left.push(...all.slice(most.lines))
  return {
    ...{ form, workResults, left: left.filter((text) => text.trim() !== '').map((text) => text.slice(0, 300)) },
    expectations: [...expectations].map(([valueKey, text]) => ({ valueKey, text })),
    annexes: {
      RESOURCES: lines(read.annexes.RESOURCES),
      ACCOUNTABILITY: lines(read.annexes.ACCOUNTABILITY),
      CONSEQUENCES: lines(read.annexes.CONSEQUENCES),
    },
  }
}

function indicatorOf(read: ReadIndicator, form: PlanForm): Omit<DraftIndicator, 'place'> {
  const aspect = form === 'QUANTITATIVE' ? read.aspect : null
  const perspective = form === 'LEADER' ? read.perspective : null
  const doubts: Doubt[] = []
  if (read.target === null) doubts.push({ code: 'targetUnread', written: read.written })
  else if (read.target.unitName === unknownUnit) doubts.push({ code: 'unitMissing' })
  else if (read.target.isDoubtful) doubts.push({ code: 'targetDoubtful' })
  if (form === 'QUANTITATIVE' && aspect === null) doubts.push({ code: 'aspectMissing' })
  if (form === 'LEADER' && perspective === null) doubts.push({ code: 'perspectiveMissing' })
  const full = read.target === null && read.written !== '' ? `${read.text} (target tertulis: ${read.written})` : read.text
  if (full.length > longest.indicator) doubts.push({ code: 'shortened' })
  return { text: full.slice(0, longest.indicator), aspect, perspective, shared: read.shared, measure: measureOf(read.target), doubts }
}

/** How a target is kept: one that was not read as none of an unknown unit, which keeps the SKP from being submitted. */
function measureOf(target: ReadTarget | null): DraftIndicator['measure'] {
  if (target === null) return { kind: 'HIGHER_IS_BETTER', target: '0', targetTo: null, unitName: unknownUnit, aggregation: 'SUM' }
  const { isDoubtful: _, ...kept } = target
  return { ...kept, aggregation: aggregationOf(kept) }
}

/** How periods most likely add up: shares are averaged, days and yes stand as they were last, the rest is summed. */
function aggregationOf({ kind, unitName }: Pick<ReadTarget, 'kind' | 'unitName'>): IndicatorAggregation {
  if (kind === 'BY_DATE' || kind === 'YES_NO') return 'LAST'
  if (kind === 'ZERO_DEFECTS') return 'SUM'
  if (kind === 'WITHIN_RANGE' || /%|persen|indeks|nilai|skor|rata-rata|menit|jam|hari/i.test(unitName)) return 'AVERAGE'
  return 'SUM'
}

/** Texts that say the same but for case, spaces and signs. */
export function isSameText(one: string, other: string): boolean {
  const bare = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return bare(one) === bare(other)
}
