import { notFound } from 'next/navigation'
import { z } from 'zod'
import { currentActor } from '@/lib/auth/session'
import { seeOther } from '@/lib/door/own-page'
import { surveyPoster } from '@/lib/survey/poster/document'
import { findSurvey } from '@/lib/survey/queries'
import { addressOf } from '../address'

/** A page of A4 with the survey's QR code, to print. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor()
  if (actor === null) return seeOther(`/masuk?ke=${encodeURIComponent(new URL(request.url).pathname)}`)
  const { id } = await params
  const survey = z.uuid().safeParse(id).success ? await findSurvey(actor, id) : null
  if (!survey) notFound()
  return new Response(await surveyPoster(survey, addressOf(survey)), { headers: { 'content-type': 'text/html; charset=utf-8' } })
}
