import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, columnOf, dayOf } from '@/lib/day'
import { db } from '@/lib/db'
import type { Answer } from '@/lib/survey/schema'
import { unsurKeys } from '@/lib/survey/schema'
import { tellOfFees } from '@/lib/survey/signal/commands'
import { tellOfFalls } from '@/lib/survey/signal/jobs'
import { listFeeSignals } from '@/lib/survey/signal/queries'
import { readWeakUnsur } from '@/lib/survey/weakness/queries'
import { everywhere, signedIn, trusted } from '../../support/actors'
import { planTown } from '../../support/plans'
import { type Desk, pastSurvey, surveyDesk } from '../../support/surveys'

let desk: Desk
beforeAll(async () => {
  desk = await surveyDesk()
})

const answered = (key: string, score: Answer, other: Answer = 4) => unsurKeys.map((one) => (one === key ? score : other))
const times = <T>(count: number, value: T) => Array.from({ length: count }, () => value)
const noticesOf = async (accountId: string, kind: 'SURVEY_FALL' | 'SURVEY_FEE', of: string) =>
  (await db().notification.findMany({ where: { accountId, kind } })).filter(({ key }) => key.includes(of))

async function quarters() {
  const { year } = await db().period.findUniqueOrThrow({ where: { id: desk.quarterId } })
  const periods = await db().period.findMany({ where: { kind: 'QUARTER', year: year - 1 }, orderBy: { number: 'asc' } })
  const [first, second] = periods
  if (!first || !second) throw new Error('no quarters')
  return [first, second] as const
}

async function follow(surveyId: string) {
  const event = await db().event.create({ data: { id: uuidv7(), kind: 'SURVEY_CLOSED', subjectId: surveyId, at: trusted().now } })
  await tellOfFalls.handle(trusted('JOB'), event)
  await tellOfFalls.handle(trusted('JOB'), event)
}

describe('a fall', () => {
  test("is told once to the unit's head, and only where both surveys have enough answers", async () => {
    const { head } = await planTown()
    const [first, second] = await quarters()
    const of = { unitId: head.unitId, isClosed: true }
    const good = await pastSurvey({ ...of, name: 'Layanan turun', period: first }, times(40, answered('waktu', 4)))
    const bad = await pastSurvey({ ...of, name: '', period: second, again: good.serviceId }, times(40, answered('waktu', 3)))
    await follow(bad.surveyId)
    expect(await noticesOf(head.accountId, 'SURVEY_FALL', bad.surveyId)).toMatchObject([{ subject: 'Layanan turun: Waktu Penyelesaian' }])
    await follow(good.surveyId)
    expect(await noticesOf(head.accountId, 'SURVEY_FALL', good.surveyId)).toEqual([])
    const few = await pastSurvey({ ...of, name: 'Layanan sepi', period: first }, times(40, answered('waktu', 4)))
    const small = await pastSurvey({ ...of, name: '', period: second, again: few.serviceId }, times(29, answered('waktu', 1)))
    await follow(small.surveyId)
    expect(await noticesOf(head.accountId, 'SURVEY_FALL', small.surveyId)).toEqual([])
  })
})

describe('a fall in a unit that nobody heads', () => {
  const fallIn = async (unitId: string, name: string) => {
    const [first, second] = await quarters()
    const of = { unitId, isClosed: true }
    const { serviceId } = await pastSurvey({ ...of, name, period: first }, times(40, answered('waktu', 4)))
    const bad = await pastSurvey({ ...of, name: '', period: second, again: serviceId }, times(40, answered('waktu', 3)))
    await follow(bad.surveyId)
    return bad.surveyId
  }
  const officerOf = async (unitId: string | null) => {
    const { accountId } = await signedIn('Petugas')
    const granted = { role: 'SURVEY_OFFICER' as const, validFrom: columnOf('2020-01-01'), reason: 'Uji', grantedAt: trusted().now }
    await db().roleGrant.create({ data: { id: uuidv7(), accountId, unitId, ...granted } })
    return accountId
  }
  const toldOf = async (surveyId: string, accountIds: readonly string[]) => {
    const lines = await Promise.all(accountIds.map((id) => noticesOf(id, 'SURVEY_FALL', surveyId)))
    return lines.map((found) => found.map(({ subject }) => subject))
  }

  test('goes to the head of the nearest unit above who can sign in, and to the survey officer nearest to it', async () => {
    const { head, mayor, chief, sectionId, officeId, otherOfficeId } = await planTown()
    await db().postHolding.update({ where: { id: chief.holdingId }, data: { validTo: columnOf(trusted().today) } })
    const [far, near, other] = [await officerOf(officeId), await officerOf(sectionId), await officerOf(otherOfficeId)]
    const all = [head.accountId, mayor.accountId, chief.accountId, far, near, other]
    const told = (name: string) => [`${name}: Waktu Penyelesaian (kepala Bidang Uji sedang tidak ada)`]
    expect(await toldOf(await fallIn(sectionId, 'Satu'), all)).toEqual([told('Satu'), [], [], [], told('Satu'), []])
    await db().account.update({ where: { id: head.accountId }, data: { disabledAt: trusted().now } })
    await db().account.update({ where: { id: near }, data: { disabledAt: trusted().now } })
    expect(await toldOf(await fallIn(sectionId, 'Dua'), all)).toEqual([[], told('Dua'), [], told('Dua'), [], []])
  })

  test('goes to the acting head alone where there is one', async () => {
    const { head, staff, chief, sectionId } = await planTown()
    const officer = await officerOf(sectionId)
    const { postId } = await db().postHolding.update({
      where: { id: chief.holdingId },
      data: { validTo: columnOf(trusted().today) },
    })
    const acting = { postId, isHead: true, personId: staff.personId, employeeId: staff.employeeId, mode: 'PLT' as const }
    await db().postHolding.create({ data: { id: uuidv7(), ...acting, validFrom: columnOf(trusted().today), recordedAt: trusted().now } })
    const told = await toldOf(await fallIn(sectionId, 'Layanan Plt'), [staff.accountId, head.accountId, chief.accountId, officer])
    expect(told).toEqual([['Layanan Plt: Waktu Penyelesaian'], [], [], []])
  })
})

test('a fall is seen past a survey that nobody answered', async () => {
  const { head } = await planTown()
  const [first, second] = await quarters()
  const third = await db().period.findFirstOrThrow({ where: { kind: 'QUARTER', year: first.year, number: 3 } })
  const of = { unitId: head.unitId, isClosed: true }
  const { serviceId } = await pastSurvey({ ...of, name: 'Layanan jeda', period: first }, times(40, answered('waktu', 4)))
  await pastSurvey({ ...of, name: '', period: second, again: serviceId }, [])
  const bad = await pastSurvey({ ...of, name: '', period: third, again: serviceId }, times(40, answered('waktu', 3)))
  await follow(bad.surveyId)
  expect(await noticesOf(head.accountId, 'SURVEY_FALL', bad.surveyId)).toHaveLength(1)
  const weak = await readWeakUnsur(trusted(), { year: first.year, unitIds: [head.unitId] }, db())
  expect(weak.find((one) => one.surveyId === bad.surveyId)?.before).toHaveLength(9)
})

describe('fees for what is free', () => {
  const standard = (serviceId: string, isFree: boolean) => ({
    ...{
      id: uuidv7(),
      serviceId,
      number: 1,
      validFrom: columnOf('2020-01-01'),
      time: '1 hari',
      fee: isFree ? 'Gratis' : 'Rp10.000',
      isFree,
    },
    ...{ requirements: 'KTP', decidedAt: trusted().now },
  })

  test('are told once to the Inspektorat as one figure, from the fifth on, and to nobody else', async () => {
    const granted = { role: 'AUDITOR' as const, validFrom: columnOf('2020-01-01'), reason: 'Uji', grantedAt: trusted().now }
    await db().roleGrant.create({ data: { id: uuidv7(), accountId: desk.auditor.accountId ?? '', ...granted } })
    const [period] = await quarters()
    const of = { unitId: desk.unitId, isClosed: true, period }
    const paid = await pastSurvey({ ...of, name: 'Gratis, dibayar' }, [
      ...times(5, answered('biaya', 2)),
      ...times(20, answered('biaya', 4)),
    ])
    const almost = await pastSurvey({ ...of, name: 'Gratis, empat' }, times(4, answered('biaya', 1)))
    const priced = await pastSurvey({ ...of, name: 'Bertarif' }, times(9, answered('biaya', 1)))
    await db().serviceStandard.createMany({
      data: [standard(paid.serviceId, true), standard(almost.serviceId, true), standard(priced.serviceId, false)],
    })
    expect(await tellOfFees(desk.auditor, null)).toMatchObject({ ok: false, code: 'forbidden' })
    await tellOfFees(trusted('JOB'), null)
    await tellOfFees(trusted('JOB'), null)
    expect(await noticesOf(desk.auditor.accountId ?? '', 'SURVEY_FEE', paid.surveyId)).toHaveLength(1)
    for (const { surveyId } of [almost, priced]) expect(await noticesOf(desk.auditor.accountId ?? '', 'SURVEY_FEE', surveyId)).toEqual([])
    expect(await noticesOf(desk.officer.accountId ?? '', 'SURVEY_FEE', paid.surveyId)).toEqual([])
    const { rows } = await listFeeSignals(desk.auditor, { page: 1 })
    expect(rows).toMatchObject([{ surveyId: paid.surveyId, paid: 5, answered: 25, serviceName: 'Gratis, dibayar' }])
  })

  test('are none for a service that was free in part of the time only', async () => {
    const [period] = await quarters()
    const of = { unitId: desk.otherUnitId, isClosed: true, period }
    const paid = times(9, answered('biaya', 2))
    const [freed, priced] = [await pastSurvey({ ...of, name: 'Digratiskan' }, paid), await pastSurvey({ ...of, name: 'Ditarifkan' }, paid)]
    const between = await pastSurvey({ ...of, name: 'Bertarif sebulan' }, paid)
    const fromDay = (number: number, days: number) => ({ number, validFrom: columnOf(addDays(dayOf(period.startsOn), days)) })
    const later = fromDay(2, 30)
    await db().serviceStandard.createMany({
      data: [
        standard(freed.serviceId, false),
        { ...standard(freed.serviceId, true), ...later },
        standard(priced.serviceId, true),
        { ...standard(priced.serviceId, false), ...later },
        standard(between.serviceId, true),
        { ...standard(between.serviceId, false), ...later },
        { ...standard(between.serviceId, true), ...fromDay(3, 60) },
      ],
    })
    const auditor = await signedIn('Auditor', { role: 'AUDITOR', units: new Set([desk.otherUnitId]) })
    expect((await listFeeSignals(auditor, { page: 1 })).rows).toEqual([])
  })

  test('are read by auditors of the unit alone', async () => {
    const here = await signedIn('Auditor', { role: 'AUDITOR', units: new Set([desk.unitId]) })
    const elsewhere = await signedIn('Auditor', { role: 'AUDITOR', units: new Set([desk.otherUnitId]) })
    const others = [elsewhere, desk.officer, desk.leader, await signedIn('Admin', everywhere('HR_ADMIN'))]
    expect((await listFeeSignals(here, { page: 1 })).total).toBe(1)
    for (const actor of others) expect((await listFeeSignals(actor, { page: 1 })).total).toBe(0)
  })
})
