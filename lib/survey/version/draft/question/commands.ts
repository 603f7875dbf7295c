import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { type Context, command } from '../../../../command'
import { ok, type Result, refuse } from '../../../../result'
import { answerKey, firstLanguage, questionKey } from '../../rules'
import { type OpenedDraft, openDraft, recordDraftChange } from '../commands'
import { type ContentQuestion, moved, wordsOf } from '../rules'
import type * as schema from '../schema'
import { mostQuestions } from '../schema'
import { seenQuestion, seenQuestionOrder } from '../seen/rules'

/** Adds a question of the office's own; it counts in no index. Refuses: notFound, draftPublished, surveyOver, tooManyQuestions. */
export const addQuestion = command('surveyDraft.addQuestion', async (context, input: z.output<typeof schema.newQuestion>) => {
  const { tx } = context
  const opened = await openDraft(context, input.versionId)
  if (!opened.ok) return opened
  const { draft } = opened.value
  if (draft.questions.length >= mostQuestions) return refuse('tooManyQuestions')
  const id = uuidv7()
  const last = await tx.surveyQuestion.aggregate({ where: { versionId: input.versionId }, _max: { position: true } })
  const question = { id, versionId: input.versionId, position: (last._max.position ?? 0) + 1, kind: input.kind }
  await tx.surveyQuestion.create({ data: { ...question, choices: choicesOf(input).length } })
  await storeWords(context, opened.value, id, input)
  return recordDraftChange(context, opened.value, { after: { question: input.question, choices: choicesOf(input) } })
})

/** Writes an own question anew. Refuses: notFound, draftPublished, surveyOver, goneMeanwhile, changedMeanwhile. */
export const changeQuestion = command('surveyDraft.changeQuestion', async (context, input: z.output<typeof schema.questionChange>) => {
  const { tx } = context
  const found = await openQuestion(context, input)
  if (!found.ok) return found
  const { opened, question } = found.value
  const before = wordsOf(opened.draft, question.id, question.choices)
  await tx.surveyQuestion.update({ where: { id: question.id }, data: { kind: input.kind, choices: choicesOf(input).length } })
  await storeWords(context, opened, question.id, input)
  return recordDraftChange(context, opened, { before, after: { question: input.question, choices: choicesOf(input) } })
})

/** Takes an own question out. Refuses: notFound, draftPublished, surveyOver, goneMeanwhile, changedMeanwhile. */
export const removeQuestion = command('surveyDraft.removeQuestion', async (context, input: z.output<typeof schema.shownQuestion>) => {
  const { tx } = context
  const found = await openQuestion(context, input)
  if (!found.ok) return found
  const { opened, question } = found.value
  await tx.surveyText.deleteMany({ where: { versionId: input.versionId, key: { startsWith: question.id } } })
  await tx.surveyQuestion.delete({ where: { id: question.id } })
  return recordDraftChange(context, opened, { before: { question: wordsOf(opened.draft, question.id, 0).question } })
})

/** Moves an own question a place up or down. Refuses: notFound, draftPublished, surveyOver, goneMeanwhile, changedMeanwhile. */
export const moveQuestion = command('surveyDraft.moveQuestion', async (context, input: z.output<typeof schema.questionMove>) => {
  const { tx, nothingChanged } = context
  const opened = await openDraft(context, input.versionId)
  if (!opened.ok) return opened
  const { draft, surveyId } = opened.value
  const at = draft.questions.findIndex(({ id }) => id === input.questionId)
  if (at === -1) return refuse('goneMeanwhile')
  if (seenQuestionOrder(draft) !== input.seen) return refuse('changedMeanwhile')
  const questions = moved(draft.questions, at, input.to)
  if (seenQuestionOrder({ questions }) === input.seen) {
    nothingChanged()
    return ok({ surveyId, revision: draft.revision })
  }
  const { versionId } = draft
  await tx.surveyQuestion.deleteMany({ where: { versionId } })
  await tx.surveyQuestion.createMany({ data: questions.map((one, place) => ({ versionId, position: place + 1, ...one })) })
  const asked = (some: readonly ContentQuestion[]) => ({ order: some.map(({ id }) => wordsOf(draft, id, 0).question) })
  return recordDraftChange(context, opened.value, { before: asked(draft.questions), after: asked(questions) })
})

type Shown = { versionId: string; questionId: string; seen: string }

async function openQuestion(context: Context, shown: Shown): Promise<Result<{ opened: OpenedDraft; question: ContentQuestion }>> {
  const opened = await openDraft(context, shown.versionId)
  if (!opened.ok) return opened
  const question = opened.value.draft.questions.find(({ id }) => id === shown.questionId)
  if (!question) return refuse('goneMeanwhile')
  if (seenQuestion(opened.value.draft, question) !== shown.seen) return refuse('changedMeanwhile')
  return ok({ opened: opened.value, question })
}

type Words = Pick<z.output<typeof schema.newQuestion>, 'kind' | 'question' | 'choices'>

const choicesOf = ({ kind, choices }: Words) => (kind === 'TEXT' ? [] : choices)

/** What a question asks in Indonesian. Translations of what reads otherwise now are dropped: they would say something else. */
async function storeWords({ tx }: Context, { draft }: OpenedDraft, id: string, words: Words): Promise<void> {
  const { versionId } = draft
  const texts = [
    { key: questionKey(id), text: words.question },
    ...choicesOf(words).map((text, at) => ({ key: answerKey(id, at + 1), text })),
  ]
  const same = texts.filter(({ key, text }) => draft.texts[firstLanguage]?.[key] === text).map(({ key }) => key)
  await tx.surveyText.deleteMany({ where: { versionId, key: { startsWith: id, notIn: same } } })
  const written = texts.filter(({ key }) => !same.includes(key))
  await tx.surveyText.createMany({ data: written.map((text) => ({ versionId, language: firstLanguage, ...text })) })
}
