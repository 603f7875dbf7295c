import { visitor } from '@/lib/door/visitor'
import { findAskedSurvey } from '@/lib/survey/page/queries'
import { thanks, unknownSurvey } from '../../messages'

/** Where a visitor comes after sending: a page of its own, so that loading it again sends nothing. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const survey = await findAskedSurvey(visitor(), (await params).slug)
  return survey ? thanks(survey) : unknownSurvey()
}
