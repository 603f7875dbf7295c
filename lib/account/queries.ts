import { type Actor, isTrusted } from '../actor'
import { columnOf, type Day } from '../day'
import { db, type Tx } from '../db'
import type { AccountFacts } from './policy'

/** A sign-in as its owner sees it. */
export type ListedSession = { id: string; device: string; startedAt: Date; lastSeenAt: Date; current: boolean }

/** The actor's own living sign-ins, the newest first. */
export async function listOwnSessions(actor: Actor, currentId: string | null): Promise<ListedSession[]> {
  if (actor.accountId === null) return []
  const rows = await db().session.findMany({
    where: { accountId: actor.accountId, revokedAt: null, expiresAt: { gt: actor.now } },
    include: { device: true },
    orderBy: { startedAt: 'desc' },
    take: 100,
  })
  return rows.map(({ id, device, startedAt, lastSeenAt }) => ({
    id,
    device: device.label,
    startedAt,
    lastSeenAt,
    current: id === currentId,
  }))
}

/** What decides about an account, as of a day; null when there is no such account. */
export async function findAccountFacts(_actor: Actor, accountId: string, day: Day, tx: Tx = db()): Promise<AccountFacts | null> {
  const today = columnOf(day)
  const holds = { validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gt: today } }] }
  const account = await tx.account.findUnique({
    where: { id: accountId },
    include: {
      person: { include: { holdings: { where: { ...holds, voidedAt: null }, include: { post: true } } } },
      roleGrants: { where: { ...holds, revokedAt: null } },
    },
  })
  if (!account) return null
  const roles = account.roleGrants.map(({ role, unitId }) => ({ role, unitId }))
  return { accountId, unitIds: account.person.holdings.map(({ post }) => post.unitId), roles }
}

/** The account of a user name, for the operator's tool; null when there is none, or the actor is not trusted. */
export async function findAccountByName(actor: Actor, username: string): Promise<{ id: string; name: string } | null> {
  if (!isTrusted(actor)) return null
  const account = await db().account.findUnique({ where: { username }, include: { person: true } })
  return account && { id: account.id, name: account.person.name }
}
