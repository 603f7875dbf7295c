import { yearOf } from '@/lib/day'
import { visitor } from '@/lib/door/visitor'
import { badgeSvg } from '@/lib/transparency/badge/document'
import { findPublicUnit } from '@/lib/transparency/queries'
import { readUnitId } from '@/lib/transparency/schema'

/** A unit's index of the latest year that has one, as a picture that any site may show. */
export async function GET(_: Request, { params }: { params: Promise<{ unitId: string }> }): Promise<Response> {
  const actor = visitor()
  const unitId = readUnitId((await params).unitId)
  const year = yearOf(actor.today)
  const unit = unitId && (await findPublicUnit(actor, unitId, year))
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
