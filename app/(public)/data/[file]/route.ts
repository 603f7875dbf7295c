import { visitor } from '@/lib/door/visitor'
import { tableFile } from '@/lib/table-file'
import { openData } from '@/lib/transparency/data/queries'
import { listPublicYears } from '@/lib/transparency/queries'
import { isDataSet, readPublicYear } from '@/lib/transparency/schema'
import { dataRecords } from '@/lib/transparency/sheet'

/** A set of open data as `<name>.csv` or `<name>.json`, of the year asked for. Anyone may take it, from any site. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const [name = '', format] = (await params).file.split('.')
  if (!isDataSet(name) || (format !== 'csv' && format !== 'json')) return new Response(null, { status: 404 })
  const actor = visitor()
  const years = await listPublicYears(actor)
  const year = readPublicYear(new URL(request.url).searchParams.get('tahun'), years)
  const { rows, columns } = await openData(actor, name, year)
  const headers = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=60' }
  if (format === 'json') return Response.json({ data: name, tahun: year, per: actor.today, baris: dataRecords(columns, rows) }, { headers })
  const disposition = `attachment; filename="${name}-${year}.csv"`
  const bytes = await tableFile('csv', columns, rows)
  return new Response(bytes, { headers: { ...headers, 'content-type': 'text/csv; charset=utf-8', 'content-disposition': disposition } })
}
