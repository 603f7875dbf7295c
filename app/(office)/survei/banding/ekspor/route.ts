import { currentActor } from '@/lib/auth/session'
import { answerDownload } from '@/lib/door/download-route'
import { seeOther } from '@/lib/door/own-page'
import { mayListSurveys } from '@/lib/survey/policy'
import { listCompared } from '@/lib/survey/result/comparison/queries'
import { comparisonFilter } from '@/lib/survey/result/comparison/schema'
import { comparisonColumns } from '@/lib/survey/result/comparison/sheet'

const path = '/survei/banding'

/** The comparison as a file. Its columns are the unsur of its rows, so they are read first. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor()
  if (actor === null) return seeOther(`/masuk?ke=${path}`)
  const search = new URL(request.url).searchParams
  const filter = comparisonFilter.parse(Object.fromEntries(search))
  if (!mayListSurveys(actor) || !filter.periode) return new Response(null, { status: 404 })
  const rows = await listCompared(actor, filter.periode, filter)
  return answerDownload(actor, { path, noun: 'survey', columns: comparisonColumns(rows), list: async () => rows }, search)
}
