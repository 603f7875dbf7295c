import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { setWordingAside, takeWordingBack } from '@/lib/plan/wording/commands'
import { findPlanWording } from '@/lib/plan/wording/queries'
import { settingAside } from '@/lib/plan/wording/schema'
import { ok, refuse } from '@/lib/result'
import { agreedPlan, planTown, type SeededPlan, type Town, type Townsperson } from '../../support/plans'

let town: Town

beforeEach(async () => {
  town = await planTown()
})

const poor = { text: 'Mengikuti rapat koordinasi', unitName: 'kali', target: '12' }
const seeded = (state: 'DRAFT' | 'SUBMITTED' | 'AGREED') =>
  agreedPlan(town, town.staff, {
    state,
    workResults: [{ indicators: [poor, { text: 'Jumlah server yang diperbarui', unitName: 'server', target: '5' }] }],
  })
const checkedIn = async (who: Townsperson, { planId }: SeededPlan) => findPlanWording(who, planId)
const reason = 'Rapat ini diminta peraturan wali kota'

async function inputOf(plan: SeededPlan, change: Record<string, unknown> = {}) {
  const indicatorId = plan.indicatorIds[0]?.[0] ?? ''
  const row = await db().indicatorText.findFirstOrThrow({ where: { indicatorId } })
  const wording = `${row.text} | ${row.kind} | ${row.target.toFixed()} | ${row.unitName}`
  return { planId: plan.planId, indicatorId, finding: 'ACTIVITY_NOT_RESULT' as const, wording, reason, from: 'susun' as const, ...change }
}

describe('the checker on an SKP', () => {
  test('speaks to the owner of a draft alone, and to both parties once it is submitted', async () => {
    const draft = await seeded('DRAFT')
    expect((await checkedIn(town.staff, draft))?.open).toBe(1)
    expect(await checkedIn(town.chief, draft)).toBeNull()
    expect(await checkedIn(town.stranger, draft)).toBeNull()
    await db().planVersion.update({ where: { id: draft.versionId }, data: { state: 'SUBMITTED' } })
    const shown = await checkedIn(town.chief, draft)
    expect(shown?.indicators.get(draft.indicatorIds[0]?.[0] ?? '')?.findings).toMatchObject([
      { finding: 'ACTIVITY_NOT_RESULT', words: 'mengikuti', aside: null },
    ])
    expect(shown?.maySetAside).toBe(true)
    expect((await checkedIn(town.staff, draft))?.maySetAside).toBe(false)
    expect(await checkedIn(town.hrAdmin, draft)).toBeNull()
  })
})

describe('setting a finding aside', () => {
  test('the owner does it in a draft, with a reason both see, and takes it back', async () => {
    const plan = await seeded('DRAFT')
    const input = await inputOf(plan)
    expect(await setWordingAside(town.staff, input)).toEqual(ok({ planId: plan.planId }))
    const found = (await checkedIn(town.staff, plan))?.indicators.get(input.indicatorId)?.findings[0]
    expect(found?.aside).toMatchObject({ reason, by: 'Teguh' })
    expect(await setWordingAside(town.staff, input)).toEqual(refuse('conflict'))
    expect(await takeWordingBack(town.staff, input)).toEqual(ok({ planId: plan.planId }))
    expect(await takeWordingBack(town.staff, input)).toEqual(refuse('conflict'))
    expect((await checkedIn(town.staff, plan))?.open).toBe(1)
    expect(await db().auditEntry.count({ where: { nounId: plan.planId } })).toBe(2)
  })

  test('the pejabat penilai does it while it is submitted, the owner does not then; nobody once it is agreed', async () => {
    const plan = await seeded('SUBMITTED')
    const input = await inputOf(plan)
    expect(await setWordingAside(town.staff, input)).toEqual(refuse('notEditable'))
    expect(await setWordingAside(town.chief, input)).toEqual(ok({ planId: plan.planId }))
    await db().planVersion.update({ where: { id: plan.versionId }, data: { state: 'AGREED' } })
    expect(await takeWordingBack(town.chief, input)).toEqual(refuse('notEditable'))
  })

  test('a stranger is refused, and those who only read', async () => {
    const plan = await seeded('SUBMITTED')
    const input = await inputOf(plan)
    expect(await setWordingAside(town.stranger, input)).toEqual(refuse('notFound'))
    expect(await takeWordingBack(town.stranger, input)).toEqual(refuse('notFound'))
    for (const who of [town.hrAdmin, town.head, town.auditor]) expect(await setWordingAside(who, input)).toEqual(refuse('forbidden'))
    expect(await db().wordingWaiver.count({ where: { indicatorId: input.indicatorId } })).toBe(0)
  })

  test('holds only while the indicator reads as it did; a form that showed another wording is refused', async () => {
    const plan = await seeded('DRAFT')
    const input = await inputOf(plan)
    await setWordingAside(town.staff, input)
    await db().indicatorText.updateMany({ where: { indicatorId: input.indicatorId }, data: { text: 'Menghadiri rapat koordinasi' } })
    expect((await checkedIn(town.staff, plan))?.open).toBe(1)
    expect(await setWordingAside(town.staff, input)).toEqual(refuse('wordingChanged'))
    expect(await setWordingAside(town.staff, await inputOf(plan))).toEqual(ok({ planId: plan.planId }))
    expect((await checkedIn(town.staff, plan))?.open).toBe(0)
  })

  test('what is not found is not set aside, nor an indicator of another SKP', async () => {
    const plan = await seeded('DRAFT')
    expect(await setWordingAside(town.staff, await inputOf(plan, { finding: 'DUPLICATE' }))).toEqual(refuse('findingGone'))
    const other = await agreedPlan(town, town.clerk, { state: 'SUBMITTED', workResults: [{ indicators: [poor] }] })
    expect(await setWordingAside(town.staff, await inputOf(plan, { indicatorId: other.indicatorIds[0]?.[0] }))).toEqual(refuse('notFound'))
    expect(await setWordingAside(town.staff, await inputOf(plan, { indicatorId: randomUUID() }))).toEqual(refuse('notFound'))
  })

  test('two at once set it aside once; the same key twice acts once', async () => {
    const plan = await seeded('DRAFT')
    const input = await inputOf(plan)
    const both = await Promise.all([setWordingAside(town.staff, input), setWordingAside(town.staff, input)])
    expect(both.map(({ ok: done }) => done).sort()).toEqual([false, true])
    const key = randomUUID()
    const [one, again] = [await takeWordingBack(town.staff, input, { key }), await takeWordingBack(town.staff, input, { key })]
    expect([one, again]).toEqual([ok({ planId: plan.planId }), ok({ planId: plan.planId })])
    const other = randomUUID()
    await setWordingAside(town.staff, input, { key: other })
    expect(await setWordingAside(town.staff, input, { key: other })).toEqual(ok({ planId: plan.planId }))
    expect(await db().auditEntry.count({ where: { nounId: plan.planId } })).toBe(3)
  })

  test('asks for a reason of some length, and not too long', () => {
    const input = { planId: randomUUID(), indicatorId: randomUUID(), finding: 'VAGUE', wording: 'x' }
    expect(settingAside.safeParse({ ...input, reason: ' pendek ' }).success).toBe(false)
    expect(settingAside.safeParse({ ...input, reason: 'x'.repeat(100_000) }).error?.issues[0]?.message).toMatch(/1\.000/)
    expect(settingAside.safeParse({ ...input, reason }).success).toBe(true)
  })
})
