import type { z } from 'zod'
import { command } from '../command'
import { ok, refuse } from '../result'
import type { notificationRef } from './schema'

/** Puts a line of the actor's own list aside. Refuses: notFound. */
export const putAside = command(
  'notification.putAside',
  async ({ actor, tx, now, record, nothingChanged }, input: z.output<typeof notificationRef>) => {
    const own = await tx.notification.findFirst({ where: { id: input.notificationId, accountId: actor.accountId ?? undefined } })
    if (!own || actor.accountId === null) return refuse('notFound')
    const { count } = await tx.notification.updateMany({ where: { id: own.id, readAt: null }, data: { readAt: now } })
    if (count === 0) nothingChanged()
    else await record({ noun: 'notification', nounId: own.id })
    return ok(null)
  },
)
