import { v7 as uuidv7 } from 'uuid'
import { isTrusted } from '../actor'
import { command } from '../command'
import { columnOf } from '../day'
import { ok, refuse } from '../result'
import { periodsOf } from './rules'

/** Makes the periods of a year that are missing; running it again changes nothing. Refuses: forbidden. */
export const makePeriods = command('calendar.makePeriods', async ({ actor, tx, record, nothingChanged }, input: { year: number }) => {
  if (!isTrusted(actor)) return refuse('forbidden')
  const rows = periodsOf(input.year).map(({ startsOn, endsOn, ...period }) => ({
    ...period,
    id: uuidv7(),
    startsOn: columnOf(startsOn),
    endsOn: columnOf(endsOn),
  }))
  const { count } = await tx.period.createMany({ data: rows, skipDuplicates: true })
  if (count === 0) nothingChanged()
  else await record({ noun: 'period', nounId: null, after: { year: input.year, made: count } })
  return ok({ made: count })
})
