import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { submitPlan } from '@/lib/plan/agreement/commands'
import { draftPlan } from '@/lib/plan/commands'
import { listOthersPlans, listOwnPlans, listPlansToAgree, listWaitingPlans, type PlanStanding } from '@/lib/plan/overview/queries'
import { mayListPlans } from '@/lib/plan/policy'
import { agreedPlan, type Official, planTown, type Town, type Townsperson } from '../../support/plans'

let town: Town

beforeEach(async () => {
  town = await planTown()
})

const list = (who: Townsperson, change: Partial<Parameters<typeof listOthersPlans>[1]> = {}) =>
  listOthersPlans(who, { q: '', page: 1, sort: 'nama', year: town.year, standing: null, ...change })
const standings = ({ rows }: { rows: { name: string; standing: PlanStanding }[] }) =>
  rows.map(({ name, standing }) => `${name} ${standing}`)

test('each lists those they appraise, supervise or reach, with and without an SKP, but not themself', async () => {
  await agreedPlan(town, town.staff)
  await agreedPlan(town, town.chief, { state: 'SUBMITTED' })
  expect(standings(await list(town.chief))).toEqual(['Teguh AGREED', 'Wulan NONE'])
  expect(standings(await list(town.head))).toEqual(['Lestari SUBMITTED', 'Teguh AGREED', 'Wulan NONE'])
  expect(standings(await list(town.unitHr))).toEqual(['Lestari SUBMITTED', 'Novita NONE', 'Teguh AGREED', 'Wulan NONE'])
  for (const other of [town.staff, town.stranger, town.systemAdmin]) expect((await list(other)).total, other.name).toBe(0)
  expect([town.staff, town.leader, town.systemAdmin].map(mayListPlans)).toEqual([true, true, false])
})

test('search, state, order and year narrow it down', async () => {
  await agreedPlan(town, town.staff)
  await agreedPlan(town, town.clerk, { state: 'RETURNED' })
  await agreedPlan(town, town.clerk, { year: town.year - 1 })
  expect(standings(await list(town.unitHr, { standing: 'NONE' }))).toEqual(['Lestari NONE', 'Novita NONE'])
  expect(standings(await list(town.unitHr, { standing: 'RETURNED' }))).toEqual(['Wulan RETURNED'])
  expect(standings(await list(town.unitHr, { q: 'teg' }))).toEqual(['Teguh AGREED'])
  expect(standings(await list(town.unitHr, { q: town.clerk.nip ?? '' }))).toEqual(['Wulan RETURNED'])
  expect(standings(await list(town.unitHr, { q: '100%_' }))).toEqual([])
  expect(standings(await list(town.unitHr, { sort: 'status' }))[0]).toBe('Wulan RETURNED')
  expect(standings(await list(town.chief, { year: town.year - 1 }))).toEqual(['Teguh NONE', 'Wulan AGREED'])
})

const recordHere = (...who: Official[]) =>
  db().recordingSystemChoice.createMany({
    data: who.map(({ employeeId }) => ({
      employeeId: employeeId ?? '',
      year: town.year,
      system: 'TERA' as const,
      reason: 'Uji coba daerah',
    })),
  })

test('where the year is on record elsewhere, only an SKP that was begun waits, without a last day', async () => {
  expect(await listWaitingPlans(town.staff)).toEqual([])
  await draftPlan(town.staff, { holdingId: town.staff.holdingId, year: town.year })
  expect(await listWaitingPlans(town.staff)).toMatchObject([{ kind: 'PLAN_TO_FINISH', dueOn: null }])
})

test('what waits: the own SKP until it is submitted, and submitted ones to agree on', async () => {
  const kinds = async (who: Townsperson) => (await listWaitingPlans(who)).map(({ kind }) => kind)
  await recordHere(town.staff, town.chief)
  expect(await kinds(town.staff)).toEqual(['PLAN_TO_START'])
  const began = await draftPlan(town.staff, { holdingId: town.staff.holdingId, year: town.year })
  const planId = began.ok ? began.value.planId : ''
  expect(await listWaitingPlans(town.staff)).toEqual([
    { kind: 'PLAN_TO_FINISH', subject: `SKP ${town.year}, Pranata Komputer`, href: `/skp/${planId}/susun`, dueOn: `${town.year}-01-31` },
  ])
  expect((await submitPlan(town.staff, { planId, revision: 1, marks: [] })).ok).toBe(false)
  await db().planVersion.updateMany({ where: { planId }, data: { state: 'SUBMITTED' } })
  expect(await kinds(town.staff)).toEqual([])
  expect(await kinds(town.chief)).toEqual(['PLAN_TO_START', 'PLAN_TO_AGREE'])
  expect(await listPlansToAgree(town.chief)).toMatchObject({ total: 1, rows: [{ planId, name: 'Teguh', year: town.year }] })
  expect(await kinds(town.mayor)).toEqual([])
  await db().planVersion.updateMany({ where: { planId }, data: { state: 'RETURNED' } })
  expect(await kinds(town.staff)).toEqual(['PLAN_TO_MEND'])
})

test('who took the post after the day to settle has no day that is long gone', async () => {
  await recordHere(town.staff)
  await db().postHolding.update({ where: { id: town.staff.holdingId }, data: { validFrom: new Date(`${town.year}-02-01`) } })
  expect((await listWaitingPlans(town.staff)).map(({ dueOn }) => dueOn)).toEqual(town.staff.today < `${town.year}-02-01` ? [] : [null])
})

test('own SKP of another year are listed with their posts', async () => {
  await agreedPlan(town, town.staff, { year: town.year - 1 })
  expect(await listOwnPlans(town.staff, town.year - 1)).toMatchObject([{ standing: 'AGREED', number: 1, postTitle: 'Pranata Komputer' }])
  expect(await listOwnPlans(town.staff, town.year)).toMatchObject([{ standing: 'NONE', planId: null }])
})
