import type { Actor } from '../actor'
import { yearOf } from '../day'
import { makePeriods } from './commands'

/** Keeps the periods of this year and the next in place. */
export async function ensurePeriods(actor: Actor): Promise<void> {
  const year = yearOf(actor.today)
  await makePeriods(actor, { year })
  await makePeriods(actor, { year: year + 1 })
}
