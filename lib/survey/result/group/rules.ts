import { withholdFew } from '../../response/rules'
import type { TallyFilter } from '../../tally/queries'

/** How many counted respondents a service, way and month have, and a value of one part of the profile ('' where all are meant). */
export type Cell = { serviceId: string; way: string; month: string; value: string; n: number }

const dimensions = ['serviceId', 'way', 'month', 'value'] as const
type Dimension = (typeof dimensions)[number]

/** How many respondents are too few to be shown as a group. */
const fewestShown = 3

/**
 * Whether the figures of a selection would tell of one or two people: because it has no more, or because what it leaves out does, along
 * any of the things it is narrowed by. The whole of a survey is never withheld: it is public.
 */
export function isWithheld(cells: readonly Cell[], filter: TallyFilter): boolean {
  const narrowed = dimensions.filter((dimension) => narrows(filter, dimension))
  if (narrowed.length === 0) return false
  const n = chosenOf(cells, filter, narrowed).reduce((sum, cell) => sum + cell.n, 0)
  if (n === 0) return false
  return n < fewestShown || narrowed.some((dimension) => cutsWithheld(cells, filter, dimension))
}

/** Whether the selection takes some and leaves some of the groups that are withheld together along a dimension. */
function cutsWithheld(cells: readonly Cell[], filter: TallyFilter, dimension: Dimension): boolean {
  const others = dimensions.filter((one) => one !== dimension && narrows(filter, one))
  const counts = new Map<string, number>()
  for (const cell of chosenOf(cells, filter, others)) counts.set(cell[dimension], (counts.get(cell[dimension]) ?? 0) + cell.n)
  const withheld = withholdFew([...counts].map(([key, count]) => ({ key, count }))).filter(({ count }) => count === null)
  const taken = withheld.filter(({ key }) => holds(filter, dimension, key))
  return taken.length > 0 && taken.length < withheld.length
}

function chosenOf(cells: readonly Cell[], filter: TallyFilter, narrowed: readonly Dimension[]): Cell[] {
  return cells.filter((cell) => narrowed.every((dimension) => holds(filter, dimension, cell[dimension])))
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
