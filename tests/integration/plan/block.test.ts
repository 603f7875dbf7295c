import { v7 as uuidv7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { columnOf } from '@/lib/day'
import { db } from '@/lib/db'
import { findPlanBlocks, listOwnBlocks } from '@/lib/plan/block/queries'
import { findPlanLife } from '@/lib/plan/closing/queries'
import { listOwnPlans } from '@/lib/plan/overview/queries'
import { agreedPlan, approvedPledge, type Official, planTown, type Town } from '../../support/plans'

let town: Town

beforeEach(async () => {
  town = await planTown()
  await db().account.updateMany({ data: { passwordHash: 'x' } })
  const { employeeId } = town.staff
  await db().recordingSystemChoice.create({ data: { employeeId: employeeId ?? '', year: town.year, system: 'TERA', reason: 'Uji' } })
})

const own = async (who: Official) =>
  ((await listOwnBlocks(who, [who.holdingId], town.year)).get(who.holdingId) ?? []).map(({ code }) => code)

test('an SKP not begun waits for something to hang on, and then for nothing', async () => {
  expect(await own(town.staff)).toEqual(['appraiserPlanOpen', 'pledgeOpen'])
  await approvedPledge(town, town.officeId)
  expect(await own(town.staff)).toEqual([])
  expect(await listOwnBlocks(town.staff, [town.clerk.holdingId], town.year)).toEqual(new Map())
})

test('it names who can mend it: HR of the unit before HR of all', async () => {
  const granted = { validFrom: columnOf(town.since), reason: 'Uji', grantedAt: town.staff.now }
  await db().roleGrant.create({ data: { id: uuidv7(), accountId: town.hrAdmin.accountId, role: 'HR_ADMIN', ...granted } })
  await db().roleGrant.create({
    data: { id: uuidv7(), accountId: town.unitHr.accountId, role: 'UNIT_HR', unitId: town.officeId, ...granted },
  })
  await approvedPledge(town, town.officeId)
  await db().account.update({ where: { id: town.chief.accountId }, data: { passwordHash: null } })
  const blocks = (await listOwnBlocks(town.staff, [town.staff.holdingId], town.year)).get(town.staff.holdingId)
  expect(blocks).toMatchObject([{ code: 'appraiserNotActivated', name: 'Lestari' }])
  const officers = blocks?.[0] && 'officers' in blocks[0] ? blocks[0].officers : []
  expect(officers[0]).toBe('Galih')
})

test('a submitted one waits for a named person so many days; others see it without leave to the owner’s pages', async () => {
  const days = 3 * 86_400_000
  const { planId } = await agreedPlan(town, town.staff, { state: 'SUBMITTED', agreedAt: new Date(town.staff.now.getTime() - days - 1_000) })
  expect(await findPlanBlocks(town.chief, planId)).toEqual({ own: false, blocks: [{ code: 'waiting', name: 'Lestari', days: 3, planId }] })
  expect(await findPlanBlocks(town.stranger, planId)).toBeNull()
  const mark = { versionId: (await db().planVersion.findFirstOrThrow({ where: { planId } })).id, valueKey: 'KOMPETEN', clear: false }
  await db().clarityMark.create({
    data: { id: uuidv7(), ...mark, question: 'Apa maksudnya?', markedById: town.staff.accountId, markedAt: town.staff.now },
  })
  expect(await own(town.staff)).toEqual(['questionsOpen'])
  await db().appraisalLine.updateMany({ where: { holdingId: town.staff.holdingId }, data: { voidedAt: town.staff.now } })
  expect(await own(town.staff)).toEqual(['noAppraiser'])
})

test('someone on leave is not late, and is told so', async () => {
  const due = async () => (await listOwnPlans(town.staff, town.year)).map(({ dueOn }) => dueOn)
  expect(await due()).toEqual([`${town.year}-01-31`])
  await db().employeeStatus.updateMany({ where: { employeeId: town.staff.employeeId ?? '' }, data: { standing: 'ON_LEAVE' } })
  expect(await due()).toEqual([null])
  await approvedPledge(town, town.officeId)
  expect(await own(town.staff)).toEqual(['away'])
})

test('the page tells of a new pejabat penilai since when, and of RHK that hang elsewhere', async () => {
  const above = await agreedPlan(town, town.chief)
  const { planId } = await agreedPlan(town, town.staff, { workResults: [{ supportsWorkResultId: above.workResultIds[0] ?? '' }, {}] })
  expect(await findPlanLife(town.staff, planId)).toMatchObject({ newAppraiser: null, mayHandOver: false, prepared: null })
  const day = columnOf(town.staff.today)
  const line = await db().appraisalLine.findFirstOrThrow({ where: { holdingId: town.staff.holdingId } })
  await db().appraisalLine.update({ where: { id: line.id }, data: { validTo: day } })
  const officer = { appraiserId: town.head.personId, appraiserHoldingId: town.head.holdingId }
  await db().appraisalLine.create({
    data: {
      id: uuidv7(),
      holdingId: town.staff.holdingId,
      ...officer,
      origin: 'MANUAL',
      reason: 'Uji',
      validFrom: day,
      recordedAt: town.staff.now,
    },
  })
  expect((await findPlanLife(town.staff, planId))?.newAppraiser).toEqual({
    ...{ name: 'Novita', former: 'Lestari', since: town.staff.today, elsewhere: 1 },
  })
  expect(await findPlanLife(town.stranger, planId)).toBeNull()
})

test('the days it waits are those of the calendar here, not stretches of 24 hours', async () => {
  const midnight = new Date(`${town.staff.today}T00:00:00+07:00`)
  const { planId } = await agreedPlan(town, town.staff, { state: 'SUBMITTED', agreedAt: new Date(midnight.getTime() - 60_000) })
  expect((await findPlanBlocks(town.staff, planId))?.blocks).toMatchObject([{ code: 'waiting', days: 1 }])
})
