import { notFound } from 'next/navigation'
import { z } from 'zod'
import { currentActor } from '@/lib/auth/session'
import { idParam } from '@/lib/list-params'
import { findEntryFrame } from '@/lib/survey/batch/queries'
import { templateTitles } from '@/lib/survey/batch/sheet'
import { tableFile } from '@/lib/table-file'

/** A file of answers for this survey to fill in. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor()
  const { id } = await params
  const versionId = idParam(new URL(request.url).searchParams.get('versi'))
  const frame = actor && z.uuid().safeParse(id).success ? await findEntryFrame(actor, id, versionId) : null
  if (!frame) notFound()
  const columns = templateTitles(frame).map((title) => ({ title, value: () => '' }))
  const headers = { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="templat-${frame.slug}.csv"` }
  return new Response(await tableFile('csv', columns, []), { headers })
}
