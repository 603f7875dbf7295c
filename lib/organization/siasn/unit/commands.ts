import { v7 as uuidv7 } from 'uuid'
import type { Context } from '../../../command'
import { insertRows } from '../../bulk/commands'
import { columnsOf, leaveRows } from '../../dated/commands'
import type { StoredUnit, UnitChange } from '../comparison/schema'

/** Stores new units and new versions. @returns the id of every unit by its code. */
export async function writeUnits({ tx, now }: Context, changes: readonly UnitChange[], stored: readonly StoredUnit[]) {
  const ids = new Map(stored.map(({ code, id }) => [code, id]))
  const created = changes.filter(({ id }) => id === null).map(({ code }) => ({ id: uuidv7(), siasnId: code, createdAt: now }))
  for (const { id, siasnId } of created) ids.set(siasnId, id)
  await insertRows(tx, 'unit', created)
  await leaveRows(
    tx,
    now,
    'unit_version',
    changes.flatMap(({ step }) => step.leave ?? []),
  )
  const versions = changes.flatMap((change) => versionOf(change, ids, now))
  await insertRows(tx, 'unit_version', versions)
  return ids
}

function versionOf({ code, step: { open } }: UnitChange, ids: ReadonlyMap<string, string>, now: Date) {
  if (open === null) return []
  const { name, parentCode, officeCode, echelon, headTitle } = open
  const places = { unitId: idOf(code, ids), parentId: parentCode && idOf(parentCode, ids), officeId: officeCode && idOf(officeCode, ids) }
  return [{ id: uuidv7(), ...places, name, echelon, headTitle, ...columnsOf(open, now) }]
}

export function idOf(code: string, ids: ReadonlyMap<string, string>): string {
  const id = ids.get(code)
  if (id === undefined) throw new Error(`unit ${code} is nowhere`)
  return id
}
