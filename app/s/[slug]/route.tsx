import { randomUUID } from 'node:crypto'
import { validate as isUuid } from 'uuid'
import { QuestionForm } from '@/components/survey/public/question-form'
import { hourIn } from '@/lib/day'
import { seeOther } from '@/lib/door/own-page'
import { visitor } from '@/lib/door/visitor'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { type AskedSurvey, findAskedSurvey } from '@/lib/survey/page/queries'
import { takeQuestionnaire } from '@/lib/survey/response/intake'
import { readForm } from '@/lib/survey/response/rules'
import { keyField, largestPost, type Typed } from '@/lib/survey/response/schema'
import { htmlResponse, markupOf } from '../html'
import { postUnreadable, surveyNotOpen, unknownSurvey } from '../messages'
import { readPost } from '../post'
import { freshForm } from './form'

type Params = { params: Promise<{ slug: string }> }

/** The questionnaire of an open survey. */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  const survey = await findAskedSurvey(visitor(), (await params).slug)
  if (!survey) return unknownSurvey()
  return survey.state === 'OPEN' ? htmlResponse(await freshForm(survey)) : surveyNotOpen(survey, 200)
}

/** Takes a questionnaire; thanks for it once it is stored. What cannot be taken comes back with everything that was chosen. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const posted = await readPost(request, largestPost)
  if (typeof posted === 'number') return postUnreadable(posted)
  const actor = visitor()
  const survey = await findAskedSurvey(actor, (await params).slug)
  if (!survey) return unknownSurvey()
  if (survey.state !== 'OPEN') return surveyNotOpen(survey, 409)
  const read = readForm(posted, { ...survey, serviceIds: survey.services.map(({ id }) => id) })
  if (!read.ok) return formAgain(survey, posted, 422, read)
  try {
    const taken = await takeQuestionnaire(actor, read.questionnaire, {
      way: 'ADDRESS',
      hour: hourIn(env().TERA_TIME_ZONE, actor.now),
      marks: [],
      pass: null,
    })
    return taken.ok ? seeOther(`/s/${survey.slug}/terima-kasih`) : surveyNotOpen({ ...survey, state: 'CLOSED' }, 409)
  } catch (error) {
    log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'questionnaire not stored')
    return formAgain(survey, posted, 503, { typed: Object.fromEntries(posted), sorry: notStored })
  }
}

const notStored = 'Maaf, jawaban Anda belum tersimpan karena gangguan pada sistem. Isian Anda masih ada: tunggu sebentar, lalu kirim lagi.'

type Again = { typed: Typed; problems?: Parameters<typeof QuestionForm>[0]['problems']; sorry?: string }

async function formAgain(survey: AskedSurvey, posted: URLSearchParams, status: 422 | 503, again: Again): Promise<Response> {
  const key = posted.get(keyField) ?? ''
  return htmlResponse(await markupOf(<QuestionForm survey={survey} visitKey={isUuid(key) ? key : randomUUID()} {...again} />), status)
}
