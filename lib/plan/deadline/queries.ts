import type { Actor } from '../../actor'
import type { Day } from '../../day'
import { type Db, db, type Tx } from '../../db'
import { findRule } from '../../rule/queries'

/** The last day to settle the SKP of a year (rule DEADLINES, SKP_SET); null where the rule says it as a span. */
export async function readSettingDay(actor: Actor, year: number, client: Db | Tx = db()): Promise<Day | null> {
  const { deadlines } = (await findRule(actor, 'DEADLINES', actor.today, undefined, client)).body
  const deadline = deadlines.SKP_SET
  return deadline.unit === 'MONTH_DAY' ? (`${year + deadline.yearsAfter}-${deadline.monthDay}` as Day) : null
}
