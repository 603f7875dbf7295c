import type { NextRequest } from 'next/server'
import { SurveyListPage } from '@/components/survey/public/survey-list-page'
import { visitor } from '@/lib/door/visitor'
import { listParams } from '@/lib/list-params'
import { listOpenSurveys } from '@/lib/survey/queries'
import { htmlResponse, markupOf } from './html'
import { orTrouble } from './trouble'

export const dynamic = 'force-dynamic'

/** The surveys that can be answered today. */
export async function GET(request: NextRequest): Promise<Response> {
  const { q, page } = listParams(Object.fromEntries(request.nextUrl.searchParams), ['nama'])
  return orTrouble(request, async () => {
    const { rows, total } = await listOpenSurveys(visitor(), { q, page })
    return htmlResponse(await markupOf(<SurveyListPage rows={rows} total={total} q={q} page={page} />))
  })
}
