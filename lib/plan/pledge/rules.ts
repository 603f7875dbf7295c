import type { Day } from '../../day'
import type { Refusal } from '../../result'
import { measureFault } from '../measure/rules'
import type { UnitIndicatorWords } from './schema'

/** Sasaran of a pledge at most, and IKU of a sasaran. */
export const mostObjectives = 30
export const mostIndicators = 12

/** What is wrong with an IKU within its year and periods; null when nothing is. */
export function faultOfIndicator(words: UnitIndicatorWords, periods: readonly { number: number }[], year: number): Refusal | null {
  const { startsOn: first, endsOn: last } = daysOfYear(year)
  return measureFault(
    words,
    periods.map(({ number }) => number),
    { first, last },
  )
}

/** The days for which a unit pledges: all of the year. */
export function daysOfYear(year: number): { year: number; startsOn: Day; endsOn: Day } {
  return { year, startsOn: `${year}-01-01`, endsOn: `${year}-12-31` }
}

/** Texts that differ only in case and spaces are one. */
export function foldedText(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

/** A thing of a pledge as it can be compared: what it is, how it is called, and what it says, each under the name people read. */
export type Comparable = {
  id: string
  what: 'objective' | 'indicator'
  title: string
  says: readonly (readonly [name: string, words: string])[]
}

export type Change = {
  id: string
  what: Comparable['what']
  kind: 'ADDED' | 'REMOVED' | 'CHANGED'
  /** As it is called now; of what was removed, as it was called. */
  title: string
  /** What reads otherwise; empty for what was added or removed. */
  words: { name: string; before: string; after: string }[]
}

/** What changed from one wording to another, in the order of the later one, then what is gone. A thing is known by its id. */
export function differenceOf(before: readonly Comparable[], after: readonly Comparable[]): Change[] {
  const old = new Map(before.map((one) => [one.id, one]))
  const kept = new Set(after.map(({ id }) => id))
  const now = after.flatMap((one): Change[] => {
    const was = old.get(one.id)
    const { id, what, title } = one
    if (!was) return [{ id, what, kind: 'ADDED', title, words: [] }]
    const words = wordsThatDiffer(was.says, one.says)
    return words.length > 0 ? [{ id, what, kind: 'CHANGED', title, words }] : []
  })
  const gone = before.filter(({ id }) => !kept.has(id))
  return [...now, ...gone.map(({ id, what, title }): Change => ({ id, what, kind: 'REMOVED', title, words: [] }))]
}

export function wordsThatDiffer(before: Comparable['says'], after: Comparable['says']): Change['words'] {
  const [was, is] = [new Map(before), new Map(after)]
  const names = [...new Set([...is.keys(), ...was.keys()])]
  const pairs = names.map((name) => ({ name, before: was.get(name) ?? '', after: is.get(name) ?? '' }))
  return pairs.filter((pair) => pair.before !== pair.after)
}
