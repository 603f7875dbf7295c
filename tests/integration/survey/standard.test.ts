import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, columnOf, type Day } from '@/lib/day'
import { db } from '@/lib/db'
import type { Result } from '@/lib/result'
import { createService } from '@/lib/survey/public-service/commands'
import { addOfficer, correctOfficerEnd, endOfficer } from '@/lib/survey/service-officer/commands'
import { findColleagues, listOfficers } from '@/lib/survey/service-officer/queries'
import { officerEndCorrection } from '@/lib/survey/service-officer/schema'
import { countUsers } from '@/lib/survey/service-users/commands'
import { listUsers } from '@/lib/survey/service-users/queries'
import { setStandard } from '@/lib/survey/standard/commands'
import { listStandards } from '@/lib/survey/standard/queries'
import { replacementOf, standardOn } from '@/lib/survey/standard/rules'
import { newStandard } from '@/lib/survey/standard/schema'
import { trusted } from '../../support/actors'
import { type Desk, surveyDesk } from '../../support/surveys'

let desk: Desk
let today: Day
beforeAll(async () => {
  desk = await surveyDesk()
  today = desk.officer.today
})

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.code)
  return result.value
}
const codes = (results: Result<unknown>[]) => results.map((one) => (one.ok ? 'ok' : one.code)).sort()
const service = async () => value(await createService(desk.officer, { unitId: desk.unitId, name: `Layanan ${randomUUID()}` })).serviceId

describe('a standard', () => {
  const standard = (serviceId: string, change: Partial<Parameters<typeof setStandard>[1]> = {}) => ({
    ...{ serviceId, was: 0, validFrom: today, time: '3 hari kerja', fee: 'Gratis', isFree: true, requirements: 'KTP' },
    ...change,
  })

  test('is numbered and stays; the latest in force holds', async () => {
    const { officer, stranger, auditor, leader } = desk
    const serviceId = await service()
    expect(await setStandard(stranger, standard(serviceId))).toMatchObject({ code: 'notFound' })
    expect(await setStandard(auditor, standard(serviceId))).toMatchObject({ code: 'notFound' })
    value(await setStandard(officer, standard(serviceId)))
    value(await setStandard(officer, standard(serviceId, { was: 1, validFrom: addDays(today, 5), time: '1 hari kerja' })))
    const all = await listStandards(leader, serviceId)
    expect(all.map(({ number, decidedBy }) => [number, decidedBy])).toEqual([
      [2, 'Marlina'],
      [1, 'Marlina'],
    ])
    expect([standardOn(all, addDays(today, -1)), standardOn(all, today)?.number, standardOn(all, addDays(today, 5))?.number]).toEqual([
      null,
      1,
      2,
    ])
    expect(await listStandards(stranger, serviceId)).toEqual([])
    await expect(db().serviceStandard.updateMany({ where: { serviceId }, data: { time: 'lain' } })).rejects.toThrow()
    expect(await db().auditEntry.count({ where: { noun: 'serviceStandard', nounId: { in: all.map(({ id }) => id) } } })).toBe(2)
  })

  test('is decided on what was shown: two at once are one, and the same key is one', async () => {
    const { officer } = desk
    const serviceId = await service()
    expect(codes(await Promise.all([1, 2].map(() => setStandard(officer, standard(serviceId)))))).toEqual(['conflict', 'ok'])
    expect(await setStandard(officer, standard(serviceId))).toMatchObject({ code: 'conflict' })
    expect(await setStandard(officer, standard(serviceId, { was: 7 }))).toMatchObject({ code: 'conflict' })
    const key = randomUUID()
    const next = () => setStandard(officer, standard(serviceId, { was: 1 }), { key })
    expect(await next()).toEqual(await next())
    expect(await listStandards(officer, serviceId)).toHaveLength(2)
  })

  test('begins neither before the one before it, nor more than a year ahead', async () => {
    const { officer } = desk
    const serviceId = await service()
    value(await setStandard(officer, standard(serviceId)))
    expect(await setStandard(officer, standard(serviceId, { was: 1, validFrom: addDays(today, -1) }))).toMatchObject({
      code: 'beforePrevious',
    })
    expect(await setStandard(officer, standard(serviceId, { was: 1, validFrom: addDays(today, 400) }))).toMatchObject({
      code: 'tooFarAhead',
    })
  })

  test('that was to begin later is replaced before it does, and says so', async () => {
    const { officer } = desk
    const serviceId = await service()
    value(await setStandard(officer, standard(serviceId, { validFrom: addDays(today, -30) })))
    value(await setStandard(officer, standard(serviceId, { was: 1, validFrom: addDays(today, 365), time: '1 hari kerja' })))
    expect(await setStandard(officer, standard(serviceId, { was: 2, validFrom: addDays(today, -31) }))).toMatchObject({
      code: 'beforePrevious',
    })
    value(await setStandard(officer, standard(serviceId, { was: 2, validFrom: today, time: '1 hari kerja' })))
    const all = await listStandards(officer, serviceId)
    expect([-1, 0, 400].map((later) => standardOn(all, addDays(today, later))?.number)).toEqual([1, 3, 3])
    expect(all.map((one) => replacementOf(all, one)?.number ?? null)).toEqual([null, 3, null])
  })

  test('needs its fee unless it is free', () => {
    const form = { serviceId: randomUUID(), was: '0', validFrom: today, time: '1 hari', requirements: 'KTP' }
    expect(newStandard.safeParse(form).error?.issues).toMatchObject([{ path: ['fee'] }])
    expect(newStandard.parse({ ...form, isFree: 'on' })).toMatchObject({ fee: 'Gratis', isFree: true })
    expect(newStandard.parse({ ...form, fee: 'Rp50.000' })).toMatchObject({ fee: 'Rp50.000', isFree: false })
    expect(newStandard.safeParse({ ...form, isFree: 'on', requirements: 'x'.repeat(100_000) }).error?.issues[0]?.message).toContain('5.000')
  })
})

describe('users of a service', () => {
  test('are said by period, on what was shown', async () => {
    const { officer, stranger, yearPeriodId: periodId } = desk
    const serviceId = await service()
    const said = (was: number | null, users: number) => countUsers(officer, { serviceId, periodId, was, users })
    expect(await countUsers(stranger, { serviceId, periodId, was: null, users: 1 })).toMatchObject({ code: 'notFound' })
    expect(await countUsers(officer, { serviceId, periodId: randomUUID(), was: null, users: 1 })).toMatchObject({ code: 'notFound' })
    expect(codes(await Promise.all([said(null, 56), said(null, 57)]))).toEqual(['conflict', 'ok'])
    const [{ users } = { users: null }] = (await listUsers(officer, serviceId)).filter((one) => one.periodId === periodId)
    value(await said(users, 100))
    expect(await said(users, 101)).toMatchObject({ code: 'conflict' })
    const acts = await db().auditEntry.count({ where: { nounId: serviceId, verb: 'serviceUsers.count' } })
    value(await said(100, 100))
    expect(await db().auditEntry.count({ where: { nounId: serviceId, verb: 'serviceUsers.count' } })).toBe(acts)
    expect(await listUsers(stranger, serviceId)).toEqual([])
    const key = randomUUID()
    const once = () => countUsers(officer, { serviceId, periodId, was: 100, users: 7 }, { key })
    expect(await once()).toEqual(await once())
  })
})

describe('officers of a service', () => {
  /** An employee with a post in a unit. */
  async function employed(unitId: string, name: string): Promise<string> {
    const at = trusted().now
    const [personId, employeeId] = [uuidv7(), uuidv7()]
    await db().person.create({ data: { id: personId, name, createdAt: at } })
    const nip = String(Math.floor(Math.random() * 1e18)).padStart(18, '1')
    await db().employee.create({ data: { id: employeeId, personId, nip, createdAt: at } })
    const post = { unitId, title: 'Pelayan loket', isHead: false }
    const { id: postId } =
      (await db().post.findFirst({ where: post })) ??
      (await db().post.create({ data: { ...post, id: uuidv7(), kind: 'EXECUTIVE', createdAt: at } }))
    const holding = {
      id: uuidv7(),
      personId,
      employeeId,
      postId,
      isHead: false,
      mode: 'DEFINITIVE' as const,
      validFrom: columnOf('2020-01-01'),
      recordedAt: at,
    }
    await db().postHolding.create({ data: holding })
    return employeeId
  }

  test('are colleagues of the same office, found by name, each once at a time', async () => {
    const { officer, stranger, auditor, unitId, otherUnitId } = desk
    const serviceId = await service()
    const tag = randomUUID().slice(0, 8)
    const [own, foreign] = [await employed(unitId, `Ani ${tag}`), await employed(otherUnitId, `Budi ${tag}`)]
    expect(await findColleagues(officer, serviceId, tag)).toMatchObject([{ employeeId: own, postTitle: 'Pelayan loket' }])
    expect([
      await findColleagues(stranger, serviceId, tag),
      await findColleagues(auditor, serviceId, tag),
      await findColleagues(officer, serviceId, ''),
    ]).toEqual([[], [], []])
    const add = (employeeId: string, validFrom = today) => addOfficer(officer, { serviceId, employeeId, validFrom })
    expect(await addOfficer(stranger, { serviceId, employeeId: own, validFrom: today })).toMatchObject({ code: 'notFound' })
    expect(await add(foreign)).toMatchObject({ code: 'notFound' })
    expect(codes(await Promise.all([add(own), add(own)]))).toEqual(['alreadyServes', 'ok'])
    const [serving] = await listOfficers(officer, serviceId)
    expect(serving).toMatchObject({ name: `Ani ${tag}`, postTitle: 'Pelayan loket', validFrom: today, validTo: null })
    expect(await listOfficers(stranger, serviceId)).toEqual([])
    const officerId = serving?.id ?? ''
    const end = (validTo: Day) => endOfficer(officer, { officerId, validTo })
    expect(await endOfficer(stranger, { officerId, validTo: today })).toMatchObject({ code: 'notFound' })
    expect(await end(addDays(today, -1))).toMatchObject({ code: 'endsBeforeStart' })
    expect(codes(await Promise.all([end(today), end(addDays(today, 1))]))).toEqual(['conflict', 'ok'])
    expect(await add(own)).toMatchObject({ code: 'alreadyServes' })
    const key = randomUUID()
    const again = () => addOfficer(officer, { serviceId, employeeId: own, validFrom: addDays(today, 9) }, { key })
    expect(await again()).toEqual(await again())
    expect(await listOfficers(officer, serviceId)).toHaveLength(2)
  })

  test('whose last day was said wrongly are put right with a reason, on what was shown', async () => {
    const { officer, stranger, auditor, unitId } = desk
    const serviceId = await service()
    const employeeId = await employed(unitId, `Citra ${randomUUID().slice(0, 8)}`)
    const [from, wrong] = [addDays(today, -30), addDays(today, -20)]
    value(await addOfficer(officer, { serviceId, employeeId, validFrom: from }))
    const [{ id: officerId } = { id: '' }] = await listOfficers(officer, serviceId)
    const reason = 'Salah ketik tanggal'
    const correct = (was: Day, validTo: Day | null, actor = officer) => correctOfficerEnd(actor, { officerId, was, validTo, reason })
    expect(await correct(wrong, today)).toMatchObject({ code: 'conflict' })
    value(await endOfficer(officer, { officerId, validTo: wrong }))
    for (const actor of [stranger, auditor]) expect(await correct(wrong, today, actor)).toMatchObject({ code: 'notFound' })
    expect(await correct(wrong, addDays(from, -1))).toMatchObject({ code: 'endsBeforeStart', field: 'validTo' })
    expect(await correct(wrong, wrong)).toMatchObject({ code: 'sameEnd', field: 'validTo' })
    expect(codes(await Promise.all([correct(wrong, today), correct(wrong, addDays(wrong, 1))]))).toEqual(['conflict', 'ok'])
    const [{ validTo } = { validTo: null }] = await listOfficers(officer, serviceId)
    const input = { officerId, was: validTo ?? wrong, validTo: addDays(today, -10), reason }
    const key = randomUUID()
    expect([await correctOfficerEnd(officer, input, { key }), await correctOfficerEnd(officer, input, { key })]).toEqual(
      Array(2).fill({ ok: true, value: { serviceId } }),
    )
    const acts = { where: { nounId: officerId, verb: 'serviceOfficer.correctEnd' }, include: { value: true } }
    const [, act] = await db().auditEntry.findMany({ ...acts, orderBy: { id: 'asc' } })
    expect(act).toMatchObject({ reason })
    expect([act?.value?.before, act?.value?.after].map((text) => JSON.parse(text ?? '{}').to)).toEqual([validTo, addDays(today, -10)])
    value(await addOfficer(officer, { serviceId, employeeId, validFrom: today }))
    expect(await correct(addDays(today, -10), null)).toMatchObject({ code: 'servesAgain', field: 'validTo' })
    expect(await correct(addDays(today, -10), today)).toMatchObject({ code: 'servesAgain' })
    value(await correct(addDays(today, -10), addDays(today, -1)))
  })

  test('that serve still have no last day again once it is taken back, and the form says what is missing', async () => {
    const { officer, unitId } = desk
    const serviceId = await service()
    const employeeId = await employed(unitId, `Dewi ${randomUUID().slice(0, 8)}`)
    value(await addOfficer(officer, { serviceId, employeeId, validFrom: today }))
    const [{ id: officerId } = { id: '' }] = await listOfficers(officer, serviceId)
    value(await endOfficer(officer, { officerId, validTo: today }))
    const form = officerEndCorrection.parse({ officerId, was: today, reason: 'Tidak jadi pindah loket' })
    value(await correctOfficerEnd(officer, form))
    expect(await listOfficers(officer, serviceId)).toMatchObject([{ validTo: null }])
    const wrong = officerEndCorrection.safeParse({ officerId, was: today, validTo: 'besok', reason: 'x'.repeat(100_000) })
    expect(wrong.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ['validTo', 'Isi tanggal yang benar, atau kosongkan.'],
      ['reason', expect.stringContaining('500')],
    ])
  })
})
