import type { StoredUnit } from '../comparison/schema'
import { judgeEmployees } from '../employee/rules'
import { parseNip } from '../nip/rules'
import type { EmployeeColumn, KnownUnit, Outcome, Row, Table, UnitColumn, UnitRow } from '../schema'
import { judgeUnits, type ScopeTop } from '../unit/rules'
import type { Frame, JudgedFile, Judgement, Sources } from './schema'

/** Judges the files of an import by themselves: employees against the units of the file, and those stored where the file lacks them. */
export function judgeSources({ units, employees }: Sources, stored: readonly StoredUnit[], { day, scope }: Frame): Judgement {
  const unitOutcome = units && judgeUnits(units, topOf(stored, scope))
  const employeeOutcome = employees && judgeEmployees(employees, knownUnits(stored, unitOutcome?.rows ?? []), day)
  return {
    units: units && unitOutcome && judgedFile(units, unitOutcome, ({ cells }: Row<UnitColumn>) => [codeOf(cells.siasnId)]),
    employees: employees && employeeOutcome && judgedFile(employees, employeeOutcome, idsOfEmployee),
    problems: [...(unitOutcome?.problems ?? []), ...(employeeOutcome?.problems ?? [])],
  }
}

/** The stored unit that a scope names; null for the whole government. */
export function topOf(stored: readonly StoredUnit[], scope: string | null): ScopeTop | null {
  const unit = stored.find(({ code, version }) => code === scope && version.current !== null)
  return unit?.version.current
    ? { siasnId: unit.code, parentSiasnId: unit.version.current.parentCode, officeSiasnId: unit.version.current.officeCode }
    : null
}

function knownUnits(stored: readonly StoredUnit[], rows: readonly UnitRow[]): KnownUnit[] {
  const held = stored.flatMap(({ code, version: { current } }) =>
    current ? [{ siasnId: code, echelon: current.echelon, headTitle: current.headTitle }] : [],
  )
  return [...held, ...rows]
}

function judgedFile<K extends string, R extends { row: number }>(
  { file, headings, rows }: Table<K>,
  outcome: Outcome<R>,
  idsOf: (row: Row<K>) => string[],
): JudgedFile<K, R> {
  const taken = new Set(outcome.rows.map(({ row }) => row))
  const rejected = rows.filter(({ row }) => !taken.has(row))
  return { file, headings, rows: outcome.rows, rejected: rejected.length, rejectedIds: rejected.flatMap(idsOf).filter((id) => id !== '') }
}

function idsOfEmployee({ cells }: Row<EmployeeColumn>): string[] {
  const nip = parseNip(cells.nip)
  return [nip.ok ? nip.value.digits : '', codeOf(cells.siasnId)]
}

function codeOf(cell: string): string {
  return cell.replaceAll(/\s/g, '').toUpperCase()
}
