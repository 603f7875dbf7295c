import type { Unsur } from '@/lib/survey/result/rules'
import { inverse, Knowns, prime } from './solving'

/** How each unsur of a survey was truly answered, by how many at all, and by which unsur its figures are read. */
export type Answered = {
  n: number
  cells: Readonly<Record<string, { sum: number; count: number }>>
  elements: readonly Unsur[]
}

/**
 * Somebody who has the figures that are shown of some surveys and of several together, knows how many answered each unsur, and solves for sums
 * of answers that are not shown. Of which surveys a figure is made they find out by trying. Rounding is no shelter: they take it for exact.
 */
export class Attacker {
  private readonly knowns = new Knowns()
  private readonly cells: { id: string; key: string; count: number }[]
  private readonly groups: string[][]

  constructor(private readonly surveys: ReadonlyMap<string, Answered>) {
    const all = [...surveys]
    this.cells = all.flatMap(([id, { cells }]) => Object.entries(cells).map(([key, { count }]) => ({ id, key, count })))
    this.groups = Array.from({ length: 2 ** all.length - 1 }, (_, bits) => all.flatMap(([id], at) => (((bits + 1) >> at) & 1 ? [id] : [])))
    this.groups.sort((one, other) => other.length - one.length)
  }

  /** The IKM of one survey. */
  learnIndex(id: string, told: number): void {
    if (!isRounded(this.poolIndex([id]), told, 2)) throw new Error('an IKM of other answers')
    this.knowns.add(this.indexRow([id]))
  }

  /** The mean answer to an unsur of one survey, 1 to 4. */
  learnMeanOf(id: string, key: string, told: number, places: number): void {
    const { sum, count } = this.together([id], key)
    if (!isRounded(sum / count, told, places)) throw new Error('a mean of other answers')
    this.knowns.add(this.row([id], (one) => Number(one === key)))
  }

  /** The same over some of the surveys. */
  learnMean(key: string, told: number, places: number): void {
    const made = this.groups.filter((group) => {
      const { sum, count } = this.together(group, key)
      return count > 0 && isRounded(sum / count, told, places)
    })
    this.knowns.add(this.plainest(made.map((group) => this.row(group, (one) => Number(one === key)))))
  }

  /** The IKM over some of the surveys together: the mean of theirs by respondents, or of all their answers. */
  learnPool(told: number): void {
    const means = this.groups.filter((group) => isRounded(this.meanIndex(group), told, 1.5)).map((group) => this.meanRow(group))
    const pools = this.groups.filter((group) => isRounded(this.poolIndex(group), told, 2)).map((group) => this.indexRow(group))
    this.knowns.add(this.plainest([...means, ...pools]))
  }

  /** Groups of fewer than `smallest` answers to an unsur, in one survey or in several, whose mean is known. */
  found(smallest: number): { key: string; count: number }[] {
    const keys = [...new Set(this.cells.map(({ key }) => key))]
    return keys.flatMap((key) =>
      this.groups.flatMap((group) => {
        const { count } = this.together(group, key)
        const row = this.row(group, (one) => Number(one === key))
        return count > 0 && count < smallest && this.knowns.determine(row) ? [{ key, count }] : []
      }),
    )
  }

  few(smallest: number): number {
    return this.cells.filter(({ count }) => count > 0 && count < smallest).length
  }

  /** What tells nothing that was not known, where a figure can be that. */
  private plainest(rows: readonly number[][]): number[] {
    const row = rows.find((one) => this.knowns.determine(one)) ?? rows[0]
    if (!row) throw new Error('a figure that is made of nothing')
    return row
  }

  private row(group: readonly string[], factor: (key: string) => number): number[] {
    return this.cells.map(({ id, key, count }) => (group.includes(id) && count > 0 ? factor(key) % prime : 0))
  }

  private indexRow(group: readonly string[]): number[] {
    const weightOf = this.weights(group)
    return this.row(group, (key) => weightOf(key) * inverse(Math.max(1, this.together(group, key).count)))
  }

  private poolIndex(group: readonly string[]): number {
    const weightOf = this.weights(group)
    const means = this.elementsOf(group).map(({ key }) => {
      const { sum, count } = this.together(group, key)
      return (weightOf(key) * sum) / count
    })
    return (means.reduce((sum, mean) => sum + mean, 0) / this.wholeOf(group)) * 25
  }

  private meanIndex(group: readonly string[]): number {
    return group.reduce((sum, id) => sum + this.poolIndex([id]) * this.respondents(id), 0) / this.allOf(group)
  }

  private meanRow(group: readonly string[]): number[] {
    const rows = group.map((id) => this.indexRow([id]).map((one) => (one * this.respondents(id) * inverse(this.wholeOf([id]))) % prime))
    return this.cells.map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) % prime)
  }

  private respondents(id: string): number {
    return this.surveys.get(id)?.n ?? 0
  }

  private allOf(group: readonly string[]): number {
    return group.reduce((sum, id) => sum + this.respondents(id), 0)
  }

  private wholeOf(group: readonly string[]): number {
    const weightOf = this.weights(group)
    return this.elementsOf(group).reduce((sum, { key }) => sum + weightOf(key), 0)
  }

  private elementsOf([first = '']: readonly string[]): readonly Unsur[] {
    return this.surveys.get(first)?.elements ?? []
  }

  /** Whole numbers in proportion to the weights of the unsur; 0 for one that is not counted. */
  private weights(group: readonly string[]): (key: string) => number {
    const elements = this.elementsOf(group)
    return (key) => {
      const found = elements.find((element) => element.key === key)
      return found ? Math.round(Number(found.weight ?? '1') * 10_000) : 0
    }
  }

  private together(group: readonly string[], key: string): { sum: number; count: number } {
    const given = group.map((id) => this.surveys.get(id)?.cells[key] ?? { sum: 0, count: 0 })
    return { sum: given.reduce((all, { sum }) => all + sum, 0), count: given.reduce((all, { count }) => all + count, 0) }
  }
}

function isRounded(exact: number, told: number, places: number): boolean {
  return Math.abs(exact - told) <= 0.5 * 10 ** -places + 1e-9
}
