import type { z } from 'zod'
import { type Context, command } from '../../command'
import { ok, type Result, refuse } from '../../result'
import { mergedText } from '../../seen'
import { textField } from '../version/draft/rules'
import { firstLanguage } from '../version/rules'
import { isPhraseKey } from './phrase/rules'
import { mayKeepLanguages } from './policy'
import type * as schema from './schema'

/** Languages whose words are ours. */
const fixed = [firstLanguage, 'en']

/** Adds a regional language in which citizens can be asked. Refuses: forbidden, languageKnown. */
export const addLanguage = command('surveyLanguage.add', async (context, { code, name }: z.output<typeof schema.newLanguage>) => {
  const { actor, tx, now, record } = context
  if (!mayKeepLanguages(actor)) return refuse('forbidden')
  const language = { code, name, addedById: actor.accountId, addedAt: now }
  const { count } = await tx.surveyLanguage.createMany({ data: [language], skipDuplicates: true })
  if (count === 0) return refuse('languageKnown', { field: 'code' })
  await record({ noun: 'surveyLanguage', nounId: null, after: { language: code, name } })
  return ok({ code })
})

/**
 * Writes phrases of an added language. One that somebody else changed meanwhile stays, unless it was changed here too. Refuses: forbidden,
 * notFound, languageFixed, languageRetired, changedMeanwhile. @returns when, in milliseconds.
 */
export const translatePhrases = command('surveyLanguage.translate', async (context, input: z.output<typeof schema.phraseChange>) => {
  const { tx, now, record, nothingChanged } = context
  const { code, texts, seen } = input
  const found = await lockAdded(context, code)
  if (!found.ok) return found
  if (found.value.retiredAt) return refuse('languageRetired')
  const keys = Object.keys(seen).filter(isPhraseKey)
  const stored = await tx.languagePhrase.findMany({ where: { language: code, key: { in: keys } } })
  const before = new Map(stored.map(({ key, text }) => [key, text]))
  const changed: { key: string; text: string }[] = []
  for (const key of keys) {
    const now = before.get(key) ?? ''
    const merged = mergedText({ seen: seen[key] ?? '', typed: texts[key] ?? '', now })
    if (merged.clash) return refuse('changedMeanwhile', { field: textField(key) })
    if (merged.text !== now) changed.push({ key, text: merged.text })
  }
  if (changed.length === 0) nothingChanged()
  else {
    await tx.languagePhrase.deleteMany({ where: { language: code, key: { in: changed.map(({ key }) => key) } } })
    await tx.languagePhrase.createMany({ data: changed.filter(({ text }) => text !== '').map((phrase) => ({ language: code, ...phrase })) })
    await record({ noun: 'surveyLanguage', nounId: null, after: { language: code, phrases: changed.map(({ key }) => key) } })
  }
  return ok({ code, savedAt: now.getTime() })
})

/** Retires an added language: no new version offers it; versions that do stay as they are. Refuses: forbidden, notFound, languageFixed. */
export const retireLanguage = command('surveyLanguage.retire', async (context, { code }: z.output<typeof schema.shownLanguage>) => {
  const { tx, now } = context
  const found = await lockAdded(context, code)
  if (!found.ok) return found
  return settle(context, found.value, () => tx.surveyLanguage.updateMany({ where: { code, retiredAt: null }, data: { retiredAt: now } }))
})

/** Takes an added language into use again. Refuses: forbidden, notFound, languageFixed. */
export const restoreLanguage = command('surveyLanguage.restore', async (context, { code }: z.output<typeof schema.shownLanguage>) => {
  const { tx } = context
  const found = await lockAdded(context, code)
  if (!found.ok) return found
  const restore = () => tx.surveyLanguage.updateMany({ where: { code, retiredAt: { not: null } }, data: { retiredAt: null } })
  return settle(context, found.value, restore)
})

type Added = { code: string; name: string; retiredAt: Date | null }

/** A language that an office added, locked for this transaction. */
async function lockAdded({ actor, tx }: Context, code: string): Promise<Result<Added>> {
  if (!mayKeepLanguages(actor)) return refuse('forbidden')
  if (fixed.includes(code)) return refuse('languageFixed')
  await tx.$executeRaw`SELECT 1 FROM survey_language WHERE code = ${code} FOR UPDATE`
  const language = await tx.surveyLanguage.findUnique({ where: { code } })
  return language ? ok(language) : refuse('notFound')
}

async function settle({ record, nothingChanged }: Context, { code, name }: Added, update: () => Promise<{ count: number }>) {
  const { count } = await update()
  if (count === 0) nothingChanged()
  else await record({ noun: 'surveyLanguage', nounId: null, after: { language: code, name } })
  return ok({ code })
}
