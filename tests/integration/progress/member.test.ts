import { beforeAll, describe, expect, test } from 'vitest'
import { dayNumber } from '@/lib/day'
import { db } from '@/lib/db'
import { addTeamMember, endTeamMember, formTeam } from '@/lib/plan/team/commands'
import { recordRealization } from '@/lib/progress/commands'
import { findMemberProgress } from '@/lib/progress/member/queries'
import { done } from '../../support/appraisals'
import { agreedPlan, isNewYear, planTown, type SeededPlan, type Town } from '../../support/plans'

let town: Town
let teamId: string
let plan: SeededPlan
let first: string
let second: string

beforeAll(async () => {
  town = await planTown()
  const quarters = await db().period.findMany({ where: { kind: 'QUARTER', year: town.year }, orderBy: { number: 'asc' } })
  ;[first = '', second = ''] = quarters.map(({ id }) => id)
  const led = await agreedPlan(town, town.chief, { workResults: [{ text: 'Data terpadu' }] })
  const words = { name: 'Tim Data', purpose: 'Data kependudukan cocok', basis: 'SK 100/2026' }
  teamId = done(await formTeam(town.head, { ...words, year: town.year, leaderHoldingId: town.chief.holdingId })).teamId
  done(await addTeamMember(town.hrAdmin, { teamId, holdingId: town.stranger.holdingId, from: `${town.year}-01-01`, to: null }))
  plan = await agreedPlan(town, town.stranger, {
    workResults: [
      {
        text: 'Data cocok',
        supportsWorkResultId: led.workResultIds[0] ?? '',
        indicators: [
          { text: 'Berkas cocok', targets: { [first]: '25', [second]: '25' } },
          { text: 'Selesai', kind: 'BY_DATE', target: String(dayNumber(`${town.year}-12-01`)), unitName: 'tanggal', aggregation: 'LAST' },
        ],
      },
      { text: 'Tugas unit lain', indicators: [{ text: 'Rahasia unit' }] },
    ],
  })
  await record(plan.indicatorIds[0]?.[0] ?? '', '40', 'Register loket, \u00bd dari kelurahan', 0)
  await record(plan.indicatorIds[0]?.[0] ?? '', '30', 'Register loket sesudah diperiksa', 1, 'Sepuluh berkas ganda')
  await record(plan.indicatorIds[1]?.[0] ?? '', '7777', 'Catatan rahasia', 0)
}, 60_000)

async function record(indicatorId: string, value: string, note: string, basedOn: number, reason: string | null = null) {
  const at = { planId: plan.planId, indicatorId, periodId: first, basedOn }
  done(await recordRealization(town.stranger, { ...at, value, note, reason, files: [] }))
}

describe('the ketua', () => {
  test('reads amounts, notes and targets of exactly the indicators that hang on the own RHK', async () => {
    const found = await findMemberProgress(town.chief, teamId)
    expect(found?.results).toMatchObject([
      {
        text: 'Data cocok',
        supportsOf: null,
        indicators: [
          {
            text: 'Berkas cocok',
            periodCount: 4,
            achievement: { realized: '30', percent: '30.00' },
            periods: [
              { id: first, target: '25', value: '30', note: 'Register loket sesudah diperiksa' },
              { id: second, target: '25', value: null, note: null },
            ],
          },
          { text: 'Selesai', achievement: { lack: 'NOT_RECORDED' }, periods: [] },
        ],
      },
    ])
    for (const hidden of ['ahasia', 'Tugas unit lain', '7777']) expect(JSON.stringify(found?.results)).not.toContain(hidden)
  })

  test('leaves an act of reading; nobody else reads anything, the member neither', async () => {
    const acts = () => db().auditEntry.count({ where: { verb: 'team.read', nounId: teamId, accountId: town.chief.accountId } })
    const before = await acts()
    await findMemberProgress(town.chief, teamId)
    expect(await acts()).toBe(before + 1)
    for (const actor of [town.stranger, town.staff, town.head, town.mayor, town.hrAdmin, town.auditor, town.systemAdmin])
      expect(await findMemberProgress(actor, teamId), actor.name).toBe(null)
  })

  test.skipIf(isNewYear)('reads none of it once the member has left', async () => {
    const { id } = await db().teamMember.findFirstOrThrow({ where: { teamId } })
    done(await endTeamMember(town.head, { seen: null, memberId: id, on: town.head.today }))
    expect((await findMemberProgress(town.chief, teamId))?.results).toEqual([])
  })
})
