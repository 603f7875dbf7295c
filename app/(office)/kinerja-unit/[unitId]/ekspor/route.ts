import { z } from 'zod'
import { recordExport } from '@/lib/act'
import { requireActor } from '@/lib/auth/session'
import { yearOf } from '@/lib/day'
import { acceptedTypes, downloadHeaders } from '@/lib/file/rules'
import { findUnitPledge } from '@/lib/plan/pledge/queries'
import { explainedColumns, linesColumns, linesOf, pledgeColumns } from '@/lib/plan/pledge/sheet'
import { planYear, versionNumber } from '@/lib/plan/schema'
import { sheetOf, workbook } from '@/lib/table-file'

/** A version of a unit's pledge as xlsx, in the columns that an upload takes. */
export async function GET(request: Request, { params }: { params: Promise<{ unitId: string }> }): Promise<Response> {
  const actor = await requireActor()
  const { unitId } = await params
  const search = new URL(request.url).searchParams
  const year = planYear.catch(yearOf(actor.today)).parse(search.get('tahun'))
  const number = versionNumber.nullable().catch(0).parse(search.get('versi'))
  const page = z.uuid().safeParse(unitId).success ? await findUnitPledge(actor, unitId, year, number) : null
  if (!page?.shown) return new Response(null, { status: 404 })
  const lines = linesOf(page.shown.objectives)
  const bytes = await workbook([
    sheetOf('Perjanjian kinerja', linesColumns(page.periods), lines),
    sheetOf('Penjelasan kolom', explainedColumns, pledgeColumns(page.periods)),
  ])
  await recordExport(actor, 'pledge', {
    count: lines.length,
    search: `unit=${unitId}&tahun=${year}&versi=${page.shown.number}`,
    format: 'xlsx',
  })
  const name = `perjanjian-kinerja-${page.unitName}-${year}.xlsx`
  return new Response(bytes, { headers: downloadHeaders({ name, mediaType: acceptedTypes.xlsx.mediaType, bytes: bytes.length }) })
}
