import { z } from 'zod'
import { idParam } from '../../list-params'
import { planYear } from '../schema'
import { boardStandings } from './rules'

export { planYear }

const boardStanding = z.enum([...boardStandings, 'LATE'])

/** What the board's address narrows it to; what cannot be read narrows nothing, and the year is then `thisYear`. */
export function readBoardAddress(search: Readonly<Record<string, unknown>>, thisYear: number) {
  return {
    year: planYear.catch(thisYear).parse(search.tahun),
    unitId: idParam(search.unit),
    standing: boardStanding.nullable().catch(null).parse(search.status),
  }
}

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
