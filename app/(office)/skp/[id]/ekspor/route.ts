import { currentActor } from '@/lib/auth/session'
import { seeOther } from '@/lib/door/own-page'
import { acceptedTypes, downloadHeaders } from '@/lib/file/rules'
import { exportPlan } from '@/lib/plan/print/commands'
import { fileNameOf } from '@/lib/plan/print/labels'
import { findPlanToPrint } from '@/lib/plan/print/queries'
import { printedVersion } from '@/lib/plan/print/schema'
import { planColumns, planLines } from '@/lib/plan/print/sheet'
import { tableFile } from '@/lib/table-file'

/** A version of an SKP as a table; not yours and not there give the same answer. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  const actor = await currentActor()
  if (actor === null) return seeOther(`/masuk?ke=${encodeURIComponent(`/skp/${id}`)}`)
  const asked = printedVersion.safeParse({ planId: id, number: new URL(request.url).searchParams.get('versi') })
  const plan = asked.success ? await findPlanToPrint(actor, asked.data.planId, asked.data.number) : null
  if (!plan || !(await exportPlan(actor, { planId: plan.planId, number: plan.number })).ok) return new Response(null, { status: 404 })
  const bytes = await tableFile('xlsx', planColumns, planLines(plan))
  const file = { name: fileNameOf(plan, 'xlsx'), mediaType: acceptedTypes.xlsx.mediaType, bytes: bytes.length }
  return new Response(bytes, { headers: downloadHeaders(file) })
}
