import { echelonOf } from '../post/rules'
import { codeAt, neededCodeAt, neededTextAt, problemsOf, type Reading, readingOf, reject, textAt, warn } from '../rules'
import type { Outcome, Table, UnitColumn, UnitRow } from '../schema'

type Draft = Omit<UnitRow, 'depth'>
type Candidate = { reading: Reading<UnitColumn>; draft: Draft }

/** The unit that a file covers with everything below it, and where it hangs; whatever the file says of that. */
export type ScopeTop = Pick<UnitRow, 'siasnId' | 'parentSiasnId' | 'officeSiasnId'>

/**
 * Judges the unit reference. Rows come out with every parent before its children, siblings in file order, below one root. Rejected:
 * the second row of an ID, a unit without ID or name, a second root, an unknown parent, the members of a circle, and all units
 * below a rejected one. A unit whose office is neither itself nor above it takes its parent's office, with a warning. With a `top`
 * the tree begins there, and what is not below it is rejected.
 */
export function judgeUnits(table: Table<UnitColumn>, top: ScopeTop | null = null): Outcome<UnitRow> {
  const readings = table.rows.map((row) => readingOf(table, row))
  const firstRows = new Map<string, number>()
  const candidates = new Map<string, Candidate>()
  for (const reading of readings) {
    const draft = draftOf(reading, firstRows)
    if (draft) candidates.set(draft.siasnId, { reading, draft: draft.siasnId === top?.siasnId ? { ...draft, parentSiasnId: null } : draft })
  }
  const rows = placed(candidates, top)
  rejectUnplaced(candidates, rows, firstRows, top)
  return { rows, problems: readings.flatMap(problemsOf) }
}

/** Undefined when the row is rejected by itself, whatever its place in the tree. */
function draftOf(reading: Reading<UnitColumn>, firstRows: Map<string, number>): Draft | undefined {
  if (reading.overlong) return reject(reading, null, 'cellsShifted')
  const siasnId = neededCodeAt(reading, 'siasnId')
  const name = neededTextAt(reading, 'name')
  const firstRow = firstRows.get(siasnId ?? '')
  if (firstRow !== undefined) return reject(reading, 'siasnId', 'unitTwice', { firstRow })
  if (siasnId !== undefined) firstRows.set(siasnId, reading.row)
  if (siasnId === undefined || name === undefined) return undefined
  return {
    row: reading.row,
    siasnId,
    name,
    parentSiasnId: codeAt(reading, 'parentId'),
    officeSiasnId: codeAt(reading, 'officeId'),
    echelon: echelonAt(reading),
    headTitle: textAt(reading, 'headTitle'),
  }
}

function echelonAt(reading: Reading<UnitColumn>): string | null {
  const text = textAt(reading, 'echelon')
  const echelon = text === null ? null : echelonOf(text)
  if (echelon === undefined) warn(reading, 'echelon', 'valueIgnored')
  return echelon ?? null
}

/** The tree below the top, or else below the first root, parents first. */
function placed(candidates: ReadonlyMap<string, Candidate>, top: ScopeTop | null): UnitRow[] {
  const children = childrenOf(candidates)
  const rows = new Map<string, UnitRow>()
  const roots = children.get(null) ?? []
  const waiting = roots.filter(({ draft }) => top === null || draft.siasnId === top.siasnId).slice(0, 1)
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const parent = rows.get(next.draft.parentSiasnId ?? '')
    const row = { ...next.draft, depth: parent ? parent.depth + 1 : 0 }
    if (parent || top === null) rows.set(row.siasnId, { ...row, officeSiasnId: officeOf(next, parent, rows) })
    else rows.set(row.siasnId, { ...row, parentSiasnId: top.parentSiasnId, officeSiasnId: officeOfTop(row, top) })
    waiting.push(...(children.get(row.siasnId) ?? []).toReversed())
  }
  return [...rows.values()]
}

function childrenOf(candidates: ReadonlyMap<string, Candidate>): Map<string | null, Candidate[]> {
  const children = new Map<string | null, Candidate[]>()
  for (const candidate of candidates.values()) {
    const siblings = children.get(candidate.draft.parentSiasnId)
    if (siblings) siblings.push(candidate)
    else children.set(candidate.draft.parentSiasnId, [candidate])
  }
  return children
}

function officeOf({ reading, draft }: Candidate, parent: UnitRow | undefined, rows: ReadonlyMap<string, UnitRow>): string | null {
  if (draft.officeSiasnId === draft.siasnId) return draft.officeSiasnId
  if (parent === undefined && draft.officeSiasnId === null) return null
  for (let above = parent; above; above = rows.get(above.parentSiasnId ?? '')) {
    if (above.siasnId === draft.officeSiasnId) return draft.officeSiasnId
  }
  warn(reading, 'officeId', 'officeUnclear')
  return parent?.officeSiasnId ?? null
}

function officeOfTop({ siasnId, officeSiasnId }: Draft, top: ScopeTop): string | null {
  return officeSiasnId === siasnId ? siasnId : top.officeSiasnId
}

/** Tells every candidate that has no place why; `firstRows` knows the rejected rows' identifiers too. */
function rejectUnplaced(
  candidates: ReadonlyMap<string, Candidate>,
  placedRows: readonly UnitRow[],
  firstRows: ReadonlyMap<string, number>,
  top: ScopeTop | null,
): void {
  const circles = circlesOf(candidates)
  const done = new Set(placedRows.map(({ siasnId }) => siasnId))
  for (const { reading, draft } of candidates.values()) {
    if (done.has(draft.siasnId)) continue
    const parentRow = firstRows.get(draft.parentSiasnId ?? '')
    const rows = circles.get(draft.siasnId)
    if (rows !== undefined) reject(reading, 'parentId', 'unitCycle', { rows })
    else if (parentRow !== undefined) reject(reading, 'parentId', 'parentRejected', { parentRow })
    else if (top !== null) reject(reading, 'parentId', 'outsideScope')
    else if (draft.parentSiasnId !== null) reject(reading, 'parentId', 'parentUnknown')
    else reject(reading, 'parentId', 'rootTwice', { firstRow: placedRows[0]?.row ?? 0 })
  }
}

/** For each unit that is its own ancestor, the rows of its circle, "5, 7, 9". */
function circlesOf(candidates: ReadonlyMap<string, Candidate>): Map<string, string> {
  const circles = new Map<string, string>()
  const seen = new Set<string>()
  for (const start of candidates.values()) {
    const path: Draft[] = []
    let unit: Draft | undefined = start.draft
    while (unit && !seen.has(unit.siasnId)) {
      seen.add(unit.siasnId)
      path.push(unit)
      unit = candidates.get(unit.parentSiasnId ?? '')?.draft
    }
    const circle = unit && path.includes(unit) ? path.slice(path.indexOf(unit)) : []
    const rows = circle.map(({ row }) => row).toSorted((a, b) => a - b)
    for (const { siasnId } of circle) circles.set(siasnId, rows.join(', '))
  }
  return circles
}
