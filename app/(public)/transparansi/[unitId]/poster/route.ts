import { yearOf } from '@/lib/day'
import { visitor } from '@/lib/door/visitor'
import { env } from '@/lib/env'
import { downloadHeaders } from '@/lib/file/rules'
import { monthPoster } from '@/lib/transparency/poster/document'
import { findPublicFigure, listPublicChanges } from '@/lib/transparency/queries'
import { monthOf } from '@/lib/transparency/rules'
import { readPublicMonth, readUnitId } from '@/lib/transparency/schema'

/** The poster *Anda bilang, kami lakukan* of a unit for a month (`?bulan=2026-11`), this month where none is asked for. */
export async function GET(request: Request, { params }: { params: Promise<{ unitId: string }> }): Promise<Response> {
  const actor = visitor()
  const unitId = readUnitId((await params).unitId)
  const { from, to } = monthOf(readPublicMonth(new URL(request.url).searchParams.get('bulan'), actor.today))
  const unit = unitId && (await findPublicFigure(actor, unitId, yearOf(from)))
  if (!unit) return new Response(null, { status: 404 })
  const changes = await listPublicChanges(actor, { from, to, unitId })
  const address = new URL(`/transparansi/${unitId}`, env().TERA_URL).href
  const bytes = await monthPoster({ unit, changes, month: from, address })
  const file = { name: `anda-bilang-kami-lakukan-${from.slice(0, 7)}.pdf`, mediaType: 'application/pdf', bytes: bytes.length }
  return new Response(bytes, { headers: { ...downloadHeaders(file), 'Cache-Control': 'public, max-age=300' } })
}
