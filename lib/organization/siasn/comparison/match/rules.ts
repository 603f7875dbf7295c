import type { JudgedEmployees } from '../../judgement/schema'
import { rejection } from '../../rules'
import type { EmployeeRow, Problem } from '../../schema'
import type { Place, StoredEmployee } from '../schema'

export type Match = { row: EmployeeRow; old: StoredEmployee | null }

/** Whom rows may be about: the units covered, and the units whose people the importer may take over. */
export type Coverage = { places: ReadonlyMap<string, Place>; covered: ReadonlySet<string>; mayTakeFrom: (unitId: string) => boolean }

/**
 * Finds the stored employee of each row: by NIP, else by PNS ID, which stays when a NIP is corrected. Rejected are rows whose PNS ID
 * belongs to another NIP's employee, rows outside what the file covers, and people of units the importer may not touch.
 */
export function matchEmployees(judged: JudgedEmployees, stored: readonly StoredEmployee[], coverage: Coverage) {
  const byNip = new Map(stored.map((employee) => [employee.nip, employee]))
  const bySiasnId = new Map(stored.flatMap((employee) => (employee.siasnId ? [[employee.siasnId, employee]] : [])))
  const named = new Set(judged.rows.map(({ nip }) => nip))
  const matches: Match[] = []
  const problems: Problem[] = []
  for (const row of judged.rows) {
    const sameNip = byNip.get(row.nip)
    const sameId = bySiasnId.get(row.siasnId ?? '')
    const old = sameNip ?? sameId ?? null
    const isOthers = sameId !== undefined && sameId !== sameNip && (sameNip !== undefined || named.has(sameId.nip))
    const problem = isOthers ? rejection(judged, row.row, 'siasnId', 'pnsIdOfOther') : faultOf(row, old, judged, coverage)
    if (problem) problems.push(problem)
    else matches.push({ row, old })
  }
  return { matches, problems }
}

function faultOf(row: EmployeeRow, old: StoredEmployee | null, judged: JudgedEmployees, { places, covered, mayTakeFrom }: Coverage) {
  if (!places.has(row.unitSiasnId)) return rejection(judged, row.row, 'unitId', 'unitUnknown')
  if (!covered.has(row.unitSiasnId)) return rejection(judged, row.row, 'unitId', 'outsideScope')
  const heldUnit = old?.holding.current?.unitCode
  const heldId = heldUnit === undefined ? undefined : places.get(heldUnit)?.id
  const isElsewhere = heldUnit !== undefined && !covered.has(heldUnit) && (heldId == null || !mayTakeFrom(heldId))
  return isElsewhere ? rejection(judged, row.row, 'nip', 'employeeElsewhere') : null
}
