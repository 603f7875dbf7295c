import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { disableAccount, enableAccount, grantRole, issueCode, revokeRole } from '@/lib/account/commands'
import { activate, signIn } from '@/lib/account/intake'
import { findAccount, listAccounts, listSessionsOf } from '@/lib/account/queries'
import { listGrantsOf, listRoleGrants, listUnitsToGrantIn } from '@/lib/account/role/queries'
import { activation, roleGrantForm } from '@/lib/account/schema'
import type { Actor } from '@/lib/actor'
import { addDays, columnOf, type Day } from '@/lib/day'
import { db } from '@/lib/db'
import { loadActor } from '@/lib/door/load-actor'
import { visitor } from '@/lib/door/visitor'
import type { Role } from '@/lib/generated/prisma/enums'
import { refuse } from '@/lib/result'
import { account } from '../../support/accounts'
import { everywhere, signedIn, trusted } from '../../support/actors'
import { type Official, planTown, type Town } from '../../support/plans'

const { today } = trusted()
const reason = 'Surat tugas nomor 7'
const password = 'kopi pagi di balai kota'
let town: Town

const grant = (accountId: string, role: Role, unitId: string | null, from: Day = today, to: Day | null = null) => ({
  ...{ accountId, role, unitId, from, to, reason },
})
const stored = (accountId: string, role: Role, validFrom: Day) =>
  db().roleGrant.create({
    data: { id: uuidv7(), accountId, role, unitId: null, validFrom: columnOf(validFrom), reason, grantedAt: trusted().now },
  })
const listed = async (actor: Actor, search: Partial<Parameters<typeof listRoleGrants>[1]> = {}) =>
  (await listRoleGrants(actor, { q: '', page: 1, role: null, state: null, ...search })).rows.map(
    ({ name, role, state }) => `${name} ${role} ${state}`,
  )

beforeAll(async () => {
  town = await planTown()
})

describe('a role given from the page', () => {
  test('holds at the next click, and no longer once it is taken back', async () => {
    const { accountId, username } = await account('Wati Anggraini', password)
    const session = await signIn(visitor(), { username, password }, { deviceToken: null, address: username, userAgent: '' })
    const reaches = async () => (session.ok ? (await loadActor(session.value.sessionId))?.reaches : null)
    const given = await grantRole(town.systemAdmin, grant(accountId, 'UNIT_HR', town.officeId))
    expect(await reaches()).toEqual([{ role: 'UNIT_HR', units: new Set([town.officeId, town.sectionId]) }])
    const grantId = given.ok ? given.value.grantId : ''
    expect((await revokeRole(town.systemAdmin, { grantId, reason })).ok).toBe(true)
    expect(await reaches()).toEqual([])
    expect(await revokeRole(town.systemAdmin, { grantId, reason })).toEqual(refuse('conflict'))
  })

  test('reaches what was chosen, and the whole government only when that was chosen', () => {
    const form = { accountId: randomUUID(), role: 'LEADER', from: '2026-01-01', reason }
    expect(roleGrantForm.safeParse(form).success).toBe(false)
    expect(roleGrantForm.parse({ ...form, unitId: 'ALL' })).toMatchObject({ unitId: null, to: null })
    expect(roleGrantForm.parse({ ...form, unitId: town.officeId })).toMatchObject({ unitId: town.officeId })
  })

  test('is refused for a unit that is gone, and for the system in one unit', async () => {
    const { accountId } = town.clerk
    expect(await grantRole(town.systemAdmin, grant(accountId, 'LEADER', uuidv7()))).toEqual(refuse('unitUnknown', { field: 'unitId' }))
    expect(await grantRole(town.systemAdmin, grant(accountId, 'SYSTEM_ADMIN', town.officeId))).toEqual(
      refuse('systemIsWhole', { field: 'unitId' }),
    )
  })

  test('with the same key twice stands once', async () => {
    const key = randomUUID()
    const post = () => grantRole(town.systemAdmin, grant(town.staff.accountId, 'SURVEY_OFFICER', town.officeId), { key })
    const [first, second] = await Promise.all([post(), post()])
    expect(second).toEqual(first)
    expect(await db().roleGrant.count({ where: { accountId: town.staff.accountId } })).toBe(1)
  })

  test('that has ended is not taken back', async () => {
    const { accountId } = await account('Usai')
    const past = await grantRole(town.systemAdmin, grant(accountId, 'LEADER', null, addDays(today, -9), addDays(today, -2)))
    expect(await revokeRole(town.systemAdmin, { grantId: past.ok ? past.value.grantId : '', reason })).toEqual(refuse('grantEnded'))
  })
})

describe('the list of roles', () => {
  test('says what each is worth today, by name, role and state', async () => {
    const { accountId, username } = await account('Sari Melati')
    for (const [role, from, to] of [
      ['LEADER', addDays(today, -9), addDays(today, -2)],
      ['AUDITOR', addDays(today, 3), null],
      ['UNIT_HR', today, null],
    ] as const)
      await grantRole(trusted(), grant(accountId, role, role === 'UNIT_HR' ? town.officeId : null, from, to))
    const mine = { q: username }
    expect(await listed(town.systemAdmin, mine)).toEqual([
      'Sari Melati AUDITOR COMING',
      'Sari Melati UNIT_HR IN_FORCE',
      'Sari Melati LEADER ENDED',
    ])
    expect(await listed(town.systemAdmin, { ...mine, state: 'IN_FORCE' })).toEqual(['Sari Melati UNIT_HR IN_FORCE'])
    expect(await listed(town.systemAdmin, { ...mine, state: 'ENDED' })).toEqual(['Sari Melati LEADER ENDED'])
    expect(await listed(town.systemAdmin, { ...mine, state: 'COMING' })).toEqual(['Sari Melati AUDITOR COMING'])
    expect(await listed(town.systemAdmin, { q: 'dinas uji', role: 'UNIT_HR' })).toContain('Sari Melati UNIT_HR IN_FORCE')
    expect((await listGrantsOf(town.systemAdmin, accountId)).map(({ role }) => role)).toEqual(['AUDITOR', 'UNIT_HR'])
  })

  test('is for the system, auditors and HR administrators, each in their reach; others see their own', async () => {
    const { accountId, username } = await account('Rudi Hartono')
    await grantRole(trusted(), grant(accountId, 'SURVEY_OFFICER', town.otherOfficeId))
    const of = (units: string[], role: Role) => signedIn('Petugas', { role, units: new Set(units) })
    const mine = { q: username }
    expect(await listed(await of([town.otherOfficeId], 'HR_ADMIN'), mine)).toHaveLength(1)
    expect(await listed(await of([town.otherOfficeId], 'AUDITOR'), mine)).toHaveLength(1)
    expect(await listed(await of([town.officeId], 'AUDITOR'), mine)).toEqual([])
    expect(await listed(town.unitHr, mine)).toEqual([])
    expect(await listed(town.leader)).toEqual([])
  })

  test('offers an HR administrator the units of their reach', async () => {
    const hr = await signedIn('Ani', { role: 'HR_ADMIN', units: new Set([town.sectionId]) })
    expect((await listUnitsToGrantIn(hr)).map(({ name }) => name)).toEqual(['Bidang Uji'])
    expect((await listUnitsToGrantIn(town.systemAdmin)).map(({ name }) => name)).toEqual(['Bidang Uji', 'Dinas Lain', 'Dinas Uji'])
    expect(await listUnitsToGrantIn(town.unitHr)).toEqual([])
  })
})

describe('a reset is no ladder', () => {
  const takeOver = (actor: Actor, { accountId }: Official) => issueCode(actor, { accountId })

  test('for a unit officer: over nobody who holds a role, today or from a later day', async () => {
    expect((await takeOver(town.unitHr, town.clerk)).ok).toBe(true)
    await stored(town.clerk.accountId, 'SYSTEM_ADMIN', addDays(today, 30))
    expect(await takeOver(town.unitHr, town.clerk)).toEqual(refuse('forbidden'))
    await stored(town.head.accountId, 'LEADER', today)
    expect(await takeOver(town.unitHr, town.head)).toEqual(refuse('forbidden'))
    expect(await takeOver(town.unitHr, town.stranger)).toEqual(refuse('notFound'))
  })

  test('for an HR administrator: over those whose roles they could give themself', async () => {
    expect((await takeOver(town.hrAdmin, town.head)).ok).toBe(true)
    expect(await takeOver(town.hrAdmin, town.clerk)).toEqual(refuse('forbidden'))
    expect((await takeOver(town.systemAdmin, town.clerk)).ok).toBe(true)
  })
})

describe('an account', () => {
  test('closed is out at once, keeps no code, and opens again with its password', async () => {
    const { accountId, username } = await account('Budi Santoso', password)
    const from = { deviceToken: null, address: username, userAgent: '' }
    const session = await signIn(visitor(), { username, password }, from)
    const sessionId = session.ok ? session.value.sessionId : ''
    expect((await disableAccount(town.systemAdmin, { accountId, reason })).ok).toBe(true)
    expect(await loadActor(sessionId)).toBeNull()
    expect(await signIn(visitor(), { username, password }, from)).toEqual(refuse('credentialsWrong'))
    expect(await findAccount(town.systemAdmin, accountId)).toMatchObject({ state: 'CLOSED' })
    expect(await disableAccount(town.systemAdmin, { accountId, reason })).toEqual(refuse('conflict'))
    expect((await enableAccount(town.systemAdmin, { accountId, reason })).ok).toBe(true)
    expect(await loadActor(sessionId)).toBeNull()
    expect((await signIn(visitor(), { username, password }, from)).ok).toBe(true)
  })

  test('closed voids the code that waits', async () => {
    const { accountId, username, code } = await account('Kode Lama')
    await disableAccount(town.systemAdmin, { accountId, reason })
    await enableAccount(town.systemAdmin, { accountId, reason })
    const input = activation.parse({ username, code, password })
    expect(await activate(visitor(), input, { deviceToken: null, address: username, userAgent: '' })).toEqual(refuse('codeWrong'))
  })

  test('is closed by the system only, and never one’s own', async () => {
    const input = { accountId: town.staff.accountId, reason }
    expect(await disableAccount(town.unitHr, input)).toEqual(refuse('forbidden'))
    expect(await disableAccount(town.hrAdmin, input)).toEqual(refuse('forbidden'))
    expect(await disableAccount(town.clerk, input)).toEqual(refuse('notFound'))
    expect(await disableAccount(town.systemAdmin, { accountId: town.systemAdmin.accountId, reason })).toEqual(refuse('forbidden'))
  })

  test('closed by two at once is closed once', async () => {
    const input = { accountId: town.stranger.accountId, reason }
    const both = await Promise.all([
      disableAccount(town.systemAdmin, input),
      disableAccount(await signedIn('Ana', everywhere('SYSTEM_ADMIN')), input),
    ])
    expect(both.map((result) => (result.ok ? 'ok' : result.code)).sort()).toEqual(['conflict', 'ok'])
    expect(await db().auditEntry.count({ where: { verb: 'account.disable', nounId: input.accountId } })).toBe(1)
  })

  test('shows its sign-ins to the system, and that is an act', async () => {
    const { accountId } = await account('Citra Dewi', password)
    expect((await listSessionsOf(town.systemAdmin, accountId))?.length).toBe(1)
    expect(await listSessionsOf(town.hrAdmin, accountId)).toBeNull()
    expect(await db().auditEntry.count({ where: { verb: 'account.read', nounId: accountId } })).toBe(1)
  })

  test('is found by the unit and what lies below it', async () => {
    const names = async (actor: Actor, unit: string) => (await listAccounts(actor, { q: '', page: 1, unit })).rows.map(({ name }) => name)
    expect(await names(town.unitHr, town.officeId)).toEqual(['Lestari', 'Novita', 'Teguh', 'Wulan'])
    expect(await names(town.unitHr, town.sectionId)).toEqual(['Lestari', 'Teguh', 'Wulan'])
    expect(await names(town.unitHr, town.otherOfficeId)).toEqual([])
  })
})
