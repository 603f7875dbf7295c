import { z } from 'zod'
import { type EmployeeKind, RecordingSystem } from '../../generated/prisma/enums'

const choices = { ...RecordingSystem, BY_RULE: 'BY_RULE' } as const

/** A system, or BY_RULE: no choice, so that the rule decides again. */
export const recordingChoice = z.enum(choices)
export type RecordingChoice = z.infer<typeof recordingChoice>

const year = z.coerce.number().int().min(2020, 'Isi tahun yang benar.').max(2100, 'Isi tahun yang benar.')
const reason = z.string({ error: 'Isi alasannya.' }).trim().min(10, 'Isi alasannya, paling sedikit 10 karakter.').max(500)

/** For some people. `was` is the choice that the form showed; a form that is out of date is refused by it. */
export const peopleRecording = z.object({
  employeeIds: z.array(z.uuid()).min(1).max(2_000),
  year,
  system: recordingChoice,
  reason,
  was: recordingChoice.optional(),
})

/** For everyone who holds a post in a unit, or below it, today. */
export const unitRecording = z.object({ unitId: z.uuid('Pilih unit.'), year, system: recordingChoice, reason })

/** One line of the rule as SQL reads it: people of `kind` (null: whose kind is unknown) in posts that begin with `pattern` ('' is all). */
export type RecordingCase = { kind: EmployeeKind | null; place: number; pattern: string; system: RecordingSystem; citation: string }
