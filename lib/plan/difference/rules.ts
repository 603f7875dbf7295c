import type { PlanAnnex, WorkResultCategory } from '../../generated/prisma/enums'
import type { PlanContent, PlannedIndicator, PlannedResult } from '../content/queries'
import { writtenAmount, writtenTarget } from '../measure/labels'

export const resultFields = ['text', 'category', 'supports', 'weight'] as const
export type ResultField = (typeof resultFields)[number]

export const indicatorFields = ['text', 'target', 'kind', 'aggregation', 'aspect', 'perspective', 'shared', 'source', 'targets'] as const
export type IndicatorField = (typeof indicatorFields)[number]

/** A field as it read before and after; null where there was nothing. Values of enums are their own names, `shared` "yes" or "no". */
export type FieldChange<F extends string> = { field: F; before: string | null; after: string | null }

export type ChangeKind = 'added' | 'removed' | 'changed'
/** `text` is how it reads now, or read last. A thing that was added or removed has no fields: all of it is new, or gone. */
export type IndicatorChange = { id: string; kind: ChangeKind; text: string; target: string; fields: FieldChange<IndicatorField>[] }
export type ResultChange = {
  id: string
  kind: ChangeKind
  category: WorkResultCategory
  text: string
  fields: FieldChange<ResultField>[]
  indicators: IndicatorChange[]
}
export type ExpectationChange = { valueKey: string; before: string | null; after: string | null }
export type AnnexChange = { annex: PlanAnnex; removed: string[]; added: string[] }

export type PlanDifference = { results: ResultChange[]; expectations: ExpectationChange[]; annexes: AnnexChange[] }

/** How the ids on both sides belong together, and what the names of periods are. */
export type Matching = {
  /** Versions of one SKP share their ids; an SKP started from another points back to it by `copiedFromId`. */
  by: 'id' | 'copiedFromId'
  /** Name by id of period; both sides of a copy name alike what falls at the same time of the year. */
  periods: ReadonlyMap<string, string>
  /** Name by id of the units that realisation comes from. */
  units: ReadonlyMap<string, string>
  /** Name by key of the unsur that it comes from. */
  elements: ReadonlyMap<string, string>
}

/**
 * What changed from one wording of an SKP to another: RHK and indicators added, removed or changed field by field, expectations and lines
 * of the lampiran. In the order of the later one, what was removed last. Order alone is no change.
 */
export function differenceOf(before: PlanContent, after: PlanContent, matching: Matching = plain): PlanDifference {
  const pairs = pairsOf(before.workResults, after.workResults, matching.by)
  return {
    results: pairs.flatMap(([old, now]) => resultChange(old, now, matching) ?? []),
    expectations: expectationChanges(before.expectations, after.expectations),
    annexes: annexNames.flatMap((annex) => annexChange(annex, before.annexes[annex], after.annexes[annex]) ?? []),
  }
}

export function isSame({ results, expectations, annexes }: PlanDifference): boolean {
  return results.length + expectations.length + annexes.length === 0
}

/** How many RHK, indicators, expectations and lists were touched: for a short summary. */
export function countChanges({ results, expectations, annexes }: PlanDifference): number {
  const ofResults = results.map(({ fields, indicators, kind }) => (kind === 'changed' ? Math.min(fields.length, 1) + indicators.length : 1))
  return ofResults.reduce((sum, one) => sum + one, 0) + expectations.length + annexes.length
}

/** A run of words that stayed, went or came. */
export type WordRun = { kind: 'same' | 'removed' | 'added'; text: string }

/** Which words of a text went and came; texts of more than 400 words count as replaced as a whole. */
export function wordChanges(before: string, after: string): WordRun[] {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  if (old.length > mostWords || now.length > mostWords) return runsOf([...tagged(old, 'removed'), ...tagged(now, 'added')])
  return runsOf(aligned(old, now))
}

/** The words of a text, and the gaps between them. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|[^\s]+/g) ?? []
}

const plain: Matching = { by: 'id', periods: new Map(), units: new Map(), elements: new Map() }
const annexNames = ['RESOURCES', 'ACCOUNTABILITY', 'CONSEQUENCES'] as const
const mostWords = 800

type Pair<T> = [T | null, T | null]

/** What belongs together, in the order of the later side; what only the earlier has comes last. */
function pairsOf<T extends { id: string; copiedFromId: string | null }>(
  before: readonly T[],
  after: readonly T[],
  by: Matching['by'],
): Pair<T>[] {
  const left = new Map(before.map((one) => [one.id, one]))
  const pairs = after.map((now): Pair<T> => {
    const key = by === 'id' ? now.id : (now.copiedFromId ?? '')
    const old = left.get(key) ?? null
    left.delete(key)
    return [old, now]
  })
  return [...pairs, ...[...left.values()].map((old): Pair<T> => [old, null])]
}

function resultChange(old: PlannedResult | null, now: PlannedResult | null, matching: Matching): ResultChange | null {
  const shown = now ?? old
  if (!shown) return null
  const at = { id: shown.id, category: shown.category, text: shown.text }
  const indicators = pairsOf(old?.indicators ?? [], now?.indicators ?? [], matching.by).flatMap(
    ([one, other]) => indicatorChange(one, other, matching) ?? [],
  )
  if (!old || !now) return { ...at, kind: old ? 'removed' : 'added', fields: [], indicators }
  const hangsAlike = old.supportsWorkResultId === now.supportsWorkResultId && old.supportsObjectiveId === now.supportsObjectiveId
  const read = (result: PlannedResult): Record<ResultField, string | null> => ({
    text: result.text,
    category: result.category,
    supports: hangsAlike ? null : result.supports,
    weight: result.weight,
  })
  const fields = fieldChanges(resultFields, read(old), read(now))
  return fields.length + indicators.length === 0 ? null : { ...at, kind: 'changed', fields, indicators }
}

function indicatorChange(old: PlannedIndicator | null, now: PlannedIndicator | null, matching: Matching): IndicatorChange | null {
  const shown = now ?? old
  if (!shown) return null
  const at = { id: shown.id, text: shown.text, target: writtenTarget(shown) }
  if (!old || !now) return { ...at, kind: old ? 'removed' : 'added', fields: [] }
  const fields = fieldChanges(indicatorFields, fieldsOf(old, matching), fieldsOf(now, matching))
  return fields.length === 0 ? null : { ...at, kind: 'changed', fields }
}

function fieldsOf(indicator: PlannedIndicator, { periods, units, elements }: Matching): Record<IndicatorField, string | null> {
  const { text, kind, aggregation, aspect, perspective, shared, source, sourceUnitId, sourceElement, targets } = indicator
  const ofPeriods = [...targets].map(([id, amount]) => `${periods.get(id) ?? id}: ${writtenAmount(indicator, amount)}`).sort()
  return {
    ...{ text, kind, aggregation, aspect, perspective },
    target: writtenTarget(indicator),
    shared: shared ? 'yes' : 'no',
    source: [source, nameIn(units, sourceUnitId), nameIn(elements, sourceElement)].filter((one) => one !== null).join(' '),
    targets: ofPeriods.length === 0 ? null : ofPeriods.join('; '),
  }
}

function nameIn(names: ReadonlyMap<string, string>, of: string | null): string | null {
  return of && (names.get(of) ?? of)
}

function fieldChanges<F extends string>(
  fields: readonly F[],
  before: Record<F, string | null>,
  after: Record<F, string | null>,
): FieldChange<F>[] {
  return fields.flatMap((field) => (before[field] === after[field] ? [] : [{ field, before: before[field], after: after[field] }]))
}

type Expectations = PlanContent['expectations']

function expectationChanges(before: Expectations, after: Expectations): ExpectationChange[] {
  const [old, now] = [textsByKey(before), textsByKey(after)]
  const keys = [...new Set([...now.keys(), ...old.keys()])]
  return keys
    .map((valueKey) => ({ valueKey, before: old.get(valueKey) ?? null, after: now.get(valueKey) ?? null }))
    .filter((one) => one.before !== one.after)
}

function textsByKey(expectations: Expectations): ReadonlyMap<string, string> {
  return new Map(expectations.map(({ valueKey, text }) => [valueKey, text]))
}

/** Lines are compared as they read: a line that moved stays, one that stands twice counts twice. */
function annexChange(annex: PlanAnnex, before: readonly string[], after: readonly string[]): AnnexChange | null {
  const [removed, added] = [without(before, after), without(after, before)]
  return removed.length + added.length === 0 ? null : { annex, removed, added }
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1)
  return lines.filter((line) => {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return count <= 0
  })
}

type Tagged = { kind: WordRun['kind']; text: string }

function tagged(words: readonly string[], kind: WordRun['kind']): Tagged[] {
  return words.map((text) => ({ kind, text }))
}

/** The longest run of words that both have in common stays; what lies between went or came. */
function aligned(old: readonly string[], now: readonly string[]): Tagged[] {
  const common = lengths(old, now)
  const words: Tagged[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    const [one, other] = [old[i], now[j]]
    if (one !== undefined && one === other) {
      words.push({ kind: 'same', text: one })
      i += 1
      j += 1
    } else if (one !== undefined && (other === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      words.push({ kind: 'removed', text: one })
      i += 1
    } else {
      words.push({ kind: 'added', text: other ?? '' })
      j += 1
    }
  }
  return words
}

/** How many words two texts have in common from each place on: a row for each place of the first. */
function lengths(old: readonly string[], now: readonly string[]): number[][] {
  const rows: number[][] = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0))
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const row = rows[i]
      if (row) row[j] = old[i] === now[j] ? at(rows, i + 1, j + 1) + 1 : Math.max(at(rows, i + 1, j), at(rows, i, j + 1))
    }
  return rows
}

function at(rows: readonly (readonly number[])[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0
}

/** Between two words that stayed, all that went, then all that came; neighbours of one kind as one run. */
function runsOf(words: readonly Tagged[]): WordRun[] {
  const runs: WordRun[] = []
  let pending: Tagged[] = []
  const flush = () => {
    for (const kind of ['removed', 'added'] as const) {
      const text = pending.filter((word) => word.kind === kind).map((word) => word.text)
      if (text.length > 0) runs.push({ kind, text: text.join('') })
    }
    pending = []
  }
  for (const word of words) {
    if (word.kind !== 'same') {
      pending.push(word)
      continue
    }
    flush()
    const last = runs.at(-1)
    if (last?.kind === 'same') last.text += word.text
    else runs.push({ ...word })
  }
  flush()
  return runs
}
