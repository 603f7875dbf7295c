import { z } from 'zod'

/** SKP chosen from the list, each "<id>:<revision>" as it was shown. */
export const chosenPlans = z.object({
  chosen: z
    .array(
      z
        .string()
        .regex(/^[^:]+:\d{1,9}$/)
        .refine((text) => z.uuid().safeParse(text.split(':')[0]).success)
        .transform((text) => {
          const [planId = '', revision] = text.split(':')
          return { planId, revision: Number(revision) }
        }),
    )
    .min(1, 'Pilih paling sedikit satu SKP.')
    .max(50, 'Sepakati paling banyak 50 SKP sekaligus.'),
})
