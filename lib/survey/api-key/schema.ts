import { z } from 'zod'
import { ApiKeyUse } from '../../generated/prisma/enums'

const name = z
  .string({ error: 'Isi nama kunci.' })
  .trim()
  .min(3, 'Isi nama kunci, paling sedikit 3 huruf.')
  .max(80, 'Nama kunci paling banyak 80 huruf.')
  .transform((text) => text.replace(/\s+/g, ' '))

/** A key of a unit: the name of the system that will hold it, and what it may be used for. */
export const newApiKey = z.object({
  unitId: z.uuid('Pilih unit.'),
  name,
  uses: z
    .array(z.enum(ApiKeyUse, { error: 'Pilih kegunaan yang ditawarkan.' }), { error: 'Pilih paling sedikit satu kegunaan.' })
    .min(1, 'Pilih paling sedikit satu kegunaan.')
    .transform((uses) => [...new Set(uses)].sort()),
})

export const apiKeyRevocation = z.object({ keyId: z.uuid() })
