import { v7 as uuidv7 } from 'uuid'
import { command } from '../command'
import { columnOf } from '../day'
import type { Prisma } from '../generated/prisma/client'
import { ok, refuse } from '../result'
import { mayPublishRule } from './policy'
import { parseBody } from './rules'
import type { NewRuleVersion } from './schema'

/**
 * Publishes a new version of a rule; the versions before it stay as they were, for events before its first day. Refuses: forbidden,
 * ruleBodyInvalid, conflict (another version was published meanwhile: `basedOn` is the number the author started from).
 */
export const publishRule = command('rule.publish', async ({ actor, tx, now, record, emit }, input: NewRuleVersion) => {
  if (!mayPublishRule(actor)) return refuse('forbidden')
  const body = parseBody(input.kind, input.body)
  if (!body.ok) return body
  const rule = await tx.rule.findUniqueOrThrow({ where: { kind: input.kind } })
  await tx.$executeRaw`SELECT 1 FROM rule WHERE id = ${rule.id}::uuid FOR UPDATE`
  const last = await tx.ruleVersion.findFirst({ where: { ruleId: rule.id }, orderBy: { number: 'desc' } })
  if ((last?.number ?? 0) !== input.basedOn) return refuse('conflict')
  const { citation, certainty, employeeKinds, note } = input
  const version = {
    id: uuidv7(),
    ruleId: rule.id,
    number: input.basedOn + 1,
    body: body.value as Prisma.InputJsonObject,
    citation,
    certainty,
    employeeKinds,
    note,
  }
  await tx.ruleVersion.create({
    data: { ...version, validFrom: columnOf(input.validFrom), publishedAt: now, publishedById: actor.accountId },
  })
  await record({ noun: 'rule', nounId: rule.id, before: last?.body, after: { ...version, validFrom: input.validFrom }, reason: note })
  await emit('RULE_PUBLISHED', version.id)
  return ok({ id: version.id, number: version.number })
})
