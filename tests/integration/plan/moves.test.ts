import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { makePeriods } from '@/lib/calendar/commands'
import { columnOf, dayOf } from '@/lib/day'
import { db } from '@/lib/db'
import { timeAfterChange } from '@/lib/plan/closing/jobs'
import { trusted } from '../../support/actors'
import { cast, demoEmployees, demoUnits, edited, type Grid, holdingOf, importGrids } from '../organization/demo'

/** The day of these tests is 22 November 2026. */
let employees: Grid = demoEmployees

const change = (nip: string, cells: Record<string, string>) => {
  employees = edited(employees, (cell) => cell('NIP BARU') === nip, cells)
}
const unitId = (name: string) => demoUnits.find((row) => row[1] === name)?.[0] ?? ''

/** An SKP of 2026 for the post that someone holds now. */
async function planFor(nip: string): Promise<{ planId: string; accountId: string }> {
  const holding = await holdingOf(nip)
  const period = await db().period.findFirstOrThrow({ where: { kind: 'YEAR', year: 2026 } })
  const [planId, versionId] = [uuidv7(), uuidv7()]
  const days = { startsOn: columnOf('2026-01-01'), endsOn: columnOf('2026-12-31') }
  const at = columnOf('2026-01-05')
  await db().plan.create({ data: { id: planId, holdingId: holding.id, periodId: period.id, form: 'QUANTITATIVE', ...days, createdAt: at } })
  await db().planVersion.create({ data: { id: versionId, planId, number: 1, state: 'DRAFT', revision: 1, createdAt: at } })
  const account = await db().account.findUniqueOrThrow({ where: { personId: holding.personId } })
  return { planId, accountId: account.id }
}

async function follow(): Promise<void> {
  for (const event of await db().event.findMany({ where: { kind: 'ORGANIZATION_CHANGED' } })) {
    const done = await timeAfterChange.handle(trusted('JOB'), event)
    if (!done.ok) throw new Error(done.code)
  }
}

const timeOf = async (planId: string) => {
  const { endsOn, closing } = await db().plan.findUniqueOrThrow({ where: { id: planId } })
  return [dayOf(endsOn), closing]
}
const told = (accountId: string) => db().notification.findMany({ where: { accountId }, select: { kind: true, path: true } })

beforeAll(async () => {
  await makePeriods(trusted(), { year: 2026 })
  await importGrids(trusted(), demoUnits, employees, '2026-10-01')
}, 60_000)

describe('an import from SIASN', () => {
  test('of someone who moved closes the SKP of the post before, and leads to the next', async () => {
    const { planId, accountId } = await planFor(cast.stafPelayanan)
    change(cast.stafPelayanan, { 'UNOR ID': unitId('Bidang Kesehatan Masyarakat Dinas Kesehatan'), 'TMT JABATAN': '01-11-2026' })
    await importGrids(trusted(), demoUnits, employees)
    await follow()
    expect(await timeOf(planId)).toEqual(['2026-10-31', 'MOVED'])
    const { id } = await holdingOf(cast.stafPelayanan)
    expect(await told(accountId)).toEqual([{ kind: 'PLAN_CLOSED', path: `/skp/mulai?jabatan=${id}&tahun=2026` }])
  })

  test('of someone who retired closes it for good', async () => {
    const { planId, accountId } = await planFor(cast.stafPerbendaharaan)
    change(cast.stafPerbendaharaan, { 'KEDUDUKAN HUKUM NAMA': 'Pensiun' })
    await importGrids(trusted(), demoUnits, employees)
    await follow()
    expect(await timeOf(planId)).toEqual(['2026-11-21', 'LEFT'])
    expect(await told(accountId)).toEqual([{ kind: 'PLAN_CLOSED', path: `/skp/${planId}` }])
  })

  test('of a head who went tells those below of their new pejabat penilai, once', async () => {
    const { planId, accountId } = await planFor(cast.stafMutasi)
    change(cast.kabidMutasi, { 'KEDUDUKAN HUKUM NAMA': 'Pensiun' })
    await importGrids(trusted(), demoUnits, employees)
    await follow()
    expect(await told(accountId)).toEqual([{ kind: 'APPRAISER_CHANGED', path: `/skp/${planId}` }])
    expect(await timeOf(planId)).toEqual(['2026-12-31', null])
  })

  test('that changes nothing tells nobody', async () => {
    const before = await db().event.count({ where: { kind: 'ORGANIZATION_CHANGED' } })
    await importGrids(trusted(), demoUnits, employees)
    expect(await db().event.count({ where: { kind: 'ORGANIZATION_CHANGED' } })).toBe(before)
  })
})
