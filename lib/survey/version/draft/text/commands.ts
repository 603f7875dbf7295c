import type { z } from 'zod'
import { command } from '../../../../command'
import type { Tx } from '../../../../db'
import { ok, type Result, refuse } from '../../../../result'
import { mergedText } from '../../../../seen'
import { firstLanguage } from '../../rules'
import { openDraft, recordDraftChange } from '../commands'
import { indonesianTexts, subjectsOf, textField, textOf } from '../rules'
import type * as schema from '../schema'
import { readTranslation } from './queries'

/** Offers a draft in one more language, with what is known of its unsur. Refuses: notFound, draftPublished, surveyOver, languageUnknown, languageFirst. */
export const offerInLanguage = command('surveyDraft.offerLanguage', async (context, input: z.output<typeof schema.draftLanguage>) => {
  const { tx, nothingChanged } = context
  const opened = await openDraft(context, input.versionId)
  if (!opened.ok) return opened
  const { draft, surveyId } = opened.value
  const { language } = input
  const known = await knownLanguage(tx, language)
  if (!known.ok) return known
  if (Object.keys(draft.texts[language] ?? {}).length > 0) {
    nothingChanged()
    return ok({ surveyId, revision: draft.revision })
  }
  const texts = await readTranslation(indonesianTexts(draft), language, tx)
  await tx.surveyText.createMany({ data: texts.map((text) => ({ versionId: draft.versionId, ...text })) })
  return recordDraftChange(context, opened.value, { after: { language, texts: texts.length } })
})

/** Takes a language out of a draft, with its texts. Refuses: notFound, draftPublished, surveyOver, languageFirst. */
export const dropLanguage = command('surveyDraft.dropLanguage', async (context, input: z.output<typeof schema.draftLanguage>) => {
  const { tx, nothingChanged } = context
  const opened = await openDraft(context, input.versionId)
  if (!opened.ok) return opened
  const { language, versionId } = input
  if (language === firstLanguage) return refuse('languageFirst')
  const { count } = await tx.surveyText.deleteMany({ where: { versionId, language } })
  if (count > 0) return recordDraftChange(context, opened.value, { before: { language, texts: count } })
  nothingChanged()
  return ok({ surveyId: opened.value.surveyId, revision: opened.value.draft.revision })
})

/**
 * Writes a draft's texts in another language than Indonesian. A text that somebody else changed meanwhile stays, unless it was changed here
 * too. Refuses: notFound, draftPublished, surveyOver, languageUnknown, languageFirst, changedMeanwhile.
 */
export const saveTexts = command('surveyDraft.saveTexts', async (context, input: z.output<typeof schema.textChange>) => {
  const { tx, nothingChanged } = context
  const opened = await openDraft(context, input.versionId)
  if (!opened.ok) return opened
  const { draft, surveyId } = opened.value
  const { versionId, language } = input
  const known = await knownLanguage(tx, language)
  if (!known.ok) return known
  const keys = subjectsOf(draft).flatMap(({ textKeys }) => textKeys.filter((key) => input.seen[key] !== undefined))
  const changed: { key: string; text: string }[] = []
  for (const key of keys) {
    const now = textOf(draft, language, key)
    const typed = input.texts[key] ?? ''
    const merged = mergedText({ seen: input.seen[key] ?? '', typed, now })
    if (merged.clash) return refuse('changedMeanwhile', { field: textField(key) })
    if (merged.text !== now) changed.push({ key, text: merged.text })
  }
  if (changed.length === 0) {
    nothingChanged()
    return ok({ surveyId, revision: draft.revision })
  }
  await tx.surveyText.deleteMany({ where: { versionId, language, key: { in: changed.map(({ key }) => key) } } })
  const written = changed.filter(({ text }) => text !== '')
  await tx.surveyText.createMany({ data: written.map((text) => ({ versionId, language, ...text })) })
  return recordDraftChange(context, opened.value, { after: { language, texts: changed.map(({ key }) => key) } })
})

/** Whether citizens can be asked in a language beside Indonesian. */
async function knownLanguage(tx: Tx, code: string): Promise<Result<null>> {
  if (code === firstLanguage) return refuse('languageFirst')
  const language = await tx.surveyLanguage.findUnique({ where: { code } })
  return language && language.retiredAt === null ? ok(null) : refuse('languageUnknown')
}
