import type { ProfilePart } from '../../../../generated/prisma/enums'
import { withholdFew } from '../../../response/rules'
import { type Cell, crossedThings, fewestShown } from '../rules'

/** How many counted respondents told the same of themselves, in the parts that are crossed; '' is not told. */
export type ProfileCell = { values: ReadonlyMap<ProfilePart, string>; n: number }

/** Of each part that is crossed, the values whose groups are shown; the others stay together, unshown. */
export type Crossing = ReadonlyMap<ProfilePart, ReadonlySet<string>>

/** What crossings of parts of the profile are judged by; `office` has the cells of the running counts, by part. */
export type CrossingGrounds = { cells: readonly ProfileCell[]; office: ReadonlyMap<ProfilePart, readonly Cell[]> }

/**
 * What may be shown of a crossing of two parts of the profile or more; null where nothing may. Its rare values are put together until each of
 * its groups has at least `fewestShown` respondents, the groups of rare values too. No group is empty and a wider crossing is never finer than
 * those within it: so groups of one crossing follow from no others, and all crossings together tell of nobody. Where a part is also shown by
 * service, way or month, each group of these must hold each of its values too. Crossings with those are never shown.
 */
export function crossingOf(grounds: CrossingGrounds, parts: readonly ProfilePart[]): Crossing | null {
  const crossing = parts.length > 1 ? narrowestWithin(grounds, parts) : shownOf(grounds, parts)
  if (crossing === null || parts.length < 2) return crossing
  const merged = mergeFew(grounds.cells, crossing)
  return merged && parts.every((part) => isWhole(grounds.office.get(part) ?? [], merged.get(part) ?? new Set())) ? merged : null
}

/** Whether a group of a crossing is withheld. */
export function isGroupWithheld(crossing: Crossing | null, groups: readonly { part: ProfilePart; value: string }[]): boolean {
  return crossing === null || !groups.every(({ part, value }) => crossing.get(part)?.has(value))
}

/** The values that all crossings with one part less show. */
function narrowestWithin(grounds: CrossingGrounds, parts: readonly ProfilePart[]): Crossing | null {
  const within = parts.map((without) =>
    crossingOf(
      grounds,
      parts.filter((part) => part !== without),
    ),
  )
  if (within.includes(null)) return null
  const inAll = (part: ProfilePart, value: string) => within.every((one) => one?.get(part)?.has(value) ?? true)
  const values = (part: ProfilePart) => new Set(grounds.cells.map((cell) => toldIn(cell, part)).filter((value) => inAll(part, value)))
  return new Map(parts.map((part) => [part, values(part)]))
}

/** The values of one part that are shown by themselves. */
function shownOf({ cells }: CrossingGrounds, parts: readonly ProfilePart[]): Crossing {
  return new Map(
    parts.map((part) => {
      const groups = [...peopleBy(cells, (cell) => toldIn(cell, part))].map(([key, count]) => ({ key, count }))
      return [part, new Set(withholdFew(groups).flatMap(({ key, count }) => (count ? [key] : [])))]
    }),
  )
}

/** Puts values together, those of the fewest people first, until no group of the crossing is too few; null when a part has none left. */
function mergeFew(cells: readonly ProfileCell[], crossing: Crossing): Crossing | null {
  const shown = new Map([...crossing].map(([part, values]) => [part, new Set(values)]))
  const people = new Map([...shown.keys()].map((part) => [part, peopleBy(cells, (cell) => toldIn(cell, part))]))
  for (;;) {
    if ([...shown.values()].some((values) => values.size === 0)) return null
    const few = fewestGroup(cells, shown)
    if (!few) return shown
    const rarest = few.flatMap(([part, value]) => {
      const values = shown.get(part) ?? new Set()
      return (value === rare ? [...values] : [value]).map((one) => ({ part, value: one, n: people.get(part)?.get(one) ?? 0 }))
    })
    const [first] = rarest.sort((one, other) => one.n - other.n || (`${one.part}${one.value}` < `${other.part}${other.value}` ? -1 : 1))
    if (!first) return null
    shown.get(first.part)?.delete(first.value)
  }
}

/** Stands for all values that are put together. */
const rare = '*'

type Group = readonly (readonly [ProfilePart, string])[]

/** A group of a crossing that is too few, the smallest; none where all may be shown. */
function fewestGroup(cells: readonly ProfileCell[], shown: Crossing): Group | undefined {
  const level = (part: ProfilePart, cell: ProfileCell) => (shown.get(part)?.has(toldIn(cell, part)) ? toldIn(cell, part) : rare)
  let groups: Group[] = [[]]
  for (const part of shown.keys()) {
    const levels = [...new Set(cells.map((cell) => level(part, cell)))].sort()
    groups = groups.flatMap((group) => levels.map((value) => [...group, [part, value] as const]))
  }
  const counts = peopleBy(cells, (cell) => [...shown.keys()].map((part) => level(part, cell)).join(' '))
  const countOf = (group: Group) => counts.get(group.map(([, value]) => value).join(' ')) ?? 0
  const few = groups.filter((group) => countOf(group) < fewestShown)
  return few.sort((one, other) => countOf(one) - countOf(other))[0]
}

/** Whether all groups of services, ways and months by which a part is told apart hold each of its shown values, and somebody of the rest. */
function isWhole(office: readonly Cell[], shown: ReadonlySet<string>): boolean {
  const things = crossedThings(office)
  if (things.length === 0) return true
  const level = ({ value }: Cell) => (shown.has(value) ? value : rare)
  const held = office.filter(({ n }) => n > 0)
  const keyOf = (cell: Cell) => things.map((thing) => cell[thing]).join(' ')
  const all = new Set(held.map((cell) => `${keyOf(cell)} ${level(cell)}`))
  return all.size === new Set(held.map(keyOf)).size * new Set(held.map(level)).size
}

/** What people of a cell told in a part; '' is not told. */
export function toldIn({ values }: ProfileCell, part: ProfilePart): string {
  return values.get(part) ?? ''
}

function peopleBy(cells: readonly ProfileCell[], keyOf: (cell: ProfileCell) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const cell of cells) counts.set(keyOf(cell), (counts.get(keyOf(cell)) ?? 0) + cell.n)
  return counts
}
