import { readableFields } from '../policy'

/** One field of an act's values, before and after as text; null where it had none. */
export type ReadableField = { field: string; before: string | null; after: string | null }

/** What of an act's values may be shown: the fields of the noun's set, and whether there was more than these. */
export type ReadableValues = { fields: ReadableField[]; withheld: boolean }

/** Splits an act's values (canonical JSON text, as the trail keeps them) into what its noun's field set shows and what it keeps back. */
export function readableValues(noun: string, before: string | null, after: string | null): ReadableValues {
  const allowed = readableFields[noun] ?? []
  const sides = { before: partsOf(before), after: partsOf(after) }
  const names = [...new Set([...Object.keys(sides.before), ...Object.keys(sides.after)])]
  const shown = names.filter((name) => allowed === 'all' || allowed.includes(name))
  const fields = shown.map((field) => ({ field, before: textOf(sides.before[field]), after: textOf(sides.after[field]) }))
  return { fields, withheld: shown.length < names.length }
}

/** A value that is no record counts as one field without a name, which no field set names. */
function partsOf(text: string | null): Record<string, unknown> {
  if (text === null) return {}
  const value: unknown = JSON.parse(text)
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : { '': value }
}

function textOf(value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2)
}
