import { currentActor } from '@/lib/auth/session'
import { seeOther } from '@/lib/door/own-page'
import { printPlan } from '@/lib/plan/print/commands'
import { planPdf } from '@/lib/plan/print/document'
import { fileNameOf } from '@/lib/plan/print/labels'
import { findPlanToPrint } from '@/lib/plan/print/queries'
import { printedVersion } from '@/lib/plan/print/schema'

/** A version of an SKP as its official form, shown in the browser; not yours and not there give the same answer. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  const actor = await currentActor()
  if (actor === null) return seeOther(`/masuk?ke=${encodeURIComponent(`/skp/${id}`)}`)
  const asked = printedVersion.safeParse({ planId: id, number: new URL(request.url).searchParams.get('versi') })
  const plan = asked.success ? await findPlanToPrint(actor, asked.data.planId, asked.data.number) : null
  if (!plan || !(await printPlan(actor, { planId: plan.planId, number: plan.number })).ok) return new Response(null, { status: 404 })
  const bytes = await planPdf(plan, actor.now)
  return new Response(bytes, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(bytes.length),
      'Content-Disposition': `inline; filename="${fileNameOf(plan, 'pdf').replaceAll(/[^ -~]|["%]/gu, '_')}"`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  })
}
