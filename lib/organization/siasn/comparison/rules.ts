import type { Frame, Judgement } from '../judgement/schema'
import type { Problem } from '../schema'
import { compareEmployees } from './employee/rules'
import type { Compared, Comparison, Counts, EmployeeChange, Stored, UnitChange } from './schema'
import { belowOf, compareUnits } from './unit/rules'

/**
 * What taking in judged files would do to what is stored now. `mayTakeFrom` tells, by unit id, whose people the importer may move into
 * the units covered. Problems come in the order of files and rows; a row that is rejected has only its rejections.
 */
export function compare(judgement: Judgement, stored: Stored, frame: Frame, mayTakeFrom: (unitId: string) => boolean): Comparison {
  const { places, problems: unitProblems, ...units } = compareUnits(judgement.units, stored.units, frame)
  const covered = belowOf(places, frame.scope)
  const compared = compareEmployees(judgement.employees, stored, frame, { places, covered, mayTakeFrom })
  const { problems: employeeProblems, ...employees } = compared
  return { units, employees, places, problems: merged(judgement.problems, [...unitProblems, ...employeeProblems]) }
}

export function countsOf({ changes, unchanged, rejected }: Compared<UnitChange> | Compared<EmployeeChange>): Counts {
  const created = changes.filter(isCreation).length
  return { created, updated: changes.length - created, unchanged, rejected }
}

export function isCreation(change: UnitChange | EmployeeChange): boolean {
  return 'known' in change ? change.known === null : change.id === null
}

/** True when the stored government is another than the file's: their units must not be mixed. */
export function isOtherGovernment({ units }: Judgement, stored: Stored, { scope }: Frame): boolean {
  const root = units?.rows[0]
  const storedRoot = stored.units.find(
    ({ fromSiasn, version: { current } }) => fromSiasn && current !== null && current.parentCode === null,
  )
  return scope === null && root !== undefined && storedRoot !== undefined && root.siasnId !== storedRoot.code
}

function merged(judged: readonly Problem[], found: readonly Problem[]): Problem[] {
  const turnedDown = new Set(found.map(placeOf))
  const files = [...new Set([...judged, ...found].map(({ file }) => file))]
  const kept = judged.filter((problem) => problem.severity === 'rejected' || !turnedDown.has(placeOf(problem)))
  return [...kept, ...found].sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.row - b.row)
}

function placeOf({ file, row }: Problem): string {
  return `${row} ${file}`
}
