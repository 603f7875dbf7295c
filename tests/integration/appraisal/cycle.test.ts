import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { closeCycle, openCycle } from '@/lib/appraisal/cycle/commands'
import { listPeriodsToOpen } from '@/lib/appraisal/cycle/queries'
import { appraiseAgreedPlan } from '@/lib/appraisal/jobs'
import { noteDistribution, setOrganizationAchievement } from '@/lib/appraisal/office/commands'
import { listOfficeBoards } from '@/lib/appraisal/office/queries'
import { columnOf } from '@/lib/day'
import { db } from '@/lib/db'
import { refuse } from '@/lib/result'
import { trusted } from '../../support/actors'
import { achievementSet, appraisalOf, openedCycle, reason, released } from '../../support/appraisals'
import { agreedPlan, planTown, type SeededPlan, type Town } from '../../support/plans'

let town: Town
let plan: SeededPlan
/** A year that is over, whatever the day. */
let year: number
let cycleId: string
const quarter = (number: number, of = year) => db().period.findFirstOrThrow({ where: { kind: 'QUARTER', year: of, number } })

beforeAll(async () => {
  town = await planTown()
  year = town.year - 1
  plan = await agreedPlan(town, town.staff, { year, endsOn: `${year}-06-30` })
  await agreedPlan(town, town.chief, { year })
  await agreedPlan(town, town.clerk, { year, state: 'SUBMITTED' })
}, 60_000)

describe('opening a cycle', () => {
  test('is for the HR administrator of the whole government', async () => {
    const { id: periodId } = await quarter(1)
    const partly = { ...town.hrAdmin, reaches: [{ role: 'HR_ADMIN' as const, units: new Set([town.officeId]) }] }
    for (const actor of [town.staff, town.head, town.unitHr, town.leader, town.auditor, town.systemAdmin, partly])
      expect(await openCycle(actor, { periodId }), actor.name).toEqual(refuse('forbidden'))
    expect(await openCycle(town.hrAdmin, { periodId: uuidv7() })).toEqual(refuse('notFound'))
  })

  test('is refused for a stretch that is not appraised, and before it begins', async () => {
    const semester = await db().period.findFirstOrThrow({ where: { kind: 'SEMESTER', year } })
    const coming = await quarter(1, town.year + 1)
    expect(await openCycle(town.hrAdmin, { periodId: semester.id })).toEqual(refuse('kindNotAppraised', { field: 'periodId' }))
    expect(await openCycle(town.hrAdmin, { periodId: coming.id })).toEqual(refuse('periodNotBegun', { field: 'periodId' }))
    const offered = (await listPeriodsToOpen(town.hrAdmin)).map(({ id }) => id)
    expect(offered).toContain((await quarter(1)).id)
    expect(offered).not.toContain(semester.id)
    expect(await listPeriodsToOpen(town.staff)).toEqual([])
  })

  test('makes a draft for each SKP agreed for any day of it, once, however many open it', async () => {
    const { id: periodId } = await quarter(1)
    const results = await Promise.all([1, 2, 3].map(() => openCycle(town.hrAdmin, { periodId })))
    expect(results.filter(({ ok }) => ok)).toMatchObject([{ value: { made: 2 } }])
    expect(results.filter((result) => !result.ok && result.code === 'alreadyOpened')).toHaveLength(2)
    const cycle = await db().appraisalCycle.findUniqueOrThrow({ where: { periodId } })
    cycleId = cycle.id
    expect(cycle.dueOn > columnOf(`${year}-03-31`)).toBe(true)
    expect(await appraisalOf(plan.planId, cycleId)).toMatchObject({
      state: 'DRAFT',
      revision: 1,
      planVersionId: plan.versionId,
      predikat: null,
    })
    expect(await db().auditEntry.count({ where: { verb: 'appraisalCycle.open', nounId: cycleId } })).toBe(1)
  })

  test('leaves out SKP whose time is over before the period', async () => {
    const third = await openedCycle(town, 'QUARTER', year, 3)
    expect(await db().appraisal.count({ where: { cycleId: third } })).toBe(1)
    expect(await db().appraisal.count({ where: { cycleId: third, planId: plan.planId } })).toBe(0)
  })

  test('an SKP agreed later follows by event, once', async () => {
    const late = await agreedPlan(town, town.stranger, { year })
    const event = {
      id: uuidv7(),
      kind: 'PLAN_AGREED' as const,
      subjectId: late.planId,
      accountId: null,
      at: trusted().now,
      dispatchedAt: null,
    }
    await db().event.create({ data: event })
    for (let time = 0; time < 2; time += 1) expect(await appraiseAgreedPlan.handle(trusted('JOB'), event)).toMatchObject({ ok: true })
    expect(await db().appraisal.count({ where: { planId: late.planId } })).toBe(2)
  })

  test('a draft follows the new version of its SKP', async () => {
    const versionId = uuidv7()
    const made = { planId: plan.planId, number: 2, revision: 1, createdAt: trusted().now }
    await db().planVersion.create({ data: { id: versionId, state: 'AGREED', ...made } })
    const event = {
      id: uuidv7(),
      kind: 'PLAN_AGREED' as const,
      subjectId: plan.planId,
      accountId: null,
      at: trusted().now,
      dispatchedAt: null,
    }
    await db().event.create({ data: event })
    await appraiseAgreedPlan.handle(trusted('JOB'), event)
    expect((await appraisalOf(plan.planId, cycleId)).planVersionId).toBe(versionId)
  })
})

describe('the achievement of the organisation', () => {
  const input = (change: object = {}) => ({ cycleId, unitId: town.officeId, basedOn: 0, achievement: 'BAIK' as const, reason, ...change })

  test('is set neither by the head nor by strangers, nor for what is no office', async () => {
    expect(await setOrganizationAchievement(town.head, input())).toEqual(refuse('forbidden'))
    for (const actor of [town.unitHr, town.leader, town.auditor])
      expect(await setOrganizationAchievement(actor, input()), actor.name).toEqual(refuse('forbidden'))
    for (const actor of [town.staff, town.stranger, town.systemAdmin])
      expect(await setOrganizationAchievement(actor, input()), actor.name).toEqual(refuse('notFound'))
    expect(await setOrganizationAchievement(town.mayor, input({ unitId: town.sectionId }))).toEqual(refuse('notFound'))
    expect(await setOrganizationAchievement(town.mayor, input({ cycleId: uuidv7() }))).toEqual(refuse('notFound'))
  })

  test('is set by whoever appraises the head, once of many at once, with the pattern of the period', async () => {
    const results = await Promise.all([1, 2, 3].map(() => setOrganizationAchievement(town.mayor, input())))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results.filter((result) => !result.ok)).toEqual([refuse('conflict'), refuse('conflict')])
    const [row] = await db().organizationAchievement.findMany({ include: { patternRule: { include: { rule: true } } } })
    expect(row).toMatchObject({ number: 1, setById: town.mayor.accountId, patternRule: { rule: { kind: 'DISTRIBUTION_PATTERN' } } })
  })

  test('is corrected by a new number; the same form twice is one', async () => {
    expect(await setOrganizationAchievement(town.hrAdmin, input({ achievement: 'KURANG' }))).toEqual(refuse('conflict'))
    const key = uuidv7()
    const correction = input({ basedOn: 1, achievement: 'ISTIMEWA' })
    const first = await setOrganizationAchievement(town.hrAdmin, correction, { key })
    expect(await setOrganizationAchievement(town.hrAdmin, correction, { key })).toEqual(first)
    expect((await db().organizationAchievement.findMany({ orderBy: { number: 'asc' } })).map(({ achievement }) => achievement)).toEqual([
      'BAIK',
      'ISTIMEWA',
    ])
    await expect(db().organizationAchievement.updateMany({ data: { achievement: 'BAIK' } })).rejects.toThrow()
  })
})

describe('the board of an office', () => {
  const board = async (actor: typeof town.head) =>
    (await listOfficeBoards(actor, { id: cycleId, endsOn: `${year}-03-31` })).map(({ name }) => name)

  test('is for those who reach the office, its head, and whoever appraises the head', async () => {
    for (const actor of [town.head, town.unitHr]) expect(await board(actor as typeof town.head), actor.name).toEqual(['Dinas Uji'])
    for (const actor of [town.hrAdmin, town.leader, town.auditor])
      expect(await board(actor as typeof town.head), actor.name).toEqual(['Dinas Lain', 'Dinas Uji'])
    for (const actor of [town.staff, town.chief, town.stranger, town.systemAdmin])
      expect(await board(actor as typeof town.head), actor.name).toEqual([])
  })

  test('counts states and predikat, one person once, and is silent on few', async () => {
    const { id } = await appraisalOf(plan.planId, cycleId)
    await released(town, town.chief, id)
    const [office] = await listOfficeBoards(town.head, { id: cycleId, endsOn: `${year}-03-31` })
    expect(office).toMatchObject({
      states: { DRAFT: 1, RELEASED: 1 },
      counts: { BAIK: 1, SANGAT_BAIK: 0 },
      comparison: { total: 1, silent: true, findings: [] },
      setters: ['Bagus'],
      maySet: false,
      mayNote: true,
    })
  })

  test('takes a reason for its spread from the head and HR, from nobody else', async () => {
    const note = { cycleId, unitId: town.officeId, reason: 'Jumlah pegawai terlalu sedikit.' }
    for (const actor of [town.staff, town.stranger, town.systemAdmin])
      expect(await noteDistribution(actor, note), actor.name).toEqual(refuse('notFound'))
    for (const actor of [town.leader, town.auditor]) expect(await noteDistribution(actor, note), actor.name).toEqual(refuse('forbidden'))
    const key = uuidv7()
    const first = await noteDistribution(town.head, note, { key })
    expect(await noteDistribution(town.head, note, { key })).toEqual(first)
    expect((await noteDistribution(town.unitHr, note)).ok).toBe(true)
    expect((await listOfficeBoards(town.head, { id: cycleId, endsOn: `${year}-03-31` }))[0]?.notes).toHaveLength(2)
  })
})

test('a cycle is closed once, with a reason, by the HR administrator', async () => {
  const annual = await openedCycle(town, 'YEAR', year)
  await achievementSet(town.hrAdmin, annual, town.officeId)
  expect(await closeCycle(town.unitHr, { cycleId: annual, reason })).toEqual(refuse('forbidden'))
  expect(await closeCycle(town.hrAdmin, { cycleId: uuidv7(), reason })).toEqual(refuse('notFound'))
  const results = await Promise.all([1, 2].map(() => closeCycle(town.hrAdmin, { cycleId: annual, reason })))
  expect(results.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(await closeCycle(town.hrAdmin, { cycleId: annual, reason })).toEqual(refuse('alreadyClosed'))
})
