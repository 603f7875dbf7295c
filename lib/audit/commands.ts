import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { command } from '../command'
import { ok, refuse } from '../result'
import { mayRedact } from './policy'
import type { redactAct as redactActSchema } from './schema'

/**
 * Takes away the values an act recorded, with a reason (UU 27/2022 Pasal 8, the right to have data erased). The act itself, its digests and the
 * chain stay. Refuses: forbidden, notFound, alreadyRedacted.
 */
export const redactAct = command('audit.redact', async ({ actor, tx, now, record }, input: z.output<typeof redactActSchema>) => {
  if (!mayRedact(actor)) return refuse('forbidden')
  const value = await tx.auditValue.findUnique({ where: { entryId: input.entryId } })
  if (!value) return refuse('notFound')
  const redactionId = uuidv7()
  await record({ id: redactionId, noun: 'audit', nounId: input.entryId, reason: input.reason })
  const erased = { salt: null, before: null, after: null, redactedAt: now, redactionId }
  const { count } = await tx.auditValue.updateMany({ where: { entryId: input.entryId, redactedAt: null }, data: erased })
  return count === 1 ? ok({ redactionId }) : refuse('alreadyRedacted')
})
