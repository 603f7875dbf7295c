import { z } from 'zod'
import { recordExport } from '@/lib/act'
import { currentActor } from '@/lib/auth/session'
import { seeOther } from '@/lib/door/own-page'
import { acceptedTypes, downloadHeaders } from '@/lib/file/rules'
import { tabulationConvention } from '@/lib/survey/result/schema'
import { findWholeTabulation } from '@/lib/survey/result/tabulation/queries'
import { tabulationLines } from '@/lib/survey/result/tabulation/sheet'
import { tableStream } from '@/lib/table-stream'

/** The whole tabulation as a file, sent while it is read. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor()
  const { id } = await params
  if (actor === null) return seeOther(`/masuk?ke=${encodeURIComponent(`/survei/${id}/jawaban/tabulasi`)}`)
  const search = new URL(request.url).searchParams
  const tabulated = z.uuid().safeParse(id).success ? await findWholeTabulation(actor, id) : null
  if (!tabulated) return new Response(null, { status: 404 })
  const format = search.get('format') === 'csv' ? 'csv' : 'xlsx'
  const convention = tabulationConvention.parse(search.get('bobot') ?? undefined)
  await recordExport(actor, 'tabulation', { count: tabulated.figures.tally.n, search: `survei=${id}`, format })
  const body = tableStream(format, tabulationLines(tabulated, tabulated.batches, convention))
  const { mediaType } = acceptedTypes[format]
  const name = `tabulasi-${tabulated.survey.slug}-${actor.today}.${format}`
  const { 'Content-Length': _, ...headers } = downloadHeaders({ name, mediaType, bytes: 0 })
  return new Response(body, { headers })
}
