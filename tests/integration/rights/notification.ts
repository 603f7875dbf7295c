import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { db } from '@/lib/db'
import { putAside } from '@/lib/notification/commands'
import { listNotices } from '@/lib/notification/queries'
import { trusted } from '../../support/actors'
import { ownOnly, row } from './row'
import type { Subject } from './town'

async function noticeFor({ accountId }: Subject): Promise<string> {
  const line = {
    accountId,
    kind: 'RULE_CHANGED' as const,
    subject: 'Uji',
    path: '/aturan',
    key: randomUUID(),
    dueOn: new Date('2000-01-01'),
  }
  return (await db().notification.create({ data: { id: uuidv7(), ...line, createdAt: trusted().now } })).id
}

export const notificationRows = [
  row(
    listNotices,
    async (actor, subject) => {
      const id = await noticeFor(subject)
      const { rows } = await listNotices(actor)
      await db().notification.update({ where: { id }, data: { readAt: trusted().now } })
      return rows.some((one) => one.id === id)
    },
    ownOnly,
    { operator: false },
  ),
  row(putAside, async (actor, subject) => putAside(actor, { notificationId: await noticeFor(subject) }), ownOnly, { operator: false }),
]
