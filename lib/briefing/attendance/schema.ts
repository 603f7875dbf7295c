import { z } from 'zod'
import { briefingRef } from '../schema'

/** NIP of those who were there, in any form people paste them: one a line, with commas, with spaces inside. */
export const attendanceList = briefingRef.extend({
  list: z
    .string({ error: 'Tempel daftar NIP yang hadir.' })
    .max(60_000, 'Daftar ini terlalu panjang. Bagi menjadi paling banyak 2.000 NIP.')
    .transform(nipsIn)
    .refine((nips) => nips.length > 0, 'Tempel daftar NIP yang hadir; tiap NIP 18 angka.'),
})

export const attendanceRef = briefingRef.extend({ employeeId: z.uuid() })

/** The NIP in a text, each once: runs of 18 digits; on a line or between commas without one, its digits with the spaces left out. */
export function nipsIn(text: string): string[] {
  const parts = text.split(/[\n,;\t]+/)
  return [...new Set(parts.flatMap((part) => part.match(/(?<!\d)\d{18}(?!\d)/g) ?? part.replace(/\s+/g, '').match(/^\d{18}$/g) ?? []))]
}
