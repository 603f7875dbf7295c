import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { changePassword, createAccount, endSession, grantRole, issueCode, revokeRole } from '@/lib/account/commands'
import { activate, signIn } from '@/lib/account/intake'
import { activation } from '@/lib/account/schema'
import type { Actor } from '@/lib/actor'
import { now } from '@/lib/clock'
import { addDays, columnOf } from '@/lib/day'
import { db } from '@/lib/db'
import { operator } from '@/lib/door/cli'
import { loadActor } from '@/lib/door/load-actor'
import { visitor } from '@/lib/door/visitor'
import type { Role } from '@/lib/generated/prisma/enums'
import { refuse } from '@/lib/result'
import { everywhere, signedIn } from '../support/actors'

const password = 'kopi pagi di balai kota'
const origin = () => ({ deviceToken: null, address: `10.0.0.${Math.random()}`, userAgent: 'Mozilla/5.0 (Linux; Android 14) Chrome/130.0' })

/** An account as the operator makes it, activated with its code. */
async function activated(name = `orang${randomBytes(4).toString('hex')}`) {
  const account = await createAccount(operator(), { username: name, name: 'Orang Uji' })
  if (!account.ok) throw new Error(account.code)
  const code = await issueCode(operator(), account.value)
  if (!code.ok) throw new Error(code.code)
  const input = activation.parse({ username: name, code: code.value.code, password })
  const session = await activate(visitor(), input, origin())
  if (!session.ok) throw new Error(session.code)
  return { username: name, accountId: account.value.accountId, ...session.value, input }
}

async function actorOf(sessionId: string): Promise<Actor> {
  const actor = await loadActor(sessionId)
  if (!actor) throw new Error('session is dead')
  return actor
}

describe('a code', () => {
  test('sets a password once', async () => {
    const { input, username } = await activated()
    expect(await activate(visitor(), input, origin())).toEqual(refuse('codeWrong'))
    expect((await signIn(visitor(), { username, password }, origin())).ok).toBe(true)
  })

  test('by two at once sets one password', async () => {
    const username = `kembar${Date.now()}`
    const account = await createAccount(operator(), { username, name: 'Kembar' })
    const code = account.ok ? await issueCode(operator(), account.value) : null
    if (!code?.ok) throw new Error('no code')
    const tries = ['sandi pertama sekali', 'sandi yang kedua kali'].map((one) =>
      activate(visitor(), activation.parse({ username, code: code.value.code, password: one }), origin()),
    )
    expect((await Promise.all(tries)).filter((result) => result.ok)).toHaveLength(1)
  })

  test('issued anew voids the one before, the password and every sign-in', async () => {
    const { accountId, username, sessionId } = await activated()
    expect((await issueCode(operator(), { accountId })).ok).toBe(true)
    expect(await loadActor(sessionId)).toBeNull()
    expect(await signIn(visitor(), { username, password }, origin())).toEqual(refuse('credentialsWrong'))
  })

  test('expires', async () => {
    const { accountId, username } = await activated()
    const fresh = await issueCode(operator(), { accountId })
    await db().activationCode.updateMany({ where: { accountId, usedAt: null }, data: { expiresAt: new Date('2020-01-01') } })
    const input = activation.parse({ username, code: fresh.ok ? fresh.value.code : '', password })
    expect(await activate(visitor(), input, origin())).toEqual(refuse('codeWrong'))
  })
})

describe('signing in', () => {
  test('answers an unknown name like a wrong password', async () => {
    const { username } = await activated()
    const wrong = await signIn(visitor(), { username, password: 'salah' }, origin())
    const unknown = await signIn(visitor(), { username: 'tidak-ada', password: 'salah' }, origin())
    expect(wrong).toEqual(unknown)
  })

  test('slows a guesser down, known name or not, and never the owner on a known device', async () => {
    const { username, deviceToken } = await activated()
    for (const name of [username, `hantu-${username}`]) {
      for (let tries = 0; tries < 10; tries += 1) await signIn(visitor(), { username: name, password: 'tebakan' }, origin())
      expect(await signIn(visitor(), { username: name, password: 'tebakan' }, origin())).toMatchObject({ code: 'tooManyTries' })
    }
    expect(await signIn(visitor(), { username, password }, origin())).toMatchObject({ code: 'tooManyTries' })
    expect((await signIn(visitor(), { username, password }, { ...origin(), deviceToken })).ok).toBe(true)
  })

  test('slows an address down that guesses at many names', async () => {
    const from = { ...origin(), address: '203.0.113.9' }
    for (let tries = 0; tries < 100; tries += 1) await signIn(visitor(), { username: `nama${tries}`, password: 'x' }, from)
    expect(await signIn(visitor(), { username: 'nama-lain', password: 'x' }, from)).toMatchObject({ code: 'tooManyTries' })
  }, 60_000)

  test('is refused to a closed account, and closes its sessions', async () => {
    const { username, accountId, sessionId } = await activated()
    await db().account.update({ where: { id: accountId }, data: { disabledAt: new Date() } })
    expect(await loadActor(sessionId)).toBeNull()
    expect(await signIn(visitor(), { username, password }, origin())).toEqual(refuse('credentialsWrong'))
  })

  test('stores no password, code or token that could be used', async () => {
    const { accountId, deviceToken } = await activated()
    const account = await db().account.findUniqueOrThrow({ where: { id: accountId }, include: { devices: true } })
    expect(account.passwordHash).toMatch(/^\$argon2id\$/)
    expect(Buffer.from(account.devices[0]?.tokenHash ?? []).toString()).not.toContain(deviceToken)
  })
})

describe('a session', () => {
  test('ends by its owner, not by a stranger', async () => {
    const { sessionId } = await activated()
    const stranger = await actorOf((await activated()).sessionId)
    expect(await endSession(stranger, { sessionId })).toEqual(refuse('notFound'))
    expect(await loadActor(sessionId)).not.toBeNull()
    expect((await endSession(await actorOf(sessionId), { sessionId })).ok).toBe(true)
    expect(await loadActor(sessionId)).toBeNull()
  })

  test('ends by lying idle and by its age', async () => {
    const { sessionId } = await activated()
    await db().session.update({ where: { id: sessionId }, data: { lastSeenAt: new Date(now().getTime() - 13 * 3_600_000) } })
    expect(await loadActor(sessionId)).toBeNull()
    await db().session.update({ where: { id: sessionId }, data: { lastSeenAt: now(), expiresAt: new Date(now().getTime() - 1) } })
    expect(await loadActor(sessionId)).toBeNull()
  })

  test('ends elsewhere when the password is changed', async () => {
    const { username, sessionId } = await activated()
    const other = await signIn(visitor(), { username, password }, origin())
    const change = { current: password, password: 'teh sore di alun-alun', sessionId }
    expect(await changePassword(await actorOf(sessionId), { ...change, current: 'bukan ini' })).toMatchObject({ code: 'currentWrong' })
    expect((await changePassword(await actorOf(sessionId), change)).ok).toBe(true)
    expect(await loadActor(sessionId)).not.toBeNull()
    expect(other.ok && (await loadActor(other.value.sessionId))).toBeNull()
  })
})

describe('a role', () => {
  const from = addDays(operator().today, -60)
  const grant = (accountId: string, role: Role, unitId: string | null = null) => ({
    accountId,
    role,
    unitId,
    from,
    to: null,
    reason: 'Penugasan uji',
  })

  /** A small tree: root, office below it, section below that. */
  async function tree() {
    const ids = { root: uuidv7(), office: uuidv7(), section: uuidv7(), other: uuidv7() }
    const at = { createdAt: new Date() }
    await db().unit.createMany({ data: Object.values(ids).map((id) => ({ id, ...at })) })
    const version = (unitId: string, parentId: string | null) => ({
      id: uuidv7(),
      unitId,
      parentId,
      name: unitId,
      validFrom: columnOf(from),
      recordedAt: new Date(),
    })
    await db().unitVersion.createMany({
      data: [version(ids.root, null), version(ids.office, ids.root), version(ids.section, ids.office), version(ids.other, ids.root)],
    })
    return ids
  }

  test('reaches its unit and everything below it, and nothing beside', async () => {
    const { office, section, other } = await tree()
    const { accountId, sessionId } = await activated()
    expect((await grantRole(operator(), grant(accountId, 'UNIT_HR', office))).ok).toBe(true)
    const [reach] = (await actorOf(sessionId)).reaches
    expect(reach?.units).toEqual(new Set([office, section]))
    expect(reach?.units).not.toContain(other)
  })

  test('counts on its days only, and not once it is taken back', async () => {
    const { accountId, sessionId } = await activated()
    const past = await grantRole(operator(), { ...grant(accountId, 'LEADER'), to: addDays(operator().today, -30) })
    expect(past.ok).toBe(true)
    expect((await actorOf(sessionId)).reaches).toEqual([])
    const given = await grantRole(operator(), grant(accountId, 'AUDITOR'))
    expect((await actorOf(sessionId)).reaches).toEqual([{ role: 'AUDITOR', units: 'all' }])
    expect(given.ok && (await revokeRole(operator(), { grantId: given.value.grantId, reason: 'Tugas selesai' })).ok).toBe(true)
    expect((await actorOf(sessionId)).reaches).toEqual([])
  })

  test('is never given to oneself, nor by someone without the right', async () => {
    const admin = await signedIn('Admin', everywhere('SYSTEM_ADMIN'))
    const hr = await signedIn('Siti', everywhere('HR_ADMIN'))
    const stranger = await signedIn('Tamu')
    expect(await grantRole(admin, grant(admin.accountId, 'HR_ADMIN'))).toEqual(refuse('forbidden'))
    expect(await grantRole(hr, grant(stranger.accountId, 'SYSTEM_ADMIN'))).toEqual(refuse('forbidden'))
    expect(await grantRole(stranger, grant(hr.accountId, 'LEADER'))).toEqual(refuse('forbidden'))
    expect((await grantRole(hr, grant(stranger.accountId, 'SURVEY_OFFICER'))).ok).toBe(true)
  })

  test('given twice at once stands once', async () => {
    const { accountId } = await activated()
    const both = await Promise.all([grantRole(operator(), grant(accountId, 'LEADER')), grantRole(operator(), grant(accountId, 'LEADER'))])
    expect(both.map((result) => (result.ok ? 'ok' : result.code)).sort()).toEqual(['alreadyGranted', 'ok'])
  })

  test('is no ladder: HR cannot take over the account of someone with greater rights', async () => {
    const { accountId } = await activated()
    await grantRole(operator(), grant(accountId, 'SYSTEM_ADMIN'))
    expect(await issueCode(await signedIn('Siti', everywhere('HR_ADMIN')), { accountId })).toEqual(refuse('forbidden'))
    expect(await issueCode(await signedIn('Tamu'), { accountId })).toEqual(refuse('notFound'))
  })
})
