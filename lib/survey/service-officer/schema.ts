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
