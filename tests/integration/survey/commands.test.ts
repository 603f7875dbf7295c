import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, dayOf } from '@/lib/day'
import { db } from '@/lib/db'
import type { Result } from '@/lib/result'
import { closeSurvey, moveLastDay, openSurvey, tellOfEndedSurveys } from '@/lib/survey/commands'
import { closeService, createService, renameService } from '@/lib/survey/public-service/commands'
import { findService, listServices, listServicesToSurvey } from '@/lib/survey/public-service/queries'
import { findSurvey, listSurveys } from '@/lib/survey/queries'
import { countProfiles } from '@/lib/survey/response/queries'
import { trusted } from '../../support/actors'
import { type Desk, openOne, surveyDesk } from '../../support/surveys'

let desk: Desk
beforeAll(async () => {
  desk = await surveyDesk()
})

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.code)
  return result.value
}
const codes = (results: Result<unknown>[]) => results.map((one) => (one.ok ? 'ok' : one.code)).sort()
const name = () => `Layanan ${randomUUID()}`
const actsOn = (nounId: string) => db().auditEntry.count({ where: { nounId } })

describe('services', () => {
  test('an officer names one for their own unit, and nobody else does', async () => {
    const { officer, stranger, systemAdmin, auditor, unitId } = desk
    const { serviceId } = value(await createService(officer, { unitId, name: name() }))
    expect(await findService(officer, serviceId)).toMatchObject({ unitName: 'Dinas Uji', surveys: 0 })
    expect(await findService(stranger, serviceId)).toBeNull()
    expect(await createService(stranger, { unitId, name: name() })).toMatchObject({ code: 'notFound' })
    expect(await createService(auditor, { unitId, name: name() })).toMatchObject({ code: 'forbidden' })
    expect(await createService(systemAdmin, { unitId, name: name() })).toMatchObject({ code: 'forbidden' })
    expect(await createService(trusted(), { unitId: randomUUID(), name: name() })).toMatchObject({ code: 'notFound' })
    expect(await actsOn(serviceId)).toBe(1)
  })

  test('the same name twice, at once or later, is one service; the same key is one answer', async () => {
    const { officer, unitId } = desk
    const [same, key] = [name(), randomUUID()]
    const both = await Promise.all([createService(officer, { unitId, name: same }), createService(officer, { unitId, name: same })])
    expect(codes(both)).toEqual(['ok', 'serviceNamed'])
    const again = { unitId, name: name() }
    expect(await createService(officer, again, { key })).toEqual(await createService(officer, again, { key }))
    expect((await listServices(officer, { q: again.name, page: 1 })).total).toBe(1)
  })

  test('renaming asks for the name that was shown, and two at once leave one', async () => {
    const { officer, stranger, unitId } = desk
    const [was, other] = [name(), name()]
    const { serviceId } = value(await createService(officer, { unitId, name: was }))
    await createService(officer, { unitId, name: other })
    expect(await renameService(stranger, { serviceId, was, name: name() })).toMatchObject({ code: 'notFound' })
    expect(await renameService(officer, { serviceId, was, name: other })).toMatchObject({ code: 'serviceNamed' })
    const both = await Promise.all([name(), name()].map((next) => renameService(officer, { serviceId, was, name: next })))
    expect(codes(both)).toEqual(['conflict', 'ok'])
    expect(await renameService(officer, { serviceId, was, name: name() })).toMatchObject({ code: 'conflict' })
  })

  test('a closed service is closed once and gets no new survey', async () => {
    const { officer, stranger, unitId, yearPeriodId } = desk
    const { serviceId } = value(await createService(officer, { unitId, name: name() }))
    expect(await closeService(stranger, { serviceId })).toMatchObject({ code: 'notFound' })
    expect(codes(await Promise.all([closeService(officer, { serviceId }), closeService(officer, { serviceId })]))).toEqual([
      'conflict',
      'ok',
    ])
    const days = { opensOn: officer.today, closesOn: officer.today, serviceUsers: null }
    expect(await openSurvey(officer, { about: { kind: 'service', id: serviceId }, periodId: yearPeriodId, ...days })).toMatchObject({
      code: 'serviceClosed',
    })
    expect((await listServicesToSurvey(officer)).map(({ id }) => id)).not.toContain(serviceId)
  })
})

describe('opening', () => {
  test('gives an address and one version with the rules in force', async () => {
    const { surveyId, slug, versionId } = await openOne(desk, { serviceUsers: 56 })
    expect(slug).toMatch(/^layanan-[a-z0-9-]+$/)
    const version = await db().surveyVersion.findUniqueOrThrow({
      where: { id: versionId },
      include: { elementsRule: true, bandsRule: true },
    })
    expect(version).toMatchObject({ surveyId, number: 1, elementsRule: { number: 1 }, bandsRule: { number: 1 } })
    expect(await findSurvey(desk.officer, surveyId)).toMatchObject({ state: 'OPEN', serviceUsers: 56, unitName: 'Dinas Uji' })
    expect(await actsOn(surveyId)).toBe(1)
  })

  test('of a unit takes no number of users, which would be lost: each of its services has its own', async () => {
    const { officer, unitId: id, quarterId: periodId } = await surveyDesk()
    value(await createService(officer, { unitId: id, name: name() }))
    const days = { opensOn: officer.today, closesOn: officer.today }
    const open = (serviceUsers: number | null) => openSurvey(officer, { about: { kind: 'unit', id }, periodId, ...days, serviceUsers })
    expect(await open(500)).toMatchObject({ code: 'usersByService', field: 'serviceUsers' })
    expect(await open(null)).toMatchObject({ ok: true })
  })

  test('with a number of users keeps the number that stood before in its act', async () => {
    const { officer, unitId, yearPeriodId: periodId } = desk
    const { serviceId } = value(await createService(officer, { unitId, name: name() }))
    await db().serviceUsers.create({ data: { serviceId, periodId, users: 250 } })
    const days = { opensOn: officer.today, closesOn: officer.today }
    const about = { kind: 'service' as const, id: serviceId }
    const { surveyId } = value(await openSurvey(officer, { about, periodId, ...days, serviceUsers: 300 }))
    const act = await db().auditEntry.findFirstOrThrow({ where: { nounId: surveyId }, include: { value: true } })
    expect([act.value?.before, act.value?.after].map((text) => JSON.parse(text ?? '{}').serviceUsers)).toEqual([250, 300])
    expect(await findSurvey(officer, surveyId)).toMatchObject({ serviceUsers: 300 })
  })

  test('is refused to strangers and readers', async () => {
    const { stranger, leader, systemAdmin, officer, unitId, yearPeriodId: periodId } = desk
    const { serviceId } = value(await createService(officer, { unitId, name: name() }))
    const input = {
      about: { kind: 'service' as const, id: serviceId },
      periodId,
      opensOn: officer.today,
      closesOn: officer.today,
      serviceUsers: null,
    }
    expect(await openSurvey(stranger, input)).toMatchObject({ code: 'notFound' })
    expect(await openSurvey(leader, input)).toMatchObject({ code: 'forbidden' })
    expect(await openSurvey(systemAdmin, input)).toMatchObject({ code: 'forbidden' })
  })

  test('asks for days and a period that make sense', async () => {
    const { officer, unitId, yearPeriodId: periodId, since } = desk
    const { today } = officer
    const { serviceId } = value(await createService(officer, { unitId, name: name() }))
    const month = await db().period.findFirstOrThrow({ where: { kind: 'MONTH' } })
    const input = { about: { kind: 'service' as const, id: serviceId }, periodId, opensOn: today, closesOn: today, serviceUsers: null }
    const refused = async (change: Partial<typeof input>) => codes([await openSurvey(officer, { ...input, ...change })])
    expect(await refused({ periodId: month.id })).toEqual(['periodWrong'])
    expect(await refused({ opensOn: addDays(since, -1) })).toEqual(['opensBeforePeriod'])
    expect(await refused({ closesOn: addDays(today, -1) })).toEqual(['closesBeforeOpens'])
    if (today > since) expect(await refused({ opensOn: since, closesOn: addDays(today, -1) })).toEqual(['closesInPast'])
  })

  test('happens once for a service and period, also when two press at once, and once per key', async () => {
    const { officer, unitId, yearPeriodId: periodId, quarterId } = desk
    const { serviceId } = value(await createService(officer, { unitId, name: name() }))
    const input = {
      about: { kind: 'service' as const, id: serviceId },
      periodId,
      opensOn: officer.today,
      closesOn: officer.today,
      serviceUsers: null,
    }
    expect(codes(await Promise.all([openSurvey(officer, input), openSurvey(officer, input)]))).toEqual(['alreadySurveyed', 'ok'])
    const key = randomUUID()
    const quarter = { ...input, periodId: quarterId }
    expect(await openSurvey(officer, quarter, { key })).toEqual(await openSurvey(officer, quarter, { key }))
    expect(await db().survey.count({ where: { serviceId } })).toBe(2)
  })
})

describe('the last day', () => {
  test('moves for a form that is up to date, and for nobody else', async () => {
    const { officer, stranger } = desk
    const { surveyId } = await openOne(desk)
    const was = addDays(officer.today, 30)
    const closesOn = addDays(officer.today, 7)
    expect(await moveLastDay(stranger, { surveyId, was, closesOn })).toMatchObject({ code: 'notFound' })
    expect(await moveLastDay(officer, { surveyId, was, closesOn: addDays(officer.today, -1) })).toMatchObject({ ok: false })
    const both = await Promise.all([closesOn, addDays(closesOn, 1)].map((day) => moveLastDay(officer, { surveyId, was, closesOn: day })))
    expect(codes(both)).toEqual(['conflict', 'ok'])
  })

  test('closing by hand tells once, needs a reach, and is final', async () => {
    const { officer, stranger } = desk
    const { surveyId } = await openOne(desk)
    const input = { surveyId, reason: 'Kuota responden tercapai' }
    expect(await closeSurvey(stranger, input)).toMatchObject({ code: 'notFound' })
    expect(codes(await Promise.all([closeSurvey(officer, input), closeSurvey(officer, input)]))).toEqual(['ok', 'surveyOver'])
    expect(await db().event.count({ where: { subjectId: surveyId, kind: 'SURVEY_CLOSED' } })).toBe(1)
    const was = addDays(officer.today, 30)
    expect(await moveLastDay(officer, { surveyId, was, closesOn: was })).toMatchObject({ code: 'surveyOver' })
    expect(await findSurvey(officer, surveyId)).toMatchObject({ state: 'CLOSED' })
  })

  test('a survey whose last day has passed is told of once, by the schedule alone', async () => {
    const { surveyId } = await openOne(desk)
    const closed = await openOne(desk)
    await closeSurvey(desk.officer, { surveyId: closed.surveyId, reason: 'Kuota responden tercapai' })
    const later = { ...trusted('JOB'), today: addDays(desk.officer.today, 31) }
    expect(await tellOfEndedSurveys(desk.officer, null)).toMatchObject({ code: 'forbidden' })
    expect(value(await tellOfEndedSurveys(trusted('JOB'), null))).toEqual({ count: 0 })
    const told = await Promise.all([tellOfEndedSurveys(later, null), tellOfEndedSurveys(later, null)])
    expect(told.map((one) => value(one).count).sort()).toEqual([0, Math.max(...told.map((one) => value(one).count))])
    expect(value(await tellOfEndedSurveys(later, null))).toEqual({ count: 0 })
    for (const id of [surveyId, closed.surveyId]) expect(await db().event.count({ where: { subjectId: id } })).toBe(1)
  })
})

describe('reading', () => {
  test('leaders and auditors read every unit, officers their own, the system administrator none', async () => {
    const { officer, stranger, leader, auditor, systemAdmin } = desk
    const { surveyId } = await openOne(desk)
    const found = await Promise.all([officer, leader, auditor, stranger, systemAdmin].map((actor) => findSurvey(actor, surveyId)))
    expect(found.map((one) => one !== null)).toEqual([true, true, true, false, false])
    const totals = await Promise.all([officer, leader, stranger, systemAdmin].map((actor) => listSurveys(actor, { q: '', page: 1 })))
    expect(totals.map(({ total }) => total > 0)).toEqual([true, true, false, false])
    const profiles = await Promise.all([officer, auditor, stranger, systemAdmin].map((actor) => countProfiles(actor, surveyId)))
    expect(profiles.map((one) => one !== null)).toEqual([true, true, false, false])
  })

  test('the list finds by service and unit', async () => {
    const { surveyId } = await openOne(desk)
    const survey = await db().survey.findUniqueOrThrow({ where: { id: surveyId }, include: { service: true } })
    const { rows } = await listSurveys(desk.leader, { q: (survey.service?.name ?? '').slice(4).toUpperCase(), page: 1 })
    expect(rows.map(({ id, opensOn }) => [id, opensOn])).toEqual([[surveyId, dayOf(survey.opensOn)]])
    expect((await listSurveys(desk.leader, { q: '100%_', page: 1 })).total).toBe(0)
  })
})
