import type { Actor } from '../actor'
import { type Day, dayOf } from '../day'
import { db } from '../db'
import type { NotificationKind } from '../generated/prisma/enums'

export type ListedNotification = { id: string; kind: NotificationKind; subject: string; path: string; dueOn: Day | null; createdAt: Date }

/** What the actor was told and has not put aside: the most urgent first, then the newest; at most 50, and how many there are. */
export async function listNotices(actor: Actor): Promise<{ rows: ListedNotification[]; total: number }> {
  if (actor.accountId === null) return { rows: [], total: 0 }
  const where = { accountId: actor.accountId, readAt: null }
  const [rows, total] = await Promise.all([
    db().notification.findMany({ where, orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { createdAt: 'desc' }], take: 50 }),
    db().notification.count({ where }),
  ])
  return { rows: rows.map(({ dueOn, ...row }) => ({ ...row, dueOn: dueOn && dayOf(dueOn) })), total }
}
