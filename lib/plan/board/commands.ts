import type { z } from 'zod'
import { command } from '../../command'
import { ok, refuse } from '../../result'
import { readSettingDay } from '../deadline/queries'
import { mayRemind, mayRemindIn } from './policy'
import { readRemindable } from './queries'
import { turnOf } from './rules'
import type * as schema from './schema'

/**
 * Reminds whoever's turn it is, of one post, a unit or the whole board: a line in their list, at most once a day for each post. Nothing
 * personal stands in it. Refuses: notFound, nobodyToRemind.
 */
export const remindOfPlans = command(
  'plan.remind',
  async ({ actor, tx, today, record, notify, nothingChanged }, { year, unitId, holdingId }: z.output<typeof schema.planReminder>) => {
    if (!mayRemind(actor)) return refuse('notFound')
    if (holdingId !== null) {
      const holding = await tx.postHolding.findUnique({ where: { id: holdingId }, select: { post: { select: { unitId: true } } } })
      if (!holding || !mayRemindIn(actor, holding.post.unitId)) return refuse('notFound')
    }
    const found = await readRemindable(actor, { year, unitId, holdingIds: holdingId === null ? null : [holdingId] }, tx)
    const open = found.filter((one) => mayRemindIn(actor, one.unitId))
    const reached = open.flatMap(({ accountId, ...one }) => (accountId === null ? [] : [{ ...one, accountId }]))
    if (reached.length === 0) return refuse('nobodyToRemind')
    const dueOn = await readSettingDay(actor, year, tx)
    const keyed = reached.map((one) => ({ ...one, key: `PLAN_REMINDER ${one.holdingId} ${year} ${today}` }))
    const before = await tx.notification.count({ where: { key: { in: keyed.map(({ key }) => key) } } })
    await notify(
      keyed.map(({ accountId, standing, planId, key }) => ({
        ...{ accountId, kind: 'PLAN_REMINDER' as const, dueOn, key },
        subject: turnOf(standing) === 'APPRAISER' ? `SKP ${year} menunggu kesepakatan Anda` : `SKP ${year} belum disepakati`,
        path: planId === null ? `/skp?tahun=${year}` : `/skp/${planId}`,
      })),
    )
    const reminded = keyed.length - before
    if (reminded === 0) nothingChanged()
    else await record({ noun: 'plan', nounId: null, unitId: open[0]?.unitId ?? null, after: { year, count: reminded, holdingId } })
    return ok({ reminded, again: before, without: open.length - reached.length, year, unitId })
  },
  { timeoutMs: 120_000 },
)
