import { validate as isUuid } from 'uuid'
import { fewestAnswers } from '../rules'
import type { Answer } from '../schema'
import type { Asked, OwnQuestion } from '../version/schema'
import {
  answerField,
  commentField,
  type FormProblem,
  keyField,
  longestComment,
  longestRemark,
  ownField,
  type ProfileColumn,
  profileFields,
  type Questionnaire,
  remarkField,
  serviceField,
  type Typed,
} from './schema'

/** What decides how a form is read: what it asks, in which language, and of which services. */
export type AskedForm = { asked: Asked; language: string; serviceIds: readonly string[] }

export type ReadForm = { ok: true; questionnaire: Questionnaire } | { ok: false; problems: FormProblem[]; typed: Typed }

/**
 * Reads a posted form. Any unsur may be left open but not all of them; a value that the form did not offer, or a field sent twice, is a
 * problem. A remark counts only on an unsur answered with 1 or 2. Fields the form does not have are not looked at.
 */
export function readForm(posted: URLSearchParams, form: AskedForm): ReadForm {
  const reading: Reading = { posted, problems: [], typed: {} }
  const { asked, language } = form
  const serviceId = readService(reading, form.serviceIds)
  const scores = asked.elements.map(({ key }) => readScore(reading, key))
  const remarks = asked.elements.flatMap(({ key }, at) => readRemark(reading, key, scores[at] ?? 0))
  const own = asked.questions.flatMap((question) => readOwn(reading, question))
  const profile = readProfile(reading, asked)
  const saran = readText(reading, commentField, longestComment, 'commentTooLong')
  const visitKey = posted.get(keyField) ?? ''
  const { problems, typed } = reading
  const answered = scores.filter((score) => score > 0).length
  if (answered === 0 && problems.length === 0) problems.push({ field: null, code: 'nothingAnswered' })
  if (!isUuid(visitKey)) problems.push({ field: null, code: 'visitKeyWrong' })
  if (problems.length > 0) return { ok: false, problems, typed }
  const comments = saran === '' ? remarks : [...remarks, { unsur: null, text: saran }]
  const counted = answered >= fewestAnswers(asked.elements.length, asked.minAnsweredShare)
  return {
    ok: true,
    questionnaire: { visitKey, versionId: asked.versionId, serviceId, language, scores, counted, ...profile, comments, own },
  }
}

type Reading = { posted: URLSearchParams; problems: FormProblem[]; typed: Record<string, string> }

function readService({ posted, problems, typed }: Reading, serviceIds: readonly string[]): string {
  const [only, ...others] = serviceIds
  const given = posted.getAll(serviceField).join(' ')
  if (only !== undefined && others.length === 0 && given === '') return only
  if (serviceIds.includes(given)) typed[serviceField] = given
  else problems.push({ field: serviceField, code: 'serviceMissing' })
  return given
}

function readScore({ posted, problems, typed }: Reading, key: string): Answer | 0 {
  const field = answerField(key)
  const [text, ...more] = posted.getAll(field)
  if (text === undefined || (text === '' && more.length === 0)) return 0
  if (/^[1-4]$/.test(text) && more.length === 0) {
    typed[field] = text
    return Number(text) as Answer
  }
  problems.push({ field, code: 'badAnswer' })
  return 0
}

function readRemark(reading: Reading, unsur: string, score: Answer | 0): Questionnaire['comments'] {
  const text = readText(reading, remarkField(unsur), longestRemark, 'remarkTooLong')
  return text !== '' && (score === 1 || score === 2) ? [{ unsur, text }] : []
}

function readOwn(reading: Reading, { id, kind, choices }: OwnQuestion): Questionnaire['own'] {
  const field = ownField(id)
  if (kind === 'TEXT') {
    const text = readText(reading, field, longestRemark, 'remarkTooLong')
    return text === '' ? [] : [{ questionId: id, choice: null, text }]
  }
  const given = reading.posted.getAll(field).join(' ')
  if (given === '') return []
  const choice = choices.findIndex((_, at) => String(at + 1) === given) + 1
  if (choice === 0) {
    reading.problems.push({ field, code: 'badChoice' })
    return []
  }
  reading.typed[field] = given
  return [{ questionId: id, choice, text: null }]
}

type Profile = Pick<Questionnaire, ProfileColumn>

/** Only what the version asks; the rest is not told. */
function readProfile({ posted, problems, typed }: Reading, { profile }: Asked): Profile {
  const told = profileFields.map(({ part, field, column, values }) => {
    const text = profile.includes(part) ? posted.getAll(field).join(' ') : ''
    const value = values.find((one) => one === text) ?? null
    if (value !== null) typed[field] = value
    else if (text !== '') problems.push({ field, code: 'badChoice' })
    return [column, value]
  })
  return Object.fromEntries(told) as Profile
}

/** With line ends as one character and without what no keyboard types; kept for the form even when it is too long. */
function readText({ posted, problems, typed }: Reading, field: string, most: number, code: 'commentTooLong' | 'remarkTooLong'): string {
  const text = (posted.get(field) ?? '')
    .replaceAll('\r\n', '\n')
    .replaceAll(/(?!\n|\t)\p{Cc}/gu, '')
    .trim()
  if (text !== '') typed[field] = text
  if (text.length > most) problems.push({ field, code })
  return text
}

/** A group of respondents and how many they are; null when that is withheld. */
export type GroupCount = { key: string; count: number | null }

const fewestShown = 3

/**
 * Withholds the groups of one or two people, and where their number could be found by taking the others from the whole, the next
 * smallest group too, of several as small the first by key: so the same ones on every page. A group of nobody is shown.
 */
export function withholdFew(groups: readonly { key: string; count: number }[]): GroupCount[] {
  const smallestFirst = groups
    .filter(({ count }) => count > 0)
    .sort((one, other) => one.count - other.count || (one.key < other.key ? -1 : 1))
  const withheld = new Set<string>()
  let people = 0
  for (const { key, count } of smallestFirst) {
    if (count >= fewestShown && (withheld.size === 0 || (withheld.size > 1 && people >= fewestShown))) break
    withheld.add(key)
    people += count
  }
  return groups.map(({ key, count }) => ({ key, count: withheld.has(key) ? null : count }))
}
