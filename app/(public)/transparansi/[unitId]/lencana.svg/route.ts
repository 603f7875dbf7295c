import { z } from 'zod'
import { yearOf } from '@/lib/day'
import { visitor } from '@/lib/door/visitor'
import { badgeSvg } from '@/lib/transparency/badge/document'
import { findPublicUnit } from '@/lib/transparency/queries'

/** A unit's index of the latest year that has one, as a picture that any site may show. */
export async function GET(_: Request, { params }: { params: Promise<{ unitId: string }> }): Promise<Response> {
  const actor = visitor()
  const { unitId } = await params
  const year = yearOf(actor.today)
  const unit = z.uuid().safeParse(unitId).success ? await findPublicUnit(actor, unitId, year) : null
  if (!unit) return new Response(null, { status: 404 })
  const current = unit.trend.find(({ figure }) => figure.index.ok && !figure.withheld) ?? { year, figure: unit.figure }
  const headers = {
    'content-type': 'image/svg+xml; charset=utf-8',
    'cache-control': 'public, max-age=300',
    'cross-origin-resource-policy': 'cross-origin',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  }
  return new Response(await badgeSvg({ unitName: unit.unitName, figure: current.figure }, current.year), { headers })
}
