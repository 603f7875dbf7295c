import { z } from 'zod'
import { yearOf } from '@/lib/day'
import { visitor } from '@/lib/door/visitor'
import { badgeSvg } from '@/lib/transparency/badge/document'
import { findPublicFigure } from '@/lib/transparency/queries'

/** A unit's index of this year as a picture that any site may show. */
export async function GET(_: Request, { params }: { params: Promise<{ unitId: string }> }): Promise<Response> {
  const actor = visitor()
  const { unitId } = await params
  const year = yearOf(actor.today)
  const unit = z.uuid().safeParse(unitId).success ? await findPublicFigure(actor, unitId, year) : null
  if (!unit) return new Response(null, { status: 404 })
  const headers = {
    'content-type': 'image/svg+xml; charset=utf-8',
    'cache-control': 'public, max-age=300',
    'cross-origin-resource-policy': 'cross-origin',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  }
  return new Response(await badgeSvg(unit, year), { headers })
}
