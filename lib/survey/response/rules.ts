import { validate as isUuid } from 'uuid'
import { fewestAnswers } from '../rules'
import { type Answer, answerSchema } from '../schema'
import {
  answerField,
  commentField,
  type FormProblem,
  keyField,
  longestComment,
  type ProfileColumn,
  profileFields,
  type Questionnaire,
  type SurveyElement,
  type Typed,
} from './schema'

/** What decides how a form is read: the version it belongs to and what that asks. */
export type AskedForm = { versionId: string; elements: readonly SurveyElement[]; minAnsweredShare: string }

export type ReadForm = { ok: true; questionnaire: Questionnaire } | { ok: false; problems: FormProblem[]; typed: Typed }

/**
 * Reads a posted form. Any unsur may be left open but not all of them; a value that the form did not offer, or a field sent twice, is a
 * problem. Fields the form does not have are not looked at.
 */
export function readForm(posted: URLSearchParams, form: AskedForm): ReadForm {
  const problems: FormProblem[] = []
  const typed: Record<string, string> = {}
  const answers = readAnswers(posted, form, typed, problems)
  const profile = readProfile(posted, typed, problems)
  const comment = tidyComment(posted.get(commentField) ?? '')
  typed[commentField] = comment
  const visitKey = posted.get(keyField) ?? ''
  if (Object.keys(answers).length === 0 && problems.length === 0) problems.push({ field: null, code: 'nothingAnswered' })
  if (comment.length > longestComment) problems.push({ field: commentField, code: 'commentTooLong' })
  if (!isUuid(visitKey)) problems.push({ field: null, code: 'visitKeyWrong' })
  if (problems.length > 0) return { ok: false, problems, typed }
  const counted = Object.keys(answers).length >= fewestAnswers(form.elements.length, form.minAnsweredShare)
  return { ok: true, questionnaire: { visitKey, versionId: form.versionId, answers, counted, ...profile, comment: comment || null } }
}

function readAnswers(posted: URLSearchParams, { elements }: AskedForm, typed: Record<string, string>, problems: FormProblem[]) {
  const answers: Record<string, Answer> = {}
  for (const { key } of elements) {
    const field = answerField(key)
    const [text, ...more] = posted.getAll(field)
    if (text === undefined || (text === '' && more.length === 0)) continue
    const answer = answerSchema.safeParse(/^[1-4]$/.test(text) && more.length === 0 ? Number(text) : null)
    if (answer.success) {
      answers[key] = answer.data
      typed[field] = text
    } else problems.push({ field, code: 'badAnswer' })
  }
  return answers
}

type Profile = Pick<Questionnaire, ProfileColumn>

function readProfile(posted: URLSearchParams, typed: Record<string, string>, problems: FormProblem[]): Profile {
  const told = profileFields.map(({ field, column, values }) => {
    const text = posted.getAll(field).join(' ')
    const value = values.find((one) => one === text) ?? null
    if (value !== null) typed[field] = value
    else if (text !== '') problems.push({ field, code: 'badChoice' })
    return [column, value]
  })
  return Object.fromEntries(told) as Profile
}

/** With line ends as one character and without what no keyboard types. */
function tidyComment(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(/(?!\n|\t)\p{Cc}/gu, '')
    .trim()
}

/** A group of respondents and how many they are; null when that is withheld. */
export type GroupCount = { key: string; count: number | null }

const fewestShown = 3

/**
 * Withholds the groups of one or two people, and where their number could be found by taking the others from the whole, the next
 * smallest group too. A group of nobody is shown.
 */
export function withholdFew(groups: readonly { key: string; count: number }[]): GroupCount[] {
  const smallestFirst = groups.filter(({ count }) => count > 0).sort((one, other) => one.count - other.count)
  const withheld = new Set<string>()
  let people = 0
  for (const { key, count } of smallestFirst) {
    if (count >= fewestShown && (withheld.size === 0 || (withheld.size > 1 && people >= fewestShown))) break
    withheld.add(key)
    people += count
  }
  return groups.map(({ key, count }) => ({ key, count: withheld.has(key) ? null : count }))
}
