import type { IndicatorKind, RecordingSystem } from '../../generated/prisma/enums'

export type TreeIndicator = {
  id: string
  text: string
  unitName: string
  kind: IndicatorKind
  target: string
  targetTo: string | null
}
export type TreeObjective = { id: string; text: string; indicators: TreeIndicator[] }

/** What an RHK hangs on outside the tree: an RHK of another unit or an objective of one; `text` is null where it may not be read. */
export type Above = { key: string; text: string | null; of: string; unitId: string; isObjective: boolean; isInForce: boolean }

/** Why a tree begins where it does: that unit was asked for; it is the actor's; the nearest above that has objectives; or the topmost. */
export type TreeStart = 'ASKED' | 'OWN' | 'ABOVE' | 'TOP'

/**
 * An RHK of a version in force. `name` is null where the actor may not see that SKP (`mayOpen`), and so is `text`, but for what the actor's own
 * RHK hangs on. `isOfUnit`: of the unit whose tree it is, or below it in the same office.
 */
export type TreeResult = {
  id: string
  planId: string
  unitId: string
  unitName: string
  postTitle: string
  name: string | null
  text: string | null
  mayOpen: boolean
  isOwn: boolean
  indicators: number
  supportsResultId: string | null
  supportsObjectiveId: string | null
  above: Above | null
  isOfUnit: boolean
}

/**
 * An RHK with those that hang on it. `hidden` counts the RHK below that the actor may not see and that lead to none that may be seen; `rest`
 * those below that are left out of the picture because it would be too large.
 */
export type Branch = { result: TreeResult; branches: Branch[]; hidden: number; rest: number; isHit: boolean; holdsHit: boolean }

/** What one thing carries: its branches, and how many RHK of it are hidden or left out. `below` counts all, shown or not. */
export type Limb = { branches: Branch[]; hidden: number; rest: number; below: number; holdsHit: boolean }

/** A person of the unit none of whose RHK hangs on anything. */
export type LooseHolder = { planId: string; postTitle: string; name: string | null; results: number }

/** The RHK of a unit and what they serve, as a picture. `hits` counts what the search found. */
export type GoalTree = {
  objectives: (TreeObjective & Limb & { isHit: boolean })[]
  /** RHK that hang on what lies outside the unit. */
  outside: (Above & Limb)[]
  /** RHK that hang on nothing. */
  loose: Limb
  looseHolders: LooseHolder[]
  /** Holders of an SKP without any tie whom the actor may not see. */
  looseHidden: number
  hits: number
}

/** Most RHK in one picture. */
export const mostDrawn = 500

/**
 * The picture of a unit's objectives and RHK. `root` names the RHK to begin with in place of the objectives; `q` marks what has the words in
 * it. What is not in force or hangs in a ring is shown, at the end of `outside`.
 */
export function goalTree(
  objectives: readonly TreeObjective[],
  results: readonly TreeResult[],
  { q = '', root = null, most = mostDrawn }: { q?: string; root?: string | null; most?: number } = {},
): GoalTree {
  const words = folded(q)
  const finds = (...texts: (string | null)[]) => words !== '' && texts.some((text) => text !== null && folded(text).includes(words))
  const grow = grower(results, finds)
  const begun = results.find(({ id }) => id === root)
  const ofRoot = begun ? [begun] : null
  const known = new Set(results.map(({ id }) => id))
  const own = new Set(objectives.map(({ id }) => id))
  const isFree = ({ supportsResultId, supportsObjectiveId }: TreeResult) => supportsResultId === null && supportsObjectiveId === null
  const isOutside = ({ supportsResultId, supportsObjectiveId }: TreeResult) =>
    supportsObjectiveId === null ? supportsResultId !== null && !known.has(supportsResultId) : !own.has(supportsObjectiveId)
  const drawn = ofRoot
    ? []
    : objectives.map((objective) => ({
        ...objective,
        isHit: finds(objective.text, ...objective.indicators.map(({ text }) => text)),
        ...limb(grow(results.filter(({ supportsObjectiveId }) => supportsObjectiveId === objective.id))),
      }))
  const groups = grouped(ofRoot ?? results.filter(isOutside)).map(([above, rows]) => ({ ...above, ...limb(grow(rows)) }))
  const free = ofRoot ? [] : results.filter((result) => isFree(result) && result.isOfUnit)
  const loose = limb(grow(free))
  const rings = ofRoot ? [] : grow.left().map((result) => ({ ...ring(result), ...limb(grow([result])) }))
  const tree = { objectives: drawn, outside: [...groups, ...rings.filter(({ below }) => below > 0)], loose }
  const limbs = [...tree.objectives, ...tree.outside, tree.loose]
  trim(limbs, most)
  const holders = ofRoot ? [] : looseHoldersOf(results)
  return {
    ...tree,
    looseHolders: holders.filter(({ name }) => name !== null),
    looseHidden: holders.filter(({ name }) => name === null).length,
    hits: tree.objectives.filter(({ isHit }) => isHit).length + grow.hits(),
  }
}

/** How many SKP of others a picture shows by name. */
export function othersShown({ objectives, outside, loose }: GoalTree): number {
  const named = (branches: readonly Branch[]): string[] =>
    branches.flatMap(({ result: { planId, mayOpen, isOwn }, branches: below }) => [...(mayOpen && !isOwn ? [planId] : []), ...named(below)])
  return new Set([...objectives, ...outside, loose].flatMap(({ branches }) => named(branches))).size
}

/** Where people of a unit without an agreed SKP have their year on record, and how many they are. */
export type Unplanned = { system: RecordingSystem; people: number }[]

/** A unit within the one whose tree it is; `depth` counts from that one down. */
export type UnitBelow = { unitId: string; name: string; parentId: string | null; depth: number; isPledged: boolean }

/** Of the units below one, the nearest that have objectives: those between which and it no other has. */
export function nearestPledged(unitId: string, below: readonly UnitBelow[]): UnitBelow[] {
  const byId = new Map(below.map((unit) => [unit.unitId, unit]))
  const isFirst = (unit: UnitBelow | undefined): boolean =>
    !unit || unit.unitId === unitId || (!unit.isPledged && isFirst(byId.get(unit.parentId ?? '')))
  return below.filter((unit) => unit.unitId !== unitId && unit.isPledged && isFirst(byId.get(unit.parentId ?? '')))
}

type Finds = (...texts: (string | null)[]) => boolean
type Grown = { branch: Branch; isSeen: boolean; count: number }

/** Makes branches of RHK, each once however they are tied; `left` are those not reached yet. */
function grower(results: readonly TreeResult[], finds: Finds) {
  const byParent = new Map<string, TreeResult[]>()
  for (const result of results) {
    const key = result.supportsResultId
    if (key !== null) byParent.set(key, [...(byParent.get(key) ?? []), result])
  }
  const reached = new Set<string>()
  let hits = 0
  const one = (result: TreeResult): Grown => {
    const below = many(byParent.get(result.id) ?? [])
    const isHit = result.text !== null && finds(result.text, result.postTitle, result.name)
    hits += isHit ? 1 : 0
    const { branches, hidden, holdsHit } = limb(below)
    const branch = { result, branches, hidden, rest: 0, isHit, holdsHit: isHit || holdsHit }
    return { branch, isSeen: result.text !== null || branches.length > 0, count: 1 + below.reduce((sum, { count }) => sum + count, 0) }
  }
  const many = (rows: readonly TreeResult[]): Grown[] =>
    rows.flatMap((row) => {
      if (reached.has(row.id)) return []
      reached.add(row.id)
      return [one(row)]
    })
  const left = () => results.filter(({ id, isOfUnit }) => isOfUnit && !reached.has(id))
  return Object.assign(many, { left, hits: () => hits })
}

/** Branches that may be seen or lead to one that may; the rest is counted. */
function limb(grown: readonly Grown[]): Limb {
  const seen = grown.filter(({ isSeen }) => isSeen).map(({ branch }) => branch)
  const hidden = grown.filter(({ isSeen }) => !isSeen).reduce((sum, { count }) => sum + count, 0)
  const below = grown.reduce((sum, { count }) => sum + count, 0)
  return { branches: seen, hidden, rest: 0, below, holdsHit: seen.some(({ holdsHit }) => holdsHit) }
}

/** Leaves out what is more than `most`, level by level, what the search found last; each says how many are left out below it. */
function trim(limbs: readonly Pick<Limb, 'branches' | 'rest'>[], most: number): void {
  let room = most
  let level = [...limbs]
  while (level.length > 0) {
    const next: Branch[] = []
    for (const limb of level) {
      const kept = [...limb.branches].sort((one, other) => Number(other.holdsHit) - Number(one.holdsHit)).slice(0, Math.max(0, room))
      const left = limb.branches.filter((branch) => !kept.includes(branch))
      limb.rest = left.reduce((sum, branch) => sum + sizeOf(branch), 0)
      limb.branches = limb.branches.filter((branch) => kept.includes(branch))
      room -= kept.length
      next.push(...limb.branches)
    }
    level = next
  }
}

function sizeOf({ branches }: Branch): number {
  return 1 + branches.reduce((sum, branch) => sum + sizeOf(branch), 0)
}

function grouped(results: readonly TreeResult[]): [Above, TreeResult[]][] {
  const groups = new Map<string, [Above, TreeResult[]]>()
  for (const result of results) {
    const above = result.above ?? ring(result)
    const group = groups.get(above.key)
    if (group) group[1].push(result)
    else groups.set(above.key, [above, [result]])
  }
  return [...groups.values()]
}

function ring({ id, unitId, unitName }: TreeResult): Above {
  return { key: id, text: null, of: unitName, unitId, isObjective: false, isInForce: false }
}

function looseHoldersOf(results: readonly TreeResult[]): LooseHolder[] {
  const plans = new Map<string, TreeResult[]>()
  for (const result of results) if (result.isOfUnit) plans.set(result.planId, [...(plans.get(result.planId) ?? []), result])
  return [...plans].flatMap(([planId, rows]) => {
    const [first] = rows
    const isLoose = rows.every(({ supportsResultId, supportsObjectiveId }) => supportsResultId === null && supportsObjectiveId === null)
    return isLoose && first ? [{ planId, postTitle: first.postTitle, name: first.name, results: rows.length }] : []
  })
}

function folded(text: string): string {
  return text.trim().toLowerCase()
}
