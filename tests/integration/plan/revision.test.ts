import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { loadActor } from '@/lib/door/load-actor'
import { returnPlan, submitPlan } from '@/lib/plan/agreement/commands'
import { dropRevision, reviseAgreedPlan } from '@/lib/plan/commands'
import { saveIndicator } from '@/lib/plan/content/commands'
import { nameDelegate } from '@/lib/plan/delegate/commands'
import { writeComment } from '@/lib/plan/dialog/commands'
import { findPlan } from '@/lib/plan/reading/queries'
import { refuse } from '@/lib/result'
import { addResult, agreed, contentOf, done, indicatorInput, newest, shown, submission } from '../../support/plan-writing'
import { agreedPlan, type Official, planTown, type Town, type Townsperson } from '../../support/plans'
import { session } from '../rights/town'

let town: Town

beforeEach(async () => {
  town = await planTown()
})

const reason = 'Anggaran layanan berubah'
const open = (planId: string, who: Townsperson = town.staff, number = 1) => reviseAgreedPlan(who, { planId, number, reason })
const told = (who: Townsperson, kind: 'PLAN_REVISED' | 'PLAN_REVISION_DROPPED') =>
  db().notification.findMany({ where: { accountId: who.accountId, kind } })
const numbers = async (planId: string) =>
  (await db().planVersion.findMany({ where: { planId }, orderBy: { number: 'asc' } })).map(({ number }) => number)

describe('opening a change', () => {
  test('by the pejabat penilai is told to the owner; by the owner to nobody', async () => {
    const planId = await agreed(town)
    done(await open(planId, town.chief))
    expect(await told(town.staff, 'PLAN_REVISED')).toMatchObject([{ subject: `SKP ${town.year}`, path: `/skp/${planId}` }])
    const other = await agreedPlan(town, town.clerk)
    done(await open(other.planId, town.clerk))
    for (const who of [town.clerk, town.chief]) expect(await told(who, 'PLAN_REVISED'), who.name).toEqual([])
  })

  test('of a year that has ended is for HR alone, with a reason, and is told to the owner', async () => {
    const { planId } = await agreedPlan(town, town.staff, { year: town.year - 1 })
    for (const party of [town.staff, town.chief]) expect(await open(planId, party), party.name).toEqual(refuse('yearEnded'))
    for (const other of [town.head, town.leader, town.auditor]) expect(await open(planId, other), other.name).toEqual(refuse('forbidden'))
    expect((await findPlan(town.staff, planId, null))?.steps).toEqual([])
    expect((await findPlan(town.unitHr, planId, null))?.steps).toEqual(['revise'])
    done(await open(planId, town.unitHr))
    expect(await told(town.staff, 'PLAN_REVISED')).toHaveLength(1)
    expect(await newest(planId)).toMatchObject({ number: 2, state: 'DRAFT', reason })
  })

  test('is not for HR in the year itself, nor for HR on their own SKP', async () => {
    const { planId } = await agreedPlan(town, town.staff)
    expect(await open(planId, town.hrAdmin)).toEqual(refuse('forbidden'))
    const last = await agreedPlan(town, town.staff, { year: town.year - 1 })
    const owner = { ...town.staff, reaches: town.hrAdmin.reaches }
    const penilai = { ...town.chief, reaches: town.hrAdmin.reaches }
    for (const party of [owner, penilai]) expect(await open(last.planId, party)).toEqual(refuse('yearEnded'))
  })
})

describe('dropping a change', () => {
  test('leaves what was agreed, takes what only the change said, and tells who opened it', async () => {
    const planId = await agreed(town)
    const before = await contentOf(planId)
    done(await open(planId, town.chief))
    const added = await addResult(planId, town.staff, { text: 'Layanan baru' })
    done(await saveIndicator(town.staff, await indicatorInput(planId, added)))
    done(await submitPlan(town.staff, await submission(planId)))
    done(await returnPlan(town.chief, { ...(await shown(planId)), reason: 'Targetnya terlalu rendah' }))
    expect((await findPlan(town.staff, planId, null))?.mayDrop).toBe(true)
    done(await dropRevision(town.staff, await shown(planId)))
    expect(await numbers(planId)).toEqual([1])
    expect(await contentOf(planId)).toEqual(before)
    expect(await db().workResult.findUnique({ where: { id: added } })).toBeNull()
    expect(await told(town.chief, 'PLAN_REVISION_DROPPED')).toMatchObject([{ path: `/skp/${planId}` }])
    const acts = await db().auditEntry.findMany({ where: { nounId: planId, verb: 'plan.dropRevision' } })
    expect(acts).toHaveLength(1)
    expect(await findPlan(town.staff, planId, null)).toMatchObject({ mayDrop: false, steps: ['revise'] })
    done(await open(planId))
    expect(await numbers(planId)).toEqual([1, 2])
  })

  test('keeps an RHK that somebody spoke of in the dialog', async () => {
    const planId = await agreed(town)
    done(await open(planId))
    const added = await addResult(planId, town.staff, { text: 'Layanan baru' })
    done(
      await writeComment(town.staff, {
        planId,
        workResultId: added,
        indicatorId: null,
        answersId: null,
        text: 'Masih perlu?',
        from: 'susun',
      }),
    )
    done(await dropRevision(town.staff, await shown(planId)))
    expect(await db().workResult.count({ where: { id: added } })).toBe(1)
  })

  test('is for the owner and the penyiap alone', async () => {
    const { planId } = await agreedPlan(town, town.chief)
    done(await open(planId, town.chief))
    const input = await shown(planId)
    for (const other of [town.stranger, town.staff, town.head, town.unitHr, town.hrAdmin, town.leader])
      expect(await dropRevision(other, input), other.name).toEqual(refuse('notFound'))
    done(await nameDelegate(town.chief, { personId: town.clerk.personId, from: town.chief.today, to: null }))
    const clerk = { ...town.clerk, ...(await loadActor(await session(town.clerk.accountId))) } as Official
    done(await dropRevision(clerk, input))
    expect(await told(town.chief, 'PLAN_REVISION_DROPPED')).toHaveLength(1)
  })

  test('not from a stale page, not what is submitted, agreed or the first version', async () => {
    const planId = await agreed(town)
    expect(await dropRevision(town.staff, await shown(planId))).toEqual(refuse('noRevision'))
    done(await open(planId))
    const stale = await shown(planId)
    await addResult(planId, town.staff, { text: 'Layanan baru' })
    expect(await dropRevision(town.staff, stale)).toEqual(refuse('conflict'))
    const added = (await contentOf(planId)).workResults.find(({ text }) => text === 'Layanan baru')
    done(await saveIndicator(town.staff, await indicatorInput(planId, added?.id ?? '')))
    done(await submitPlan(town.staff, await submission(planId)))
    expect(await dropRevision(town.staff, await shown(planId))).toEqual(refuse('conflict'))
    expect((await findPlan(town.staff, planId, null))?.mayDrop).toBe(false)
  })

  test('by two at once happens once; the same key drops once', async () => {
    const planId = await agreed(town)
    done(await open(planId))
    const input = await shown(planId)
    const both = await Promise.all([dropRevision(town.staff, input), dropRevision(town.staff, input)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toEqual(refuse('noRevision'))
    done(await open(planId))
    const [key, again] = [uuidv7(), await shown(planId)]
    expect(await dropRevision(town.staff, again, { key })).toEqual(await dropRevision(town.staff, again, { key }))
    expect(await numbers(planId)).toEqual([1])
  })

  test('steps of a version that was never a change, or is agreed, still cannot be taken away', async () => {
    const agreedVersion = await newest(await agreed(town))
    const draft = await agreedPlan(town, town.clerk, { state: 'RETURNED' })
    for (const versionId of [agreedVersion.id, draft.versionId])
      await expect(db().$executeRaw`DELETE FROM plan_step WHERE version_id = ${versionId}::uuid`).rejects.toThrow(/forbidden/)
  })
})
