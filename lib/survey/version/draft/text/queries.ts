import type { Db, Tx } from '../../../../db'
import { firstLanguage } from '../../rules'
import { isTranslatable, prefillOf, unsurPhrase } from './rules'

type Text = { language: string; key: string; text: string }

/** What is known of Indonesian texts in each language in use but `written`. */
export async function readTranslations(
  texts: readonly Omit<Text, 'language'>[],
  written: readonly string[],
  client: Db | Tx,
): Promise<Text[]> {
  const languages = await client.surveyLanguage.findMany({ where: { retiredAt: null, code: { notIn: [...written] } } })
  const known: Text[] = []
  for (const { code } of languages) known.push(...(await readTranslation(texts, code, client)))
  return known
}

/** What is known of Indonesian texts in one language. */
export async function readTranslation(texts: readonly Omit<Text, 'language'>[], language: string, client: Db | Tx): Promise<Text[]> {
  if (language === firstLanguage) return []
  const phrases = await client.languagePhrase.findMany({ where: { language, key: { startsWith: unsurPhrase('') } } })
  const prefill = prefillOf(language, phrases)
  return texts.filter(isTranslatable).flatMap(({ key }) => (prefill[key] ? [{ language, key, text: prefill[key] }] : []))
}
