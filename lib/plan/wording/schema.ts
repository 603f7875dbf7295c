import { z } from 'zod'
import { WordingFinding } from '../../generated/prisma/enums'

/** A finding on an indicator as the page showed it: `wording` is what the indicator read there. */
export const shownFinding = z.object({
  planId: z.uuid(),
  indicatorId: z.uuid(),
  finding: z.enum(WordingFinding),
  wording: z.string().max(2_000),
  /** The page to come back to. */
  from: z.enum(['susun', 'baca']).default('baca'),
})

export const settingAside = shownFinding.extend({
  reason: z
    .string({ error: 'Isi alasannya.' })
    .trim()
    .min(10, 'Isi alasannya, paling sedikit 10 karakter.')
    .max(1_000, 'Alasan paling banyak 1.000 karakter.'),
})
