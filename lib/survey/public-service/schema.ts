import { z } from 'zod'

const name = z
  .string({ error: 'Isi nama layanan.' })
  .trim()
  .min(3, 'Isi nama layanan, paling sedikit 3 huruf.')
  .max(150, 'Nama layanan paling banyak 150 huruf.')
  .transform((text) => text.replace(/\s+/g, ' '))

export const newService = z.object({ unitId: z.uuid('Pilih unit.'), name })

/** `was` is the name that the form showed; a form that is out of date is refused by it. */
export const serviceRenaming = z.object({ serviceId: z.uuid(), was: z.string(), name })

export const serviceClosing = z.object({ serviceId: z.uuid() })
