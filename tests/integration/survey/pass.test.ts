import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { POST as order } from '@/app/api/alamat-kunjungan/route'
import { POST as post, GET as show } from '@/app/s/k/[token]/route'
import type { Actor } from '@/lib/actor'
import { addDays, columnOf } from '@/lib/day'
import { db } from '@/lib/db'
import { mintActor } from '@/lib/door/mint'
import { visitor } from '@/lib/door/visitor'
import { createApiKey } from '@/lib/survey/api-key/commands'
import { closeSurvey, openSurvey } from '@/lib/survey/commands'
import { forgetPasses, makePasses } from '@/lib/survey/pass/commands'
import { findPass, findPassCounts, readDigest, readSeal } from '@/lib/survey/pass/queries'
import { passBody } from '@/lib/survey/pass/rules'
import { createService } from '@/lib/survey/public-service/commands'
import { listWays } from '@/lib/survey/way/queries'
import { trusted } from '../../support/actors'
import { watchStatements } from '../../support/statements'
import { openForm, sendForm, tablesHolding } from '../../support/survey-visits'
import { type Desk, openOne, surveyDesk } from '../../support/surveys'

let desk: Desk
beforeAll(async () => {
  desk = await surveyDesk()
})

const page = { show, post }
const at = (token: string) => [`/s/k/${token}`, { token }] as const

async function passesOf(surveyId: string, count: number, actor: Actor = desk.officer): Promise<string[]> {
  const made = await makePasses(actor, { survey: { id: surveyId }, serviceId: null, count, days: 7 })
  if (!made.ok) throw new Error(made.code)
  return made.value.tokens
}

const left = (surveyId: string) => db().visitPass.count({ where: { surveyId } })
const answersOn = (versionId: string) => db().surveyResponse.count({ where: { versionId, way: 'VISIT' } })

describe('making one-visit addresses', () => {
  test('gives as many as were asked for, once, and keeps digests and the day alone', async () => {
    const { surveyId, serviceId } = await openOne(desk)
    const tokens = await passesOf(surveyId, 200)
    expect(new Set(tokens).size).toBe(200)
    const kept = await db().visitPass.findMany({ where: { surveyId } })
    expect(kept.every((pass) => pass.serviceId === serviceId && pass.digest.length === 32)).toBe(true)
    const counts = await findPassCounts(desk.officer, surveyId)
    expect(counts).toEqual({ unused: 200, made: 200, days: [{ day: desk.officer.today, made: 200 }] })
    expect(await findPass(visitor(), tokens[0]?.toUpperCase() ?? '')).toMatchObject({ state: 'GOOD', serviceId })
    for (const token of tokens.slice(0, 3)) expect(await tablesHolding(token, token.replaceAll('-', ''))).toEqual([])
  })

  test('is for those who run surveys of the unit, while the survey is open, for a service of it', async () => {
    const { surveyId, slug } = await openOne(desk)
    const elsewhere = await createService(desk.officer, { unitId: desk.unitId, name: `Lain ${surveyId}` })
    const order = { survey: { id: surveyId }, serviceId: null, count: 1, days: 7 }
    expect(await makePasses(desk.stranger, order)).toMatchObject({ code: 'notFound' })
    expect(await makePasses(desk.auditor, order)).toMatchObject({ code: 'notFound' })
    expect(await makePasses(visitor(), { ...order, survey: { slug } })).toMatchObject({ code: 'notFound' })
    expect(await findPassCounts(desk.stranger, surveyId)).toBeNull()
    const other = elsewhere.ok ? elsewhere.value.serviceId : ''
    expect(await makePasses(desk.officer, { ...order, serviceId: other })).toMatchObject({ code: 'serviceMissing' })
    await closeSurvey(desk.officer, { surveyId, reason: 'Kuota responden tercapai' })
    expect(await makePasses(desk.officer, order)).toMatchObject({ code: 'surveyNotOpen' })
    expect(await left(surveyId)).toBe(0)
  })

  test('by two at once counts both', async () => {
    const { surveyId } = await openOne(desk)
    await Promise.all([passesOf(surveyId, 5), passesOf(surveyId, 7)])
    expect(await findPassCounts(desk.officer, surveyId)).toMatchObject({ unused: 12, made: 12 })
  })

  test('by another system needs its key for this unit, and leaves no act', async () => {
    const { surveyId, slug } = await openOne(desk)
    const holder = (unitId: string, use: 'VISIT_PASS' | 'SERVICE_BOOK'): Actor => {
      const key = { id: surveyId, name: 'Antrean', unitId, uses: [use] }
      return { ...mintActor({ kind: 'MACHINE', accountId: null, personId: null, name: 'Antrean' }), key }
    }
    const order = { survey: { slug }, serviceId: null, count: 1, days: 7 }
    const acts = await db().auditEntry.count()
    expect(await makePasses(holder(desk.unitId, 'VISIT_PASS'), order)).toMatchObject({ ok: true })
    expect(await makePasses(holder(desk.otherUnitId, 'VISIT_PASS'), order)).toMatchObject({ code: 'notFound' })
    expect(await makePasses(holder(desk.unitId, 'SERVICE_BOOK'), order)).toMatchObject({ code: 'notFound' })
    expect(await db().auditEntry.count()).toBe(acts)
  })

  test('by another system is posted as JSON with its key, in Indonesian words', async () => {
    const { slug, serviceId } = await openOne(desk)
    const made = await createApiKey(desk.officer, { unitId: desk.unitId, name: `Antrean ${slug}`, uses: ['VISIT_PASS'] })
    if (!made.ok) throw new Error(made.code)
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${made.value.text}` }
    const send = async (body: unknown) => {
      const answer = await order(
        new Request('http://localhost/api/alamat-kunjungan', { method: 'POST', headers, body: JSON.stringify(body) }),
      )
      return { status: answer.status, ...(await answer.json()) }
    }
    const sent = await send({ survei: slug, layanan: serviceId, jumlah: 2, berlaku_hari: 3 })
    expect(sent).toEqual({ status: 200, alamat: [expect.any(String), expect.any(String)], berlaku_sampai: addDays(desk.officer.today, 2) })
    expect(await findPass(visitor(), String(sent.alamat[0]).split('/').at(-1) ?? '')).toMatchObject({ state: 'GOOD', serviceId })
    expect(await send({ survei: 'tidak-ada' })).toMatchObject({ status: 422, kode: 'notFound', pesan: expect.stringMatching(/Isi survei/) })
    expect(await send({ jumlah: 2 })).toMatchObject({ status: 400, kesalahan: [{ di: 'survei', pesan: expect.stringMatching(/setelah/) }] })
  })

  test('of a unit’s survey names the service, and the form asks about it alone', async () => {
    const names = ['Satu', 'Dua'].map((name) => `${name} ${Math.random()}`)
    const services = await Promise.all(names.map((name) => createService(desk.officer, { unitId: desk.unitId, name })))
    const days = { opensOn: desk.officer.today, closesOn: desk.officer.today, serviceUsers: null }
    const opened = await openSurvey(desk.officer, { about: { kind: 'unit', id: desk.unitId }, periodId: desk.quarterId, ...days })
    if (!opened.ok || !services[0]?.ok) throw new Error('not opened')
    const order = { survey: { id: opened.value.surveyId }, count: 1, days: 7 }
    expect(await makePasses(desk.officer, { ...order, serviceId: null })).toMatchObject({ code: 'serviceMissing' })
    const made = await makePasses(desk.officer, { ...order, serviceId: services[0].value.serviceId })
    if (!made.ok) throw new Error(made.code)
    expect(made.value.endsOn).toBe(desk.officer.today)
    const visit = await openForm(...at(made.value.tokens[0] ?? ''), page)
    expect(visit.html).toContain(names[0])
    expect(visit.html).not.toContain('name="layanan"')
    expect((await sendForm(...at(made.value.tokens[0] ?? ''), visit, page)).status).toBe(303)
    const stored = await db().surveyResponse.findFirst({ where: { serviceId: services[0].value.serviceId } })
    expect(stored).toMatchObject({ way: 'VISIT' })
  })
})

describe('using one', () => {
  test('works once: the same page again is thanked again, another page is told that it was used', async () => {
    const { surveyId, versionId, slug } = await openOne(desk)
    const [token = ''] = await passesOf(surveyId, 1)
    const [one, other] = [await openForm(...at(token), page), await openForm(...at(token), page)]
    const first = await sendForm(...at(token), one, page)
    expect([first.status, first.headers.get('location')]).toEqual([303, `/s/${slug}/terima-kasih`])
    expect((await sendForm(...at(token), one, page)).status).toBe(303)
    const second = await sendForm(...at(token), other, page)
    expect([second.status, (await second.text()).includes('Alamat ini sudah dipakai')]).toEqual([410, true])
    expect((await openForm(...at(token), page)).status).toBe(410)
    expect([await answersOn(versionId), await left(surveyId)]).toEqual([1, 0])
    expect(await listWays(desk.officer, surveyId)).toMatchObject([{ way: 'VISIT', came: 1, of: { counted: 1 } }])
    expect(await listWays(desk.stranger, surveyId)).toEqual([])
  })

  test('from two pages at once stores one of them', async () => {
    const { surveyId, versionId } = await openOne(desk)
    const [token = ''] = await passesOf(surveyId, 1)
    const visits = await Promise.all(Array.from({ length: 6 }, () => openForm(...at(token), page)))
    const sent = await Promise.all(visits.map((visit) => sendForm(...at(token), visit, page)))
    expect(sent.map(({ status }) => status).sort()).toEqual([303, 410, 410, 410, 410, 410])
    expect(await answersOn(versionId)).toBe(1)
  })

  test('one that was never made is unknown; one whose last day has passed says so', async () => {
    const { surveyId } = await openOne(desk)
    const [token = ''] = await passesOf(surveyId, 1)
    const forged = `${token.slice(0, -1)}${token.endsWith('a') ? 'b' : 'a'}`
    expect((await openForm(...at(forged), page)).status).toBe(404)
    expect((await openForm(...at('x'), page)).html).toContain('Alamat ini tidak dikenal')
    const later = { ...visitor(), today: addDays(desk.officer.today, 8) }
    expect(await findPass(later, token)).toEqual({ state: 'EXPIRED' })
    expect(await forgetPasses(desk.officer, null)).toMatchObject({ code: 'forbidden' })
    expect(await forgetPasses({ ...trusted('JOB'), today: addDays(desk.officer.today, 6) }, null)).toMatchObject({ ok: true })
    expect(await left(surveyId)).toBe(1)
    await forgetPasses({ ...trusted('JOB'), today: addDays(desk.officer.today, 7) }, null)
    expect(await left(surveyId)).toBe(0)
    expect(await findPass(visitor(), token)).toEqual({ state: 'GONE' })
  })

  test('asks no more than a few statements', async () => {
    const { surveyId } = await openOne(desk)
    const [token = ''] = await passesOf(surveyId, 1)
    await openForm(...at(token), page)
    const watch = watchStatements()
    await openForm(...at(token), page)
    await findPassCounts(desk.officer, surveyId)
    expect(watch.taken().length).toBeLessThanOrEqual(4)
    await watch.close()
  })
})

/** Every row of a table with what PostgreSQL itself knows of it: its place on disk and the transaction that wrote it. */
async function rowsOf(table: string): Promise<Record<string, unknown>[]> {
  const rows = await db().$queryRawUnsafe<{ row: Record<string, unknown> }[]>(
    `SELECT to_jsonb(t) || jsonb_build_object('_ctid', ctid, '_xmin', xmin::text, '_xmax', xmax::text) AS row FROM ${table} t`,
  )
  return rows.map(({ row }) => row)
}

/**
 * Somebody with all tables, before and after an hour in which several addresses were used. What was found: an address that was used is a
 * row that is gone, so nothing of it is left to lay beside an answer: no id, no time, no xmin, no ctid, no order. What is left of the
 * others did not change. The answers stand in the order in which they came (ctid), and those that came within the same moment share a
 * transaction (xmin); but no row says in which order the addresses went, and addresses are looked up by random digests, so any order of
 * theirs fits. Who watches both tables around one single use sees one row go and one come: that is watching, which no design with one
 * database can prevent, and a reason to keep operators few. PostgreSQL's dead rows and its log of writes, which only its superuser reads,
 * hold both deeds of a transaction until they are vacuumed and recycled.
 */
describe('joining the tables', () => {
  test('tells nobody which address gave which answer', async () => {
    const { surveyId, serviceId, versionId } = await openOne(desk)
    const tokens = await passesOf(surveyId, 12)
    const tables = ['visit_pass', 'visit_pass_day', 'survey_response', 'survey_comment', 'survey_tally', 'audit_entry', 'event', 'form_key']
    const before = new Map(await Promise.all(tables.map(async (table) => [table, await rowsOf(table)] as const)))
    const used = tokens.slice(0, 6)
    for (const token of used) await sendForm(...at(token), await openForm(...at(token), page), page)
    const after = new Map(await Promise.all(tables.map(async (table) => [table, await rowsOf(table)] as const)))

    const unchanged = ['visit_pass_day', 'audit_entry', 'event', 'form_key']
    for (const table of unchanged) expect({ table, rows: after.get(table) }).toEqual({ table, rows: before.get(table) })
    const digests = (rows: Record<string, unknown>[] | undefined) => (rows ?? []).map((row) => JSON.stringify(row))
    expect(digests(before.get('visit_pass'))).toEqual(expect.arrayContaining(digests(after.get('visit_pass'))))
    expect((before.get('visit_pass')?.length ?? 0) - (after.get('visit_pass')?.length ?? 0)).toBe(6)

    const gone = new Set(digests(before.get('visit_pass')).filter((row) => !digests(after.get('visit_pass')).includes(row)))
    const facts = [...gone].flatMap((row) =>
      Object.values(JSON.parse(row) as Record<string, unknown>).map((value) => JSON.stringify(value)),
    )
    const known = new Set([surveyId, serviceId, '0'].map((one) => JSON.stringify(one)))
    const answers = (after.get('survey_response') ?? []).filter((row) => row.version_id === versionId)
    expect(answers).toHaveLength(6)
    for (const answer of answers) {
      const told = new Set(Object.entries(answer).flatMap(([name, value]) => (name === '_ctid' ? [] : [JSON.stringify(value)])))
      const common = facts.filter((fact) => told.has(fact) && !known.has(fact))
      expect(common).toEqual([])
    }
    const hours = new Set(answers.map(({ day, hour }) => `${day} ${hour}`))
    expect(hours.size).toBeLessThanOrEqual(2)
    expect(answers.every(({ id, visit_key: key }) => String(id)[14] === '4' && String(key)[14] === '4')).toBe(true)
  })

  test('those that come together are stored in an order that has nothing to do with that of the addresses', async () => {
    const { surveyId, versionId } = await openOne(desk)
    const tokens = await passesOf(surveyId, 40)
    const visits = await Promise.all(tokens.map(async (token) => ({ token, visit: await openForm(...at(token), page) })))
    await Promise.all(visits.map(({ token, visit }) => sendForm(...at(token), visit, page)))
    const stored = (await rowsOf('survey_response')).filter((row) => row.version_id === versionId)
    expect(stored).toHaveLength(40)
    const keys = stored.map((row) => String(row.visit_key))
    const asSent = visits.map(({ visit }) => visit.key.split('.')[0] ?? '')
    expect(keys).not.toEqual(asSent)
    expect(new Set(stored.map((row) => row._xmin)).size).toBeLessThan(40)
  })
})

test('a form that is stored is thanked again after the last day of its address; another is told that the day has passed', async () => {
  const { surveyId, slug } = await openOne(desk)
  const [token = ''] = await passesOf(surveyId, 1)
  const [sent, late] = [await openForm(...at(token), page), await openForm(...at(token), page)]
  await sendForm(...at(token), sent, page)
  const body = passBody(randomBytes(14), addDays(desk.officer.today, -1))
  const past = at(`${body}${readSeal(body)}`)
  const again = await sendForm(...past, sent, page)
  expect([again.status, again.headers.get('location')]).toEqual([303, `/s/${slug}/terima-kasih`])
  const other = await sendForm(...past, late, page)
  expect([other.status, (await other.text()).includes('sudah tidak berlaku')]).toEqual([410, true])
})

test('an unused address of a draft, or of a service that was closed, is not called used; a draft gets none', async () => {
  const days = { opensOn: desk.officer.today, closesOn: addDays(desk.officer.today, 9), serviceUsers: null }
  const service = await createService(desk.stranger, { unitId: desk.otherUnitId, name: `Satu ${randomBytes(4).toString('hex')}` })
  const serviceId = service.ok ? service.value.serviceId : ''
  const start = { about: { kind: 'unit' as const, id: desk.otherUnitId }, periodId: desk.quarterId, ...days }
  const draft = await openSurvey(desk.stranger, { ...start, start: 'draft' })
  const surveyId = draft.ok ? draft.value.surveyId : ''
  const order = { survey: { id: surveyId }, serviceId, count: 1, days: 7 }
  expect(await makePasses(desk.stranger, order)).toMatchObject({ code: 'surveyNotOpen' })
  const body = passBody(randomBytes(14), desk.officer.today)
  const letters = `${body}${readSeal(body)}`
  await db().visitPass.create({ data: { digest: readDigest(letters), surveyId, serviceId, endsOn: columnOf(desk.officer.today) } })
  const shown = async () => {
    const { status, html } = await openForm(...at(letters), page)
    return [status, /<h1>(.*?)<\/h1>/.exec(html)?.[1]]
  }
  expect(await shown()).toEqual([409, 'Survei ini tidak sedang dibuka'])
  await db().surveyVersion.updateMany({ where: { surveyId }, data: { publishedAt: desk.officer.now } })
  expect((await shown())[0]).toBe(200)
  await db().service.update({ where: { id: serviceId }, data: { closedAt: desk.officer.now } })
  expect(await shown()).toEqual([410, 'Layanan ini sudah ditutup'])
})

test('a pass of a closed survey takes nothing', async () => {
  const { surveyId, versionId } = await openOne(desk)
  const [token = ''] = await passesOf(surveyId, 1)
  const visit = await openForm(...at(token), page)
  await closeSurvey(desk.officer, { surveyId, reason: 'Kuota responden tercapai' })
  expect((await sendForm(...at(token), visit, page)).status).toBe(409)
  expect(await answersOn(versionId)).toBe(0)
})
