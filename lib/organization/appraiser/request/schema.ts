import { z } from 'zod'

const reason = z
  .string({ error: 'Isi alasannya.' })
  .trim()
  .min(10, 'Isi alasannya, paling sedikit 10 karakter.')
  .max(400, 'Alasan paling banyak 400 karakter.')

/** An employee's request for another pejabat penilai in a post: the officer by the post in which they would appraise. */
export const appraiserRequest = z.object({ holdingId: z.uuid(), appraiserHoldingId: z.uuid('Pilih pejabat penilainya.'), reason })

export const requestRef = z.object({ requestId: z.uuid() })

export const requestDecline = requestRef.extend({ reason })
