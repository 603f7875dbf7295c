import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db'
import { readComment, readComments } from '@/lib/survey/comment/commands'
import { countUnread, listComments, listPublicComments, listWaitingComments } from '@/lib/survey/comment/queries'
import { findCommentThemes } from '@/lib/survey/comment/theme/queries'
import { excludeAnswers, readmitAnswers } from '@/lib/survey/exclusion/commands'
import { countExclusions, listBatches, listDecisions, listMarkedAnswers, listWaitingMarked } from '@/lib/survey/exclusion/queries'
import { surveyOf } from './cycle'
import { everyone, nobody, row, same, type Who } from './row'
import type { Subject, Town } from './town'

const runners: Who = ['HR_ADMIN', 'UNIT_HR', 'SURVEY_OFFICER']
const running = { ...same(runners), otherUnit: nobody }
/** The home page asks the officers of the units, not those who run the surveys of all. */
const runningTheirOwn = { ...running, whole: nobody }
const reading = { ...same([...runners, 'LEADER', 'AUDITOR'] as Who), otherUnit: nobody }
const readingWords = { ...same([...runners, 'LEADER'] as Who), otherUnit: nobody }
/** Decisions name who made them: the operator and jobs make none. */
const byPeople = { operator: false }

const decision = (surveyId: string) => {
  return { surveyId, which: { kind: 'groups' as const, groups: [{ digest: 'a'.repeat(32), count: 1 }] }, reason: 'Dikirim berulang-ulang' }
}
const all = { q: '', about: null, topic: null, state: null, way: null, month: null }
const open = { standing: 'OPEN' as const, mark: null, way: null, month: null }

const idOf = async (town: Town, subject: Subject) => (await surveyOf(town, subject)).surveyId
const commentOf = async (surveyId: string) =>
  (await db().surveyComment.findFirstOrThrow({ where: { response: { version: { surveyId } } } })).id

/** The survey of a subject, with a marked answer that nobody has decided about. */
async function markedOf(town: Town, subject: Subject): Promise<string> {
  const surveyId = await idOf(town, subject)
  const { id: versionId } = await db().surveyVersion.findFirstOrThrow({ where: { surveyId } })
  const marked = { versionId, marks: { has: 'ROBOT' as const } }
  if ((await db().surveyResponse.count({ where: marked })) > 0) return surveyId
  const { id: _, visitKey: __, ...other } = await db().surveyResponse.findFirstOrThrow({ where: { versionId } })
  await db().surveyResponse.create({ data: { ...other, id: randomUUID(), visitKey: randomUUID(), marks: ['ROBOT'] } })
  return surveyId
}

export const surveyDecidedRows = [
  row(excludeAnswers, async (actor, subject, town) => excludeAnswers(actor, decision(await idOf(town, subject))), running, byPeople),
  row(readmitAnswers, async (actor, subject, town) => readmitAnswers(actor, decision(await idOf(town, subject))), running, byPeople),
  row(
    listMarkedAnswers,
    async (actor, subject, town) => (await listMarkedAnswers(actor, await idOf(town, subject), open, 1)) !== null,
    reading,
  ),
  row(listBatches, async (actor, subject, town) => (await listBatches(actor, await idOf(town, subject), 1)) !== null, reading),
  row(listDecisions, async (actor, subject, town) => (await listDecisions(actor, await idOf(town, subject), 1)) !== null, reading),
  row(countExclusions, async (actor, subject, town) => countExclusions(actor, await idOf(town, subject)), same(everyone), {
    visitor: true,
  }),
  row(
    listWaitingMarked,
    async (actor, subject, town) => {
      const surveyId = await markedOf(town, subject)
      return (await listWaitingMarked(actor)).some(({ href }) => href.includes(surveyId))
    },
    runningTheirOwn,
    { operator: false },
  ),
  row(
    readComment,
    async (actor, subject, town) => {
      const surveyId = await idOf(town, subject)
      const stale = new Date('2020-01-01')
      return readComment(actor, { surveyId, commentId: await commentOf(surveyId), back: '', was: stale, publicText: 'Ramah', why: null })
    },
    running,
    byPeople,
  ),
  row(
    readComments,
    async (actor, subject, town) =>
      readComments(actor, { surveyId: await idOf(town, subject), back: '', chosen: [randomUUID()], why: 'EMPTY' }),
    running,
    byPeople,
  ),
  row(listComments, async (actor, subject, town) => listComments(actor, await idOf(town, subject), all, 1), readingWords),
  row(findCommentThemes, async (actor, subject, town) => findCommentThemes(actor, await idOf(town, subject)), readingWords),
  row(countUnread, async (actor, subject, town) => countUnread(actor, await idOf(town, subject)), readingWords),
  row(
    listPublicComments,
    async (actor, subject, town) => (await listPublicComments(actor, { surveyId: await idOf(town, subject) }, 1)).total >= 0,
    same(everyone),
    { visitor: true },
  ),
  row(
    listWaitingComments,
    async (actor, subject, town) => {
      const surveyId = await idOf(town, subject)
      return (await listWaitingComments(actor)).some(({ href }) => href.includes(surveyId))
    },
    runningTheirOwn,
    { operator: false },
  ),
]
