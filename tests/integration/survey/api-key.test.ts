import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { columnOf, dayOf } from '@/lib/day'
import { db } from '@/lib/db'
import { machineRoute } from '@/lib/door/machine-route'
import { ok, type Result, refuse } from '@/lib/result'
import { createApiKey, revokeApiKey } from '@/lib/survey/api-key/commands'
import { holdsKeyFor } from '@/lib/survey/api-key/policy'
import { listApiKeys } from '@/lib/survey/api-key/queries'
import { closeService, createService } from '@/lib/survey/public-service/commands'
import { signedIn, trusted } from '../../support/actors'
import { type Desk, surveyDesk } from '../../support/surveys'

let desk: Desk
beforeAll(async () => {
  desk = await surveyDesk()
})

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.code)
  return result.value
}
const name = () => `Sistem ${randomUUID()}`
const codes = (results: Result<unknown>[]) => results.map((one) => (one.ok ? 'ok' : one.code)).sort()

/** A route as any other: it says who came, and refuses nought. */
const route = machineRoute({
  use: 'SERVICE_BOOK',
  schema: z.object({ jumlah: z.int('Isi bilangan bulat.') }),
  perform: async (actor, { jumlah }) =>
    jumlah === 0 ? refuse('nought') : ok({ kind: actor.kind, name: actor.name, unit: actor.key?.unitId, jumlah }),
  refusals: { nought: () => 'Isi lebih dari nol.' },
  most: 200,
})

function post(key: string | null, { body = '{"jumlah":1}', type = 'application/json', address = randomUUID() as string } = {}) {
  const headers = { 'content-type': type, 'x-tera-address': address, ...(key === null ? {} : { authorization: `Bearer ${key}` }) }
  return route(new Request('http://localhost/api/uji', { method: 'POST', headers, body }))
}

describe('keys', () => {
  test('an officer makes one for their unit; only its digest is kept, and only theirs are listed', async () => {
    const { officer, stranger, auditor, unitId } = desk
    const input = { unitId, name: name(), uses: ['SERVICE_BOOK' as const] }
    expect(await createApiKey(stranger, input)).toMatchObject({ code: 'notFound' })
    expect(await createApiKey(auditor, input)).toMatchObject({ code: 'forbidden' })
    const { keyId, text } = value(await createApiKey(officer, input))
    expect(text).toMatch(/^tera_[\w-]{43}$/)
    const row = await db().apiKey.findUniqueOrThrow({ where: { id: keyId } })
    expect(JSON.stringify(row)).not.toContain(text)
    expect(Buffer.from(row.digest).includes(text)).toBe(false)
    expect((await listApiKeys(officer, { q: input.name, page: 1 })).rows).toMatchObject([{ id: keyId, maker: 'Marlina', lastUsedOn: null }])
    expect((await listApiKeys(stranger, { q: input.name, page: 1 })).total).toBe(0)
    const acts = await db().auditEntry.findMany({ where: { nounId: keyId }, include: { value: true } })
    expect(acts).toHaveLength(1)
    expect(JSON.stringify(acts)).not.toContain(text)
  })

  test('the list says whose maker is blocked or has lost the role; an operator is nobody’s account', async () => {
    const { officer, unitId, otherUnitId } = desk
    const maker = await signedIn('Pembuat', { role: 'SURVEY_OFFICER', units: new Set([unitId]) })
    const accountId = maker.accountId ?? ''
    const { keyId } = value(await createApiKey(maker, { unitId, name: name(), uses: ['SERVICE_BOOK'] }))
    const gone = async () => {
      const { rows } = await listApiKeys(officer, { q: '', page: 1 })
      return rows.find(({ id }) => id === keyId)?.makerGone
    }
    const granted = { accountId, role: 'SURVEY_OFFICER' as const, validFrom: columnOf('2020-01-01'), reason: 'Uji', grantedAt: officer.now }
    const [here, elsewhere] = [uuidv7(), uuidv7()]
    await db().roleGrant.create({ data: { ...granted, id: elsewhere, unitId: otherUnitId } })
    expect(await gone()).toBe('ROLELESS')
    await db().roleGrant.create({ data: { ...granted, id: here, unitId } })
    expect(await gone()).toBeNull()
    await db().roleGrant.update({ where: { id: here }, data: { revokedAt: officer.now } })
    expect(await gone()).toBe('ROLELESS')
    await db().roleGrant.create({ data: { ...granted, id: uuidv7(), role: 'HR_ADMIN' } })
    expect(await gone()).toBeNull()
    await db().account.update({ where: { id: accountId }, data: { disabledAt: officer.now } })
    expect(await gone()).toBe('BLOCKED')
    const operated = value(await createApiKey(trusted(), { unitId, name: name(), uses: ['SERVICE_BOOK'] }))
    expect((await listApiKeys(officer, { q: '', page: 1 })).rows.find(({ id }) => id === operated.keyId)).toMatchObject({
      maker: null,
      makerGone: null,
    })
  })

  test('the same name at once is one key, and it takes no one-time key, which would keep its text', async () => {
    const { officer, unitId } = desk
    const input = { unitId, name: name(), uses: ['VISIT_PASS' as const] }
    expect(codes(await Promise.all([createApiKey(officer, input), createApiKey(officer, input)]))).toEqual(['keyNamed', 'ok'])
    await expect(createApiKey(officer, { ...input, name: name() }, { key: randomUUID() })).rejects.toThrow('secret')
  })

  test('a key is revoked once, by those who run surveys of its unit', async () => {
    const { officer, stranger, unitId } = desk
    const { keyId } = value(await createApiKey(officer, { unitId, name: name(), uses: ['SERVICE_BOOK'] }))
    expect(await revokeApiKey(stranger, { keyId })).toMatchObject({ code: 'notFound' })
    expect(await revokeApiKey(officer, { keyId: randomUUID() })).toMatchObject({ code: 'notFound' })
    expect(codes(await Promise.all([revokeApiKey(officer, { keyId }), revokeApiKey(officer, { keyId })]))).toEqual(['conflict', 'ok'])
    const key = randomUUID()
    const other = value(await createApiKey(officer, { unitId, name: name(), uses: ['SERVICE_BOOK'] }))
    const once = () => revokeApiKey(officer, { keyId: other.keyId }, { key })
    expect(await once()).toEqual(await once())
  })
})

describe('the door of other systems', () => {
  test('lets in whoever holds the key, as that system alone, and remembers the day', async () => {
    const { officer, unitId } = desk
    const input = { unitId, name: name(), uses: ['SERVICE_BOOK' as const] }
    const { keyId, text } = value(await createApiKey(officer, input))
    const answer = await post(text)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ kind: 'MACHINE', name: input.name, unit: unitId, jumlah: 1 })
    const { lastUsedOn } = await db().apiKey.findUniqueOrThrow({ where: { id: keyId } })
    expect(lastUsedOn && dayOf(lastUsedOn)).toBe(officer.today)
  })

  test('answers each fault with its own number and a sentence', async () => {
    const { officer, unitId } = desk
    const { text, keyId } = value(await createApiKey(officer, { unitId, name: name(), uses: ['SERVICE_BOOK'] }))
    const other = value(await createApiKey(officer, { unitId, name: name(), uses: ['VISIT_PASS'] }))
    const told = async (posted: Promise<Response>) => {
      const answer = await posted
      return { status: answer.status, ...(await answer.json()) }
    }
    expect(await told(post(null))).toMatchObject({ status: 401, kode: 'noKey' })
    expect(await told(post('tera_salah'))).toMatchObject({ status: 401, kode: 'keyUnknown' })
    expect(await told(post(`${text.slice(0, -1)}${text.endsWith('A') ? 'B' : 'A'}`))).toMatchObject({ status: 401 })
    expect(await told(post(other.text))).toMatchObject({ status: 403, kode: 'useLacking' })
    expect(await told(post(text, { type: 'text/plain' }))).toMatchObject({ status: 415 })
    expect(await told(post(text, { body: `{"jumlah":1,"x":"${'y'.repeat(200)}"}` }))).toMatchObject({ status: 413 })
    expect(await told(post(text, { body: '{' }))).toMatchObject({ status: 400, kode: 'jsonBroken' })
    expect(await told(post(text, { body: '{"jumlah":1.5}' }))).toMatchObject({
      status: 400,
      kesalahan: [{ di: 'jumlah', pesan: 'Isi bilangan bulat.' }],
    })
    expect(await told(post(text, { body: '[]' }))).toMatchObject({
      status: 400,
      kesalahan: [{ di: '', pesan: expect.stringMatching(/tidak valid/) }],
    })
    expect(await told(post(text, { body: '{"jumlah":0}' }))).toMatchObject({ status: 422, kode: 'nought', pesan: 'Isi lebih dari nol.' })
    await revokeApiKey(officer, { keyId })
    expect(await told(post(text))).toMatchObject({ status: 401 })
  })

  test('slows down wrong keys of one address, and no right one', async () => {
    const { officer, unitId } = desk
    const { text } = value(await createApiKey(officer, { unitId, name: name(), uses: ['SERVICE_BOOK'] }))
    const address = randomUUID()
    const statuses: number[] = []
    for (let tries = 0; tries < 62; tries += 1) statuses.push((await post('tera_salah', { address })).status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(60)
    const late = await post('tera_salah', { address })
    expect([late.status, Number(late.headers.get('retry-after')) > 0]).toEqual([429, true])
    expect((await post('tera_salah')).status).toBe(401)
    expect((await post(text, { address })).status).toBe(200)
  })

  test('gives no right beyond the key: not of its maker, not of its unit, not for another use', async () => {
    const { officer, unitId, otherUnitId } = desk
    const { text } = value(await createApiKey(officer, { unitId, name: name(), uses: ['SERVICE_BOOK'] }))
    const seen: unknown[] = []
    const asking = machineRoute({
      use: 'SERVICE_BOOK',
      schema: z.unknown(),
      perform: async (actor) => {
        const { serviceId } = value(await createService(officer, { unitId, name: name() }))
        seen.push(await createService(actor, { unitId, name: name() }), await closeService(actor, { serviceId }))
        seen.push(
          holdsKeyFor(actor, unitId, 'SERVICE_BOOK'),
          holdsKeyFor(actor, otherUnitId, 'SERVICE_BOOK'),
          holdsKeyFor(actor, unitId, 'VISIT_PASS'),
        )
        return ok(null)
      },
      refusals: {},
      most: 10,
    })
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${text}` }
    await asking(new Request('http://localhost/api/uji', { method: 'POST', headers, body: '{}' }))
    expect(seen).toEqual([
      expect.objectContaining({ code: 'forbidden' }),
      expect.objectContaining({ code: 'notFound' }),
      true,
      false,
      false,
    ])
    expect(holdsKeyFor(officer, unitId, 'SERVICE_BOOK')).toBe(false)
  })
})
