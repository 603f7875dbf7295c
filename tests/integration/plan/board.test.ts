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
})

/** A unit right below another, with a post that somebody of the town takes over. */
async function deeper(parentId: string, name: string, officeId: string, who: Official): Promise<string> {
  const { id } = await db().unit.create({ data: { createdAt: town.hrAdmin.now } })
  const dated = { validFrom: columnOf(town.since), recordedAt: town.hrAdmin.now }
  await db().unitVersion.create({ data: { unitId: id, name, parentId, officeId: officeId === '' ? id : officeId, ...dated } })
  await db().post.updateMany({ where: { holdings: { some: { id: who.holdingId } } }, data: { unitId: id } })
  return id
}

const hrOf = (...units: string[]): Townsperson => ({ ...town.unitHr, reaches: [{ role: 'UNIT_HR', units: new Set(units) }] })

test('a unit counts with all below it in the same office, in the table, the list and reminders alike', async () => {
  const inner = await deeper(town.sectionId, 'Subbidang Uji', town.officeId, town.clerk)
  const clinic = await deeper(town.sectionId, 'Puskesmas Uji', '', town.staff)
  const hr = hrOf(town.officeId, town.sectionId, town.otherOfficeId, inner, clinic)
  const rows = async (unitId: string | null, who: Townsperson = hr) =>
    (await listBoardUnits(who, town.year, unitId)).rows.map(({ unitName, total, isSelf }) => `${unitName} ${total}${isSelf ? ' self' : ''}`)
  expect(await rows(null)).toEqual(['Dinas Lain 1', 'Dinas Uji 3', 'Puskesmas Uji 1'])
  expect(await rows(town.officeId)).toEqual(['Dinas Uji 1 self', 'Bidang Uji 2'])
  expect(await rows(town.sectionId)).toEqual(['Bidang Uji 1 self', 'Subbidang Uji 1'])
  expect(await rows(inner)).toEqual(['Subbidang Uji 1 self'])
  expect(await rows(clinic)).toEqual(['Puskesmas Uji 1 self'])
  for (const [unitId, total] of [
    [town.officeId, 3],
    [town.sectionId, 2],
    [inner, 1],
    [clinic, 1],
    [null, 5],
  ] as const) {
    expect((await list(hr, { unitId })).total).toBe(total)
    expect((await listBoardUnits(hr, town.year, unitId)).rows.reduce((sum, row) => sum + row.total, 0)).toBe(total)
  }
  const within = hrOf(inner)
  expect(await rows(town.sectionId, within)).toEqual(['Subbidang Uji 1'])
  expect(await findBoardUnitName(within, town.sectionId)).toBe('Bidang Uji')
  expect(await findBoardUnitName(within, clinic)).toBeNull()
  const reminded = await remindOfPlans(hr, { ...all, unitId: town.sectionId, year: town.year })
  expect(reminded).toMatchObject({ ok: true, value: { reminded: 2 } })
  expect(await db().notification.count({ where: { kind: 'PLAN_REMINDER', accountId: town.staff.accountId } })).toBe(0)
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
