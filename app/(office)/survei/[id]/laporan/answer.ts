import { recordExport } from '@/lib/act'
import type { Actor } from '@/lib/actor'
import { describeSurveyRefusal } from '@/lib/survey/labels'
import { findReport, type ReportFacts } from '@/lib/survey/report/queries'
import { askedReport } from '@/lib/survey/report/schema'

type Made = { bytes: Uint8Array<ArrayBuffer>; headers: HeadersInit }

/** The report of a survey as a file: is it the actor's to read, then `make`. That it was taken along is an act. */
export async function answerReport(
  actor: Actor,
  request: Request,
  id: string,
  format: 'pdf' | 'xlsx',
  make: (facts: ReportFacts, now: Date) => Promise<Made>,
): Promise<Response> {
  const asked = askedReport.safeParse({ surveyId: id, weight: new URL(request.url).searchParams.get('bobot') })
  const facts = asked.success ? await findReport(actor, asked.data.surveyId, asked.data.weight) : null
  if (!facts) return new Response(null, { status: 404 })
  const { index } = facts
  if (!index.ok && index.code === 'weightNotTruncated')
    return new Response(describeSurveyRefusal(index), { status: 400, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
  const { bytes, headers } = await make(facts, actor.now)
  await recordExport(actor, 'surveyReport', { count: facts.figures.tally.n, search: id, format })
  return new Response(bytes, { headers })
}
