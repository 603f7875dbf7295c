import { visitor } from '@/lib/door/visitor'
import { findGovernmentName } from '@/lib/organization/queries'
import { tableFile } from '@/lib/table-file'
import { listDataYears, openData } from '@/lib/transparency/data/queries'
import { usageTerms } from '@/lib/transparency/labels'
import { isDataSet, readPublicYear } from '@/lib/transparency/schema'
import { dataRecords } from '@/lib/transparency/sheet'

/**
 * A set of open data as `<name>.csv` or `<name>.json`, of the year asked for (`tahun`), or the latest that was surveyed; a year that there is
 * none of is not found, so that no program takes another for it. Anyone may take it, from any site, on terms that it names.
 */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const [name = '', format] = (await params).file.split('.')
  if (!isDataSet(name) || (format !== 'csv' && format !== 'json')) return new Response(null, { status: 404 })
  const actor = visitor()
  const asked = new URL(request.url).searchParams.get('tahun')
  const year = readPublicYear(asked, await listDataYears(actor))
  if (asked !== null && asked !== String(year)) return new Response(null, { status: 404 })
  const { rows, columns } = await openData(actor, name, year)
  const headers = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=60', link: '</data#ketentuan>; rel="license"' }
  if (format === 'json') {
    const about = { data: name, tahun: year, per: actor.today, license: usageTerms(await findGovernmentName(actor)) }
    return Response.json({ ...about, baris: dataRecords(columns, rows) }, { headers })
  }
  const disposition = `attachment; filename="${name}-${year}.csv"`
  const bytes = await tableFile('csv', columns, rows)
  return new Response(bytes, { headers: { ...headers, 'content-type': 'text/csv; charset=utf-8', 'content-disposition': disposition } })
}
