import type { ProfilePart, SurveyQuestionKind } from '../../../generated/prisma/enums'
import { add, compare, parseDecimal, type Rational, rational } from '../../../rational'
import { unsurKeys } from '../../schema'
import { answerKey, firstLanguage, questionKey } from '../rules'
import type { Asked } from '../schema'

/** An unsur of a draft or a published version. */
export type ContentUnsur = { key: string; name: string; weight: string | null }
export type ContentQuestion = { id: string; kind: SurveyQuestionKind; choices: number }

/** All that a version holds, published or not. Unsur and questions in their order; texts by language and key. */
export type Content = {
  versionId: string
  number: number
  minAnsweredShare: string
  bestFirst: boolean
  profile: readonly ProfilePart[]
  unsur: readonly ContentUnsur[]
  questions: readonly ContentQuestion[]
  texts: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** Names of a form's fields by key. A dot would nest, so a colon stands for it. */
export const weightPrefix = 'bobot_'
export const textPrefix = 'teks_'
export const seenPrefix = 'dilihat_'
export const textField = (key: string) => `${textPrefix}${key.replaceAll('.', ':')}`
export const seenField = (key: string) => `${seenPrefix}${key.replaceAll('.', ':')}`

/** The fields whose names begin so, by key, without blanks around. */
export function fieldsWith(fields: Readonly<Record<string, unknown>>, prefix: string): Record<string, string> {
  const found = Object.entries(fields).filter(([name]) => name.startsWith(prefix))
  return Object.fromEntries(
    found.map(([name, value]) => [name.slice(prefix.length).replaceAll(':', '.'), typeof value === 'string' ? value.trim() : '']),
  )
}

/** Weights are kept in ten-thousandths: so many make 1. */
export const wholeWeight = 10_000

/** A typed weight ("0,15", "0.15", "1") in ten-thousandths; null where it is no decimal above 0 and up to 1 with at most four places. */
export function unitsOfWeight(typed: string): number | null {
  const text = typed.trim().replace(',', '.')
  if (!/^(0|1|0?\.\d{1,4}|[01]\.\d{1,4})$/.test(text)) return null
  const units = Math.round(Number(text) * wholeWeight)
  return units > 0 && units <= wholeWeight ? units : null
}

/** Ten-thousandths as decimal text with four places. */
export const weightOf = (units: number) => (units / wholeWeight).toFixed(4)

/** Divides what the given weights leave of 1 among the missing ones, as evenly as ten-thousandths allow; null where not enough is left. */
export function shareRest(units: readonly (number | null)[]): number[] | null {
  const open = units.filter((one) => one === null).length
  const rest = wholeWeight - units.reduce<number>((sum, one) => sum + (one ?? 0), 0)
  if (open === 0) return rest === 0 ? units.map((one) => one ?? 0) : null
  if (rest < open) return null
  let handedOut = 0
  return units.map((one) => {
    if (one !== null) return one
    handedOut += 1
    return Math.floor(rest / open) + (handedOut <= rest % open ? 1 : 0)
  })
}

/** By how much weights miss 1, exactly: above zero is too much. */
export function weightExcess(weights: readonly string[]): Rational {
  return weights.map(parseDecimal).reduce(add, rational(-1))
}

/** The list with one of its items a place further up or down; as it was where there is no such place. */
export function moved<T>(items: readonly T[], at: number, to: 'up' | 'down'): T[] {
  const other = to === 'up' ? at - 1 : at + 1
  const [one, two] = [items[at], items[other]]
  if (one === undefined || two === undefined) return [...items]
  return items.map((item, place) => (place === at ? two : place === other ? one : item))
}

/** Whether an unsur is one of the nine of PermenPANRB 14/2017, which each survey asks in their official words. */
export function isOfficial(key: string): boolean {
  return (unsurKeys as readonly string[]).includes(key)
}

/** A key for an extra unsur, from its name: letters, digits and underscores. */
export function unsurKeyOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .match(/[a-z0-9]+/g)
  return (words ?? ['unsur']).join('_').slice(0, 40)
}

/** What is written in a box, a line each, without the empty ones. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** An unsur or own question of a version and the keys of its texts: first what it asks, then its answers. */
export type Subject = { key: string; name: string; textKeys: string[] }

export function subjectsOf({ unsur, questions }: Pick<Content, 'unsur' | 'questions'>): Subject[] {
  const keys = (key: string, answers: number) => [questionKey(key), ...Array.from({ length: answers }, (_, at) => answerKey(key, at + 1))]
  return [
    ...unsur.map(({ key, name }, at) => ({ key, name: `U${at + 1} ${name}`, textKeys: keys(key, 4) })),
    ...questions.map(({ id, choices }, at) => ({ key: id, name: `Pertanyaan sendiri ${at + 1}`, textKeys: keys(id, choices) })),
  ]
}

/** How many of a version's texts a language has, of how many. */
export function translated(content: Content, language: string): { done: number; of: number } {
  const keys = subjectsOf(content).flatMap(({ textKeys }) => textKeys)
  return { done: keys.filter((key) => textOf(content, language, key) !== '').length, of: keys.length }
}

/** All texts of a version in Indonesian. */
export function indonesianTexts(content: Content): { key: string; text: string }[] {
  return Object.entries(content.texts[firstLanguage] ?? {}).map(([key, text]) => ({ key, text }))
}

/** What a version asks in one language: a subject that is not wholly translated is asked in Indonesian, question and answers alike. */
export function askedIn(content: Content, language: string): Asked {
  const { versionId, unsur, questions, profile, bestFirst, minAnsweredShare } = content
  const told = (key: string, answers: number) => {
    const words = wordsOf(content, key, answers, language)
    return [words.question, ...words.answers].every((text) => text !== '')
      ? words
      : { ...wordsOf(content, key, answers), ...(language === firstLanguage ? {} : { language: firstLanguage }) }
  }
  return {
    ...{ versionId, profile, bestFirst, minAnsweredShare },
    elements: unsur.map(({ key, name, weight }, at) => ({ ...{ key, name, weight, displayNumber: at + 1 }, ...told(key, 4) })),
    questions: questions.map(({ id, kind, choices }) => {
      const { answers, ...words } = told(id, choices)
      return { id, kind, ...words, choices: answers }
    }),
  }
}

/** What a text reads in a language; '' where it is not translated. */
export function textOf({ texts }: Pick<Content, 'texts'>, language: string, key: string): string {
  const written = texts[language] ?? {}
  return (Object.hasOwn(written, key) ? written[key] : undefined) ?? ''
}

export type Words = { question: string; answers: string[] }

/** Words of an unsur or own question, in Indonesian unless told otherwise: what it asks and its answers. */
export function wordsOf(content: Pick<Content, 'texts'>, key: string, answers: number, language: string = firstLanguage): Words {
  const say = (one: string) => textOf(content, language, one)
  return { question: say(questionKey(key)), answers: Array.from({ length: answers }, (_, at) => say(answerKey(key, at + 1))) }
}

export type Unready =
  | { code: 'officialMissing'; unsur: string }
  | { code: 'weightMissing'; unsur: string }
  | { code: 'weightsOff'; excess: Rational }
  | { code: 'textMissing'; subject: string }

/** What keeps a draft from being published. Weights are of all unsur and add up to exactly 1, or of none (PermenPANRB 14/2017). */
export function unreadyOf(content: Content): Unready[] {
  const { unsur } = content
  const missing = unsurKeys.filter((key) => !unsur.some((one) => one.key === key))
  const weights = unsur.flatMap(({ weight }) => (weight === null ? [] : [weight]))
  const unweighted = weights.length === 0 ? [] : unsur.filter(({ weight }) => weight === null)
  const excess = weightExcess(weights)
  const off = weights.length > 0 && unweighted.length === 0 && compare(excess, rational(0)) !== 0
  const untold = subjectsOf(content).filter(({ textKeys }) => textKeys.some((key) => textOf(content, firstLanguage, key) === ''))
  return [
    ...missing.map((key) => ({ code: 'officialMissing' as const, unsur: key })),
    ...unweighted.map(({ name }) => ({ code: 'weightMissing' as const, unsur: name })),
    ...(off ? [{ code: 'weightsOff' as const, excess }] : []),
    ...untold.map(({ name }) => ({ code: 'textMissing' as const, subject: name })),
  ]
}

/** A difference between the published version and the draft. */
export type Change =
  | { kind: 'unsurAdded' | 'unsurRemoved' | 'unsurChanged'; name: string }
  | { kind: 'order' | 'questionOrder' | 'bestFirst' }
  | { kind: 'weights'; own: boolean }
  | { kind: 'minAnswered'; was: string; is: string }
  | { kind: 'profile'; added: ProfilePart[]; removed: ProfilePart[] }
  | { kind: 'questionAdded' | 'questionRemoved'; text: string }
  | { kind: 'languageAdded' | 'languageRemoved'; language: string }
  | { kind: 'texts'; language: string; count: number }

/** What a draft changes of the published version; nothing where they ask the same. Own questions are told by their words. */
export function changesOf(was: Content, is: Content): Change[] {
  const known = new Map(was.unsur.map((one) => [one.key, one]))
  const kept = is.unsur.filter(({ key }) => known.has(key))
  const [before, after] = [was, is].map(({ unsur }) => unsur.map(({ key }) => key)) as [string[], string[]]
  const reads = (content: Content, { key, name }: ContentUnsur) => JSON.stringify([name, wordsOf(content, key, 4)])
  const differs = (one: ContentUnsur) => reads(was, known.get(one.key) ?? one) !== reads(is, one)
  return [
    ...is.unsur.filter(({ key }) => !known.has(key)).map(({ name }) => ({ kind: 'unsurAdded' as const, name })),
    ...was.unsur.filter(({ key }) => !kept.some((one) => one.key === key)).map(({ name }) => ({ kind: 'unsurRemoved' as const, name })),
    ...kept.filter(differs).map(({ name }) => ({ kind: 'unsurChanged' as const, name })),
    ...(sameOrder(before, after) ? [] : [{ kind: 'order' as const }]),
    ...weightChange(was, is),
    ...settingChanges(was, is),
    ...questionChanges(was, is),
    ...languageChanges(was, is),
  ]
}

function weightChange(was: Content, is: Content): Change[] {
  const of = ({ unsur }: Content) => unsur.map(({ key, weight }) => (weight === null ? '' : `${key} ${weight}`)).sort()
  const own = is.unsur.some(({ weight }) => weight !== null)
  return of(was).filter(Boolean).join() === of(is).filter(Boolean).join() ? [] : [{ kind: 'weights', own }]
}

function settingChanges(was: Content, is: Content): Change[] {
  const added = is.profile.filter((part) => !was.profile.includes(part))
  const removed = was.profile.filter((part) => !is.profile.includes(part))
  const sameShare = Number(was.minAnsweredShare) === Number(is.minAnsweredShare)
  return [
    ...(was.bestFirst === is.bestFirst ? [] : [{ kind: 'bestFirst' as const }]),
    ...(sameShare ? [] : [{ kind: 'minAnswered' as const, was: was.minAnsweredShare, is: is.minAnsweredShare }]),
    ...(added.length + removed.length === 0 ? [] : [{ kind: 'profile' as const, added, removed }]),
  ]
}

function questionChanges(was: Content, is: Content): Change[] {
  const of = (content: Content) =>
    new Map(
      content.questions.map(({ id, kind, choices }) => {
        const words = wordsOf(content, id, choices)
        return [JSON.stringify([kind, words]), words.question]
      }),
    )
  const [before, after] = [of(was), of(is)]
  return [
    ...[...after].filter(([seen]) => !before.has(seen)).map(([, text]) => ({ kind: 'questionAdded' as const, text })),
    ...[...before].filter(([seen]) => !after.has(seen)).map(([, text]) => ({ kind: 'questionRemoved' as const, text })),
    ...(sameOrder([...before.keys()], [...after.keys()]) ? [] : [{ kind: 'questionOrder' as const }]),
  ]
}

/** Whether what both hold comes in the same order. */
function sameOrder(one: readonly string[], other: readonly string[]): boolean {
  const both = other.filter((part) => one.includes(part))
  return one.filter((part) => other.includes(part)).every((part, at) => part === both[at])
}

function languageChanges(was: Content, is: Content): Change[] {
  const others = (content: Content) => languagesOf(content).filter((language) => language !== firstLanguage)
  const [before, after] = [others(was), others(is)]
  const changed = after
    .filter((language) => before.includes(language))
    .map((language) => {
      const keys = is.unsur.flatMap(({ key }) => subjectsOf({ unsur: [{ key, name: '', weight: null }], questions: [] })[0]?.textKeys ?? [])
      return { language, count: keys.filter((key) => textOf(was, language, key) !== textOf(is, language, key)).length }
    })
  return [
    ...after.filter((language) => !before.includes(language)).map((language) => ({ kind: 'languageAdded' as const, language })),
    ...before.filter((language) => !after.includes(language)).map((language) => ({ kind: 'languageRemoved' as const, language })),
    ...changed.filter(({ count }) => count > 0).map((one) => ({ kind: 'texts' as const, ...one })),
  ]
}

/** The languages a version was written in, Indonesian first. */
export function languagesOf({ texts }: Pick<Content, 'texts'>): string[] {
  const others = Object.keys(texts).filter((language) => language !== firstLanguage && Object.keys(texts[language] ?? {}).length > 0)
  return [firstLanguage, ...others.sort()]
}
