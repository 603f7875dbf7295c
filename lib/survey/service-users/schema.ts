import { z } from 'zod'
import { typedCount } from '../service-book/schema'

/** How many used a service in a period; `was` is what the form showed, empty where nothing was said. */
export const usersCount = z.object({
  serviceId: z.uuid(),
  periodId: z.uuid('Pilih periode.'),
  was: z
    .string()
    .regex(/^\d*$/)
    .optional()
    .transform((text) => (text ? Number(text) : null)),
  users: typedCount,
})
