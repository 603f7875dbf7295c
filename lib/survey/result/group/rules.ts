import { withholdFew } from '../../response/rules'
import type { TallyFilter } from '../../tally/queries'

/** How many counted respondents a service, way and month have, and a value of one part of the profile ('' where all are meant). */
export type Cell = { serviceId: string; way: string; month: string; value: string; n: number }

const dimensions = ['serviceId', 'way', 'month', 'value'] as const
export type Dimension = (typeof dimensions)[number]

/** How many respondents are too few to be shown as a group. */
export const fewestShown = 3

/**
 * Whether the figures of a selection of a survey would tell of one or two people, by themselves or together with all else that is shown.
 * The whole, and with it everything, is withheld below `smallest` respondents, as in public. A selection by one thing is withheld where it, or
 * what it leaves out, is too few. Selections by several things are shown all or none (`isCrossable`).
 */
export function isWithheld(cells: readonly Cell[], filter: TallyFilter, smallest: number): boolean {
  const whole = peopleOf(cells)
  if (whole < smallest) return whole > 0
  const told = dimensions.filter((dimension) => valuesOf(cells, dimension).length > 1)
  const narrowed = told.filter((dimension) => narrows(filter, dimension))
  if (narrowed.length > 1) return !isCrossable(cells, told, narrowed)
  const n = peopleOf(cells.filter((cell) => dimensions.every((dimension) => holds(filter, dimension, cell[dimension]))))
  if (n === 0) return false
  return n < fewestShown || narrowed.some((dimension) => cutsWithheld(cells, filter, dimension))
}

/** The values of a thing that somebody has and that a selection may take, in order. */
export function valuesOf(cells: readonly Cell[], dimension: Dimension, filter: TallyFilter = {}): string[] {
  const found = new Set(cells.flatMap((cell) => (cell.n > 0 && holds(filter, dimension, cell[dimension]) ? [cell[dimension]] : [])))
  return [...found].sort()
}

/**
 * Whether a crossing may be shown: none of its cells is too few, told apart also by the things that come before its last but one. So the
 * crossings that are shown hang together as a tree, and no cell too small to show follows from several of them.
 */
function isCrossable(cells: readonly Cell[], told: readonly Dimension[], narrowed: readonly Dimension[]): boolean {
  const [last, before] = [narrowed.at(-1), narrowed.at(-2)]
  const apart = told.filter((dimension) => dimension === last || told.indexOf(dimension) <= told.indexOf(before as Dimension))
  const counts = new Map<string, number>()
  for (const cell of cells) {
    const key = apart.map((dimension) => cell[dimension]).join(' ')
    counts.set(key, (counts.get(key) ?? 0) + cell.n)
  }
  return [...counts.values()].every((n) => n === 0 || n >= fewestShown)
}

/** The things of which a crossing with a part of the profile is shown, all of them together; `cells` have the part's values. None where no crossing is. */
export function crossedThings(cells: readonly Cell[]): Dimension[] {
  const told = dimensions.filter((dimension) => valuesOf(cells, dimension).length > 1)
  if (!told.includes('value')) return []
  const others = told.filter((dimension) => dimension !== 'value')
  const last = others.findLastIndex((dimension) => isCrossable(cells, told, [dimension, 'value']))
  return others.slice(0, last + 1)
}

/** Whether the selection takes some and leaves some of the groups that are withheld together along a dimension. */
function cutsWithheld(cells: readonly Cell[], filter: TallyFilter, dimension: Dimension): boolean {
  const counts = new Map<string, number>()
  for (const cell of cells) counts.set(cell[dimension], (counts.get(cell[dimension]) ?? 0) + cell.n)
  const withheld = withholdFew([...counts].map(([key, count]) => ({ key, count }))).filter(({ count }) => count === null)
  const taken = withheld.filter(({ key }) => holds(filter, dimension, key))
  return taken.length > 0 && taken.length < withheld.length
}

function peopleOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { n }) => sum + n, 0)
}

function narrows({ serviceIds, ways, from, to, group }: TallyFilter, dimension: Dimension): boolean {
  const given = { serviceId: serviceIds, way: ways, month: from ?? to, value: group }
  return given[dimension] !== undefined
}

function holds({ serviceIds, ways, from = '', to = '9', group }: TallyFilter, dimension: Dimension, key: string): boolean {
  const told: Record<Dimension, boolean> = {
    serviceId: serviceIds === undefined || serviceIds.includes(key),
    way: ways === undefined || ways.some((way) => way === key),
    month: key >= from && key <= to,
    value: group === undefined || group.value === key,
  }
  return told[dimension]
}
