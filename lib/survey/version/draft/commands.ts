import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { type Context, command } from '../../../command'
import { dayOf } from '../../../day'
import type { Tx } from '../../../db'
import { ok, type Result, refuse } from '../../../result'
import { mayRunSurveysIn } from '../../policy'
import { isOver } from '../../rules'
import { excessText } from './labels'
import { readContents, type StoredContent } from './queries'
import { changesOf, indonesianTexts, languagesOf, subjectsOf, textOf, type Unready, unreadyOf } from './rules'
import type * as schema from './schema'
import { readTranslations } from './text/queries'

/**
 * Starts a draft from the latest published version of a survey, in all languages that are in use. Refuses: notFound, surveyOver, draftExists.
 */
export const startDraft = command('surveyDraft.start', async (context, { surveyId }: z.output<typeof schema.draftStart>) => {
  const { actor, tx, today, record } = context
  await tx.$executeRaw`SELECT 1 FROM survey WHERE id = ${surveyId}::uuid FOR UPDATE`
  const survey = await tx.survey.findUnique({ where: { id: surveyId } })
  if (!survey || !mayRunSurveysIn(actor, survey.unitId)) return refuse('notFound')
  if (isOver({ ...survey, opensOn: dayOf(survey.opensOn), closesOn: dayOf(survey.closesOn) }, today)) return refuse('surveyOver')
  const [latest] = await readContents({ surveyId }, tx)
  if (!latest) throw new Error(`survey ${surveyId} has no version`)
  if (latest.publishedAt === null) return refuse('draftExists')
  const versionId = await copyVersion(context, surveyId, latest)
  await record({ noun: 'survey', nounId: surveyId, unitId: survey.unitId, after: { version: latest.number + 1 } })
  return ok({ surveyId, versionId })
})

/** Throws a draft away; the published version stays as it is. Refuses: notFound, draftPublished, draftIsFirst, draftChanged. */
export const dropDraft = command('surveyDraft.drop', async (context, { versionId, revision }: z.output<typeof schema.shownDraft>) => {
  const opened = await openDraft(context, versionId, { evenOver: true })
  if (!opened.ok) return opened
  const { draft, surveyId, unitId } = opened.value
  if (draft.number === 1) return refuse('draftIsFirst')
  if (draft.revision !== revision) return refuse('draftChanged')
  await context.tx.surveyVersion.delete({ where: { id: versionId } })
  await context.record({ noun: 'survey', nounId: surveyId, unitId, before: { version: draft.number } })
  return ok({ surveyId })
})

/**
 * Publishes a draft as it was shown: from then on it never changes, and visitors are asked by it. Whoever has the former version open is
 * still taken into that. Refuses: notFound, draftPublished, surveyOver, draftChanged, officialMissing, weightMissing, weightsOff, textMissing.
 */
export const publishDraft = command('surveyDraft.publish', async (context, { versionId, revision }: z.output<typeof schema.shownDraft>) => {
  const { actor, tx, now, record } = context
  const opened = await openDraft(context, versionId)
  if (!opened.ok) return opened
  const { draft, surveyId, unitId } = opened.value
  if (draft.revision !== revision) return refuse('draftChanged')
  const [unready] = unreadyOf(draft)
  if (unready) return refuseUnready(unready)
  const [published] = await readContents({ surveyId, publishedAt: { not: null } }, tx)
  await tx.surveyVersion.update({ where: { id: versionId }, data: { publishedAt: now, publishedById: actor.accountId } })
  const changes = published ? changesOf(published, draft).map(({ kind }) => kind) : []
  await record({ noun: 'survey', nounId: surveyId, unitId, after: { version: draft.number, changes } })
  return ok({ surveyId, number: draft.number })
})

/** What a command on a draft works on, with its survey. */
export type OpenedDraft = { draft: StoredContent; surveyId: string; unitId: string }

/**
 * A draft of a survey in a unit where the actor runs surveys, locked for this transaction: its editors come one after another. Refuses:
 * notFound, draftPublished, surveyOver.
 */
export async function openDraft({ actor, tx, today }: Context, versionId: string, { evenOver = false } = {}): Promise<Result<OpenedDraft>> {
  await tx.$executeRaw`SELECT 1 FROM survey_version WHERE id = ${versionId}::uuid FOR UPDATE`
  const version = await tx.surveyVersion.findUnique({ where: { id: versionId }, select: { publishedAt: true, survey: true } })
  if (!version || !mayRunSurveysIn(actor, version.survey.unitId)) return refuse('notFound')
  if (version.publishedAt) return refuse('draftPublished')
  const { survey } = version
  const days = { ...survey, opensOn: dayOf(survey.opensOn), closesOn: dayOf(survey.closesOn) }
  if (!evenOver && isOver(days, today)) return refuse('surveyOver')
  const [draft] = await readContents({ id: versionId }, tx)
  if (!draft) return refuse('notFound')
  return ok({ draft, surveyId: survey.id, unitId: survey.unitId })
}

type Step = { before?: unknown; after?: unknown }

/** Records a change of a draft and lets its revision grow. @returns where the draft stands then. */
export async function recordDraftChange({ tx, record }: Context, { draft, surveyId, unitId }: OpenedDraft, step: Step) {
  const revision = draft.revision + 1
  await tx.surveyVersion.update({ where: { id: draft.versionId }, data: { revision } })
  await record({ noun: 'survey', nounId: surveyId, unitId, ...step })
  return ok({ surveyId, revision })
}

function refuseUnready(unready: Unready) {
  const { code } = unready
  if (code === 'weightsOff') return refuse(code, { params: { excess: excessText(unready.excess) } })
  return refuse(code, { params: code === 'textMissing' ? { subject: unready.subject } : { unsur: unready.unsur } })
}

async function copyVersion({ actor, tx }: Context, surveyId: string, latest: StoredContent): Promise<string> {
  const { number, minAnsweredShare, bestFirst, profile, elementsRuleId, bandsRuleId } = latest
  const id = uuidv7()
  const version = { id, surveyId, number: number + 1, minAnsweredShare, bestFirst, profile: [...profile], elementsRuleId, bandsRuleId }
  await tx.surveyVersion.create({ data: { ...version, draftedById: actor.accountId } })
  await tx.surveyUnsur.createMany({ data: latest.unsur.map((unsur, at) => ({ versionId: id, position: at + 1, ...unsur })) })
  const ids = new Map(latest.questions.map((question) => [question.id, uuidv7()]))
  const questions = latest.questions.map(({ kind, choices, id: was }, at) => ({
    id: ids.get(was) ?? uuidv7(),
    kind,
    choices,
    position: at + 1,
  }))
  await tx.surveyQuestion.createMany({ data: questions.map((question) => ({ versionId: id, ...question })) })
  const texts = await textsToStart(tx, latest)
  const keyOf = (key: string) => key.replace(/^[^.]+/, (subject) => ids.get(subject) ?? subject)
  await tx.surveyText.createMany({ data: texts.map(({ key, ...text }) => ({ versionId: id, key: keyOf(key), ...text })) })
  return id
}

/** The texts of a version in the languages still in use, and what is known of its unsur in those it lacks. */
async function textsToStart(tx: Tx, latest: StoredContent): Promise<{ language: string; key: string; text: string }[]> {
  const keys = subjectsOf(latest).flatMap(({ textKeys }) => textKeys)
  const retired = await tx.surveyLanguage.findMany({ where: { retiredAt: { not: null } } })
  const written = languagesOf(latest)
  const kept = written.filter((language) => !retired.some(({ code }) => code === language))
  const texts = kept.flatMap((language) => keys.map((key) => ({ language, key, text: textOf(latest, language, key) })))
  return [...texts.filter(({ text }) => text !== ''), ...(await readTranslations(indonesianTexts(latest), written, tx))]
}
