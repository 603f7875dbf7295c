import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { declineRecommendation } from '@/lib/training/commands'
import { recountTrainings } from '@/lib/training/proposal/commands'
import { trusted } from '../../support/actors'
import { quarterSurvey, scored } from '../../support/follow-ups'
import { agreedPlan, planTown, type Town } from '../../support/plans'
import { appraisal, closedSurvey, course, follow, moveTo, realize, storedOf } from './findings'

let town: Town

const lastYear = () => town.year - 1
const recount = (year = town.year) => recountTrainings(town.hrAdmin, { year })
const actsOn = (id: string) => db().auditEntry.count({ where: { noun: 'training', nounId: id } })

beforeEach(async () => {
  await db().$executeRaw`TRUNCATE plan, service, appraisal_cycle, training_course, notification CASCADE`
  town = await planTown()
})

describe('what was found', () => {
  test('a low value and a low whole found trainings, with the appraisal as evidence', async () => {
    await course('AK-01', 'BEHAVIOUR_VALUE AKUNTABEL')
    await course('UM-01', 'BEHAVIOUR_VALUE *')
    await course('LY-01', 'BEHAVIOUR_VALUE LOYAL')
    const plan = await agreedPlan(town, town.staff)
    const id = await appraisal(town, plan, {
      overall: 'DI_BAWAH_EKSPEKTASI',
      values: { AKUNTABEL: 'DI_BAWAH_EKSPEKTASI', LOYAL: 'SESUAI_EKSPEKTASI' },
    })
    await follow('APPRAISAL_RELEASED', id)
    const rows = await storedOf(town.staff.employeeId)
    expect(rows.map(({ code, state }) => [code, state])).toEqual([
      ['AK-01', 'PROPOSED'],
      ['UM-01', 'PROPOSED'],
    ])
    expect(rows[0]?.reason).toBe(`Nilai perilaku Akuntabel dinilai Di Bawah Ekspektasi pada evaluasi Tahun ${town.year}.`)
    expect(rows[1]?.evidence).toMatchObject([
      { key: '*', appraisalId: id },
      { key: 'AKUNTABEL', appraisalId: id },
    ])
    expect(await storedOf(town.clerk.employeeId)).toEqual([])
  })

  test.each(['DRAFT', 'RATED', 'REOPENED'] as const)('an appraisal that is %s says nothing', async (state) => {
    await course('UM-01', 'BEHAVIOUR_VALUE *')
    await appraisal(town, await agreedPlan(town, town.staff), { overall: 'DI_BAWAH_EKSPEKTASI', state })
    await recount()
    expect(await storedOf(town.staff.employeeId)).toEqual([])
  })

  test('an indicator is missed once its stretch is over', async () => {
    await course('KN-01', 'INDICATOR_ASPECT KUANTITAS')
    const plan = await agreedPlan(town, town.staff, { year: lastYear() })
    const indicatorId = plan.indicatorIds[0]?.[0] ?? ''
    await follow('REALIZATION_RECORDED', await realize(town, indicatorId, lastYear(), ['20', '20', '20', '2.5']))
    expect(await storedOf(town.staff.employeeId)).toMatchObject([
      { code: 'KN-01', reason: 'Capaian indikator “Indikator 1.1” 62,50% dari target.', evidence: [{ key: 'KUANTITAS', indicatorId }] },
    ])
  })

  test('an indicator of a year that runs is missed only after the annual appraisal', async () => {
    await course('KN-01', 'INDICATOR_ASPECT KUANTITAS')
    const plan = await agreedPlan(town, town.staff)
    await follow('REALIZATION_RECORDED', await realize(town, plan.indicatorIds[0]?.[0] ?? '', town.year, ['10', '10', '10', '10']))
    expect(await storedOf(town.staff.employeeId)).toEqual([])
    await follow('APPRAISAL_RELEASED', await appraisal(town, plan))
    expect(await storedOf(town.staff.employeeId)).toMatchObject([{ code: 'KN-01', state: 'PROPOSED' }])
  })

  test('an indicator without a figure of the whole year is not missed', async () => {
    await course('KN-01', 'INDICATOR_ASPECT *')
    const plan = await agreedPlan(town, town.staff, { year: lastYear() })
    await realize(town, plan.indicatorIds[0]?.[0] ?? '', lastYear(), ['1'])
    await agreedPlan(town, town.clerk, { year: lastYear() })
    await recount(lastYear())
    expect(await db().trainingRecommendation.count()).toBe(0)
  })

  test('a weak unsur concerns who serves in the unit or below, and not the heads below', async () => {
    await course('WK-01', 'UNSUR waktu')
    const surveyId = await closedSurvey(town, town.officeId)
    await follow('SURVEY_CLOSED', surveyId)
    for (const { employeeId } of [town.staff, town.clerk, town.head])
      expect(await storedOf(employeeId)).toMatchObject([{ code: 'WK-01', evidence: [{ key: 'waktu', surveyId }] }])
    for (const { employeeId } of [town.chief, town.stranger]) expect(await storedOf(employeeId)).toEqual([])
    expect((await storedOf(town.staff.employeeId))[0]?.reason).toMatch(
      /^Unsur Waktu Penyelesaian bernilai 50,00 \(survei Layanan .*, 12 responden\)\.$/,
    )
  })

  test('a survey of too few, or of a unit below, concerns nobody else', async () => {
    await course('WK-01', 'UNSUR waktu')
    await closedSurvey(town, town.officeId, { respondents: 9 })
    await closedSurvey(town, town.sectionId)
    await recount()
    expect(await storedOf(town.head.employeeId)).toEqual([])
    expect(await storedOf(town.chief.employeeId)).toMatchObject([{ code: 'WK-01' }])
  })
})

describe('a fall', () => {
  const answers = (count: number, waktu: 2 | 3 | 4) => Array.from({ length: count }, () => scored(4, { waktu }))
  const quarters = async (before: number, after: number) => {
    await course('WK-01', 'UNSUR waktu')
    const unit = { unitId: town.sectionId, year: town.year }
    const first = await quarterSurvey(town, { ...unit, number: 1 }, answers(before, 4))
    return quarterSurvey(town, { ...unit, number: 2, again: first.serviceId }, [
      ...answers(after - 3, 4),
      ...answers(3, 2),
      ...answers(3, 2),
    ])
  }

  test('of an unsur that is not weak is evidence, with its words', async () => {
    const { surveyId } = await quarters(30, 30)
    await follow('SURVEY_CLOSED', surveyId)
    const [row] = await storedOf(town.staff.employeeId)
    expect(row).toMatchObject({ code: 'WK-01', evidence: [{ key: 'waktu', surveyId }] })
    expect(row?.reason).toMatch(
      /^Unsur Waktu Penyelesaian bernilai 90,91, turun 9,09 dari survei sebelumnya \(survei Layanan .*, 33 responden\)\.$/,
    )
  })

  test('from too few is none', async () => {
    const { surveyId } = await quarters(29, 30)
    await follow('SURVEY_CLOSED', surveyId)
    expect(await storedOf(town.staff.employeeId)).toEqual([])
  })
})

test('a weak unsur of a survey of the whole unit counts like that of a service', async () => {
  await course('WK-01', 'UNSUR waktu')
  const { surveyId } = await quarterSurvey(
    town,
    { unitId: town.sectionId, year: town.year },
    Array.from({ length: 12 }, () => scored(3, { waktu: 2 })),
  )
  await db().survey.update({ where: { id: surveyId }, data: { serviceId: null } })
  await follow('SURVEY_CLOSED', surveyId)
  const [row] = await storedOf(town.staff.employeeId)
  expect(row).toMatchObject({ code: 'WK-01', evidence: [{ key: 'waktu', surveyId }] })
  expect(row?.reason).toContain('(survei Bidang Uji, 12 responden)')
})

describe('reckoned again', () => {
  const lowStaff = async () => {
    await course('UM-01', 'BEHAVIOUR_VALUE *')
    const plan = await agreedPlan(town, town.staff)
    const appraisalId = await appraisal(town, plan, { values: { LOYAL: 'DI_BAWAH_EKSPEKTASI' } })
    await follow('APPRAISAL_RELEASED', appraisalId)
    const [row] = await storedOf(town.staff.employeeId)
    if (!row) throw new Error('nothing was recommended')
    return { appraisalId, row }
  }

  test('it is the same rows, and nothing is recorded', async () => {
    const { row } = await lowStaff()
    const before = await db().trainingRecommendation.findMany({ include: { evidence: true } })
    const acts = await actsOn(row.id)
    expect(await recount()).toEqual({ ok: true, value: { added: 0, refreshed: 0, withdrawn: 0 } })
    expect(await db().trainingRecommendation.findMany({ include: { evidence: true } })).toEqual(before)
    expect(await actsOn(row.id)).toBe(acts)
  })

  test('it gives the same list whoever asks for it', async () => {
    await lowStaff()
    await course('WK-01', 'UNSUR waktu')
    await closedSurvey(town, town.rootId)
    await recount()
    const before = await storedOf(town.staff.employeeId)
    expect(before).toHaveLength(2)
    expect(await recountTrainings(town.unitHr, { year: town.year })).toMatchObject({ ok: true, value: { refreshed: 0, withdrawn: 0 } })
    expect(await storedOf(town.staff.employeeId)).toEqual(before)
  })

  test('two at once leave one set', async () => {
    await course('UM-01', 'BEHAVIOUR_VALUE *')
    const plan = await agreedPlan(town, town.staff)
    await appraisal(town, plan, { overall: 'DI_BAWAH_EKSPEKTASI' })
    await Promise.all(Array.from({ length: 6 }, () => db().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`)) // so that six connections stand open
    const done = await Promise.all(Array.from({ length: 6 }, () => recount()))
    expect(done.map((one) => one.ok && one.value.added).sort()).toEqual([0, 0, 0, 0, 0, 1])
    const rows = await storedOf(town.staff.employeeId)
    expect(rows).toHaveLength(1)
    expect(rows[0]?.evidence).toHaveLength(1)
  })

  test('a reopened appraisal withdraws what nobody decided, and a new release brings the same row back', async () => {
    const { appraisalId, row } = await lowStaff()
    await moveTo(appraisalId, 'REOPENED')
    await follow('APPRAISAL_REOPENED', appraisalId)
    expect(await storedOf(town.staff.employeeId)).toMatchObject([{ id: row.id, state: 'WITHDRAWN' }])
    await moveTo(appraisalId, 'RELEASED')
    await follow('APPRAISAL_RELEASED', appraisalId)
    expect(await storedOf(town.staff.employeeId)).toMatchObject([{ id: row.id, state: 'PROPOSED', evidence: [{ key: 'LOYAL' }] }])
    expect(await actsOn(row.id)).toBe(3)
  })

  test('after declining, reopening and releasing neither changes nor repeats it', async () => {
    const { appraisalId, row } = await lowStaff()
    const declined = await declineRecommendation(town.chief, {
      recommendationId: row.id,
      reason: 'Sudah pernah ikut',
      shownReason: row.reason,
    })
    expect(declined.ok).toBe(true)
    await moveTo(appraisalId, 'REOPENED')
    await follow('APPRAISAL_REOPENED', appraisalId)
    await moveTo(appraisalId, 'RELEASED')
    await follow('APPRAISAL_RELEASED', appraisalId)
    expect(await storedOf(town.staff.employeeId)).toMatchObject([{ id: row.id, state: 'DECLINED' }])
  })

  test('another finding refreshes the reason and the evidence of the same row', async () => {
    const { appraisalId, row } = await lowStaff()
    await db().appraisalBehaviourFeedback.create({
      data: { appraisalId, valueKey: 'ADAPTIF', rating: 'DI_BAWAH_EKSPEKTASI', text: 'Umpan balik.' },
    })
    await follow('APPRAISAL_DECIDED', appraisalId)
    const [now] = await storedOf(town.staff.employeeId)
    expect(now).toMatchObject({ id: row.id, evidence: [{ key: 'ADAPTIF' }, { key: 'LOYAL' }] })
    expect(now?.reason).toMatch(/Adaptif .*; nilai perilaku Loyal /)
  })

  test('a training no longer offered is withdrawn, and at most three are proposed', async () => {
    const { row } = await lowStaff()
    for (const code of ['A1', 'A2', 'A3', 'A4']) await course(code, 'BEHAVIOUR_VALUE LOYAL')
    await db().trainingCourse.updateMany({ where: { code: { in: ['UM-01', 'A1'] } }, data: { closedAt: trusted().now } })
    await recount()
    const rows = await storedOf(town.staff.employeeId)
    expect(rows.map(({ code, state }) => `${code} ${state}`)).toEqual(['A2 PROPOSED', 'A3 PROPOSED', 'A4 PROPOSED', 'UM-01 WITHDRAWN'])
    expect(rows[3]?.id).toBe(row.id)
  })

  test('tells the pejabat penilai once a year for each person', async () => {
    const { appraisalId } = await lowStaff()
    await course('A1', 'BEHAVIOUR_VALUE LOYAL')
    await follow('APPRAISAL_DECIDED', appraisalId)
    const notices = await db().notification.findMany({ where: { kind: 'TRAINING_PROPOSED' } })
    expect(notices).toMatchObject([{ accountId: town.chief.accountId, subject: `Tahun ${town.year}`, path: '/pelatihan' }])
  })

  test('is asked for by HR in their reach, by nobody else', async () => {
    await course('UM-01', 'BEHAVIOUR_VALUE *')
    await appraisal(town, await agreedPlan(town, town.staff), { overall: 'DI_BAWAH_EKSPEKTASI' })
    await appraisal(town, await agreedPlan(town, town.stranger), { overall: 'DI_BAWAH_EKSPEKTASI' })
    for (const actor of [town.staff, town.chief, town.leader, town.auditor, town.systemAdmin])
      expect(await recountTrainings(actor, { year: town.year })).toMatchObject({ ok: false, code: 'forbidden' })
    expect(await recountTrainings(town.unitHr, { year: town.year })).toMatchObject({ ok: true, value: { added: 1 } })
    expect(await storedOf(town.stranger.employeeId)).toEqual([])
    expect(await recount()).toMatchObject({ ok: true, value: { added: 1 } })
  })
})
