import { afterAll, beforeAll, expect, test } from 'vitest'
import { visitor } from '@/lib/door/visitor'
import { countUnread, listComments, listPublicComments, listWaitingComments } from '@/lib/survey/comment/queries'
import { findCommentThemes } from '@/lib/survey/comment/theme/queries'
import { countExclusions, listBatches, listDecisions, listMarkedAnswers, listWaitingMarked } from '@/lib/survey/exclusion/queries'
import { takeQuestionnaire } from '@/lib/survey/response/intake'
import { unsurKeys } from '@/lib/survey/schema'
import { listWays } from '@/lib/survey/way/queries'
import { watchStatements } from '../../support/statements'
import { type Desk, filled, openOne, surveyDesk } from '../../support/surveys'

let desk: Desk
let opened: Awaited<ReturnType<typeof openOne>>
let watched: ReturnType<typeof watchStatements> | null = null

beforeAll(async () => {
  desk = await surveyDesk()
  opened = await openOne(desk)
})

afterAll(async () => {
  await watched?.close()
})

test('no list about answers and comments sends more than five statements, however many rows it has', async () => {
  await grow(1)
  const before = await measured()
  await grow(12)
  const after = await measured()
  expect(after).toEqual(before)
  expect(Object.entries(after).filter(([, statements]) => statements > 5)).toEqual([])
}, 60_000)

/** Answers that came at different hours and are marked, each with a comment. */
async function grow(count: number) {
  const answers = Array.from({ length: count }, (_, at) => {
    const scores = unsurKeys.map((_, place) => ([1, 2, 3, 4] as const)[(at + place * (count + 1)) % 4] ?? 1)
    const questionnaire = filled(opened, { scores, comments: [{ unsur: null, text: `Antrean ${count} loket ${at}` }] })
    return takeQuestionnaire(visitor(), questionnaire, { way: 'ADDRESS', hour: at, marks: ['ROBOT'], pass: null })
  })
  await Promise.all(answers)
}

async function measured(): Promise<Record<string, number>> {
  const { officer } = desk
  const { surveyId } = opened
  const narrowed = { q: 'antrean', about: null, topic: 'antrean', state: null, way: null, month: null }
  const asked: Record<string, () => Promise<unknown>> = {
    listWays: () => listWays(officer, surveyId),
    listMarkedAnswers: () => listMarkedAnswers(officer, surveyId, { standing: 'OPEN', mark: null, way: null, month: null }, 1),
    listBatches: () => listBatches(officer, surveyId, 1),
    listDecisions: () => listDecisions(officer, surveyId, 1),
    countExclusions: () => countExclusions(officer, surveyId),
    listWaitingMarked: () => listWaitingMarked(officer),
    listComments: () => listComments(officer, surveyId, narrowed, 1),
    findCommentThemes: () => findCommentThemes(officer, surveyId),
    countUnread: () => countUnread(officer, surveyId),
    listPublicComments: () => listPublicComments(officer, { surveyId }, 1),
    listWaitingComments: () => listWaitingComments(officer),
  }
  const watching = watchStatements()
  watched = watching
  const found: Record<string, number> = {}
  for (const [name, ask] of Object.entries(asked)) {
    await ask()
    watching.taken()
    await ask()
    found[name] = watching.taken().length
  }
  await watching.close()
  watched = null
  return found
}
