import type { z } from 'zod'
import { command } from '../../command'
import type { Tx } from '../../db'
import { ok, refuse } from '../../result'
import { mayRunSurveysIn, servesIn } from '../policy'
import { hiddenReasonNames } from './labels'
import { readNamesOfUnit } from './queries'
import { hidden, hiddenName, maskText } from './rules'
import type * as schema from './schema'

/**
 * Marks a comment as read and settles what the public sees of it: a text in which numbers, addresses and names are masked whatever was
 * typed, or nothing. May be settled again. The original stays as it was written. The act tells neither the comment nor its words. Refuses:
 * forbidden, notFound, servesHere (they serve the public in what the survey is about), nothingLeft, conflict.
 */
export const readComment = command('survey.readComment', async (context, input: z.output<typeof schema.commentReading>) => {
  const { actor, tx, now, record } = context
  const { surveyId, commentId, was, why } = input
  if (actor.accountId === null) return refuse('forbidden')
  const comment = await tx.surveyComment.findUnique({
    where: { id: commentId, response: { version: { surveyId } } },
    select: { response: { select: { version: { select: { survey: true } } } } },
  })
  const survey = comment?.response.version.survey
  if (!survey || !mayRunSurveysIn(actor, survey.unitId)) return refuse('notFound')
  if (servesIn(actor, survey)) return refuse('servesHere')
  const { unitId } = survey
  const publicText = input.publicText === null ? null : maskText(input.publicText, await readNamesOfUnit(unitId, actor.today, tx))
  if (publicText !== null && !hasWords(publicText)) return refuse('nothingLeft', { field: 'publicText' })
  const { count } = await tx.surveyComment.updateMany({
    where: { id: commentId, readAt: was },
    data: { readAt: now, readById: actor.accountId, publicText },
  })
  if (count !== 1) return refuse('conflict')
  const after = { count: 1, shown: publicText !== null }
  await record({ noun: 'survey', nounId: surveyId, unitId, after, reason: why && hiddenReasonNames[why] })
  const done = publicText === null ? 'simpan' : publicText === input.publicText ? 'tampil' : 'samar'
  return ok({ surveyId, done })
})

/** Marks several comments as read that the public does not see. Refuses: forbidden, notFound, servesHere, conflict (where one of them was read already). */
export const readComments = command('survey.readComments', async (context, input: z.output<typeof schema.commentsReading>) => {
  const { actor, tx, now, record } = context
  const { surveyId, why } = input
  if (actor.accountId === null) return refuse('forbidden')
  const survey = await tx.survey.findUnique({ where: { id: surveyId } })
  if (!survey || !mayRunSurveysIn(actor, survey.unitId)) return refuse('notFound')
  if (servesIn(actor, survey)) return refuse('servesHere')
  const chosen = [...new Set(input.chosen)]
  if ((await lockUnread(tx, surveyId, chosen)) !== chosen.length) return refuse('conflict')
  const data = { readAt: now, readById: actor.accountId, publicText: null }
  await tx.surveyComment.updateMany({ where: { id: { in: chosen }, readAt: null }, data })
  const after = { count: chosen.length, shown: false }
  await record({ noun: 'survey', nounId: surveyId, unitId: survey.unitId, after, reason: hiddenReasonNames[why] })
  return ok({ surveyId, done: String(chosen.length) })
})

async function lockUnread(tx: Tx, surveyId: string, ids: readonly string[]): Promise<number> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT c.id FROM survey_comment c JOIN survey_version v ON v.id = c.version_id
    WHERE c.id = ANY(${[...ids]}::uuid[]) AND c.read_at IS NULL AND v.survey_id = ${surveyId}::uuid ORDER BY c.id FOR UPDATE OF c`
  return rows.length
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replaceAll(hidden, '').replaceAll(hiddenName, ''))
}
