import { type ExtraKey, englishUnsur, extraUnsur } from '../../labels'
import { answerKey, questionKey } from '../../rules'
import { isOfficial } from '../rules'

/** Before the key of a version's text, in the phrases of an added language. */
export const unsurPhrase = (key: string) => `unsur.${key}`

/** Texts by key of a version: ours in English, and in an added language the phrases about unsur that an office wrote. */
export function prefillOf(language: string, phrases: readonly { key: string; text: string }[]): Record<string, string> {
  if (language === 'en') return english
  const start = unsurPhrase('')
  return Object.fromEntries(phrases.filter(({ key }) => key.startsWith(start)).map(({ key, text }) => [key.slice(start.length), text]))
}

const english: Record<string, string> = Object.fromEntries(
  Object.entries(englishUnsur).flatMap(([key, { question, answers }]) => [
    [questionKey(key), question],
    ...answers.map((text, at) => [answerKey(key, at + 1), text]),
  ]),
)

/**
 * Which texts of a version can be translated from what is known: those of the nine, and those of an extra unsur that still reads as it was
 * offered. `texts` are Indonesian.
 */
export function isTranslatable({ key, text }: { key: string; text: string }): boolean {
  const [subject = '', number] = key.split('.')
  if (isOfficial(subject)) return true
  if (!isExtra(subject)) return false
  const { question, answers } = extraUnsur[subject]
  return (number === undefined ? question : answers[Number(number) - 1]) === text
}

/** The key under which an offered extra unsur is known, by its name; null for one of the office's own. */
export function extraKeyOf(name: string): string | null {
  return Object.entries(extraUnsur).find(([, offered]) => offered.name.toLowerCase() === name.trim().toLowerCase())?.[0] ?? null
}

function isExtra(key: string): key is ExtraKey {
  return Object.hasOwn(extraUnsur, key)
}
