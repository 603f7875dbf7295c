import { unsurLabels } from '../../labels'
import { unsurKeys } from '../../schema'
import { unsurPhrase } from '../../version/draft/text/rules'
import { answerKey, questionKey } from '../../version/rules'
import { type PhraseKey, phrases } from '../labels'

/** A phrase to be translated: its key among the phrases of a language, and how it reads in Indonesian and English, where those are fixed. */
export type Phrase = { key: string; group: string; id: string; en: string }

/** What an unsur asks, in the languages that are given, by key of a version's text. */
export type UnsurTexts = Readonly<Record<string, string>>

/** Everything an added language can say: the public pages, then the nine unsur as the regulation words them. */
export function phrasesOf(indonesian: UnsurTexts, english: UnsurTexts): Phrase[] {
  const pages = (Object.keys(phrases) as PhraseKey[]).map((key) => ({ key, group: groupOf(key), ...phrases[key] }))
  const unsur = unsurKeys.flatMap((key) =>
    [questionKey(key), ...[1, 2, 3, 4].map((number) => answerKey(key, number))].map((text) => ({
      ...{ key: unsurPhrase(text), group: `unsur-${key}` },
      ...{ id: indonesian[text] ?? unsurLabels[key], en: english[text] ?? '' },
    })),
  )
  return [...pages, ...unsur]
}

/** "form" of "form.send". */
export function groupOf(key: string): string {
  return key.split('.')[0] ?? key
}

/** How many keys there are to translate. */
export const phraseCount = Object.keys(phrases).length + unsurKeys.length * 5

/** Whether a language can say something by this key. */
export function isPhraseKey(key: string): boolean {
  const unsur = unsurPhrase('')
  if (!key.startsWith(unsur)) return Object.hasOwn(phrases, key)
  const [subject, number, ...more] = key.slice(unsur.length).split('.')
  return (unsurKeys as readonly string[]).includes(subject ?? '') && more.length === 0 && (number === undefined || /^[1-4]$/.test(number))
}

/** The words in braces of a phrase ("{count}"), each once, in order of the alphabet. */
export function placeholdersOf(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
}

/** The words in braces that a translation lacks, and those it made up. An empty translation lacks nothing. */
export function placeholderFaults(key: string, text: string): { missing: string[]; unknown: string[] } {
  if (text === '') return { missing: [], unknown: [] }
  const wanted = Object.hasOwn(phrases, key) ? placeholdersOf(phrases[key as PhraseKey].id) : []
  const found = placeholdersOf(text)
  return { missing: wanted.filter((one) => !found.includes(one)), unknown: found.filter((one) => !wanted.includes(one)) }
}
