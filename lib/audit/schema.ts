import { z } from 'zod'

/** The end of the chain at a moment, signed; what `audit head` prints and `audit verify --head` reads. */
export const signedHead = z.object({
  number: z.string().regex(/^\d+$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime(),
  signature: z.string().min(1),
})

export type SignedHead = z.infer<typeof signedHead>

export const redactAct = z.object({ entryId: z.uuid(), reason: z.string().trim().min(10).max(1_000) })
