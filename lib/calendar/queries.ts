import type { Actor } from '../actor'
import { columnOf, type Day, dayOf, yearOf } from '../day'
import { type Db, db, type Tx } from '../db'
import { findRule } from '../rule/queries'
import type { WorkCalendar } from './rules'

/** The working-day calendar from one day on, for as long as holidays are entered; for reckoning deadlines. */
export async function loadWorkCalendar(actor: Actor, from: Day, client: Db | Tx = db()): Promise<WorkCalendar> {
  const week = await findRule(actor, 'WORK_WEEK', from, undefined, client)
  const rows = await client.holiday.findMany({ where: { day: { gte: columnOf(`${yearOf(from)}-01-01` as Day) }, voidedAt: null } })
  const days = rows.map(({ day }) => dayOf(day))
  const national = rows.filter(({ kind }) => kind === 'NATIONAL').map(({ day }) => yearOf(dayOf(day)))
  return { holidays: new Set(days), daysPerWeek: week.body.daysPerWeek, knownYears: new Set(national) }
}
