import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { visitor } from '@/lib/door/visitor'
import type { ResponseMark } from '@/lib/generated/prisma/enums'
import type { Result } from '@/lib/result'
import { excludeAnswers, readmitAnswers } from '@/lib/survey/exclusion/commands'
import { countExclusions, listBatches, listDecisions, listMarkedAnswers, listWaitingMarked } from '@/lib/survey/exclusion/queries'
import { readLiveIndexes } from '@/lib/survey/result/queries'
import { type Answer, unsurKeys } from '@/lib/survey/schema'
import { addToTallies } from '@/lib/survey/tally/commands'
import { listWays } from '@/lib/survey/way/queries'
import { everywhere, signedIn, trusted } from '../../support/actors'
import { alike, chosenOf, groupsOf, many, reason, type Sent, send, undecided, value } from '../../support/marked-answers'
import { type Desk, filled, type Opened, openOne, surveyDesk } from '../../support/surveys'

let desk: Desk
beforeAll(async () => {
  desk = await surveyDesk()
})

const codes = (results: Result<unknown>[]) => results.map((one) => (one.ok ? 'ok' : one.code)).sort()
async function ikmOf(surveyId: string): Promise<string | null> {
  const index = (await readLiveIndexes(desk.officer, [surveyId])).get(surveyId)?.index
  return index?.ok ? index.value.ikm : null
}

/** Running counts over services, ways and months, as they are and as they come from the answers one by one. */
async function talliesOf(surveyId: string): Promise<[kept: unknown[], recounted: unknown[]]> {
  const columns = `part::text, value, sum(n)::int AS n, sum(incomplete)::int AS incomplete, sum(excluded)::int AS excluded, sum(marked)::int AS marked,
    sum(complete)::int AS complete, sum(points)::int AS points, sum(squares)::int AS squares, sum(first)::int AS first`
  const kept = await db().$queryRawUnsafe<unknown[]>(
    `SELECT ${columns} FROM (SELECT t.*, t.answers[1] + 2 * t.answers[2] + 3 * t.answers[3] + 4 * t.answers[4] AS first FROM survey_tally t
      JOIN survey_version v ON v.id = t.version_id WHERE v.survey_id = $1::uuid) x GROUP BY 1, 2 ORDER BY 1, 2`,
    surveyId,
  )
  const recounted = await db().$queryRawUnsafe<unknown[]>(
    `SELECT ${columns} FROM (SELECT p.part, p.value, counts::int AS n, (NOT r.excluded AND NOT r.counted)::int AS incomplete, r.excluded::int,
        (counts AND r.marks <> '{}')::int AS marked, whole::int AS complete, CASE WHEN whole THEN point ELSE 0 END AS points,
        CASE WHEN whole THEN point * point ELSE 0 END AS squares, CASE WHEN counts THEN r.scores[1] ELSE 0 END AS first
      FROM survey_response r JOIN survey_version v ON v.id = r.version_id
        CROSS JOIN LATERAL (SELECT r.counted AND NOT r.excluded AS counts) a
        CROSS JOIN LATERAL (SELECT counts AND NOT 0 = ANY (r.scores) AS whole, (SELECT sum(s) FROM unnest(r.scores) s) AS point) b
        CROSS JOIN LATERAL (VALUES ('ALL', ''), ('SEX', coalesce(r.sex::text, '')), ('AGE', coalesce(r.age_band::text, '')),
          ('EDUCATION', coalesce(r.education::text, '')), ('WORK', coalesce(r.occupation::text, '')),
          ('DISABILITY', coalesce(r.disability::text, ''))) p(part, value)
      WHERE v.survey_id = $1::uuid) x GROUP BY 1, 2 ORDER BY 1, 2`,
    surveyId,
  )
  return [kept, recounted]
}

async function expectRecounted(surveyId: string) {
  const [kept, recounted] = await talliesOf(surveyId)
  expect(kept).toEqual(recounted)
}

describe('marked answers', () => {
  test('lie together where they came alike, whatever they answered, with nothing that tells a person', async () => {
    const opened = await openOne(desk)
    const burst: Sent = { change: { scores: alike(1), sex: 'P', ageBand: 'FROM_20' }, marks: ['BURST', 'STRAIGHT_LINE'] }
    const better: Sent = { change: { scores: alike(4), sex: 'L' }, marks: ['BURST', 'STRAIGHT_LINE'] }
    const short: Sent = { change: { scores: [1, 0, 0, 0, 0, 0, 0, 0, 0], counted: false }, marks: ['BURST', 'STRAIGHT_LINE'] }
    await send(opened, [burst, burst, better, short, { marks: ['ROBOT'], hour: 20, way: 'POSTER' }, {}])
    const found = await listMarkedAnswers(desk.officer, opened.surveyId, undecided, 1)
    expect(found?.total).toBe(2)
    expect(found?.rows[0]).toMatchObject({ count: 4, incomplete: 1, part: 'MORNING', way: 'ADDRESS', marks: burst.marks })
    expect(found?.rows[1]).toMatchObject({ count: 1, incomplete: 0, part: 'EVENING', way: 'POSTER', marks: ['ROBOT'] })
    expect(Object.keys(found?.rows[0] ?? {}).sort()).toEqual(['count', 'digest', 'incomplete', 'marks', 'month', 'part', 'way'])
    expect(found?.rows[0]?.month).toBe(`${desk.officer.today.slice(0, 7)}-01`)
    expect(found?.marks).toContainEqual({ mark: 'BURST', standing: 'OPEN', count: 4 })
    expect(await groupsOf(desk.officer, opened.surveyId, { mark: 'ROBOT' })).toHaveLength(1)
    expect(await groupsOf(desk.officer, opened.surveyId, { way: 'KIOSK' })).toHaveLength(0)
    expect(await groupsOf(desk.officer, opened.surveyId, { month: '2020-01-01' })).toHaveLength(0)
    const counts = await listWays(desk.officer, opened.surveyId)
    expect(counts).toContainEqual({ way: 'ADDRESS', came: 5, of: { counted: 4, incomplete: 1, excluded: 0, marked: 3 } })
  })

  test('are taken out with a reason and back in; figures, counts and history follow', async () => {
    const opened = await openOne(desk)
    const { surveyId } = opened
    const bad: Sent = { change: { scores: alike(1) }, marks: ['BURST'] }
    await send(opened, [...many(5, bad), ...many(5, {})])
    await send(opened, [{ change: { scores: [1, 0, 0, 0, 0, 0, 0, 0, 0], counted: false }, marks: ['ROBOT'] }])
    expect(await ikmOf(surveyId)).toBe('50.00')
    const { decisionId, ...done } = value(await excludeAnswers(desk.officer, await chosenOf(desk.officer, surveyId)))
    expect(done).toEqual({ surveyId })
    expect(await ikmOf(surveyId)).toBe('75.00')
    await expectRecounted(surveyId)
    expect(await groupsOf(desk.officer, surveyId)).toEqual([])
    expect(await countExclusions(visitor(), surveyId)).toEqual({ excluded: 6, reasons: [{ reason, count: 6 }] })
    value(await readmitAnswers(desk.officer, await chosenOf(desk.officer, surveyId, { standing: 'EXCLUDED' })))
    expect(await ikmOf(surveyId)).toBe('50.00')
    await expectRecounted(surveyId)
    expect((await groupsOf(desk.officer, surveyId, { standing: 'KEPT' })).map(({ count }) => count).sort()).toEqual([1, 5])
    expect(await countExclusions(visitor(), surveyId)).toEqual({ excluded: 0, reasons: [] })
    expect(await listDecisions(desk.auditor, surveyId, 1)).toMatchObject({
      total: 2,
      rows: [
        { kind: 'READMITTED', count: 6, change: null, decidedBy: 'Marlina' },
        { id: decisionId, kind: 'EXCLUDED', count: 6, change: '25.00', reason },
      ],
    })
  })

  test('that are let stand move nothing and wait no longer', async () => {
    const opened = await openOne(desk)
    const { surveyId } = opened
    await send(opened, [{ marks: ['OVER_LIMIT'] }, { marks: ['OVER_LIMIT'] }])
    const waiting = async () => (await listWaitingMarked(desk.officer)).filter(({ href }) => href === `/survei/${surveyId}/jawaban`)
    expect(await waiting()).toMatchObject([{ subject: expect.stringMatching(/\(2\)$/) }])
    expect(await listWaitingMarked(await signedIn('Ahmad', everywhere('HR_ADMIN')))).toEqual([])
    value(await readmitAnswers(desk.officer, await chosenOf(desk.officer, surveyId)))
    expect(await waiting()).toEqual([])
    await expectRecounted(surveyId)
    expect((await listDecisions(desk.officer, surveyId, 1))?.rows).toMatchObject([{ kind: 'KEPT', count: 2 }])
    value(await excludeAnswers(desk.officer, await chosenOf(desk.officer, surveyId, { standing: 'KEPT' })))
    await expectRecounted(surveyId)
    expect(await countExclusions(visitor(), surveyId)).toMatchObject({ excluded: 2 })
  })

  test('are the only single answers that can be taken out', async () => {
    const opened = await openOne(desk)
    const { surveyId } = opened
    await send(opened, [{ change: { scores: alike(1) } }, { change: { scores: alike(1) }, marks: ['BURST'] }])
    const [marked] = await groupsOf(desk.officer, surveyId)
    expect(marked?.count).toBe(1)
    const both = { surveyId, which: { kind: 'groups' as const, groups: [{ digest: marked?.digest ?? '', count: 2 }] }, reason }
    expect(await excludeAnswers(desk.officer, both)).toMatchObject({ code: 'conflict' })
    const unknown = { ...both, which: { kind: 'groups' as const, groups: [{ digest: 'a'.repeat(32), count: 1 }] } }
    expect(await excludeAnswers(desk.officer, unknown)).toMatchObject({ code: 'conflict' })
    value(await excludeAnswers(desk.officer, await chosenOf(desk.officer, surveyId)))
    expect(await db().surveyResponse.count({ where: { excluded: true, version: { surveyId } } })).toBe(1)
  })

  test('are decided by those who run the survey, on a list that is up to date, once', async () => {
    const opened = await openOne(desk)
    const { surveyId } = opened
    await send(opened, [{ marks: ['BURST'] }, { marks: ['BURST'] }])
    const input = await chosenOf(desk.officer, surveyId)
    for (const stranger of [desk.stranger, desk.leader, desk.auditor, desk.systemAdmin])
      expect(await excludeAnswers(stranger, input)).toMatchObject({ code: 'notFound' })
    expect(await excludeAnswers(trusted(), input)).toMatchObject({ code: 'forbidden' })
    await send(opened, [{ marks: ['BURST'] }])
    expect(await excludeAnswers(desk.officer, input)).toMatchObject({ code: 'conflict' })
    const [now, key] = [await chosenOf(desk.officer, surveyId), randomUUID()]
    const both = await Promise.all([excludeAnswers(desk.officer, now), excludeAnswers(desk.officer, now)])
    expect(codes(both)).toEqual(['conflict', 'ok'])
    const back = await chosenOf(desk.officer, surveyId, { standing: 'EXCLUDED' })
    expect(await readmitAnswers(desk.officer, back, { key })).toEqual(await readmitAnswers(desk.officer, back, { key }))
    expect(await readmitAnswers(desk.officer, back)).toMatchObject({ code: 'conflict' })
    expect((await listDecisions(desk.officer, surveyId, 1))?.total).toBe(2)
    await expectRecounted(surveyId)
  })

  test('leave an act with how many and why, and not which', async () => {
    const opened = await openOne(desk)
    const { surveyId } = opened
    await send(opened, [{ marks: ['ROBOT'] }])
    value(await excludeAnswers(desk.officer, await chosenOf(desk.officer, surveyId)))
    const act = await db().auditEntry.findFirstOrThrow({
      where: { nounId: surveyId, verb: 'survey.excludeAnswers' },
      include: { value: true },
    })
    const { responseId } = await db().answerExclusionMember.findFirstOrThrow({ where: { exclusion: { surveyId } } })
    expect(JSON.parse(act.value?.after ?? '')).toEqual({ count: 1 })
    expect(act.reason).toBe(reason)
    expect(JSON.stringify(act)).not.toContain(responseId)
  })

  test('taken out and in again at random, and answers arriving meanwhile, leave the counts those of the answers', async () => {
    const mark = fc.subarray<ResponseMark>(['BURST', 'ROBOT', 'OVER_LIMIT'])
    const score = fc.constantFrom<Answer | 0>(0, 1, 2, 3, 4)
    const sent = fc.record({ scores: fc.tuple(...unsurKeys.map(() => score)), marks: mark, sex: fc.constantFrom('L', 'P', null) })
    const step = fc.record({ excludes: fc.boolean(), standing: fc.constantFrom('OPEN', 'EXCLUDED', 'KEPT'), at: fc.nat() })
    await fc.assert(
      fc.asyncProperty(fc.array(sent, { minLength: 1, maxLength: 15 }), fc.array(step, { maxLength: 6 }), async (all, steps) => {
        const opened = await openOne(desk)
        const { surveyId } = opened
        const arrivals = all.map(({ scores, marks, sex }): Sent => {
          return { change: { scores, sex, counted: scores.filter((one) => one > 0).length > 4 }, marks }
        })
        await send(opened, arrivals)
        for (const { excludes, standing, at } of steps) {
          const groups = await groupsOf(desk.officer, surveyId, { standing })
          const one = groups[at % Math.max(1, groups.length)]
          if (!one) continue
          const input = { surveyId, which: { kind: 'groups' as const, groups: [one] }, reason }
          await Promise.all([(excludes ? excludeAnswers : readmitAnswers)(desk.officer, input), send(opened, arrivals.slice(0, 2))])
        }
        await expectRecounted(surveyId)
      }),
      { numRuns: 10 },
    )
  }, 60_000)
})

describe('bundles', () => {
  async function bundle(opened: Opened & { surveyId: string }, scores: readonly Answer[]) {
    const { id } = await db().answerBatch.create({
      data: { surveyId: opened.surveyId, way: 'PAPER', enteredById: desk.officer.accountId, enteredAt: desk.officer.now },
    })
    const { today: day } = desk.officer
    const given = scores.map((score) => ({ ...filled(opened, { scores: alike(score) }), id: randomUUID(), way: 'PAPER' as const, day }))
    await db().$transaction(async (tx) => {
      const rows = given.map(({ comments: _, own: __, day: on, ...row }) => {
        return { ...row, scores: [...row.scores], day: new Date(on), batchId: id }
      })
      await tx.surveyResponse.createMany({ data: rows })
      await addToTallies(
        tx,
        given.map((row) => ({ ...row, isMarked: false, isExcluded: false })),
      )
    })
    return id
  }

  test('are taken out whole and back in, by a form that is up to date', async () => {
    const opened = await openOne(desk)
    const { surveyId } = opened
    const batchId = await bundle(opened, [1, 2, 4])
    await bundle(opened, [3])
    const which = { kind: 'batch' as const, batchId, count: 3 }
    expect((await listBatches(desk.auditor, surveyId, 1))?.rows).toContainEqual(
      expect.objectContaining({ id: batchId, count: 3, excluded: 0, enteredBy: 'Marlina' }),
    )
    expect(await excludeAnswers(desk.stranger, { surveyId, which, reason })).toMatchObject({ code: 'notFound' })
    expect(await excludeAnswers(desk.officer, { surveyId, which: { ...which, count: 2 }, reason })).toMatchObject({ code: 'conflict' })
    const elsewhere = await openOne(desk)
    expect(await excludeAnswers(desk.officer, { surveyId: elsewhere.surveyId, which, reason })).toMatchObject({ code: 'batchDecided' })
    const both = await Promise.all([1, 2].map(() => excludeAnswers(desk.officer, { surveyId, which, reason })))
    expect(codes(both)).toEqual(['batchDecided', 'ok'])
    await expectRecounted(surveyId)
    expect(await listWays(desk.officer, surveyId)).toEqual([
      { way: 'PAPER', came: 4, of: { counted: 1, incomplete: 0, excluded: 3, marked: 0 } },
    ])
    value(await readmitAnswers(desk.officer, { surveyId, which, reason }))
    expect((await listDecisions(desk.officer, surveyId, 1))?.rows[0]).toMatchObject({ kind: 'READMITTED', count: 3 })
    await expectRecounted(surveyId)
  })
})

test('what is told to the public names nobody', async () => {
  const opened = await openOne(desk)
  const { surveyId } = opened
  await send(opened, [{ marks: ['ROBOT'] }])
  const chosen = await chosenOf(desk.officer, surveyId)
  value(await excludeAnswers(desk.officer, { ...chosen, reason: 'Dikirim Pak Budi dari nomor 0812 3456 7890' }))
  expect(await countExclusions(visitor(), surveyId)).toEqual({
    excluded: 1,
    reasons: [{ reason: 'Dikirim Pak [nama] dari nomor ▇▇▇', count: 1 }],
  })
  expect(await countExclusions(visitor(), randomUUID())).toEqual({ excluded: 0, reasons: [] })
})
