import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db'
import { withdrawPlan } from '@/lib/plan/agreement/commands'
import { settleComment, writeComment } from '@/lib/plan/dialog/commands'
import { findDialog } from '@/lib/plan/dialog/queries'
import { comment } from '@/lib/plan/dialog/schema'
import { type Result, refuse } from '@/lib/result'
import { agreedPlan, planTown, type Town } from '../../support/plans'

let town: Town

beforeEach(async () => {
  town = await planTown()
})

function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.code}`)
  return result.value
}

const remark = (planId: string, change: Record<string, unknown> = {}) => comment.parse({ planId, text: 'Targetnya bagaimana?', ...change })
const submitted = () => agreedPlan(town, town.staff, { state: 'SUBMITTED' })
const told = (accountId: string) => db().notification.findMany({ where: { accountId, kind: 'PLAN_COMMENTED' } })
/** Someone who drafts for the member of staff, made of a colleague. */
const delegate = () => ({ ...town.clerk, prepares: new Set([town.staff.personId]) }) as Actor

describe('writing', () => {
  test('the parties talk on the SKP, an RHK and an indicator; the superior reads along; nobody else knows', async () => {
    const { planId, workResultIds, indicatorIds } = await submitted()
    const [workResultId, indicatorId] = [workResultIds[0] ?? '', indicatorIds[0]?.[0] ?? '']
    const { threadId } = done(await writeComment(town.chief, remark(planId, { workResultId })))
    done(await writeComment(town.staff, remark(planId, { answersId: threadId, text: 'Dari tahun lalu.' })))
    done(await writeComment(town.staff, remark(planId, { indicatorId })))
    done(await writeComment(delegate(), remark(planId)))
    const dialog = await findDialog(town.head, planId)
    expect(dialog?.mayWrite).toBe(false)
    expect(dialog?.threads).toMatchObject([
      { workResultId, about: 'Hasil kerja 1', by: 'Lestari', replies: [{ text: 'Dari tahun lalu.', by: 'Teguh' }] },
      { indicatorId, workResultId: null, about: 'Indikator 1.1', replies: [] },
      { indicatorId: null, workResultId: null, by: 'Wulan' },
    ])
    for (const party of [town.staff, town.chief, delegate()]) expect((await findDialog(party, planId))?.mayWrite).toBe(true)
    for (const other of [town.unitHr, town.hrAdmin, town.leader, town.auditor, town.clerk, town.stranger, town.systemAdmin])
      expect(await findDialog(other, planId), other.name).toBeNull()
  })

  test('only a party writes', async () => {
    const { planId } = await submitted()
    for (const other of [town.head, town.unitHr, town.hrAdmin, town.leader, town.auditor])
      expect(await writeComment(other, remark(planId)), other.name).toEqual(refuse('forbidden'))
    for (const other of [town.clerk, town.stranger, town.systemAdmin])
      expect(await writeComment(other, remark(planId)), other.name).toEqual(refuse('notFound'))
    expect(await db().planComment.count({ where: { planId } })).toBe(0)
  })

  test('what is a draft is not spoken of with the pejabat penilai', async () => {
    const { planId, workResultIds } = await agreedPlan(town, town.staff, { state: 'DRAFT' })
    const workResultId = workResultIds[0]
    expect(await writeComment(town.chief, remark(planId))).toEqual(refuse('notFound'))
    done(await writeComment(town.staff, remark(planId, { workResultId })))
    expect(await told(town.chief.accountId)).toEqual([])
    expect(await findDialog(town.chief, planId)).toEqual({ threads: [], mayWrite: false })
    expect((await findDialog(delegate(), planId))?.threads).toHaveLength(1)
    await db().planVersion.updateMany({ where: { planId }, data: { state: 'SUBMITTED' } })
    expect((await findDialog(town.chief, planId))?.threads).toHaveLength(1)
    done(await withdrawPlan(town.staff, { planId, revision: 1 }))
    expect(await findDialog(town.chief, planId)).toEqual({ threads: [], mayWrite: false })
  })

  test('ids of another SKP in the form lead nowhere', async () => {
    const { planId, workResultIds } = await submitted()
    const other = await agreedPlan(town, town.clerk, { state: 'SUBMITTED' })
    const elsewhere = done(await writeComment(town.chief, remark(other.planId)))
    expect(await writeComment(town.staff, remark(planId, { workResultId: other.workResultIds[0] }))).toEqual(refuse('notFound'))
    expect(await writeComment(town.staff, remark(planId, { indicatorId: other.indicatorIds[0]?.[0] }))).toEqual(refuse('notFound'))
    expect(await writeComment(town.staff, remark(planId, { answersId: elsewhere.threadId }))).toEqual(refuse('notFound'))
    const settling = { planId, commentId: elsewhere.threadId, replies: 0, from: 'baca' as const }
    expect(await settleComment(town.staff, settling)).toEqual(refuse('notFound'))
    const own = done(await writeComment(town.chief, remark(planId, { workResultId: workResultIds[0] })))
    const reply = done(await writeComment(town.staff, remark(planId, { answersId: own.threadId, workResultId: other.workResultIds[0] })))
    expect(await db().planComment.findUniqueOrThrow({ where: { id: reply.commentId } })).toMatchObject({ workResultId: workResultIds[0] })
  })

  test('ten remarks make one line for the other party; the same key writes once', async () => {
    const { planId } = await submitted()
    const key = uuidv7()
    const both = await Promise.all([writeComment(town.chief, remark(planId), { key }), writeComment(town.chief, remark(planId), { key })])
    expect(both[0]).toEqual(both[1])
    for (let place = 0; place < 9; place += 1) done(await writeComment(town.chief, remark(planId)))
    expect(await db().planComment.count({ where: { planId } })).toBe(10)
    expect(await told(town.staff.accountId)).toMatchObject([{ path: `/skp/${planId}`, subject: `SKP ${town.year}` }])
    done(await writeComment(town.staff, remark(planId)))
    expect(await told(town.chief.accountId)).toHaveLength(1)
    expect(await db().auditEntry.count({ where: { nounId: planId, verb: 'plan.comment' } })).toBe(11)
  })

  test('a text of 100,000 characters gets a sentence', () => {
    const { error } = comment.safeParse({ planId: uuidv7(), text: 'x'.repeat(100_000) })
    expect(error?.issues.map(({ message }) => message)).toEqual(['Catatan paling banyak 1.000 karakter. Bagi menjadi beberapa catatan.'])
  })
})

describe('settling', () => {
  test('either party settles what was shown, once; a reply opens it again', async () => {
    const { planId } = await submitted()
    const { threadId } = done(await writeComment(town.chief, remark(planId)))
    const settling = { planId, commentId: threadId, replies: 0, from: 'baca' as const }
    expect(await settleComment(town.head, settling)).toEqual(refuse('forbidden'))
    expect(await settleComment(town.stranger, settling)).toEqual(refuse('notFound'))
    done(await settleComment(town.staff, settling))
    expect(await settleComment(town.chief, settling)).toEqual(refuse('alreadySettled'))
    expect((await findDialog(town.chief, planId))?.threads[0]).toMatchObject({ settledBy: 'Teguh' })
    done(await writeComment(town.chief, remark(planId, { answersId: threadId })))
    expect((await findDialog(town.chief, planId))?.threads[0]).toMatchObject({ settledBy: null, settledAt: null })
    expect(await settleComment(town.staff, settling)).toEqual(refuse('repliedSince'))
    done(await settleComment(town.staff, { ...settling, replies: 1 }))
  })

  test('of settling and answering at once nothing is lost', async () => {
    const { planId } = await submitted()
    const { threadId } = done(await writeComment(town.chief, remark(planId)))
    const [settled, answered] = await Promise.all([
      settleComment(town.staff, { planId, commentId: threadId, replies: 0, from: 'baca' }),
      writeComment(town.chief, remark(planId, { answersId: threadId, text: 'Satu lagi.' })),
    ])
    expect(answered.ok).toBe(true)
    if (!settled.ok) expect(settled.code).toBe('repliedSince')
    const [thread] = (await findDialog(town.staff, planId))?.threads ?? []
    expect(thread).toMatchObject({ settledAt: null, replies: [{ text: 'Satu lagi.' }] })
  })

  test('the owner ends also what was begun on an RHK that was taken out', async () => {
    const { planId, versionId, workResultIds } = await agreedPlan(town, town.staff, { state: 'RETURNED', workResults: [{}, {}] })
    const workResultId = workResultIds[1] ?? ''
    const { threadId } = done(await writeComment(town.chief, remark(planId, { workResultId })))
    await db().indicatorText.deleteMany({ where: { versionId, indicator: { workResultId } } })
    await db().workResultText.deleteMany({ where: { versionId, workResultId } })
    expect((await findDialog(town.chief, planId))?.threads).toEqual([])
    expect((await findDialog(town.staff, planId))?.threads).toMatchObject([{ id: threadId, about: null }])
    done(await settleComment(town.staff, { planId, commentId: threadId, replies: 0, from: 'susun' }))
  })
})
