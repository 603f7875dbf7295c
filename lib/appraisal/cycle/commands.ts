import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import type { Actor } from '../../actor'
import { periodName } from '../../calendar/labels'
import { loadWorkCalendar } from '../../calendar/queries'
import { lastDayOf } from '../../calendar/rules'
import { command } from '../../command'
import { columnOf, type Day, dayOf } from '../../day'
import type { Tx } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import type { PeriodKind } from '../../generated/prisma/enums'
import { ok, refuse } from '../../result'
import { findRule } from '../../rule/queries'
import { mayRunCycles } from '../policy'
import type * as schema from '../schema'

/**
 * Opens the evaluation of everyone over a period: an appraisal for each SKP agreed for any day of it; SKP agreed later follow by
 * event. Refuses: forbidden, notFound, kindNotAppraised, periodNotBegun, alreadyOpened.
 */
export const openCycle = command(
  'appraisalCycle.open',
  async ({ actor, tx, now, today, record }, { periodId }: z.output<typeof schema.cycleOpening>) => {
    if (!mayRunCycles(actor)) return refuse('forbidden')
    const period = await tx.period.findUnique({ where: { id: periodId } })
    if (!period) return refuse('notFound')
    const endsOn = dayOf(period.endsOn)
    const { body } = await findRule(actor, 'PERFORMANCE_PERIODS', endsOn, undefined, tx)
    if (!body.appraisalKinds.includes(period.kind)) return refuse('kindNotAppraised', { field: 'periodId' })
    if (dayOf(period.startsOn) > today) return refuse('periodNotBegun', { field: 'periodId' })
    const cycle = { id: uuidv7(), periodId, dueOn: columnOf(await dueOn(actor, tx, period.kind, endsOn)) }
    const row = { ...cycle, openedById: actor.accountId, openedAt: now }
    const { count } = await tx.appraisalCycle.createMany({ data: [row], skipDuplicates: true })
    if (count !== 1) return refuse('alreadyOpened', { field: 'periodId' })
    const made = await makeAppraisals(tx, now, Prisma.sql`c.id = ${cycle.id}::uuid`)
    await record({ noun: 'appraisalCycle', nounId: cycle.id, after: { period: periodName(period), dueOn: dayOf(cycle.dueOn), made } })
    return ok({ cycleId: cycle.id, made })
  },
  { timeoutMs: 120_000 },
)

/**
 * Closes a cycle: what was never rated is rated no more; what is under way goes on. Refuses: forbidden, notFound, alreadyClosed.
 */
export const closeCycle = command(
  'appraisalCycle.close',
  async ({ actor, tx, now, record }, { cycleId, reason }: z.output<typeof schema.cycleClosing>) => {
    if (!mayRunCycles(actor)) return refuse('forbidden')
    if (!(await tx.appraisalCycle.findUnique({ where: { id: cycleId } }))) return refuse('notFound')
    const closed = { closedById: actor.accountId, closedAt: now }
    const { count } = await tx.appraisalCycle.updateMany({ where: { id: cycleId, closedAt: null }, data: closed })
    if (count !== 1) return refuse('alreadyClosed')
    const unrated = await tx.appraisal.count({ where: { cycleId, state: 'DRAFT' } })
    await record({ noun: 'appraisalCycle', nounId: cycleId, after: { closedAt: now, unrated }, reason })
    return ok({ cycleId })
  },
)

/**
 * Makes the appraisals that are missing in cycles of which `which` is true, over `appraisal_cycle c` and `plan p`: one for each SKP in force
 * for any day of the period. @returns how many it made.
 */
export function makeAppraisals(tx: Tx, now: Date, which: Prisma.Sql): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO appraisal (id, plan_id, cycle_id, plan_version_id, state, revision, created_at)
    SELECT gen_random_uuid(), p.id, c.id, v.id, 'DRAFT', 1, ${now}
    FROM appraisal_cycle c JOIN period pe ON pe.id = c.period_id JOIN plan p ON p.starts_on <= pe.ends_on AND p.ends_on >= pe.starts_on
      JOIN LATERAL (SELECT id FROM plan_version WHERE plan_id = p.id AND state = 'AGREED' ORDER BY number DESC LIMIT 1) v ON true
    WHERE ${which} ON CONFLICT (plan_id, cycle_id) DO NOTHING`
}

/** Last day to release: of the deadline for a year, or for a part of it. */
async function dueOn(actor: Actor, tx: Tx, kind: PeriodKind, endsOn: Day): Promise<Day> {
  const { body } = await findRule(actor, 'DEADLINES', endsOn, undefined, tx)
  const deadline = body.deadlines[kind === 'YEAR' ? 'ANNUAL_APPRAISAL' : 'PERIODIC_APPRAISAL']
  return lastDayOf(deadline, endsOn, await loadWorkCalendar(actor, endsOn, tx)).day
}
