import { ResultPage } from '@/components/survey/public/result-page'
import { visitor } from '@/lib/door/visitor'
import { findAskedSurvey } from '@/lib/survey/page/queries'
import { findSurveyIndex } from '@/lib/survey/result/queries'
import { htmlResponse, markupOf } from '../../html'
import { unknownSurvey } from '../../messages'

/** The live result of a survey, for everybody. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const actor = visitor()
  const survey = await findAskedSurvey(actor, (await params).slug)
  const figures = survey && (await findSurveyIndex(actor, survey.id))
  return survey && figures ? htmlResponse(await markupOf(<ResultPage survey={survey} figures={figures} />)) : unknownSurvey()
}
