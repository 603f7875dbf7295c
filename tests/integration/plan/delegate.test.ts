import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { addDays, columnOf, type Day } from '@/lib/day'
import { db } from '@/lib/db'
import { loadActor } from '@/lib/door/load-actor'
import { agreePlan, submitPlan, withdrawPlan } from '@/lib/plan/agreement/commands'
import { draftPlan } from '@/lib/plan/commands'
import { saveWorkResult } from '@/lib/plan/content/commands'
import { workResult } from '@/lib/plan/content/schema'
import { handOver, nameDelegate, revokeDelegate } from '@/lib/plan/delegate/commands'
import { findMayHaveDelegate, listDelegateCandidates, listOwnDelegates } from '@/lib/plan/delegate/queries'
import { listPreparedPlans } from '@/lib/plan/overview/queries'
import { findPlan } from '@/lib/plan/reading/queries'
import { startFrom } from '@/lib/plan/start/commands'
import { type Result, refuse } from '@/lib/result'
import { agreedPlan, type Official, planTown, type Town } from '../../support/plans'
import { session } from '../rights/town'

let town: Town
let today: Day

beforeEach(async () => {
  town = await planTown()
  today = town.staff.today
})

function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.code}`)
  return result.value
}

const again = async (who: Official) => ({ ...who, ...(await loadActor(await session(who.accountId))) }) as Official
const named = (who: Official, change: { from?: Day; to?: Day | null } = {}) => ({
  personId: who.personId,
  from: today,
  to: null,
  ...change,
})
const post = (who: Official) => ({ holdingId: who.holdingId, year: town.year })
const shown = async (planId: string) => ({
  planId,
  revision: (await db().planVersion.findFirstOrThrow({ where: { planId }, orderBy: { number: 'desc' } })).revision,
})

describe('naming', () => {
  test('an official names an employee for a range of days, and takes it back', async () => {
    const { delegateId } = done(await nameDelegate(town.chief, named(town.clerk, { to: addDays(today, 30) })))
    expect((await again(town.clerk)).prepares).toEqual(new Set([town.chief.personId]))
    expect(await listOwnDelegates(town.chief)).toMatchObject([{ id: delegateId, name: 'Wulan', lastDay: addDays(today, 29), begun: true }])
    expect(await revokeDelegate(town.clerk, { delegateId })).toEqual(refuse('notFound'))
    done(await revokeDelegate(town.chief, { delegateId }))
    expect(await revokeDelegate(town.chief, { delegateId })).toEqual(refuse('conflict'))
    expect((await again(town.clerk)).prepares.size).toBe(0)
    done(await nameDelegate(town.chief, named(town.clerk)))
  })

  test('nobody is penyiap of themself, of whom they appraise, or twice at once', async () => {
    const at = (code: string) => refuse(code, { field: 'personId' })
    expect(await nameDelegate(town.chief, named(town.chief))).toEqual(at('delegateIsSelf'))
    expect(await nameDelegate(town.chief, named(town.head))).toEqual(at('delegateAppraises'))
    expect(await nameDelegate(town.head, named(town.mayor))).toEqual(at('delegateUnknown'))
    const both = await Promise.all([nameDelegate(town.chief, named(town.clerk)), nameDelegate(town.chief, named(town.clerk))])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toEqual(at('delegateThere'))
    const key = uuidv7()
    expect(await nameDelegate(town.chief, named(town.staff), { key })).toEqual(await nameDelegate(town.chief, named(town.staff), { key }))
  })

  test('only for officials, from today on, the right way round', async () => {
    expect(await nameDelegate(town.staff, named(town.clerk))).toEqual(refuse('forbidden'))
    expect(await nameDelegate(town.mayor, named(town.clerk))).toEqual(refuse('forbidden'))
    expect(await nameDelegate(town.chief, named(town.clerk, { from: addDays(today, -1) }))).toEqual(refuse('fromPast', { field: 'from' }))
    expect(await nameDelegate(town.chief, named(town.clerk, { to: today }))).toEqual(refuse('rangeUpsideDown', { field: 'to' }))
    expect(await Promise.all([town.chief, town.staff, town.hrAdmin].map(findMayHaveDelegate))).toEqual([true, false, false])
    expect((await listDelegateCandidates(town.chief, '')).map(({ name }) => name)).toEqual(['Teguh', 'Wulan'])
    expect((await listDelegateCandidates(town.chief, town.staff.nip ?? '')).map(({ name }) => name)).toEqual(['Teguh'])
    expect(await listDelegateCandidates(town.chief, town.head.nip ?? '')).toEqual([])
    expect(await listDelegateCandidates(town.staff, 'wul')).toEqual([])
  })
})

describe('preparing', () => {
  test('the penyiap begins, writes and hands over; the official submits under their own sign-in; both names stay', async () => {
    done(await nameDelegate(town.chief, named(town.clerk)))
    const clerk = await again(town.clerk)
    expect(await listPreparedPlans(clerk, town.year)).toMatchObject([{ name: 'Lestari', standing: 'NONE' }])
    const { planId } = done(await draftPlan(clerk, post(town.chief)))
    const written = workResult.parse({ ...(await shown(planId)), text: 'Layanan tersedia sepanjang tahun', category: 'UTAMA' })
    done(await saveWorkResult(clerk, written))
    expect((await findPlan(clerk, planId, null))?.shown.content?.workResults).toHaveLength(1)
    expect(await submitPlan(clerk, { ...(await shown(planId)), marks: [] })).toEqual(refuse('forbidden'))
    for (const step of [withdrawPlan, agreePlan]) expect(await step(clerk, await shown(planId))).toEqual(refuse('forbidden'))
    const input = await shown(planId)
    done(await handOver(clerk, input))
    expect(await handOver(clerk, input)).toEqual(refuse('conflict'))
    const version = await db().planVersion.findFirstOrThrow({ where: { planId }, include: { steps: true } })
    expect([version.preparedById, version.steps[0]?.byId]).toEqual([clerk.accountId, clerk.accountId])
    expect(await db().notification.findMany({ where: { accountId: town.chief.accountId } })).toMatchObject([
      { kind: 'PLAN_PREPARED', path: `/skp/${planId}/susun` },
    ])
    done(await handOver(clerk, await shown(planId)))
  })

  test('may begin from last year’s SKP of the official, never from their own', async () => {
    done(await nameDelegate(town.chief, named(town.clerk)))
    const clerk = await again(town.clerk)
    const own = await agreedPlan(town, town.clerk, { year: town.year - 1 })
    const last = await agreedPlan(town, town.chief, { year: town.year - 1 })
    expect(await startFrom(clerk, { ...post(town.chief), fromPlanId: own.planId })).toMatchObject({ code: 'sourceUnknown' })
    expect((await startFrom(clerk, { ...post(town.chief), fromPlanId: last.planId })).ok).toBe(true)
  })

  test('a stranger, an owner, one whose days are over and who came to appraise hand nothing over', async () => {
    const { planId } = done(await draftPlan(town.chief, post(town.chief)))
    done(await nameDelegate(town.chief, named(town.clerk)))
    const input = await shown(planId)
    for (const other of [town.stranger, town.staff, town.hrAdmin, town.chief])
      expect(await handOver(other, input), other.name).toEqual(refuse('notFound'))
    await db().planDelegate.updateMany({ data: { validFrom: columnOf(addDays(today, -9)), validTo: columnOf(today) } })
    const late = await again(town.clerk)
    expect(await handOver(late, input)).toEqual(refuse('notFound'))
    expect(await draftPlan(late, { ...post(town.chief), year: town.year + 1 })).toEqual(refuse('notFound'))
    const appraiser = { ...town.head, prepares: new Set([town.chief.personId]) }
    expect(await handOver(appraiser, input)).toEqual(refuse('preparerAppraises'))
    expect(await draftPlan(appraiser, { ...post(town.chief), year: town.year + 1 })).toEqual(refuse('preparerAppraises'))
  })

  test('what was submitted is not handed over, nor what is closed', async () => {
    done(await nameDelegate(town.chief, named(town.clerk)))
    const clerk = await again(town.clerk)
    const { planId } = await agreedPlan(town, town.chief, { state: 'SUBMITTED' })
    expect(await handOver(clerk, await shown(planId))).toEqual(refuse('conflict'))
    await db().planVersion.updateMany({ where: { planId }, data: { state: 'DRAFT' } })
    await db().plan.update({ where: { id: planId }, data: { closing: 'MOVED', closedAt: town.staff.now } })
    expect(await handOver(clerk, await shown(planId))).toEqual(refuse('planClosed', { params: { closing: 'MOVED', own: 0 } }))
  })
})
