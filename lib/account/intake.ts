import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Actor } from '../actor'
import { command } from '../command'
import { db } from '../db'
import { hashPassword, isPassword } from '../password'
import { ok, type Result, refuse } from '../result'
import { throttle } from '../throttle'
import { deviceLabel, sessionDays, weaknessOf } from './rules'
import type { Activation, Credentials } from './schema'

/** Where a request comes from: the browser's own token if it has one, its address and description. */
export type Origin = { deviceToken: string | null; address: string; userAgent: string }

/** A sign-in that began: the session's id for the cookie, and the browser's token to remember it by. */
export type SignedIn = { sessionId: string; deviceToken: string }

const perAddress = throttle('sign-in address', 100)
const perName = throttle('sign-in name', 10)
const perKnownDevice = throttle('sign-in device', 20)
const perCode = throttle('activation', 10)

/**
 * Signs a person in with name and password. Wrong passwords slow down the address, and the name on devices its owner never used; on a
 * device the owner has used they are counted apart, so that a stranger who guesses locks nobody out. Refuses: credentialsWrong (the
 * same, in the same time, for a name that does not exist), tooManyTries.
 */
export async function signIn(visitor: Actor, { username, password }: Credentials, origin: Origin): Promise<Result<SignedIn>> {
  const account = await db().account.findUnique({ where: { username }, include: { devices: true } })
  const tokenHash = origin.deviceToken === null ? null : hashOf(origin.deviceToken)
  const isKnown = tokenHash !== null && (account?.devices.some((device) => Buffer.compare(device.tokenHash, tokenHash) === 0) ?? false)
  const own = isKnown ? perKnownDevice : perName
  const ownKey = isKnown ? `${username} ${origin.deviceToken}` : username
  const minutes = Math.max(await own.waitFor(ownKey), isKnown ? 0 : await perAddress.waitFor(origin.address))
  if (minutes > 0) return refuse('tooManyTries', { params: { minutes } })
  const fits = await isPassword(account?.passwordHash ?? null, password)
  if (!fits || !account || account.disabledAt !== null) {
    await Promise.all([own.countWrong(ownKey), perAddress.countWrong(origin.address)])
    return refuse('credentialsWrong')
  }
  await own.forget(ownKey)
  return openSession(visitor, { accountId: account.id, origin })
}

/**
 * Sets a password with a one-time code and signs in. Refuses: codeWrong (also for an unknown name, a used or expired code),
 * tooManyTries, passwordIsName, passwordTooSimple.
 */
export async function activate(visitor: Actor, { username, code, password }: Activation, origin: Origin): Promise<Result<SignedIn>> {
  const minutes = Math.max(await perCode.waitFor(username), await perAddress.waitFor(origin.address))
  if (minutes > 0) return refuse('tooManyTries', { params: { minutes } })
  const account = await db().account.findUnique({ where: { username }, include: { person: true } })
  const weakness = account ? weaknessOf(password, username, account.person.name) : null
  if (weakness) return refuse(weakness, { field: 'password' })
  const passwordHash = await hashPassword(password)
  const spent = account ? await spendCode(visitor, { accountId: account.id, codeHash: hashOf(code), passwordHash }) : refuse('codeWrong')
  if (!spent.ok || !account) {
    await Promise.all([perCode.countWrong(username), perAddress.countWrong(origin.address)])
    return refuse('codeWrong')
  }
  await Promise.all([perName.forget(username), perCode.forget(username)])
  return openSession(visitor, { accountId: account.id, origin })
}

/** sha256 of a random secret, as it is stored. */
export function hashOf(secret: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(secret).digest())
}

const openSession = command('account.signIn', async ({ tx, now, record }, { accountId, origin }: { accountId: string; origin: Origin }) => {
  const deviceToken = origin.deviceToken ?? randomBytes(32).toString('base64url')
  const label = deviceLabel(origin.userAgent)
  const key = { accountId, tokenHash: hashOf(deviceToken) }
  const device = await tx.device.upsert({
    where: { accountId_tokenHash: key },
    create: { id: randomUUID(), ...key, label, firstSeenAt: now, lastSeenAt: now },
    update: { lastSeenAt: now, label },
  })
  const expiresAt = new Date(now.getTime() + sessionDays * 86_400_000)
  const session = { id: randomUUID(), accountId, deviceId: device.id, startedAt: now, lastSeenAt: now, expiresAt }
  await tx.session.create({ data: session })
  await record({ noun: 'account', nounId: accountId, by: accountId, after: { device: label } })
  return ok({ sessionId: session.id, deviceToken })
})

type Spending = { accountId: string; codeHash: Uint8Array<ArrayBuffer>; passwordHash: string }

const spendCode = command('account.activate', async ({ tx, now, record }, { accountId, codeHash, passwordHash }: Spending) => {
  const open = { accountId, codeHash, usedAt: null, voidedAt: null, expiresAt: { gt: now } }
  const { count } = await tx.activationCode.updateMany({ where: open, data: { usedAt: now } })
  if (count !== 1) return refuse('codeWrong')
  const changed = await tx.account.updateMany({ where: { id: accountId, disabledAt: null }, data: { passwordHash } })
  if (changed.count !== 1) return refuse('codeWrong')
  await tx.session.updateMany({ where: { accountId, revokedAt: null }, data: { revokedAt: now } })
  await record({ noun: 'account', nounId: accountId, by: accountId, reason: 'Kata sandi ditetapkan dengan kode aktivasi' })
  return ok(null)
})
