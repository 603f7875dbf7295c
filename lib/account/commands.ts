import { randomBytes, randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { isTrusted } from '../actor'
import { type Context, command } from '../command'
import { holdsOnDay } from '../dated'
import { columnOf, dayOf } from '../day'
import { hashPassword, isPassword } from '../password'
import { ok, refuse } from '../result'
import { hashOf } from './intake'
import { mayCloseAccount, mayEndSession, mayGrantRole, mayIssueCode, mayReadAccount } from './policy'
import { findAccountFacts } from './queries'
import { activationDays, codeFrom, printedCode, weaknessOf } from './rules'
import type * as schema from './schema'

/** Makes a person with an account that has no password yet. For the operator. Refuses: forbidden, usernameTaken. */
export const createAccount = command('account.create', async ({ actor, tx, now, record }, input: z.output<typeof schema.newAccount>) => {
  if (!isTrusted(actor)) return refuse('forbidden')
  const { username, name } = input
  if (await tx.account.findUnique({ where: { username } })) return refuse('usernameTaken')
  const personId = uuidv7()
  const accountId = uuidv7()
  await tx.person.create({ data: { id: personId, name, createdAt: now } })
  await tx.account.create({ data: { id: accountId, personId, username, createdAt: now } })
  await record({ noun: 'account', nounId: accountId, after: { username, name } })
  return ok({ accountId })
})

/** Sets a password without a code. For the operator's demo only: nobody else may know another's password. Refuses: forbidden, notFound. */
export const setPassword = command('account.setPassword', async ({ actor, tx, record }, input: { accountId: string; password: string }) => {
  if (actor.kind !== 'OPERATOR') return refuse('forbidden')
  const { count } = await tx.account.updateMany({
    where: { id: input.accountId },
    data: { passwordHash: await hashPassword(input.password) },
  })
  if (count !== 1) return refuse('notFound')
  await record({ noun: 'account', nounId: input.accountId })
  return ok(null)
})

/** Deletes the one-time keys of forms answered more than 30 days ago: nobody posts those again. For the schedule. Refuses: forbidden. */
export const forgetFormKeys = command('account.forgetFormKeys', async ({ actor, tx, now, nothingChanged }, _: null) => {
  if (!isTrusted(actor)) return refuse('forbidden')
  const { count } = await tx.formKey.deleteMany({ where: { at: { lt: new Date(now.getTime() - 30 * 86_400_000) } } })
  nothingChanged()
  return ok({ count })
})

/** Ends one sign-in. Refuses: notFound (also for a sign-in of somebody else's that the actor may not end). */
export const endSession = command('account.endSession', async (context, { sessionId }: z.output<typeof schema.sessionEnd>) => {
  const { actor, tx, now, record } = context
  const session = await tx.session.findUnique({ where: { id: sessionId } })
  const facts = session && (await factsOf(context, session.accountId))
  if (!session || !facts || !mayEndSession(actor, facts)) return refuse('notFound')
  const { count } = await tx.session.updateMany({
    where: { id: sessionId, revokedAt: null },
    data: { revokedAt: now, revokedById: actor.accountId },
  })
  if (count === 0) context.nothingChanged()
  else await record({ noun: 'account', nounId: session.accountId })
  return ok(null)
})

/** Changes the actor's own password and ends all other sign-ins. Refuses: forbidden, currentWrong, passwordIsName, passwordTooSimple. */
export const changePassword = command(
  'account.changePassword',
  async ({ actor, tx, now, record }, { current, password, sessionId }: z.output<typeof schema.passwordChange> & { sessionId: string }) => {
    if (actor.accountId === null) return refuse('forbidden')
    const account = await tx.account.findUniqueOrThrow({ where: { id: actor.accountId }, include: { person: true } })
    if (!(await isPassword(account.passwordHash, current))) return refuse('currentWrong', { field: 'current' })
    const weakness = weaknessOf(password, account.username, account.person.name)
    if (weakness) return refuse(weakness, { field: 'password' })
    const guarded = { id: account.id, passwordHash: account.passwordHash }
    const { count } = await tx.account.updateMany({ where: guarded, data: { passwordHash: await hashPassword(password) } })
    if (count !== 1) return refuse('conflict')
    await tx.session.updateMany({ where: { accountId: account.id, revokedAt: null, id: { not: sessionId } }, data: { revokedAt: now } })
    await record({ noun: 'account', nounId: account.id })
    return ok(null)
  },
)

/**
 * Issues a one-time code with which the account's owner sets a password; codes issued before are void, the password of before ends,
 * and so do all sign-ins. The code is returned once and stored only as a digest. Refuses: notFound.
 */
export const issueCode = command(
  'account.issueCode',
  async (context, { accountId }: z.output<typeof schema.accountRef>) => {
    const { actor, tx, now, record } = context
    const facts = await factsOf(context, accountId)
    if (!facts || !mayReadAccount(actor, facts)) return refuse('notFound')
    if (!mayIssueCode(actor, facts)) return refuse('forbidden')
    const code = codeFrom(randomBytes(12))
    await tx.$executeRaw`SELECT 1 FROM account WHERE id = ${accountId}::uuid FOR UPDATE`
    await tx.activationCode.updateMany({ where: { accountId, usedAt: null, voidedAt: null }, data: { voidedAt: now } })
    const expiresAt = new Date(now.getTime() + activationDays * 86_400_000)
    await tx.activationCode.create({
      data: { id: randomUUID(), accountId, codeHash: hashOf(code), issuedById: actor.accountId, issuedAt: now, expiresAt },
    })
    await tx.account.updateMany({ where: { id: accountId }, data: { passwordHash: null } })
    await tx.session.updateMany({ where: { accountId, revokedAt: null }, data: { revokedAt: now, revokedById: actor.accountId } })
    await record({ noun: 'account', nounId: accountId, unitId: facts.unitIds[0] ?? null, after: { expiresAt } })
    return ok({ code: printedCode(code), expiresAt })
  },
  { secretResult: true },
)

/**
 * Grants a role for a unit (null: the whole government) from a day on. Refuses: notFound, forbidden, systemIsWhole, unitUnknown,
 * rangeUpsideDown, alreadyGranted.
 */
export const grantRole = command('account.grantRole', async (context, input: z.output<typeof schema.roleGrant>) => {
  const { actor, tx, now, today, record } = context
  const { accountId, role, unitId, from, to, reason } = input
  if (!(await tx.account.findUnique({ where: { id: accountId } }))) return refuse('notFound')
  if (!mayGrantRole(actor, input)) return refuse('forbidden')
  if (role === 'SYSTEM_ADMIN' && unitId !== null) return refuse('systemIsWhole', { field: 'unitId' })
  if (unitId !== null && !(await tx.unitVersion.findFirst({ where: { unitId, ...holdsOnDay(today) } })))
    return refuse('unitUnknown', { field: 'unitId' })
  if (to !== null && to <= from) return refuse('rangeUpsideDown', { field: 'to' })
  await tx.$executeRaw`SELECT 1 FROM account WHERE id = ${accountId}::uuid FOR UPDATE`
  const range = { validFrom: columnOf(from), validTo: to === null ? null : columnOf(to) }
  const overlap = await tx.roleGrant.findFirst({
    where: {
      ...{ accountId, role, unitId, revokedAt: null },
      ...(range.validTo ? { validFrom: { lt: range.validTo } } : {}),
      OR: [{ validTo: null }, { validTo: { gt: range.validFrom } }],
    },
  })
  if (overlap) return refuse('alreadyGranted')
  const grant = { id: uuidv7(), accountId, role, unitId, ...range, reason, grantedById: actor.accountId, grantedAt: now }
  await tx.roleGrant.create({ data: grant })
  await record({ noun: 'account', nounId: accountId, unitId, after: { role, unitId, from, to }, reason })
  return ok({ grantId: grant.id })
})

/** Takes a role back at once. Refuses: notFound, forbidden, grantEnded, conflict (somebody took it back meanwhile). */
export const revokeRole = command(
  'account.revokeRole',
  async ({ actor, tx, now, today, record }, input: z.output<typeof schema.roleRevocation>) => {
    const grant = await tx.roleGrant.findUnique({ where: { id: input.grantId } })
    if (!grant) return refuse('notFound')
    if (!mayGrantRole(actor, grant)) return refuse('forbidden')
    if (grant.validTo !== null && dayOf(grant.validTo) <= today) return refuse('grantEnded')
    const { count } = await tx.roleGrant.updateMany({
      where: { id: grant.id, revokedAt: null },
      data: { revokedAt: now, revokedById: actor.accountId },
    })
    if (count !== 1) return refuse('conflict')
    const { accountId, role, unitId } = grant
    await record({ noun: 'account', nounId: accountId, unitId, before: { role, unitId }, reason: input.reason })
    return ok(null)
  },
)

/** Closes an account at once: nobody signs in with it, its sign-ins end and its codes are void. Refuses: notFound, forbidden, conflict. */
export const disableAccount = command('account.disable', async (context, { accountId, reason }: z.output<typeof schema.accountClosing>) => {
  const { actor, tx, now, record } = context
  const facts = await factsOf(context, accountId)
  if (!facts || !mayReadAccount(actor, facts)) return refuse('notFound')
  if (!mayCloseAccount(actor, accountId)) return refuse('forbidden')
  const { count } = await tx.account.updateMany({ where: { id: accountId, disabledAt: null }, data: { disabledAt: now } })
  if (count !== 1) return refuse('conflict')
  await tx.session.updateMany({ where: { accountId, revokedAt: null }, data: { revokedAt: now, revokedById: actor.accountId } })
  await tx.activationCode.updateMany({ where: { accountId, usedAt: null, voidedAt: null }, data: { voidedAt: now } })
  await record({ noun: 'account', nounId: accountId, unitId: facts.unitIds[0] ?? null, reason })
  return ok(null)
})

/** Opens a closed account again; its password is the one of before. Refuses: notFound, forbidden, conflict. */
export const enableAccount = command('account.enable', async (context, { accountId, reason }: z.output<typeof schema.accountClosing>) => {
  const { actor, tx, record } = context
  const facts = await factsOf(context, accountId)
  if (!facts || !mayReadAccount(actor, facts)) return refuse('notFound')
  if (!mayCloseAccount(actor, accountId)) return refuse('forbidden')
  const { count } = await tx.account.updateMany({ where: { id: accountId, disabledAt: { not: null } }, data: { disabledAt: null } })
  if (count !== 1) return refuse('conflict')
  await record({ noun: 'account', nounId: accountId, unitId: facts.unitIds[0] ?? null, reason })
  return ok(null)
})

function factsOf({ actor, tx, today }: Context, accountId: string) {
  return findAccountFacts(actor, accountId, today, tx)
}
