import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/actor'
import { addDays, columnOf, type Day, dayOf } from '@/lib/day'
import { db } from '@/lib/db'
import { visitor } from '@/lib/door/visitor'
import { openAssistance } from '@/lib/survey/assisted/commands'
import { takeAssisted } from '@/lib/survey/assisted/intake'
import { findAssistance } from '@/lib/survey/assisted/queries'
import { assistanceStart } from '@/lib/survey/assisted/schema'
import { closeSurvey, openSurvey } from '@/lib/survey/commands'
import { createService } from '@/lib/survey/public-service/commands'
import { correctOfficerEnd, endOfficer } from '@/lib/survey/service-officer/commands'
import { signedIn, trusted } from '../../support/actors'
import { countedTwice } from '../../support/survey-entry'
import { type Desk, openOne, surveyDesk } from '../../support/surveys'

let desk: Desk
beforeAll(async () => {
  desk = await surveyDesk()
})

const answered = { jawaban_waktu: '4', jawaban_biaya: '1', catatan_biaya: 'Ada biaya map.', jenis_kelamin: 'P', saran: 'Terima kasih.' }
const form = (of: { surveyId: string; versionId: string }, more: Record<string, unknown> = {}) => ({
  ...{ surveyId: of.surveyId, versionId: of.versionId, _key: randomUUID() },
  ...answered,
  ...more,
})
const stored = (surveyId: string) => db().surveyResponse.count({ where: { version: { surveyId } } })
const acts = (surveyId: string) => db().auditEntry.count({ where: { nounId: surveyId, verb: 'survey.openAssistance' } })

/** Makes the actor one who serves the service from a day on. */
async function serves(actor: Actor, serviceId: string, from: Day, to: Day | null = null): Promise<void> {
  const personId = actor.personId ?? ''
  const known = await db().employee.findFirst({ where: { personId } })
  const nip = String(Math.floor(Math.random() * 1e15)).padStart(18, '1')
  const employee = known ?? (await db().employee.create({ data: { id: uuidv7(), personId, nip, createdAt: actor.now } }))
  await db().serviceOfficer.create({
    data: { id: uuidv7(), serviceId, employeeId: employee.id, validFrom: columnOf(from), validTo: to === null ? null : columnOf(to) },
  })
}

describe('answers given with help', () => {
  test('are stored as every other, marked with their way, with no act of their own', async () => {
    const opened = await openOne(desk)
    const { surveyId, versionId } = opened
    expect(await takeAssisted(desk.officer, form(opened))).toMatchObject({ ok: false, code: 'notBegunToday' })
    expect(await openAssistance(desk.officer, { surveyId, confirmed: true }, { key: randomUUID() })).toEqual({
      ok: true,
      value: { surveyId },
    })
    const before = await db().auditEntry.count()
    const one = form(opened)
    const results = await Promise.all([
      takeAssisted(desk.officer, one),
      takeAssisted(desk.officer, one),
      takeAssisted(desk.officer, form(opened)),
    ])
    expect(results).toEqual(Array(3).fill({ ok: true, value: { surveyId } }))
    expect(await db().auditEntry.count()).toBe(before)
    expect(await stored(surveyId)).toBe(2)
    const row = await db().surveyResponse.findFirstOrThrow({ where: { versionId }, include: { comments: { orderBy: { unsur: 'asc' } } } })
    expect(row).toMatchObject({ way: 'ASSISTED', marks: [], sex: 'P', scores: [0, 0, 4, 1, 0, 0, 0, 0, 0], counted: false, batchId: null })
    expect(dayOf(row.day)).toBe(desk.officer.today)
    expect(row.comments.map(({ unsur, text }) => [unsur, text])).toEqual([
      ['biaya', 'Ada biaya map.'],
      [null, 'Terima kasih.'],
    ])
    const { kept, slow } = await countedTwice(surveyId)
    expect(kept).toBe(slow)
  })

  test('begin only where the survey is published', async () => {
    const service = await createService(desk.officer, { unitId: desk.unitId, name: `Layanan ${randomUUID()}` })
    const about = { kind: 'service' as const, id: service.ok ? service.value.serviceId : '' }
    const days = { opensOn: desk.officer.today, closesOn: addDays(desk.officer.today, 9), serviceUsers: null }
    const draft = await openSurvey(desk.officer, { about, periodId: desk.yearPeriodId, ...days, start: 'draft' })
    const surveyId = draft.ok ? draft.value.surveyId : ''
    expect(await openAssistance(desk.officer, { surveyId, confirmed: true })).toMatchObject({ ok: false, code: 'surveyNotOpen' })
    expect(await acts(surveyId)).toBe(0)
  })

  test('beginning is recorded once a day and survey, also at once and with the same key', async () => {
    const { surveyId } = await openOne(desk)
    const key = randomUUID()
    const start = (options = {}) => openAssistance(desk.officer, { surveyId, confirmed: true }, options)
    const results = await Promise.all([start(), start(), start({ key }), start({ key })])
    expect(results.every(({ ok }) => ok)).toBe(true)
    expect(await acts(surveyId)).toBe(1)
    const tomorrow = { ...desk.officer, today: addDays(desk.officer.today, 1), now: new Date(desk.officer.now.getTime() + 86_400_000) }
    expect(await findAssistance(tomorrow, surveyId)).toMatchObject({ hasBegun: false })
    await openAssistance(tomorrow, { surveyId, confirmed: true })
    expect(await acts(surveyId)).toBe(2)
  })

  test('whoever serves a service is not offered it and cannot help with it', async () => {
    const { officer, otherUnitId, quarterId } = desk
    const names = ['Loket A', 'Loket B'].map((name) => `${name} ${randomUUID()}`)
    const made = []
    for (const name of names) made.push(await createService(desk.stranger, { unitId: otherUnitId, name }))
    const [a = '', b = ''] = made.map((one) => (one.ok ? one.value.serviceId : ''))
    const about = { kind: 'unit' as const, id: otherUnitId }
    const days = { opensOn: officer.today, closesOn: addDays(officer.today, 9) }
    const survey = await openSurvey(desk.stranger, { about, periodId: quarterId, ...days, serviceUsers: null })
    if (!survey.ok) throw new Error(survey.code)
    const { surveyId } = survey.value
    await serves(desk.stranger, a, addDays(officer.today, -5))
    await serves(desk.stranger, b, addDays(officer.today, -5), addDays(officer.today, -1))
    const helped = await findAssistance(desk.stranger, surveyId)
    expect(helped?.services.map(({ id }) => id)).not.toContain(a)
    expect(helped?.services.map(({ id }) => id)).toContain(b)
    expect(helped?.served.map(({ id }) => id)).toEqual([a])
    await openAssistance(desk.stranger, { surveyId, confirmed: true })
    const versionId = helped?.asked.versionId ?? ''
    expect(await takeAssisted(desk.stranger, form({ surveyId, versionId }, { layanan: a }))).toMatchObject({ code: 'servesService' })
    expect(await takeAssisted(desk.stranger, form({ surveyId, versionId }, { layanan: [b, a] }))).toMatchObject({ code: 'servesService' })
    expect(await takeAssisted(desk.stranger, form({ surveyId, versionId }))).toMatchObject({ ok: true })
    expect(await takeAssisted(desk.stranger, form({ surveyId, versionId }, { layanan: b }))).toMatchObject({ ok: true })
    expect(await db().surveyResponse.count({ where: { versionId, serviceId: a } })).toBe(0)
    await serves(desk.stranger, b, officer.today, officer.today)
    expect((await findAssistance(desk.stranger, surveyId))?.services).toEqual([])
    expect(await openAssistance(desk.stranger, { surveyId, confirmed: true })).toMatchObject({ code: 'servesService' })
    expect(await takeAssisted(desk.stranger, form({ surveyId, versionId }, { layanan: b }))).toMatchObject({ code: 'servesService' })
  })

  test('whoever served till now does not put an end to it in the past by themselves', async () => {
    const { officer } = desk
    const { surveyId, serviceId } = await openOne(desk)
    await serves(officer, serviceId, addDays(officer.today, -5))
    const { id: officerId } = await db().serviceOfficer.findFirstOrThrow({ where: { serviceId } })
    const yesterday = addDays(officer.today, -1)
    expect(await endOfficer(officer, { officerId, validTo: yesterday })).toMatchObject({ code: 'ownPast', field: 'validTo' })
    expect((await findAssistance(officer, surveyId))?.services).toEqual([])
    expect(await endOfficer(trusted(), { officerId, validTo: yesterday })).toMatchObject({ ok: true })
  })

  test('whoever serves moves their own last day only later', async () => {
    const { officer } = desk
    const { surveyId, serviceId } = await openOne(desk)
    const [from, was] = [addDays(officer.today, -5), addDays(officer.today, 3)]
    await serves(officer, serviceId, from, was)
    const { id: officerId } = await db().serviceOfficer.findFirstOrThrow({ where: { serviceId } })
    const correct = (validTo: Day | null, shown = was, actor = officer) =>
      correctOfficerEnd(actor, { officerId, was: shown, validTo, reason: 'Salah ketik tanggal' })
    for (const day of [addDays(was, -1), addDays(officer.today, -1)])
      expect(await correct(day)).toMatchObject({ code: 'ownEarlier', field: 'validTo' })
    expect(await correct(addDays(officer.today, -1), addDays(officer.today, -2))).toMatchObject({ code: 'conflict' })
    expect(await correct(addDays(was, 2))).toMatchObject({ ok: true })
    expect(await correct(null, addDays(was, 2))).toMatchObject({ ok: true })
    expect((await findAssistance(officer, surveyId))?.services).toEqual([])
    expect(await endOfficer(officer, { officerId, validTo: was })).toMatchObject({ ok: true })
    expect(await correct(addDays(officer.today, -1), was, trusted())).toMatchObject({ ok: true })
    expect((await findAssistance(officer, surveyId))?.services).toMatchObject([{ id: serviceId }])
  })

  test('a stranger is refused, and so are a version of another survey, a faulty form and a closed survey', async () => {
    const [opened, other] = [await openOne(desk), await openOne(desk)]
    const { surveyId } = opened
    for (const actor of [desk.stranger, desk.leader, desk.auditor, desk.systemAdmin, visitor()]) {
      expect(await openAssistance(actor, { surveyId, confirmed: true })).toMatchObject({ ok: false, code: 'notFound' })
      expect(await findAssistance(actor, surveyId)).toBeNull()
      expect(await takeAssisted(actor, form(opened))).toMatchObject({ ok: false, code: 'notFound' })
    }
    await openAssistance(desk.officer, { surveyId, confirmed: true })
    expect(await takeAssisted(desk.officer, form({ surveyId, versionId: other.versionId }))).toMatchObject({ code: 'changedMeanwhile' })
    expect(await takeAssisted(desk.officer, form(opened, { jawaban_waktu: '9' }))).toMatchObject({
      code: 'badAnswer',
      field: 'jawaban_waktu',
    })
    expect(await takeAssisted(desk.officer, { ...opened, _key: randomUUID() })).toMatchObject({ code: 'nothingAnswered' })
    await closeSurvey(desk.officer, { surveyId, reason: 'Kuota responden tercapai' })
    expect(await takeAssisted(desk.officer, form(opened))).toMatchObject({ code: 'surveyNotOpen' })
    expect(await openAssistance(desk.officer, { surveyId, confirmed: true })).toMatchObject({ code: 'surveyNotOpen' })
    expect(await stored(surveyId)).toBe(0)
  })

  test('an officer of a service of which nobody is on record says first, once a day, that they do not serve it', async () => {
    const opened = await openOne(desk)
    const { surveyId } = opened
    expect(await findAssistance(desk.officer, surveyId)).toMatchObject({ mustConfirm: true, hasBegun: false })
    const silent = await openAssistance(desk.officer, assistanceStart.parse({ surveyId }))
    expect(silent).toMatchObject({ ok: false, code: 'notConfirmed', field: 'confirmed' })
    expect(await takeAssisted(desk.officer, form(opened))).toMatchObject({ code: 'notBegunToday' })
    for (const _ of [1, 2]) {
      const said = await openAssistance(desk.officer, assistanceStart.parse({ surveyId, confirmed: 'on' }))
      expect(said).toMatchObject({ ok: true })
    }
    expect(await acts(surveyId)).toBe(1)
    const act = await db().auditEntry.findFirstOrThrow({
      where: { nounId: surveyId, verb: 'survey.openAssistance' },
      include: { value: true },
    })
    expect(JSON.parse(act.value?.after ?? '')).toEqual({ way: 'ASSISTED', confirmed: true })
    expect(await takeAssisted(desk.officer, form(opened))).toMatchObject({ ok: true })

    const manned = await openOne(desk)
    await serves(await signedIn('Petugas loket'), manned.serviceId, addDays(desk.officer.today, -5))
    expect(await findAssistance(desk.officer, manned.surveyId)).toMatchObject({ mustConfirm: false })
    expect(await openAssistance(desk.officer, { surveyId: manned.surveyId, confirmed: false })).toMatchObject({ ok: true })
    expect(await takeAssisted(desk.officer, form(manned))).toMatchObject({ ok: true })
    await db().serviceOfficer.deleteMany({ where: { serviceId: manned.serviceId } })
    expect(await takeAssisted(desk.officer, form(manned))).toMatchObject({ code: 'notBegunToday' })
  })
})
