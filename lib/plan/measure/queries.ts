import type { Actor } from '../../actor'
import { periodName } from '../../calendar/labels'
import { columnOf, type Day, dayOf } from '../../day'
import { type Db, db, type Tx } from '../../db'
import { findRule } from '../../rule/queries'
import type { MeasuredTime } from './rules'

/** A period that realisation is recorded for, and targets may be set for. */
export type TargetPeriod = { id: string; number: number; name: string }

/** The days and target periods of an SKP, for `faultsOf`. */
export async function readMeasuredTime(
  actor: Actor,
  plan: { year: number; startsOn: Date; endsOn: Date },
  client: Db | Tx = db(),
): Promise<MeasuredTime> {
  const days = { startsOn: dayOf(plan.startsOn), endsOn: dayOf(plan.endsOn) }
  const periods = await readTargetPeriods(actor, { year: plan.year, ...days }, client)
  return { ...days, periodIds: periods.map(({ id }) => id) }
}

/**
 * The periods within an SKP's time, in order: of the kind that the rule PERFORMANCE_PERIODS of the year's first day says. Read for whoever
 * was shown to see the SKP.
 */
export async function readTargetPeriods(
  actor: Actor,
  { year, startsOn, endsOn }: { year: number; startsOn: Day; endsOn: Day },
  client: Db | Tx = db(),
): Promise<TargetPeriod[]> {
  const { body } = await findRule(actor, 'PERFORMANCE_PERIODS', `${year}-01-01`, undefined, client)
  const within = { startsOn: { lte: columnOf(endsOn) }, endsOn: { gte: columnOf(startsOn) } }
  const rows = await client.period.findMany({ where: { kind: body.realizationKind, year, ...within }, orderBy: { number: 'asc' } })
  return rows.map((row) => ({ id: row.id, number: row.number, name: periodName(row) }))
}
