import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { agreePlan, returnPlan, submitPlan, withdrawPlan } from '@/lib/plan/agreement/commands'
import { reviseAgreedPlan } from '@/lib/plan/commands'
import { saveIndicator, saveWorkResult } from '@/lib/plan/content/commands'
import { workResult } from '@/lib/plan/content/schema'
import { findAgreedPlan } from '@/lib/plan/queries'
import { findPlanToWrite } from '@/lib/plan/reading/queries'
import { refuse } from '@/lib/result'
import { addResult, agreed, begin, done, indicatorInput, newest, shown, submission, submitted } from '../../support/plan-writing'
import { agreedPlan, planTown, type Town } from '../../support/plans'

let town: Town

beforeEach(async () => {
  town = await planTown()
})

const _acts = (planId: string) => db().auditEntry.count({ where: { nounId: planId } })
const notices = (accountId: string) => db().notification.findMany({ where: { accountId }, orderBy: { createdAt: 'asc' } })

describe('submitting and agreeing', () => {
  test('what is incomplete stays a draft', async () => {
    const planId = await begin(town.staff, town.year)
    expect(await submitPlan(town.staff, await submission(planId))).toEqual(refuse('planIncomplete', { params: { count: 1 } }))
    await addResult(planId, town.staff)
    expect((await findPlanToWrite(town.staff, planId))?.faults).toMatchObject([{ code: 'noIndicator' }])
    expect(await newest(planId)).toMatchObject({ state: 'DRAFT' })
  })

  test('without a pejabat penilai it cannot be submitted', async () => {
    const planId = await begin(town.stranger, town.year)
    const result = await addResult(planId, town.stranger, {})
    done(await saveIndicator(town.stranger, await indicatorInput(planId, result)))
    expect(await submitPlan(town.stranger, await submission(planId))).toEqual(refuse('appraiserMissing'))
  })

  test('the pejabat penilai is told, and only they return it with a reason or agree', async () => {
    const planId = await submitted(town)
    expect(await notices(town.chief.accountId)).toMatchObject([
      { kind: 'PLAN_SUBMITTED', path: `/skp/${planId}`, subject: `SKP ${town.year}, Teguh` },
    ])
    const input = await shown(planId)
    for (const other of [town.staff, town.head, town.unitHr, town.hrAdmin, town.leader]) {
      expect(await agreePlan(other, input), other.name).toEqual(refuse('forbidden'))
      expect(await returnPlan(other, { ...input, reason: 'Coba-coba saja' }), other.name).toEqual(refuse('forbidden'))
    }
    expect(await agreePlan(town.stranger, input)).toEqual(refuse('notFound'))
    done(await returnPlan(town.chief, { ...input, reason: 'Targetnya terlalu rendah' }))
    expect(await findPlanToWrite(town.staff, planId)).toMatchObject({
      state: 'RETURNED',
      returned: { reason: 'Targetnya terlalu rendah', by: 'Lestari' },
    })
    done(await submitPlan(town.staff, await submission(planId)))
    expect(await notices(town.chief.accountId)).toHaveLength(2)
    done(await agreePlan(town.chief, await shown(planId)))
    expect((await notices(town.staff.accountId)).map(({ kind }) => kind)).toEqual(['PLAN_RETURNED', 'PLAN_AGREED'])
    expect(await db().event.count({ where: { kind: 'PLAN_AGREED', subjectId: planId } })).toBe(1)
    const steps = await db().planStep.findMany({ where: { version: { planId } }, orderBy: { at: 'asc' } })
    expect(steps.map(({ toState }) => toState).sort()).toEqual(['AGREED', 'DRAFT', 'RETURNED', 'SUBMITTED', 'SUBMITTED'])
  })

  test('the owner takes a submitted one back, and only then', async () => {
    const planId = await submitted(town)
    const input = await shown(planId)
    expect(await withdrawPlan(town.chief, input)).toEqual(refuse('forbidden'))
    done(await withdrawPlan(town.staff, input))
    expect(await withdrawPlan(town.staff, await shown(planId))).toEqual(refuse('conflict'))
    expect(await agreePlan(town.chief, input)).toEqual(refuse('conflict'))
  })

  test('of agreeing and withdrawing at once, one happens; the same key agrees once', async () => {
    const planId = await submitted(town)
    const input = await shown(planId)
    const key = uuidv7()
    const results = await Promise.all([
      agreePlan(town.chief, input, { key }),
      withdrawPlan(town.staff, input),
      agreePlan(town.chief, input, { key }),
    ])
    const version = await newest(planId)
    expect(results[1].ok).toBe(version.state === 'DRAFT')
    expect(results[0].ok).toBe(version.state === 'AGREED')
    expect(results[0]).toEqual(results[2])
    expect(await db().event.count({ where: { kind: 'PLAN_AGREED', subjectId: planId } })).toBe(version.state === 'AGREED' ? 1 : 0)
  })

  test('an agreed one never changes, and its parties stay as they stood', async () => {
    const planId = await agreed(town)
    await db().person.update({ where: { id: town.chief.personId }, data: { name: 'Lestari Berganti' } })
    await db().post.update({
      where: { id: (await db().postHolding.findUniqueOrThrow({ where: { id: town.staff.holdingId } })).postId },
      data: { title: 'Lain' },
    })
    const plan = await findAgreedPlan(town.staff, planId)
    expect(plan?.parties.map(({ role, name, postTitle, rank }) => [role, name, postTitle, rank])).toEqual([
      ['EMPLOYEE', 'Teguh', 'Pranata Komputer', 'III/c'],
      ['APPRAISER', 'Lestari', 'Kepala Bidang Uji', 'III/c'],
      ['SUPERIOR', 'Novita', 'Kepala Dinas Uji', 'III/c'],
    ])
    const { versionId } = plan as { versionId: string }
    const input = workResult.parse({ planId, text: 'Menyusul', category: 'UTAMA' })
    expect(await saveWorkResult(town.staff, input)).toEqual(refuse('notEditable'))
    const changes = [
      Prisma.sql`UPDATE plan_version SET state = 'DRAFT' WHERE id = ${versionId}::uuid`,
      Prisma.sql`DELETE FROM plan_version WHERE id = ${versionId}::uuid`,
      Prisma.sql`UPDATE work_result_text SET text = 'Diubah' WHERE version_id = ${versionId}::uuid`,
      Prisma.sql`DELETE FROM indicator_text WHERE version_id = ${versionId}::uuid`,
      Prisma.sql`DELETE FROM plan_party WHERE version_id = ${versionId}::uuid`,
      Prisma.sql`UPDATE plan_step SET reason = 'Lain' WHERE version_id = ${versionId}::uuid`,
      Prisma.sql`INSERT INTO behaviour_expectation (version_id, value_key, text) VALUES (${versionId}::uuid, 'LOYAL', 'Menyusul')`,
    ]
    for (const change of changes) await expect(db().$executeRaw(change), change.sql).rejects.toThrow(/forbidden|settled/)
  })
})

describe('changing an agreed one', () => {
  test('owner or pejabat penilai opens the next version with the same ids; the agreed one stays in force', async () => {
    const planId = await agreed(town)
    const before = await findAgreedPlan(town.staff, planId)
    const input = { planId, number: 1, reason: 'Anggaran layanan berubah' }
    expect(await reviseAgreedPlan(town.head, input)).toEqual(refuse('forbidden'))
    expect(await reviseAgreedPlan(town.stranger, input)).toEqual(refuse('notFound'))
    const both = await Promise.all([reviseAgreedPlan(town.staff, input), reviseAgreedPlan(town.chief, input)])
    expect(both.filter((result) => result.ok)).toHaveLength(1)
    expect(both.find((result) => !result.ok)).toEqual(refuse('revisionOpen'))
    const writing = await findPlanToWrite(town.staff, planId)
    expect(writing).toMatchObject({ number: 2, reason: 'Anggaran layanan berubah' })
    expect(writing?.content).toMatchObject({ expectations: before?.expectations, annexes: before?.annexes })
    expect(writing?.content.workResults).toMatchObject(before?.workResults ?? [])
    const [result] = before?.workResults ?? []
    await addResult(planId, town.staff, { workResultId: result?.id, text: 'Layanan baru' })
    expect(await findAgreedPlan(town.chief, planId)).toEqual(before)
    done(await submitPlan(town.staff, await submission(planId)))
    done(await agreePlan(town.chief, await shown(planId)))
    expect(await findAgreedPlan(town.staff, planId)).toMatchObject({ number: 2, workResults: [{ id: result?.id, text: 'Layanan baru' }] })
    expect(await reviseAgreedPlan(town.staff, input)).toEqual(refuse('conflict'))
  })

  test('an agreed SKP keeps the wording of what it hangs on; a draft shows the newest', async () => {
    const above = await agreedPlan(town, town.chief, {
      workResults: [{ text: 'Semula' }],
      agreedAt: new Date(town.chief.now.getTime() - 60_000),
    })
    const planId = await begin(town.staff, town.year)
    const supports = `rhk:${above.workResultIds[0]}`
    done(await saveIndicator(town.staff, await indicatorInput(planId, await addResult(planId, town.staff, { supports }))))
    done(await submitPlan(town.staff, await submission(planId)))
    done(await agreePlan(town.chief, await shown(planId)))
    done(await reviseAgreedPlan(town.chief, { planId: above.planId, number: 1, reason: 'Menyesuaikan arah' }))
    await addResult(above.planId, town.chief, { workResultId: above.workResultIds[0], text: 'Berubah' })
    done(await submitPlan(town.chief, await submission(above.planId)))
    const later = { ...town.head, now: new Date(town.head.now.getTime() + 60_000) }
    done(await agreePlan(later, await shown(above.planId)))
    expect((await findAgreedPlan(town.staff, planId))?.workResults[0]?.supports).toBe('Semula')
    done(await reviseAgreedPlan(town.staff, { planId, number: 1, reason: 'Mengikuti pimpinan' }))
    expect((await findPlanToWrite(town.staff, planId))?.content.workResults[0]?.supports).toBe('Berubah')
  })
})
