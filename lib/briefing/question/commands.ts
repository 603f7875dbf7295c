import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { command } from '../../command'
import { ok, refuse } from '../../result'
import { mayHoldBriefingFor, mayReadBriefings } from '../policy'
import type * as schema from './schema'

const mostQuestions = 20

/** Asks a question at a session, for all to read; who asked is shown to nobody. Refuses: notFound, briefingOver, tooManyQuestions. */
export const askAtBriefing = command('briefing.ask', async (context, { briefingId, text }: z.output<typeof schema.newQuestion>) => {
  const { actor, tx, now, record } = context
  await tx.$executeRaw`SELECT 1 FROM briefing WHERE id = ${briefingId}::uuid FOR UPDATE`
  const briefing = await tx.briefing.findUnique({ where: { id: briefingId } })
  if (!briefing || actor.accountId === null || !mayReadBriefings(actor)) return refuse('notFound')
  if (briefing.cancelledAt !== null) return refuse('briefingOver')
  const asked = await tx.briefingQuestion.count({ where: { briefingId, askedById: actor.accountId } })
  if (asked >= mostQuestions) return refuse('tooManyQuestions')
  const id = uuidv7()
  await tx.briefingQuestion.create({ data: { id, briefingId, text, askedById: actor.accountId, askedAt: now } })
  await record({ noun: 'briefing', nounId: briefingId, unitId: briefing.unitId, after: { questionId: id } })
  return ok({ briefingId })
})

/** Answers a question, for all to read, and tells the one who asked. Refuses: notFound, alreadyAnswered. */
export const answerAtBriefing = command('briefing.answer', async (context, input: z.output<typeof schema.questionAnswer>) => {
  const { actor, tx, now, record, notify } = context
  const { questionId, answer } = input
  const question = await tx.briefingQuestion.findUnique({ where: { id: questionId }, include: { briefing: true } })
  if (!question || actor.accountId === null || !mayHoldBriefingFor(actor, question.briefing.unitId)) return refuse('notFound')
  const answered = { answer, answeredById: actor.accountId, answeredAt: now }
  const { count } = await tx.briefingQuestion.updateMany({ where: { id: questionId, answeredAt: null }, data: answered })
  if (count !== 1) return refuse('alreadyAnswered')
  const { briefingId, briefing, askedById } = question
  await record({ noun: 'briefing', nounId: briefingId, unitId: briefing.unitId, after: { questionId, answer } })
  const line = { subject: briefing.title, path: `/sosialisasi/${briefingId}`, dueOn: null, key: `BRIEFING_ANSWERED ${questionId}` }
  await notify([{ accountId: askedById, kind: 'BRIEFING_ANSWERED', ...line }])
  return ok({ briefingId })
})
