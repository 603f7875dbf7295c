import { currentActor } from '@/lib/auth/session'
import { seeOther } from '@/lib/door/own-page'
import { acceptedTypes, downloadHeaders } from '@/lib/file/rules'
import { reportFileName } from '@/lib/survey/report/labels'
import { reportSheets } from '@/lib/survey/report/sheet'
import { workbook } from '@/lib/table-file'
import { answerReport } from '../answer'

/** The report of a survey as a workbook. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  const actor = await currentActor()
  if (actor === null) return seeOther(`/masuk?ke=${encodeURIComponent(`/survei/${id}/tindak-lanjut`)}`)
  return answerReport(actor, request, id, 'xlsx', async (facts) => {
    const bytes = await workbook(reportSheets(facts))
    const file = { name: reportFileName(facts, 'xlsx'), mediaType: acceptedTypes.xlsx.mediaType, bytes: bytes.length }
    return { bytes, headers: downloadHeaders(file) }
  })
}
