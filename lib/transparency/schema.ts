import { z } from 'zod'
import { type Day, isDay } from '../day'

/** The year that an address asks for, where there is one among those that can be shown; else the latest. */
export function readPublicYear(value: unknown, years: readonly number[]): number {
  const asked = z.coerce.number().catch(0).parse(value)
  return years.includes(asked) ? asked : (years[0] ?? asked)
}

/** A day of the month ("2026-11") that an address asks for; `today` where it asks for none, or for one to come. */
export function readPublicMonth(value: unknown, today: Day): Day {
  const day = `${typeof value === 'string' ? value : ''}-01`
  return isDay(day) && day <= today ? day : today
}

/** The id of a unit as an address has it, in the one way in which ids are written; null where it is none. */
export function readUnitId(text: string): string | null {
  const id = z.uuid().safeParse(text)
  return id.success ? id.data.toLowerCase() : null
}

/** The sets of open data, by the names of their files. */
export const dataSets = ['ikm', 'buku-layanan', 'tindak-lanjut'] as const
export type DataSet = (typeof dataSets)[number]

export function isDataSet(name: string): name is DataSet {
  return (dataSets as readonly string[]).includes(name)
}
