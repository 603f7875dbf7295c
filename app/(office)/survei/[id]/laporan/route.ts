import { currentActor } from '@/lib/auth/session'
import { seeOther } from '@/lib/door/own-page'
import { reportPdf } from '@/lib/survey/report/document'
import { reportFileName } from '@/lib/survey/report/labels'
import { answerReport } from './answer'

/** The report of a survey, shown in the browser; not yours and not there give the same answer. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  const actor = await currentActor()
  if (actor === null) return seeOther(`/masuk?ke=${encodeURIComponent(`/survei/${id}/tindak-lanjut`)}`)
  return answerReport(actor, request, id, 'pdf', async (facts, now) => {
    const bytes = await reportPdf(facts, now)
    const headers = {
      'Content-Type': 'application/pdf',
      'Content-Length': String(bytes.length),
      'Content-Disposition': `inline; filename="${reportFileName(facts, 'pdf').replaceAll(/[^ -~]|["%]/gu, '_')}"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    }
    return { bytes, headers }
  })
}
