import { type Band, computeIndex, type SatisfactionIndex, type Tally } from '../../rules'
import { type Unsur, weightingOf } from '../rules'

/** By which convention the unsur weigh in print: exactly, or by the weight cut to three decimals ("0.111"), as many reports do. */
export type Convention = 'exact' | 'truncated'

/** 1/n cut to three decimals, as decimal text; null where unsur have weights of their own, or nothing is cut off. */
export function truncatedWeight(elements: readonly Unsur[]): string | null {
  if (elements.length === 0 || elements.some(({ weight }) => weight !== null)) return null
  const thousandths = Math.floor(1000 / elements.length)
  return thousandths * elements.length === 1000 ? null : `0.${String(thousandths).padStart(3, '0')}`
}

/** What stands below the respondents: sums and, where every unsur was answered, NRR, weighted NRR and IKM. */
export type Foot = { sums: number[]; index: SatisfactionIndex | null; weight: string | null }

/** The foot of a tabulation. `weight` is the cut weight that was used, null for the exact ones. */
export function footOf(tally: Tally, elements: readonly Unsur[], bands: readonly Band[], convention: Convention): Foot {
  const weight = convention === 'truncated' ? truncatedWeight(elements) : null
  const found = computeIndex(tally, bands, weight === null ? weightingOf(elements) : { kind: 'truncated', weight })
  return { sums: elements.map(({ key }) => tally.unsur[key]?.sum ?? 0), index: found.ok ? found.value : null, weight }
}

/** Where the unsur of the latest version lay in another, from 0; -1 for those it did not ask. */
export function placesOf(asked: readonly Unsur[], elements: readonly Unsur[]): number[] {
  return elements.map(({ key }) => asked.findIndex((unsur) => unsur.key === key))
}

/** The answers of a questionnaire by unsur of the latest version, from its scores as digits; null where one was left open or not asked. */
export function answersOf(scores: string, places: readonly number[]): (number | null)[] {
  return places.map((place) => Number(scores[place] ?? 0) || null)
}

/** Counts of rows of a tabulation that were shown so far. */
export class RowTally {
  private n = 0
  private readonly counters: { sum: number; count: number }[]

  constructor(private readonly elements: readonly Unsur[]) {
    this.counters = elements.map(() => ({ sum: 0, count: 0 }))
  }

  add(answers: readonly (number | null)[]): void {
    this.n += 1
    for (const [at, answer] of answers.entries()) {
      const counter = this.counters[at]
      if (answer === null || !counter) continue
      counter.sum += answer
      counter.count += 1
    }
  }

  tally(): Tally {
    return { n: this.n, unsur: Object.fromEntries(this.elements.map(({ key }, at) => [key, this.counters[at] ?? { sum: 0, count: 0 }])) }
  }
}
