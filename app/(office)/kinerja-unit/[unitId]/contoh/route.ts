import { requireActor } from '@/lib/auth/session'
import { yearOf } from '@/lib/day'
import { acceptedTypes, downloadHeaders } from '@/lib/file/rules'
import { listPledgePeriods } from '@/lib/plan/pledge/queries'
import { exampleColumns, explainedColumns, pledgeColumns } from '@/lib/plan/pledge/sheet'
import { planYear } from '@/lib/plan/schema'
import { sheetOf, workbook } from '@/lib/table-file'

/** An xlsx to fill in: one example row, and a sheet that explains each column. */
export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor()
  const year = planYear.catch(yearOf(actor.today)).parse(new URL(request.url).searchParams.get('tahun'))
  const periods = await listPledgePeriods(actor, year)
  const bytes = await workbook([
    sheetOf('Perjanjian kinerja', exampleColumns(periods), [null]),
    sheetOf('Penjelasan kolom', explainedColumns, pledgeColumns(periods)),
  ])
  const file = { name: `contoh-perjanjian-kinerja-${year}.xlsx`, mediaType: acceptedTypes.xlsx.mediaType, bytes: bytes.length }
  return new Response(bytes, { headers: downloadHeaders(file) })
}
