import type { Actor } from '../../actor'
import { db } from '../../db'
import { keep } from '../../kept'
import { findRule } from '../../rule/queries'
import { prefillOf } from '../version/draft/text/rules'
import { answerKey, questionKey } from '../version/rules'
import { isPhraseKey, type Phrase, phrasesOf } from './phrase/rules'
import { maySeeLanguages } from './policy'
import { type Say, sayIn } from './rules'

const freshMs = 60_000

/** How the public pages speak a language. Public. Read once a minute per process. */
export function findSay(_actor: Actor, language: string): Promise<Say> {
  return keep(`phrases ${language}`, freshMs, () => load(language))
}

async function load(language: string): Promise<Say> {
  const rows = await db().languagePhrase.findMany({ where: { language } })
  return sayIn(language, Object.fromEntries(rows.map(({ key, text }) => [key, text])))
}

/** A language in which citizens can be asked. */
export type ListedLanguage = { code: string; name: string; retiredAt: Date | null }

/** Every language, Indonesian and English first. Public. */
export async function listLanguages(_actor: Actor): Promise<ListedLanguage[]> {
  const rows = await db().surveyLanguage.findMany({ select: { code: true, name: true, retiredAt: true }, orderBy: { name: 'asc' } })
  const rank = ({ code }: ListedLanguage) => ['id', 'en'].indexOf(code) + 1 || 3
  return rows.sort((one, other) => rank(one) - rank(other))
}

/** How many phrases each added language has, by code; empty for those who run no surveys. One statement. */
export async function countPhrases(actor: Actor): Promise<Map<string, number>> {
  if (!maySeeLanguages(actor)) return new Map()
  const rows = await db().languagePhrase.findMany({ select: { language: true, key: true } })
  const counts = new Map<string, number>()
  for (const { language } of rows.filter(({ key }) => isPhraseKey(key))) counts.set(language, (counts.get(language) ?? 0) + 1)
  return counts
}

/** An added language and what it says by now: each phrase as it reads in Indonesian and English, and `text`, '' where it is not translated. */
export type AddedLanguage = ListedLanguage & { phrases: readonly (Phrase & { text: string })[] }

/** An added language; null where there is none, for Indonesian and English, and for those who run no surveys. */
export async function findAddedLanguage(actor: Actor, code: string): Promise<AddedLanguage | null> {
  if (!maySeeLanguages(actor) || code === 'id' || code === 'en') return null
  const [language, rule] = await Promise.all([
    db().surveyLanguage.findUnique({ where: { code }, include: { phrases: true } }),
    findRule(actor, 'SURVEY_ELEMENTS', actor.today),
  ])
  if (!language) return null
  const indonesian = Object.fromEntries(
    rule.body.elements.flatMap(({ key, question, answers }) => [
      [questionKey(key), question],
      ...answers.map((answer, at) => [answerKey(key, at + 1), answer]),
    ]),
  )
  const written = new Map(language.phrases.map(({ key, text }) => [key, text]))
  const phrases = phrasesOf(indonesian, prefillOf('en', [])).map((phrase) => ({ ...phrase, text: written.get(phrase.key) ?? '' }))
  return { code, name: language.name, retiredAt: language.retiredAt, phrases }
}
