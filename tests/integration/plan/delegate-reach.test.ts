import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { makePeriods } from '@/lib/calendar/commands'
import { columnOf } from '@/lib/day'
import { db } from '@/lib/db'
import { loadActor } from '@/lib/door/load-actor'
import { PostLevel } from '@/lib/generated/prisma/enums'
import { correctAppraisalLine } from '@/lib/organization/appraiser/commands'
import { agreePlan } from '@/lib/plan/agreement/commands'
import { choosePlanForm, draftPlan } from '@/lib/plan/commands'
import { saveIndicator, saveWorkResult } from '@/lib/plan/content/commands'
import { workResult } from '@/lib/plan/content/schema'
import { handOver, nameDelegate } from '@/lib/plan/delegate/commands'
import { mayHaveDelegate } from '@/lib/plan/delegate/policy'
import { listCopyTargets } from '@/lib/plan/library/queries'
import { listPreparedPlans } from '@/lib/plan/overview/queries'
import { findAgreedPlan } from '@/lib/plan/queries'
import { findPlan, findPlanToWrite } from '@/lib/plan/reading/queries'
import { findEvidence } from '@/lib/progress/evidence/queries'
import { findProgress } from '@/lib/progress/queries'
import { refuse } from '@/lib/result'
import { trusted } from '../../support/actors'
import { addResult, done, indicatorInput, shown } from '../../support/plan-writing'
import { agreedPlan, type Official, planTown, type Town } from '../../support/plans'
import { session } from '../rights/town'

let town: Town

beforeEach(async () => {
  town = await planTown()
  done(await nameDelegate(town.chief, { personId: town.clerk.personId, from: town.chief.today, to: null }))
})

const again = async (who: Official) => ({ ...who, ...(await loadActor(await session(who.accountId))) }) as Official
const post = () => ({ holdingId: town.chief.holdingId, year: town.year })

describe('a penyiap who becomes the pejabat penilai of the official', () => {
  test('writes on the draft no more, reads it no more, and agrees to what is submitted', async () => {
    done(await nameDelegate(town.chief, { personId: town.stranger.personId, from: town.chief.today, to: null }))
    const before = await again(town.stranger)
    const { planId } = done(await draftPlan(before, post()))
    const resultId = await addResult(planId, before)
    const told = await indicatorInput(planId, resultId)
    const { from, reason } = { from: town.chief.today, reason: 'Surat keputusan penilai' }
    const appraiserPersonId = town.stranger.personId
    done(await correctAppraisalLine(town.hrAdmin, { holdingId: town.chief.holdingId, appraiserPersonId, from, reason }))
    const now = await again(town.stranger)
    expect([now.prepares.has(town.chief.personId), now.appraises.has(town.chief.holdingId)]).toEqual([true, true])
    const input = workResult.parse({ ...(await shown(planId)), text: 'Ditambahkan penilai', category: 'UTAMA' })
    expect(await saveWorkResult(now, input)).toEqual(refuse('notFound'))
    expect(await saveIndicator(now, told)).toEqual(refuse('notFound'))
    expect(await choosePlanForm(now, { ...(await shown(planId)), form: 'QUALITATIVE' })).toEqual(refuse('notFound'))
    expect(await handOver(now, await shown(planId))).toEqual(refuse('preparerAppraises'))
    expect(await findPlanToWrite(now, planId)).toBeNull()
    expect((await findPlan(now, planId, null))?.shown.content).toBeNull()
    expect((await listCopyTargets(now)).map((target) => target.planId)).not.toContain(planId)
    expect((await listCopyTargets(before)).map((target) => target.planId)).toContain(planId)
    await db().planVersion.updateMany({ where: { planId }, data: { state: 'SUBMITTED' } })
    done(await agreePlan(now, await shown(planId)))
  })
})

describe('what a penyiap reads', () => {
  test('is the SKP to draft and the one before, never progress, evidence or older SKP', async () => {
    const plans = []
    for (const year of [town.year - 1, town.year]) plans.push(await agreedPlan(town, town.chief, { year }))
    const old = await olderPlan()
    const clerk = await again(town.clerk)
    for (const { planId } of plans) expect(await findPlan(clerk, planId, null), planId).not.toBeNull()
    expect(await findPlan(clerk, old, null)).toBeNull()
    expect((await findPlan(town.chief, old, null))?.id).toBe(old)
    for (const { planId } of plans) {
      expect(await findProgress(clerk, planId)).toBeNull()
      expect(await findAgreedPlan(clerk, planId)).toBeNull()
      expect(await findProgress(town.head, planId)).not.toBeNull()
    }
    const fileId = await evidenceOf(plans[1]?.indicatorIds[0]?.[0] ?? '')
    expect(await findEvidence(clerk, fileId)).toBeNull()
    expect(await findEvidence(town.head, fileId)).toMatchObject({ name: 'laporan.txt' })
    expect((await listPreparedPlans(clerk, town.year)).map(({ planId }) => planId)).toEqual([plans[1]?.planId])
  })
})

describe('a penyiap ends with the office', () => {
  const prepares = async () => (await again(town.clerk)).prepares.has(town.chief.personId)
  const postOf = async (who: Official) => (await db().postHolding.findUniqueOrThrow({ where: { id: who.holdingId } })).postId

  test('whoever holds no post for which one may be named has none', async () => {
    expect(await prepares()).toBe(true)
    await db().postHolding.update({ where: { id: town.chief.holdingId }, data: { validTo: columnOf(town.chief.today) } })
    expect(await prepares()).toBe(false)
    const clerk = await again(town.clerk)
    expect(await draftPlan(clerk, post())).toEqual(refuse('notFound'))
    const held = { personId: town.chief.personId, employeeId: town.chief.employeeId, mode: 'DEFINITIVE' as const, isHead: true }
    const next = { ...held, postId: await postOf(town.head), validFrom: columnOf(town.chief.today), recordedAt: town.chief.now }
    await db().postHolding.create({ data: { id: uuidv7(), ...next, mode: 'PLT' } })
    expect(await prepares()).toBe(true)
  })

  test('by the same posts as the naming, level by level', async () => {
    const id = await postOf(town.chief)
    for (const level of [...Object.values(PostLevel), null])
      for (const isHead of [true, false]) {
        await db().post.update({ where: { id }, data: { level, isHead } })
        expect(await prepares(), `${level} ${isHead}`).toBe(mayHaveDelegate([{ level, isHead }]))
      }
  })
})

/** An agreed SKP of the chief of two years ago. */
async function olderPlan(): Promise<string> {
  const year = town.year - 2
  await makePeriods(trusted(), { year })
  return (await agreedPlan(town, town.chief, { year })).planId
}

/** A file laid beside a realisation of the indicator. */
async function evidenceOf(indicatorId: string): Promise<string> {
  const period = await db().period.findFirstOrThrow({ where: { kind: 'QUARTER', year: town.year, number: 1 } })
  const by = { recordedById: town.chief.accountId, recordedAt: town.chief.now }
  const { id: nounId } = await db().realization.create({
    data: { id: uuidv7(), indicatorId, periodId: period.id, number: 1, value: '5', ...by },
  })
  const file = { storageKey: uuidv7(), name: 'laporan.txt', mediaType: 'text/plain', bytes: 3, sha256: Buffer.alloc(32) }
  const kept = { noun: 'realization', nounId, uploadedById: town.chief.accountId, uploadedAt: town.chief.now }
  return (await db().storedFile.create({ data: { id: uuidv7(), ...file, ...kept } })).id
}
