import { validate as isUuid } from 'uuid'
import { type FormDress, QuestionForm } from '@/components/survey/public/question-form'
import type { Actor } from '@/lib/actor'
import { hourIn } from '@/lib/day'
import { marksOf, newVisit, readVisit } from '@/lib/door/arrival'
import { seeOther } from '@/lib/door/own-page'
import { env } from '@/lib/env'
import type { SurveyWay } from '@/lib/generated/prisma/enums'
import { faultOf, log } from '@/lib/log'
import { findSay } from '@/lib/survey/language/queries'
import type { AskedSurvey } from '@/lib/survey/page/queries'
import { findThanked } from '@/lib/survey/pass/queries'
import { takeQuestionnaire } from '@/lib/survey/response/intake'
import { readForm } from '@/lib/survey/response/rules'
import { keyField, languageField, type Typed } from '@/lib/survey/response/schema'
import { freshForm } from './[slug]/form'
import { filledResponse, htmlResponse, markupOf } from './html'
import { surveyNotOpen } from './messages'

/** How a visitor came to a survey's form, and where they go when their answers are stored. */
export type WayIn = {
  survey: AskedSurvey
  way: SurveyWay
  dress?: FormDress
  thanksAt: string
  /** The digest of the one-visit address, in hexadecimal. */
  pass?: string
  /** Where the one-visit address was used up meanwhile. */
  spent?: () => Promise<Response>
  /** Where the survey takes no answers. */
  notOpen?: () => Promise<Response>
  /** The scripts of the dress. */
  scripts?: readonly string[]
}

/** The empty form, where the survey is open. */
export async function showForm(actor: Actor, request: Request, wayIn: WayIn): Promise<Response> {
  const { survey, dress = {}, scripts } = wayIn
  if (survey.state !== 'OPEN') return closed(wayIn, 200)
  const { form, visit } = await freshForm(actor, survey, dress)
  return filledResponse(request, form, visit, scripts)
}

/**
 * Takes a posted form; thanks for it once it is stored, also where it was stored before and nothing is taken any more. What cannot be taken
 * comes back with everything that was chosen, as does a form that is only to be shown in another language.
 */
export async function takeForm(actor: Actor, request: Request, posted: URLSearchParams, wayIn: WayIn): Promise<Response> {
  const { survey, way, thanksAt, pass = null, spent } = wayIn
  if (survey.state !== 'OPEN') return (await thankedBefore(actor, posted, () => thanksAt)) ?? closed(wayIn, 409)
  const sent = posted.get(keyField) ?? ''
  const { visit, opened } = readVisit(sent)
  const fields = new URLSearchParams(posted)
  fields.set(keyField, visit)
  const again = (status: 200 | 422 | 503, typed: Again) => formAgain(actor, wayIn, isUuid(visit) ? sent : newVisit(), status, typed)
  if (posted.has(languageField)) return again(200, { typed: Object.fromEntries(posted) })
  const read = readForm(fields, { ...survey, serviceIds: survey.services.map(({ id }) => id) })
  if (!read.ok) return (await thankedBefore(actor, posted, () => thanksAt)) ?? again(422, read)
  try {
    const marks = await marksOf(actor, request, posted, read.questionnaire, opened)
    const hour = hourIn(env().TERA_TIME_ZONE, actor.now)
    const taken = await takeQuestionnaire(actor, read.questionnaire, { way, hour, marks, pass })
    if (taken.ok) return seeOther(thanksAt)
    if (taken.code === 'crowded') return again(503, { typed: Object.fromEntries(posted), trouble: 'crowded' })
    return taken.code === 'passSpent' && spent ? spent() : closed({ ...wayIn, survey: { ...survey, state: 'CLOSED' } }, 409)
  } catch (error) {
    log.error(faultOf(error), 'questionnaire not stored')
    return again(503, { typed: Object.fromEntries(posted), trouble: 'notStored' })
  }
}

type Again = Pick<Parameters<typeof QuestionForm>[0], 'problems' | 'trouble'> & { typed: Typed }

/** Thanks for a posted form whose answers are stored already; null where they are not. `thanksAt` is told the survey's slug. */
export async function thankedBefore(actor: Actor, posted: URLSearchParams, thanksAt: (slug: string) => string): Promise<Response | null> {
  const slug = await findThanked(actor, readVisit(posted.get(keyField) ?? '').visit)
  return slug === null ? null : seeOther(thanksAt(slug))
}

async function formAgain(actor: Actor, wayIn: WayIn, visitKey: string, status: 200 | 422 | 503, again: Again): Promise<Response> {
  const { survey, dress = {}, scripts } = wayIn
  const say = await findSay(actor, survey.language)
  return htmlResponse(await markupOf(<QuestionForm {...{ survey, visitKey, say }} {...dress} {...again} />), status, scripts)
}

function closed({ survey, notOpen }: WayIn, status: 200 | 409): Promise<Response> {
  return notOpen ? notOpen() : surveyNotOpen(survey, status)
}
