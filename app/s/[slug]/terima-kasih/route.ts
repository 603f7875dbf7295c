import { visitor } from '@/lib/door/visitor'
import { findKeptSurvey } from '@/lib/survey/page/queries'
import { thanks, unknownSurvey } from '../../messages'
import { orTrouble } from '../../trouble'

export const dynamic = 'force-dynamic'

/** Where a visitor comes after sending: a page of its own, so that loading it again sends nothing. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params
  const show = async () => {
    const language = new URL(request.url).searchParams.get('bahasa') ?? undefined
    const survey = await findKeptSurvey(visitor(), slug, language)
    return survey ? thanks(survey) : unknownSurvey()
  }
  return orTrouble(request, show, { isThanks: true })
}
