import { z } from 'zod'

const optionalId = z
  .uuid()
  .nullish()
  .or(z.literal(''))
  .transform((value) => value || null)

/** From which page the form was posted: where its writer goes back to. */
const from = z.enum(['baca', 'susun']).catch('baca')

/** A remark on the whole SKP, on one RHK or on one indicator; or an answer to one, which is on the same thing. */
export const comment = z.object({
  planId: z.uuid(),
  workResultId: optionalId,
  indicatorId: optionalId,
  answersId: optionalId,
  text: z
    .string({ error: 'Tulis catatannya.' })
    .trim()
    .min(2, 'Tulis catatannya.')
    .max(1_000, 'Catatan paling banyak 1.000 karakter. Bagi menjadi beberapa catatan.'),
  from,
})

/** A remark as it was shown: `replies` is how many answers it had. */
export const shownThread = z.object({ planId: z.uuid(), commentId: z.uuid(), replies: z.coerce.number().int().min(0), from })
