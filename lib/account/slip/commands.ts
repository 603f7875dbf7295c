import { randomBytes, randomUUID } from 'node:crypto'
import type { Actor } from '../../actor'
import { command } from '../../command'
import type { Tx } from '../../db'
import { ok, type Result, refuse } from '../../result'
import { issueCode } from '../commands'
import { hashOf } from '../intake'
import { mayIssueCode, mayIssueCodesIn } from '../policy'
import { findAccount, listAccountFacts, listInactiveOf } from '../queries'
import { activationDays, codeFrom, printedCode } from '../rules'
import type { Slip } from './schema'

/** Codes handed out at once, at most. */
const most = 500

/**
 * Issues a code to everyone in a unit and below who has no password yet and whom the actor may give one; their codes of before are void. Nobody
 * who is active is touched. The codes are returned once and stored only as digests: never call it with a one-time key, which would keep the
 * answer. Refuses: notFound, nobodyToActivate, tooManyCodes.
 */
export const issueUnitCodes = command(
  'account.issueUnitCodes',
  async ({ actor, tx, now, today, record }, { unitId }: { unitId: string }) => {
    if (!mayIssueCodesIn(actor, unitId)) return refuse('notFound')
    const people = await listInactiveOf(actor, unitId, most + 1, tx)
    if (people.length > most) return refuse('tooManyCodes')
    const ids = people.map(({ id }) => id)
    const facts = new Map((await listAccountFacts(actor, ids, today, tx)).map((one) => [one.accountId, one]))
    const allowed = people.filter(({ id }) => {
      const known = facts.get(id)
      return known && mayIssueCode(actor, known)
    })
    if (allowed.length === 0) return refuse('nobodyToActivate')
    const expiresAt = new Date(now.getTime() + activationDays * 86_400_000)
    const issued = allowed.map((person) => ({ ...person, code: codeFrom(randomBytes(12)) }))
    await storeCodes(tx, actor, issued, expiresAt)
    await record(...issued.map((one) => ({ noun: 'account', nounId: one.id, unitId: one.unitId, after: { expiresAt } })))
    return ok(issued.map(({ name, username, unitName, code }): Slip => ({ name, username, unitName, code: printedCode(code), expiresAt })))
  },
)

/** Issues a code to one person, as `issueCode` does, and gives back the slip. Refuses as `issueCode` does. */
export async function issueSlip(actor: Actor, { accountId }: { accountId: string }): Promise<Result<Slip[]>> {
  const account = await findAccount(actor, accountId)
  if (!account) return refuse('notFound')
  const issued = await issueCode(actor, { accountId })
  if (!issued.ok) return issued
  const { name, username, unitName } = account
  return ok([{ name, username, unitName, ...issued.value }])
}

async function storeCodes(tx: Tx, actor: Actor, issued: readonly { id: string; code: string }[], expiresAt: Date): Promise<void> {
  const ids = issued.map(({ id }) => id)
  await tx.activationCode.updateMany({ where: { accountId: { in: ids }, usedAt: null, voidedAt: null }, data: { voidedAt: actor.now } })
  await tx.activationCode.createMany({
    data: issued.map(({ id, code }) => ({
      ...{ id: randomUUID(), accountId: id, codeHash: hashOf(code) },
      ...{ issuedById: actor.accountId, issuedAt: actor.now, expiresAt },
    })),
  })
}
