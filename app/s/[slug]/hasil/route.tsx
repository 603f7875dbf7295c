import { ResultPage } from '@/components/survey/public/result-page'
import { visitor } from '@/lib/door/visitor'
import { countExclusions } from '@/lib/survey/exclusion/queries'
import { findAskedSurvey } from '@/lib/survey/page/queries'
import { findSurveyIndex } from '@/lib/survey/result/queries'
import { findSmallestPublished } from '@/lib/survey/signal/queries'
import { htmlResponse, markupOf } from '../../html'
import { unknownSurvey } from '../../messages'
import { orTrouble } from '../../trouble'

export const dynamic = 'force-dynamic'

/** The result of a survey, for everybody. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params
  return orTrouble(request, () => result(slug))
}

async function result(slug: string): Promise<Response> {
  const actor = visitor()
  const survey = await findAskedSurvey(actor, slug)
  if (!survey) return unknownSurvey()
  const [figures, smallest, exclusions] = await Promise.all([
    findSurveyIndex(actor, survey.id),
    findSmallestPublished(actor),
    countExclusions(actor, survey.id),
  ])
  return figures ? htmlResponse(await markupOf(<ResultPage {...{ survey, figures, smallest, exclusions }} />)) : unknownSurvey()
}
