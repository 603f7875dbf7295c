import { z } from 'zod'
import { type Day, isDay } from '../../day'

const day = (sentence: string) =>
  z
    .string({ error: sentence })
    .refine((text) => isDay(text), sentence)
    .transform((text) => text as Day)

/** Who serves the public from a day on. */
export const newOfficer = z.object({
  serviceId: z.uuid(),
  employeeId: z.uuid('Pilih pegawainya.'),
  validFrom: day('Isi tanggal mulai melayani.'),
})

/** The last day on which an officer serves. */
export const officerEnd = z.object({ officerId: z.uuid(), validTo: day('Isi hari terakhir melayani.') })

/** Another last day than the one that was said, empty where the officer serves still; `was` is what the form showed. */
export const officerEndCorrection = z.object({
  officerId: z.uuid(),
  was: day('Muat ulang halaman, lalu coba lagi.'),
  validTo: day('Isi tanggal yang benar, atau kosongkan.')
    .optional()
    .transform((last) => last ?? null),
  reason: z
    .string({ error: 'Isi alasannya.' })
    .trim()
    .min(10, 'Isi alasannya, paling sedikit 10 karakter.')
    .max(500, 'Singkatkan alasannya menjadi paling banyak 500 karakter.'),
})
