import { z } from 'zod'
import { typedDecimal } from '../decimal'

/** Most files that one realisation takes. */
export const mostFiles = 5

/** Longest texts: they travel in an address when the form comes back. */
export const longestNote = 1_000
export const longestReason = 500

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Paling banyak ${most} karakter.`)
    .nullish()
    .transform((value) => value || null)

/** What was achieved for an indicator in a period. `basedOn` is the number last recorded when the form was made, 0 for none. */
export const realization = z.object({
  planId: z.uuid(),
  indicatorId: z.uuid(),
  periodId: z.uuid(),
  basedOn: z.coerce.number().int().min(0),
  value: typedDecimal,
  note: text(longestNote),
  reason: text(longestReason),
})
export type NewRealization = z.output<typeof realization>

/** The fields of the form in which people type, by the names under which the page gets them back. */
export const typedFields = ['value', 'note', 'reason'] as const
