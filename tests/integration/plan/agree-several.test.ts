import { v7 as uuidv7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { submitPlan, withdrawPlan } from '@/lib/plan/agreement/commands'
import { agreeSeveral } from '@/lib/plan/agreement/several/commands'
import { listSubmitted } from '@/lib/plan/agreement/several/queries'
import { chosenPlans } from '@/lib/plan/agreement/several/schema'
import { reviseAgreedPlan } from '@/lib/plan/commands'
import { findDifference } from '@/lib/plan/difference/queries'
import type { Result } from '@/lib/result'
import { agreedPlan, approvedPledge, marksFor, type Official, planTown, type Town } from '../../support/plans'

let town: Town

beforeEach(async () => {
  town = await planTown()
})

function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.code}`)
  return result.value
}

const stateOf = async (planId: string) =>
  (await db().planVersion.findFirstOrThrow({ where: { planId }, orderBy: { number: 'desc' } })).state
const submitted = (who: Official) => agreedPlan(town, who, { state: 'SUBMITTED' })
const count = (planId: string) =>
  Promise.all([
    db().planParty.count({ where: { version: { planId } } }),
    db().planStep.count({ where: { version: { planId }, toState: 'AGREED' } }),
    db().event.count({ where: { kind: 'PLAN_AGREED', subjectId: planId } }),
    db().auditEntry.count({ where: { nounId: planId, verb: 'plan.agreeSeveral' } }),
    db().notification.count({ where: { path: `/skp/${planId}`, kind: 'PLAN_AGREED' } }),
  ])

test('each that can be is agreed as one by one is; the others say why', async () => {
  const [good, asking, foreign] = [await submitted(town.staff), await submitted(town.clerk), await submitted(town.chief)]
  const [workResultId, markedById] = [asking.workResultIds[0] ?? '', town.clerk.accountId]
  const mark = {
    id: uuidv7(),
    versionId: asking.versionId,
    workResultId,
    clear: false,
    question: 'Apa?',
    markedById,
    markedAt: town.chief.now,
  }
  await db().clarityMark.create({ data: mark })
  const chosen = [good, asking, foreign].map(({ planId }) => ({ planId, revision: 1 }))
  const unknown = { planId: uuidv7(), revision: 1 }
  const result = done(await agreeSeveral(town.chief, { chosen: [...chosen, unknown, ...chosen] }))
  expect(result.agreed).toEqual([good.planId])
  expect(Object.fromEntries(result.refused.map(({ planId, code }) => [planId, code]))).toEqual({
    [asking.planId]: 'questionsOpen',
    [foreign.planId]: 'forbidden',
    [unknown.planId]: 'notFound',
  })
  expect(await count(good.planId)).toEqual([3, 1, 1, 1, 1])
  expect(await count(asking.planId)).toEqual([0, 0, 0, 0, 0])
  expect(await stateOf(asking.planId)).toBe('SUBMITTED')
  const again = done(await agreeSeveral(town.chief, { chosen }))
  expect(again.agreed).toEqual([])
  expect(again.refused.find(({ planId }) => planId === good.planId)?.code).toBe('conflict')
})

test('a stranger agrees to none; a stale form agrees to none', async () => {
  const { planId } = await submitted(town.staff)
  for (const other of [town.staff, town.head, town.unitHr, town.hrAdmin, town.stranger])
    expect(done(await agreeSeveral(other, { chosen: [{ planId, revision: 1 }] })).agreed, other.name).toEqual([])
  await db().planVersion.updateMany({ where: { planId }, data: { revision: 2 } })
  expect(done(await agreeSeveral(town.chief, { chosen: [{ planId, revision: 1 }] })).refused).toMatchObject([{ code: 'conflict' }])
  expect(await stateOf(planId)).toBe('SUBMITTED')
})

test('twice at once, and while one is withdrawn, each is agreed or withdrawn once', async () => {
  const [one, other] = [await submitted(town.staff), await submitted(town.clerk)]
  const chosen = [one, other].map(({ planId }) => ({ planId, revision: 1 }))
  const key = uuidv7()
  const [first, second, third, withdrawn] = await Promise.all([
    agreeSeveral(town.chief, { chosen }, { key }),
    agreeSeveral(town.chief, { chosen }, { key }),
    agreeSeveral(town.chief, { chosen: chosen.toReversed() }),
    withdrawPlan(town.clerk, { planId: other.planId, revision: 1 }),
  ])
  expect(first).toEqual(second)
  const agreed = [...done(first).agreed, ...done(third).agreed]
  expect(agreed.filter((id) => id === one.planId)).toHaveLength(1)
  expect(agreed.filter((id) => id === other.planId)).toHaveLength(withdrawn.ok ? 0 : 1)
  expect(await stateOf(other.planId)).toBe(withdrawn.ok ? 'DRAFT' : 'AGREED')
  expect((await count(one.planId)).slice(0, 4)).toEqual([3, 1, 1, 1])
})

test('the list says what changed since last year and since the last agreed version', async () => {
  const last = await agreedPlan(town, town.staff, { year: town.year - 1, workResults: [{ text: 'Layanan andal' }] })
  const { planId, versionId, workResultIds } = await agreedPlan(town, town.staff, {
    state: 'DRAFT',
    workResults: [{ text: 'Layanan sangat andal' }],
  })
  await db().plan.update({ where: { id: planId }, data: { copiedFromId: last.planId } })
  await db().workResult.update({ where: { id: workResultIds[0] ?? '' }, data: { copiedFromId: last.workResultIds[0] ?? '' } })
  await db().planVersion.update({ where: { id: versionId }, data: { state: 'SUBMITTED' } })
  const fresh = await agreedPlan(town, town.clerk, { state: 'SUBMITTED' })
  const { rows, total } = await listSubmitted(town.chief)
  expect(total).toBe(2)
  expect(rows.find((row) => row.planId === fresh.planId)).toMatchObject({
    changes: null,
    results: 1,
    indicators: 1,
    texts: ['Hasil kerja 1'],
  })
  const changed = rows.find((row) => row.planId === planId)
  expect(changed?.changes).toMatchObject({ isOrigin: true, since: { year: town.year - 1, number: 1 } })
  expect(changed?.changes?.difference.results).toMatchObject([
    { kind: 'changed', fields: [{ field: 'text', before: 'Layanan andal', after: 'Layanan sangat andal' }] },
  ])
  const compared = await findDifference(town.chief, planId, { from: 'origin', to: null })
  expect(compared?.difference).toEqual(changed?.changes?.difference)
  expect(await findDifference(town.stranger, planId, { from: 'origin', to: null })).toBeNull()

  done(await agreeSeveral(town.chief, { chosen: [{ planId, revision: 1 }] }))
  done(await reviseAgreedPlan(town.staff, { planId, number: 1, reason: 'Sasaran unit berubah' }))
  const second = await db().planVersion.findFirstOrThrow({ where: { planId, number: 2 } })
  const indicatorText = { versionId: second.id, indicator: { workResultId: workResultIds[0] ?? '' } }
  await db().indicatorText.updateMany({ where: indicatorText, data: { target: '120' } })
  expect(await findDifference(town.chief, planId, { from: 1, to: 2 })).toBeNull()
  expect((await findDifference(town.staff, planId, { from: 1, to: 2 }))?.difference.results).toHaveLength(1)
  done(await submitPlan(town.staff, { planId, revision: second.revision, marks: await marksFor(planId) }))
  const row = (await listSubmitted(town.chief)).rows.find((one) => one.planId === planId)
  expect(row?.changes).toMatchObject({ isOrigin: false, since: { year: town.year, number: 1 } })
  expect(row?.changes?.difference.results[0]?.indicators[0]?.fields).toEqual([
    { field: 'target', before: '100 berkas', after: '120 berkas' },
  ])
  expect((await findDifference(town.chief, planId, { from: 1, to: 2 }))?.difference).toEqual(row?.changes?.difference)
})

test('the list names what hangs on nothing in force any more', async () => {
  const { pledgeId, objectiveIds } = await approvedPledge(town, town.officeId, ['Warga terlayani'])
  const supports = { text: 'Ikut sasaran', supportsObjectiveId: objectiveIds[0] ?? '' }
  const { planId } = await agreedPlan(town, town.staff, { state: 'SUBMITTED', workResults: [supports, {}] })
  const hanging = async () => (await listSubmitted(town.chief)).rows.find((row) => row.planId === planId)?.hangingLoose
  expect(await hanging()).toEqual([])
  const next = { id: uuidv7(), pledgeId, number: 2, revision: 1, draftedById: town.hrAdmin.accountId, draftedAt: town.hrAdmin.now }
  await db().unitPledgeVersion.create({ data: { ...next, state: 'DRAFT' } })
  const approved = { state: 'APPROVED' as const, approvedById: town.hrAdmin.accountId, approvedAt: town.hrAdmin.now }
  await db().unitPledgeVersion.update({ where: { id: next.id }, data: approved })
  expect(await hanging()).toEqual(['Ikut sasaran'])
})

test('the form takes one, several, and at most fifty', () => {
  const one = `${uuidv7()}:3`
  expect(chosenPlans.parse({ chosen: [one] }).chosen).toEqual([{ planId: one.split(':')[0], revision: 3 }])
  expect(chosenPlans.safeParse({ chosen: [] }).error?.issues[0]?.message).toBe('Pilih paling sedikit satu SKP.')
  expect(chosenPlans.safeParse({ chosen: Array(51).fill(one) }).error?.issues[0]?.message).toBe('Sepakati paling banyak 50 SKP sekaligus.')
})
