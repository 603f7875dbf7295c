import { beforeEach, expect, test } from 'vitest'
import { columnOf } from '@/lib/day'
import { db } from '@/lib/db'
import { remindOfPlans } from '@/lib/plan/board/commands'
import { findBoardUnitName, listBoardRows, listBoardUnits } from '@/lib/plan/board/queries'
import type { BoardStanding } from '@/lib/plan/board/rules'
import { agreedPlan, type Official, planTown, type Town, type Townsperson } from '../../support/plans'

let town: Town
/** What stands behind an open SKP once the last day is over. */
let late: string

beforeEach(async () => {
  town = await planTown()
  late = town.hrAdmin.today > `${town.year}-01-31` ? ' late' : ''
  await recordHere(town.head, town.chief, town.staff, town.clerk)
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

type Narrowed = { unitId?: string | null; standing?: BoardStanding | 'LATE' | null; q?: string }
const list = (who: Townsperson, { unitId = null, standing = null, q = '' }: Narrowed = {}) =>
  listBoardRows(who, { q, page: 1, sort: 'nama', year: town.year, unitId, standing })
const standings = async (who: Townsperson, narrowed: Narrowed = {}) =>
  (await list(who, narrowed)).rows.map((row) => `${row.name} ${row.standing}${row.late ? ' late' : ''}`)
const all = { unitId: null, holdingId: null }

test('each standing, and what is on record elsewhere is never called missing', async () => {
  await agreedPlan(town, town.staff)
  await agreedPlan(town, town.chief, { state: 'SUBMITTED' })
  await agreedPlan(town, town.clerk, { state: 'RETURNED' })
  expect(await standings(town.unitHr)).toEqual([
    `Lestari SUBMITTED${late}`,
    `Novita NOT_STARTED${late}`,
    'Teguh AGREED',
    `Wulan DRAFT${late}`,
  ])
  expect(await standings(town.hrAdmin)).toContain('Raka ELSEWHERE')
  expect(await standings(town.unitHr, { standing: 'LATE', q: 'wul' })).toEqual(late ? ['Wulan DRAFT late'] : [])
  expect(await standings(town.unitHr, { unitId: town.sectionId, standing: 'AGREED' })).toEqual(['Teguh AGREED'])
  const { rows } = await listBoardUnits(town.unitHr, town.year)
  expect(rows).toMatchObject([
    { unitName: 'Dinas Uji', total: 4, AGREED: 1, SUBMITTED: 1, DRAFT: 1, NOT_STARTED: 1, ELSEWHERE: 0, late: late ? 3 : 0 },
  ])
  const { rows: units } = await listBoardUnits(town.unitHr, town.year, town.officeId)
  expect(units.map(({ unitName, total }) => `${unitName} ${total}`)).toEqual(['Bidang Uji 3', 'Dinas Uji 1'])
})

test('nobody is late before the last day, nor who took the post after it, nor on leave', async () => {
  expect((await list(town.unitHr)).rows.every((row) => row.late === (late !== ''))).toBe(true)
  await db().postHolding.update({ where: { id: town.clerk.holdingId }, data: { validFrom: columnOf(town.hrAdmin.today) } })
  await db().employeeStatus.updateMany({ where: { employeeId: town.staff.employeeId ?? '' }, data: { standing: 'ON_LEAVE' } })
  expect(await standings(town.unitHr, { unitId: town.sectionId })).toEqual([
    `Lestari NOT_STARTED${late}`,
    'Teguh ON_LEAVE',
    'Wulan NOT_STARTED',
  ])
  const next = await listBoardRows(town.unitHr, { q: '', page: 1, sort: 'nama', year: town.year + 1, unitId: null, standing: 'LATE' })
  expect(next.total).toBe(0)
})

test('a reminder reaches whose turn it is, once a day, and says nothing personal', async () => {
  await agreedPlan(town, town.staff, { state: 'SUBMITTED' })
  await agreedPlan(town, town.clerk)
  expect(await remindOfPlans(town.unitHr, { ...all, year: town.year })).toMatchObject({
    ok: true,
    value: { reminded: 3, again: 0, without: 0 },
  })
  const told = async (who: Townsperson) =>
    (await db().notification.findMany({ where: { accountId: who.accountId, kind: 'PLAN_REMINDER' } })).map(({ subject }) => subject)
  expect((await told(town.chief)).sort()).toEqual([`SKP ${town.year} belum disepakati`, `SKP ${town.year} menunggu kesepakatan Anda`])
  expect([await told(town.staff), await told(town.clerk)]).toEqual([[], []])
  expect(await remindOfPlans(town.unitHr, { ...all, year: town.year })).toMatchObject({ ok: true, value: { reminded: 0, again: 3 } })
  expect((await list(town.unitHr)).rows.find(({ name }) => name === 'Teguh')?.remindedAt).toEqual(town.unitHr.now)
})

test('two officers who remind at once reach each account once', async () => {
  const both = await Promise.all(
    [town.unitHr, town.hrAdmin].map((who) => remindOfPlans(who, { ...all, unitId: town.officeId, year: town.year })),
  )
  expect(both.every(({ ok }) => ok)).toBe(true)
  expect(await db().notification.count({ where: { kind: 'PLAN_REMINDER', accountId: town.staff.accountId } })).toBe(1)
})

test('a stranger reads no board and reminds nobody; HR only in their reach', async () => {
  for (const who of [town.stranger, town.staff, town.chief, town.systemAdmin]) {
    expect((await list(who)).total, who.name).toBe(0)
    expect((await listBoardUnits(who, town.year)).rows, who.name).toEqual([])
    expect(await findBoardUnitName(who, town.officeId), who.name).toBeNull()
    expect(await remindOfPlans(who, { ...all, year: town.year }), who.name).toMatchObject({ ok: false, code: 'notFound' })
  }
  expect(await remindOfPlans(town.leader, { ...all, year: town.year })).toMatchObject({ code: 'notFound' })
  expect(await findBoardUnitName(town.unitHr, town.otherOfficeId)).toBeNull()
  expect(await remindOfPlans(town.unitHr, { year: town.year, unitId: null, holdingId: town.stranger.holdingId })).toMatchObject({
    code: 'notFound',
  })
})
