import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { listQualityUnits, listUnitQuality } from '@/lib/plan/quality/queries'
import { setWordingAside } from '@/lib/plan/wording/commands'
import { findPlanWording } from '@/lib/plan/wording/queries'
import { agreedPlan, planTown, type Town, type Townsperson } from '../../support/plans'

let town: Town

beforeEach(async () => {
  town = await planTown()
})

const sound = { text: 'Jumlah akta kelahiran yang terbit', unitName: 'akta' }
const deed = { text: 'Mengoordinasikan pemutakhiran data penduduk', unitName: 'berkas' }
const saying = (...indicators: { text: string; unitName: string }[]) => ({ workResults: [{ indicators }] })
type Narrowed = { q?: string; unit?: string | null; page?: number; size?: number }
const quality = (who: Townsperson, { q = '', unit = null, page = 1, size }: Narrowed = {}) =>
  listUnitQuality(who, { q, page, year: town.year, unit }, size)
const told = async (who: Townsperson, narrowed: Narrowed = {}) =>
  (await quality(who, narrowed)).rows.map(({ unitName, plans, indicators, doubtful, open, aside }) => [
    unitName,
    plans,
    indicators,
    doubtful,
    open.ACTIVITY_NOT_RESULT ?? 0,
    aside,
  ])

test('agreed and submitted SKP count, drafts and returned ones do not; the unit with the most comes first', async () => {
  await agreedPlan(town, town.head, { form: 'LEADER', ...saying(sound, deed) })
  await agreedPlan(town, town.chief, { ...saying(deed), state: 'SUBMITTED' })
  await agreedPlan(town, town.staff, saying(deed, sound))
  await agreedPlan(town, town.clerk, { ...saying(deed), state: 'RETURNED' })
  expect(await told(town.unitHr)).toEqual([
    ['Bidang Uji', 2, 3, 2, 2, 0],
    ['Dinas Uji', 1, 2, 1, 1, 0],
  ])
  expect(await told(town.unitHr, { unit: town.sectionId })).toEqual([['Bidang Uji', 2, 3, 2, 2, 0]])
  expect(await told(town.unitHr, { q: 'dinas' })).toEqual([['Dinas Uji', 1, 2, 1, 1, 0]])
  expect(JSON.stringify(await quality(town.unitHr))).not.toMatch(/Teguh|Lestari|Novita/)
  expect((await listQualityUnits(town.unitHr)).map(({ name }) => name)).toEqual(['Bidang Uji', 'Dinas Uji'])
})

test('says what the checker says to the parties of each SKP; set aside holds as long as the wording does', async () => {
  const plan = await agreedPlan(town, town.staff, {
    ...saying(deed, { ...deed, text: 'Persentase pelayanan optimal' }),
    state: 'SUBMITTED',
  })
  const [first] = [...((await findPlanWording(town.chief, plan.planId))?.indicators.values() ?? [])]
  const aside = {
    planId: plan.planId,
    indicatorId: first?.id ?? '',
    finding: 'ACTIVITY_NOT_RESULT' as const,
    wording: first?.wording ?? '',
  }
  const reason = 'Tugas dari surat keputusan wali kota'
  expect(await setWordingAside(town.chief, { ...aside, from: 'baca', reason })).toMatchObject({ ok: true })
  const checked = await findPlanWording(town.chief, plan.planId)
  const [unit] = (await quality(town.unitHr)).rows
  expect(unit?.aside).toBe(1)
  expect(Object.values(unit?.open ?? {}).reduce((sum, count) => sum + count, 0)).toBe(checked?.open)
  await db().wordingWaiver.updateMany({ where: { indicatorId: aside.indicatorId }, data: { wording: 'Semula begini' } })
  expect((await quality(town.unitHr)).rows[0]).toMatchObject({ aside: 0, open: { ACTIVITY_NOT_RESULT: 1 } })
})

test('pages hold units of so many SKP together, each unit once; a page beyond the last is empty', async () => {
  for (const who of [town.head, town.chief, town.staff, town.clerk]) await agreedPlan(town, who, saying(sound))
  const pages = await Promise.all([1, 2, 3].map((page) => quality(town.unitHr, { page, size: 2 })))
  expect(pages.map(({ pages: count, rows }) => [count, rows.map(({ unitName, plans }) => `${unitName} ${plans}`)])).toEqual([
    [2, ['Bidang Uji 3']],
    [2, ['Dinas Uji 1']],
    [2, []],
  ])
  expect((await quality(town.unitHr, { size: 4 })).rows).toHaveLength(2)
})

test('nobody but HR where they reach', async () => {
  await agreedPlan(town, town.staff, saying(deed))
  for (const who of [town.leader, town.auditor, town.systemAdmin, town.head, town.chief, town.staff, town.stranger]) {
    expect(await quality(who), who.name).toEqual({ rows: [], pages: 0 })
    expect(await listQualityUnits(who), who.name).toEqual([])
  }
  expect(await told(town.hrAdmin, { unit: town.officeId })).toEqual([['Bidang Uji', 1, 1, 1, 1, 0]])
  expect(await told(town.unitHr, { unit: town.otherOfficeId })).toEqual([])
})
