import type { typedFields } from '../schema'

/** A form of realisation: which indicator of which SKP, in which period. */
export type FormPlace = { planId: string; indicatorId: string; periodId: string }

/** What was typed into the form, by field. */
export type TypedTexts = Partial<Record<(typeof typedFields)[number], string>>

/** The most characters of a text that are kept: far more than a form takes, and too few to fill a disk. */
export const mostKept = 100_000

/** The key under which a form that must be mended is kept. */
export function returnedKey({ planId, indicatorId, periodId }: FormPlace): string {
  return `progres ${planId} ${indicatorId} ${periodId}`
}
