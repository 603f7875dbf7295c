import { z } from 'zod'
import { type Day, isDay } from '../../day'

const day = z
  .string()
  .refine(isDay)
  .transform((text) => text as Day)
  .nullable()
  .catch(null)
const code = z
  .string()
  .regex(/^[a-zA-Z.]{1,60}$/)
  .nullable()
  .catch(null)

/** What the address of the trail narrows it to; what makes no sense narrows nothing. */
export const actFilters = z.object({ verb: code, noun: code, from: day, to: day })
export type ActFilters = z.output<typeof actFilters>
