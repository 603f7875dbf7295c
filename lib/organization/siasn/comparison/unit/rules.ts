import { beginning, changeDay, stepTo } from '../../../dated/rules'
import type { Frame, JudgedUnits } from '../../judgement/schema'
import { rejection } from '../../rules'
import type { Problem, UnitColumn, UnitRow } from '../../schema'
import type { Compared, Difference, Place, StoredUnit, UnitChange, UnitFacts } from '../schema'

type ComparedUnits = Compared<UnitChange> & { places: Map<string, Place>; problems: Problem[] }

/** What all rows have in common; `refused` are the rows turned down here, by their unit's code. */
type Setting = {
  judged: JudgedUnits
  stored: ReadonlyMap<string, StoredUnit>
  covered: ReadonlySet<string>
  frame: Frame
  refused: Map<string, number>
  result: ComparedUnits
}

const factColumns: readonly [keyof UnitFacts, UnitColumn][] = [
  ['name', 'name'],
  ['parentCode', 'parentId'],
  ['officeCode', 'officeId'],
  ['echelon', 'echelon'],
  ['headTitle', 'headTitle'],
]

/**
 * What a file of units changes. The very first units are known since before our records, later ones from the day the file holds. A
 * file that covers a part of the government cannot draw a unit into that part. Without a file nothing changes.
 */
export function compareUnits(judged: JudgedUnits | null, stored: readonly StoredUnit[], frame: Frame): ComparedUnits {
  const places = new Map(stored.flatMap(placeOf))
  const result: ComparedUnits = { changes: [], unchanged: 0, rejected: judged?.rejected ?? 0, missing: [], places, problems: [] }
  if (judged === null) return result
  const covered = belowOf(places, frame.scope)
  const byCode = new Map(stored.map((unit) => [unit.code, unit]))
  const setting: Setting = { judged, stored: byCode, covered, frame, refused: new Map(), result }
  for (const row of judged.rows) compareRow(row, setting)
  const inFile = new Set([...judged.rejectedIds, ...judged.rows.map(({ siasnId }) => siasnId)])
  const absent = stored.filter(({ code, fromSiasn }) => fromSiasn && covered.has(code) && !inFile.has(code))
  result.missing = absent.map(({ code }) => ({ id: code, name: places.get(code)?.name ?? '' }))
  return result
}

/** The codes of a unit and of all below it; of all units when `top` is null. */
export function belowOf(places: ReadonlyMap<string, Place>, top: string | null): ReadonlySet<string> {
  if (top === null) return new Set(places.keys())
  const children = new Map<string | null, string[]>()
  for (const { code, parentCode } of places.values()) children.set(parentCode, [...(children.get(parentCode) ?? []), code])
  const found = new Set([top])
  for (const code of found) for (const child of children.get(code) ?? []) found.add(child)
  return found
}

function placeOf({ id, code, version: { current } }: StoredUnit): [string, Place][] {
  if (current === null) return []
  const { name, parentCode, officeCode, echelon, headTitle } = current
  return [[code, { id, code, name, parentCode, officeCode, echelon, headTitle }]]
}

function compareRow(row: UnitRow, setting: Setting): void {
  const { stored, frame, refused, result } = setting
  const problem = faultOf(row, setting)
  if (problem) {
    refused.set(row.siasnId, row.row)
    result.problems.push(problem)
    result.rejected += 1
    return
  }
  const unit = stored.get(row.siasnId)
  const version = unit?.version ?? { current: null, lastEnd: null, nextFrom: null }
  const facts = factsOf(row)
  result.places.set(row.siasnId, { ...facts, code: row.siasnId, id: unit?.id ?? null })
  const differences = differencesOf(version.current, facts, setting)
  if (version.current !== null && differences.length === 0) {
    result.unchanged += 1
    return
  }
  const from = stored.size === 0 ? beginning : changeDay(version, null, frame.day)
  const { siasnId: code, name } = row
  result.changes.push({ row: row.row, id: unit?.id ?? null, code, name, step: stepTo(version, facts, from), differences })
}

function faultOf({ row, siasnId, parentSiasnId }: UnitRow, { judged, stored, covered, refused }: Setting): Problem | null {
  const parentRow = refused.get(parentSiasnId ?? '')
  if (parentRow !== undefined) return rejection(judged, row, 'parentId', 'parentRejected', { parentRow })
  const isElsewhere = stored.get(siasnId)?.version.current != null && !covered.has(siasnId)
  return isElsewhere ? rejection(judged, row, 'siasnId', 'unitElsewhere') : null
}

function factsOf({ name, parentSiasnId, officeSiasnId, echelon, headTitle }: UnitRow): UnitFacts {
  return { name, parentCode: parentSiasnId, officeCode: officeSiasnId, echelon, headTitle }
}

function differencesOf(old: UnitFacts | null, facts: UnitFacts, { judged, result }: Setting): Difference<UnitColumn>[] {
  const shown = (fact: keyof UnitFacts, value: string | null) =>
    value !== null && (fact === 'parentCode' || fact === 'officeCode') ? (result.places.get(value)?.name ?? value) : value
  const different = factColumns.filter(([fact]) => old !== null && old[fact] !== facts[fact])
  return different.map(([fact, column]) => ({
    column,
    heading: judged.headings[column],
    before: shown(fact, old?.[fact] ?? null),
    after: shown(fact, facts[fact]),
  }))
}
