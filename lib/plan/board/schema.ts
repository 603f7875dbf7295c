import { z } from 'zod'
import { planYear } from '../schema'
import { boardStandings } from './rules'

export { planYear }

/** What the board's address narrows it to. */
export const boardStanding = z.enum([...boardStandings, 'LATE'])

/** Whom to remind: an office, or one unit of it, or the whole board where `unitId` is empty; or one post. */
export const planReminder = z.object({
  year: planYear,
  unitId: z
    .uuid()
    .nullish()
    .or(z.literal(''))
    .transform((value) => value || null),
  holdingId: z
    .uuid()
    .nullish()
    .or(z.literal(''))
    .transform((value) => value || null),
})
