import { z } from 'zod'
import { countUpTo } from '../service-book/schema'

const mostUsers = 99_999_999

/** How many used a service in a period; `was` is what the form showed, empty where nothing was said. */
export const usersCount = z.object({
  serviceId: z.uuid(),
  periodId: z.uuid('Pilih periode.'),
  was: z
    .string()
    .regex(/^\d*$/)
    .optional()
    .transform((text) => (text ? Number(text) : null)),
  users: countUpTo(mostUsers),
})
