import { z } from 'zod'
import { type Day, isDay } from '../../../day'
import type { EmployeeColumn, EmployeeRow, Problem, Table, UnitColumn, UnitRow } from '../schema'

/** The files of one import, read; at least one of them. */
export type Sources = { units: Table<UnitColumn> | null; employees: Table<EmployeeColumn> | null }

/** From which day the files hold, and the SIASN ID of the unit they cover with everything below it; null for the whole government. */
export const frame = z.object({
  day: z.custom<Day>((value) => typeof value === 'string' && isDay(value), 'Isi tanggal yang benar.'),
  scope: z
    .string()
    .transform((code) => code.replaceAll(/\s/g, '').toUpperCase())
    .nullable()
    .transform((code) => code || null),
})
export type Frame = z.output<typeof frame>

/** What is kept of a file: the rows that may be taken in, how many may not, and the identifiers that stand in those. */
export type JudgedFile<K extends string, R> = {
  file: string
  headings: Record<K, string>
  rows: R[]
  rejected: number
  rejectedIds: string[]
}
export type JudgedUnits = JudgedFile<UnitColumn, UnitRow>
export type JudgedEmployees = JudgedFile<EmployeeColumn, EmployeeRow>

export type Judgement = { units: JudgedUnits | null; employees: JudgedEmployees | null; problems: Problem[] }
