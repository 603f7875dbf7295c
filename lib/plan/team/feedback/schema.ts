import { z } from 'zod'
import { Rating } from '../../../generated/prisma/enums'

/** What a ketua tim says of a member's RHK in a period. `seen` is how many times the ketua had spoken of that RHK when the form was shown. */
export const teamFeedback = z.object({
  teamId: z.uuid(),
  workResultId: z.uuid(),
  periodId: z.uuid('Pilih periodenya.'),
  seen: z.coerce.number().int().min(0),
  rating: z
    .enum(Rating)
    .nullish()
    .or(z.literal(''))
    .transform((rating) => rating || null),
  text: z
    .string({ error: 'Isi umpan baliknya.' })
    .trim()
    .min(10, 'Tulis umpan baliknya, paling sedikit 10 karakter.')
    .max(2_000, 'Umpan balik paling banyak 2.000 karakter.'),
})
