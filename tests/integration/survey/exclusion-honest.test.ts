import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { writeActs } from '@/lib/act'
import type { Actor } from '@/lib/actor'
import { db } from '@/lib/db'
import type { ResponseMark } from '@/lib/generated/prisma/enums'
import { excludeAnswers, readmitAnswers } from '@/lib/survey/exclusion/commands'
import { countExclusions, listDecisions, listMarkedAnswers, listWaitingMarked } from '@/lib/survey/exclusion/queries'
import type { Questionnaire } from '@/lib/survey/response/schema'
import { type Answer, unsurKeys } from '@/lib/survey/schema'
import { findSmallestPublished } from '@/lib/survey/signal/queries'
import { listWays } from '@/lib/survey/way/queries'
import { alike, chosenOf, groupsOf, many, reason, type Sent, send, undecided, value } from '../../support/marked-answers'
import { type Desk, openOne, surveyDesk } from '../../support/surveys'

let desk: Desk
let smallest: number
beforeAll(async () => {
  desk = await surveyDesk()
  smallest = await findSmallestPublished(desk.officer)
})

const bad: Sent = { change: { scores: alike(1) }, marks: ['BURST'] }
const odd: Sent = { marks: ['ROBOT'] }

/** The counts and changes of the decisions of a survey, the latest first. */
async function toldOf(surveyId: string) {
  return (await listDecisions(desk.officer, surveyId, 1))?.rows.map(({ count, change }) => [count, change])
}

/** What acts of taking out or back answers of a survey hold, the oldest first. */
async function valuesOf(surveyId: string) {
  const where = { nounId: surveyId, verb: { in: ['survey.excludeAnswers', 'survey.readmitAnswers'] } }
  const acts = await db().auditEntry.findMany({ where, orderBy: { id: 'asc' }, include: { value: true } })
  return acts.map((act) => [act.value?.before ?? null, act.value?.after])
}

describe('groups of marked answers', () => {
  test('follow in nothing from what was answered', async () => {
    const score = fc.constantFrom<Answer | 0>(0, 1, 2, 3, 4)
    const sheets = fc.array(fc.tuple(...unsurKeys.map(() => score)), { minLength: 2, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(sheets, async (all) => {
        const [one, other] = [await openOne(desk), await openOne(desk)]
        const marksAt = (at: number): ResponseMark[] => (at % 2 === 0 ? ['BURST'] : ['ROBOT', 'OVER_LIMIT'])
        const sent = (change: (scores: (Answer | 0)[]) => Partial<Questionnaire>) =>
          all.map((scores, at): Sent => ({ change: change(scores), marks: marksAt(at), way: at % 3 === 0 ? 'POSTER' : 'ADDRESS' }))
        const [some, fours] = [sent((scores) => ({ scores })), sent(() => ({ scores: alike(4) }))]
        await Promise.all([send(one, some), send(other, fours)])
        expect(await groupsOf(desk.officer, one.surveyId)).toEqual(await groupsOf(desk.officer, other.surveyId))
      }),
      { numRuns: 5 },
    )
  }, 60_000)
})

describe('what a decision did to the IKM', () => {
  test('is told of as many as the rule asks for, and of fewer in no list, no act and no stored result', async () => {
    const { surveyId, ...opened } = await openOne(desk)
    await send(opened, [...many(smallest - 1, bad), ...many(20, {})])
    const key = randomUUID()
    value(await excludeAnswers(desk.officer, await chosenOf(desk.officer, surveyId), { key }))
    await send(opened, many(smallest, { ...bad, hour: 20 }))
    value(await excludeAnswers(desk.officer, await chosenOf(desk.officer, surveyId)))
    expect(await toldOf(surveyId)).toEqual([
      [smallest, '10.00'],
      [smallest - 1, null],
    ])
    expect(await valuesOf(surveyId)).toEqual([
      [null, `{"count":${smallest - 1}}`],
      [null, `{"count":${smallest},"ikmChange":"10.00"}`],
    ])
    const stored = await db().formKey.findUniqueOrThrow({ where: { key } })
    expect(Object.keys(JSON.parse(stored.answer).value).sort()).toEqual(['decisionId', 'surveyId'])
  })

  test('is not told where fewer than that remain, or too few of them counted', async () => {
    const few = await openOne(desk)
    await send(few, [...many(smallest, bad), ...many(smallest - 1, {})])
    value(await excludeAnswers(desk.officer, await chosenOf(desk.officer, few.surveyId)))
    expect(await toldOf(few.surveyId)).toEqual([[smallest, null]])
    const short = await openOne(desk)
    const unfinished: Sent = { ...bad, change: { scores: [1, 0, 0, 0, 0, 0, 0, 0, 0], counted: false } }
    await send(short, [...many(smallest, unfinished), bad, ...many(20, {})])
    value(await excludeAnswers(desk.officer, await chosenOf(desk.officer, short.surveyId)))
    expect(await toldOf(short.surveyId)).toEqual([[smallest + 1, null]])
  })

  test('is told once: two decisions about nearly the same answers would differ by few', async () => {
    const { surveyId, ...opened } = await openOne(desk)
    await send(opened, [...many(smallest, bad), { ...bad, hour: 20 }, ...many(20, {})])
    value(await excludeAnswers(desk.officer, await chosenOf(desk.officer, surveyId)))
    const [largest] = await groupsOf(desk.officer, surveyId, { standing: 'EXCLUDED' })
    expect(largest?.count).toBe(smallest)
    value(await readmitAnswers(desk.officer, { surveyId, which: { kind: 'groups', groups: largest ? [largest] : [] }, reason }))
    value(await excludeAnswers(desk.officer, await chosenOf(desk.officer, surveyId, { standing: 'KEPT' })))
    expect(await toldOf(surveyId)).toEqual([
      [smallest, null],
      [smallest, null],
      [smallest + 1, expect.any(String)],
    ])
  })

  test('is withheld by the list too where an act holds it of too few', async () => {
    const { surveyId, unitId, ...opened } = { ...(await openOne(desk)), unitId: desk.unitId }
    const taken = async (hour: number, count: number) => {
      await send(opened, many(count, { ...bad, hour }))
      const ids = await db().surveyResponse.findMany({ where: { version: { surveyId }, hour }, select: { id: true } })
      const id = randomUUID()
      await db().$transaction(async (tx) => {
        const told = { before: { ikm: '60.00' }, after: { ikm: '69.99', ikmChange: '9.99', count } }
        await tx.answerExclusion.create({
          data: { id, surveyId, excludes: true, reason, decidedById: desk.officer.accountId ?? '', decidedAt: desk.officer.now },
        })
        await tx.answerExclusionMember.createMany({ data: ids.map((answer) => ({ exclusionId: id, responseId: answer.id })) })
        await writeActs(tx, desk.officer, 'survey.excludeAnswers', [{ id, noun: 'survey', nounId: surveyId, unitId, ...told, reason }])
      })
    }
    await taken(9, smallest - 1)
    await taken(20, smallest)
    expect(new Map((await toldOf(surveyId)) as [number, string | null][])).toEqual(
      new Map([
        [smallest - 1, null],
        [smallest, '9.99'],
      ]),
    )
  })
})

describe('whoever serves at the counter', () => {
  const serving = (serviceId: string, unitId: string): Actor => ({ ...desk.officer, serves: new Map([[serviceId, unitId]]) })
  const waits = async (actor: Actor, surveyId: string) => (await listWaitingMarked(actor)).some(({ href }) => href.includes(surveyId))

  test('neither sees nor decides about the marked answers, and reads why some were taken out as the public does', async () => {
    const { surveyId, serviceId, ...opened } = await openOne(desk)
    await send({ serviceId, ...opened }, many(12, odd))
    const input = await chosenOf(desk.officer, surveyId)
    const [there, elsewhere] = [serving(serviceId, desk.unitId), serving(randomUUID(), desk.unitId)]
    for (const decide of [excludeAnswers, readmitAnswers]) expect(await decide(there, input)).toMatchObject({ code: 'servesHere' })
    expect(await listMarkedAnswers(there, surveyId, undecided, 1)).toBeNull()
    expect(await listDecisions(there, surveyId, 1)).toBeNull()
    expect([await waits(there, surveyId), await waits(elsewhere, surveyId)]).toEqual([false, true])
    expect(await listWays(there, surveyId)).toEqual([{ way: 'ADDRESS', came: 12, of: null }])
    value(await excludeAnswers(elsewhere, input))
    expect(await countExclusions(there, surveyId)).toEqual({ excluded: 12, reasons: [{ reason, count: 12 }] })
  })

  test('of any service of a unit decides about no survey of the whole unit', async () => {
    const { surveyId, ...opened } = await openOne(desk)
    await send(opened, many(12, odd))
    await db().$executeRaw`UPDATE survey SET service_id = NULL WHERE id = ${surveyId}::uuid`
    const [there, elsewhere] = [serving(randomUUID(), desk.unitId), serving(randomUUID(), desk.otherUnitId)]
    const input = await chosenOf(desk.officer, surveyId)
    expect(await listMarkedAnswers(there, surveyId, undecided, 1)).toBeNull()
    expect(await excludeAnswers(there, input)).toMatchObject({ code: 'servesHere' })
    expect([await waits(there, surveyId), await waits(elsewhere, surveyId)]).toEqual([false, true])
    value(await excludeAnswers(elsewhere, input))
  })
})
