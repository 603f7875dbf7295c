import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { command } from '../../command'
import { holdsOnDay } from '../../dated'
import { ok, refuse } from '../../result'
import { mayManageKeys, mayManageKeysIn } from './policy'
import { digestOfKey, keyTextOf } from './rules'
import type * as schema from './schema'

/**
 * Makes a key with which another system of a unit of today writes here. Its text is returned once and kept only as a digest, so it takes no
 * one-time key: a repeat is refused by the name. Refuses: forbidden, notFound, keyNamed.
 */
export const createApiKey = command(
  'apiKey.create',
  async ({ actor, tx, now, today, record }, { unitId, name, uses }: z.output<typeof schema.newApiKey>) => {
    if (!mayManageKeys(actor)) return refuse('forbidden')
    if (!mayManageKeysIn(actor, unitId)) return refuse('notFound')
    if (!(await tx.unitVersion.findFirst({ where: { unitId, ...holdsOnDay(today) } }))) return refuse('notFound')
    const text = keyTextOf(randomBytes(32))
    const row = { id: uuidv7(), unitId, name, digest: digestOfKey(text), uses, createdById: actor.accountId, createdAt: now }
    const { count } = await tx.apiKey.createMany({ data: [row], skipDuplicates: true })
    if (count !== 1) return refuse('keyNamed', { field: 'name' })
    await record({ noun: 'apiKey', nounId: row.id, unitId, after: { name, uses } })
    return ok({ keyId: row.id, text })
  },
  { secretResult: true },
)

/** Takes a key back at once and for good. Refuses: notFound, conflict (somebody took it back meanwhile). */
export const revokeApiKey = command('apiKey.revoke', async (context, { keyId }: z.output<typeof schema.apiKeyRevocation>) => {
  const { actor, tx, now, record } = context
  const key = await tx.apiKey.findUnique({ where: { id: keyId } })
  if (!key || !mayManageKeysIn(actor, key.unitId)) return refuse('notFound')
  const revoked = { revokedAt: now, revokedById: actor.accountId }
  const { count } = await tx.apiKey.updateMany({ where: { id: keyId, revokedAt: null }, data: revoked })
  if (count !== 1) return refuse('conflict')
  await record({ noun: 'apiKey', nounId: keyId, unitId: key.unitId, before: { name: key.name } })
  return ok({ keyId })
})
