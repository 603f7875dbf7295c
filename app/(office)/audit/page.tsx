import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActFiltersForm } from '@/components/audit/act-filters'
import { ActTable } from '@/components/audit/act-table'
import { ExportLinks } from '@/components/ui/export-links'
import { Pagination } from '@/components/ui/pagination'
import { mayReadTrail } from '@/lib/audit/policy'
import { listActs } from '@/lib/audit/trail/queries'
import { actFilters } from '@/lib/audit/trail/schema'
import { requireActor } from '@/lib/auth/session'
import { listHref, listParams, pageSize } from '@/lib/list-params'

export const metadata: Metadata = { title: 'Jejak audit' }

export default async function Trail({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor()
  if (!mayReadTrail(actor)) notFound()
  const search = await searchParams
  const { q, page } = listParams(search, ['waktu'])
  const filters = actFilters.parse(search)
  const { rows, total } = await listActs(actor, { q, page, ...filters })
  return (
    <div className="grid gap-6">
      <header className="grid max-w-3xl gap-2">
        <h1 className="font-bold text-3xl tracking-tight">Jejak audit</h1>
        <p className="text-ink-soft">
          Setiap tindakan dalam Tera, yang terbaru di atas. Tindakan yang sudah disegel tidak dapat diubah tanpa ketahuan.
        </p>
      </header>
      <ActFiltersForm q={q} filters={filters} />
      <ActTable rows={rows} />
      <ExportLinks path="/audit" search={search} total={total} />
      <Pagination page={page} pageSize={pageSize} total={total} hrefOf={(to) => listHref('/audit', search, { page: to })} />
    </div>
  )
}
