import { z } from 'zod'
import { planYear } from '../schema'
import { boardStandings } from './rules'

export { planYear }

/** What the board's address narrows it to. */
export const boardStanding = z.enum([...boardStandings, 'LATE'])

/** Whom to remind: a unit with those below it in the same office, or the whole board where `unitId` is empty; or one post. */
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
