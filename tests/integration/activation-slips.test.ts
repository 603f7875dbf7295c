import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { activate } from '@/lib/account/intake'
import { findAccount, listAccounts, listUnitsToActivate } from '@/lib/account/queries'
import { activation } from '@/lib/account/schema'
import { issueSlip, issueUnitCodes } from '@/lib/account/slip/commands'
import { slipSheet } from '@/lib/account/slip/document'
import type { Actor } from '@/lib/actor'
import { columnOf } from '@/lib/day'
import { db } from '@/lib/db'
import { visitor } from '@/lib/door/visitor'
import type { Role } from '@/lib/generated/prisma/enums'
import { refuse } from '@/lib/result'
import { everywhere, noon, signedIn } from '../support/actors'

const ids = { root: uuidv7(), office: uuidv7(), section: uuidv7(), other: uuidv7() }
const validFrom = columnOf('2026-01-01')
const origin = () => ({ deviceToken: null, address: `10.0.0.${Math.random()}`, userAgent: '' })
let officer: Actor & { accountId: string }

/** People who hold a post in the unit and have never signed in; their account ids. */
async function people(unitId: string, count: number, passwordHash: string | null = null): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, n) => ({ personId: uuidv7(), accountId: uuidv7(), name: `Orang ${n}` }))
  const postId = uuidv7()
  await db().post.create({ data: { id: postId, unitId, title: postId, kind: 'EXECUTIVE', isHead: false, createdAt: noon } })
  await db().person.createMany({ data: rows.map(({ personId, name }) => ({ id: personId, name, createdAt: noon })) })
  await db().account.createMany({
    data: rows.map(({ personId, accountId }) => ({ id: accountId, personId, username: accountId, passwordHash, createdAt: noon })),
  })
  await db().postHolding.createMany({
    data: rows.map(({ personId }) => ({ postId, personId, isHead: false, mode: 'DEFINITIVE', validFrom, recordedAt: noon })),
  })
  return rows.map(({ accountId }) => accountId)
}

function roleOf(accountId: string, role: Role) {
  return { id: uuidv7(), accountId, role, unitId: null, validFrom, reason: 'uji', grantedAt: noon }
}

async function issued(actor: Actor, unitId: string) {
  const result = await issueUnitCodes(actor, { unitId })
  if (!result.ok) throw new Error(result.code)
  return result.value
}

beforeAll(async () => {
  await db().unit.createMany({ data: Object.values(ids).map((id) => ({ id, createdAt: noon })) })
  const version = (unitId: string, parentId: string | null, name: string) => ({ unitId, parentId, name, validFrom, recordedAt: noon })
  await db().unitVersion.createMany({
    data: [
      version(ids.root, null, 'Kota'),
      version(ids.office, ids.root, 'Dinas'),
      version(ids.section, ids.office, 'Seksi'),
      version(ids.other, ids.root, 'Badan'),
    ],
  })
  officer = await signedIn('Pengelola', { role: 'UNIT_HR', units: new Set([ids.office, ids.section]) })
})

describe('the slips of a unit', () => {
  test('go to all below it who are not active, and to nobody else', async () => {
    const [inactive = ''] = await people(ids.section, 1)
    const [active = ''] = await people(ids.office, 1, 'hash')
    const [elsewhere = ''] = await people(ids.other, 1)
    const slips = await issued(officer, ids.office)
    expect(slips.map(({ username, unitName }) => [username, unitName])).toEqual([[inactive, 'Seksi']])
    expect(await db().activationCode.count({ where: { accountId: { in: [active, elsewhere] } } })).toBe(0)
    expect((await db().account.findUniqueOrThrow({ where: { id: active } })).passwordHash).toBe('hash')
    const typed = activation.parse({ username: inactive, code: slips[0]?.code, password: 'kopi pagi di balai kota' })
    expect((await activate(visitor(), typed, origin())).ok).toBe(true)
    expect(await issueUnitCodes(officer, { unitId: ids.office })).toEqual(refuse('nobodyToActivate'))
  })

  test('of 300 people are made at once, with an act each, and leave no code behind', async () => {
    const accounts = await people(ids.section, 300)
    const slips = await issued(officer, ids.section)
    expect(new Set(slips.map(({ code }) => code)).size).toBe(300)
    const acts = await db().auditEntry.findMany({ where: { verb: 'account.issueUnitCodes', nounId: { in: accounts } } })
    expect(acts).toHaveLength(300)
    expect(new Set(acts.map(({ unitId }) => unitId))).toEqual(new Set([ids.section]))
    const kept = await db().$queryRaw<{ text: string }[]>`
      SELECT coalesce(before, '') || coalesce(after, '') AS text FROM audit_value UNION ALL SELECT answer FROM form_key
      UNION ALL SELECT encode(code_hash, 'escape') FROM activation_code`
    const all = kept.map(({ text }) => text).join('\n')
    for (const { code } of slips) {
      expect(all).not.toContain(code)
      expect(all).not.toContain(code.replaceAll('-', ''))
    }
  })

  test('asked for by two at once leave one code that works for each person', async () => {
    await Promise.all([issueUnitCodes(officer, { unitId: ids.section }), issueUnitCodes(officer, { unitId: ids.section })])
    const open = await db().$queryRaw<{ most: bigint }[]>`SELECT max(n) AS most FROM (
      SELECT count(*) AS n FROM activation_code WHERE used_at IS NULL AND voided_at IS NULL GROUP BY account_id) c`
    expect(Number(open[0]?.most)).toBe(1)
  })

  test('are refused to strangers, for other units, and for too many at once', async () => {
    expect(await issueUnitCodes(await signedIn('Tamu'), { unitId: ids.office })).toEqual(refuse('notFound'))
    expect(await issueUnitCodes(officer, { unitId: ids.other })).toEqual(refuse('notFound'))
    expect(await issueUnitCodes(officer, { unitId: ids.root })).toEqual(refuse('notFound'))
    await people(ids.other, 501)
    expect(await issueUnitCodes(await signedIn('Siti', everywhere('HR_ADMIN')), { unitId: ids.other })).toEqual(refuse('tooManyCodes'))
  })

  test('pass over people with greater rights than the officer may give', async () => {
    const [admin = ''] = await people(ids.office, 1)
    await db().roleGrant.create({ data: roleOf(admin, 'SYSTEM_ADMIN') })
    expect((await issued(officer, ids.office)).map(({ username }) => username)).not.toContain(admin)
    expect(await issueSlip(officer, { accountId: admin })).toEqual(refuse('forbidden'))
  })

  test('are printed with what people type escaped', async () => {
    const html = await slipSheet({
      slips: [{ name: '<b>Ani</b>', username: '1', unitName: null, code: 'AAAA-BBBB-CCCC', expiresAt: noon }],
      address: 'http://localhost:3000',
      nonce: 'n',
    })
    expect(html).toContain('&lt;b&gt;Ani')
    expect(html).toContain('http://localhost:3000/masuk/aktivasi')
  })
})

describe('the list of accounts', () => {
  test('ends at the officer’s units, with a true total', async () => {
    const [stranger = ''] = await people(ids.other, 1)
    const first = await listAccounts(officer, { q: '', page: 1 })
    expect(first.rows).toHaveLength(50)
    expect(first.total).toBe(304)
    expect((await listAccounts(officer, { q: '', page: 7 })).rows).toHaveLength(4)
    expect((await listAccounts(officer, { q: '', page: 1, unit: ids.section })).total).toBe(301)
    expect((await listAccounts(officer, { q: stranger, page: 1 })).total).toBe(0)
    expect(await findAccount(officer, stranger)).toBeNull()
    expect(await issueSlip(officer, { accountId: stranger })).toEqual(refuse('notFound'))
  })

  test('says who is active', async () => {
    const [closed = ''] = await people(ids.office, 1)
    await db().account.update({ where: { id: closed }, data: { disabledAt: noon } })
    expect(await findAccount(officer, closed)).toMatchObject({ state: 'CLOSED', unitName: 'Dinas', lastSignIn: null })
  })

  test('shows a stranger nobody but themselves', async () => {
    const guest = await signedIn('Tamu')
    expect((await listAccounts(guest, { q: '', page: 1 })).rows.map(({ id }) => id)).toEqual([guest.accountId])
    expect(await listUnitsToActivate(guest)).toEqual([])
  })

  test('offers the units where someone is not active yet', async () => {
    const units = await listUnitsToActivate(officer)
    expect(units.map(({ name }) => name)).toEqual(['Dinas', 'Seksi'])
    expect(units[1]?.count).toBe(300)
  })
})
