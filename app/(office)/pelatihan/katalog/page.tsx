import type { Metadata } from 'next'
import { CatalogueFiltersForm } from '@/components/training/catalogue-filters'
import { CourseTable } from '@/components/training/course-table'
import { LinkButton } from '@/components/ui/link-button'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/auth/session'
import { listHref, listParams, pageSize } from '@/lib/list-params'
import { listAims, listCourses } from '@/lib/training/catalogue/queries'
import { catalogueFilters } from '@/lib/training/catalogue/schema'
import { mayKeepCatalogue } from '@/lib/training/policy'

export const metadata: Metadata = { title: 'Katalog pelatihan' }

export default async function Catalogue({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor()
  const search = await searchParams
  const { q, page } = listParams(search, ['nama'])
  const filters = catalogueFilters.parse(search)
  const [{ rows, total }, known] = await Promise.all([listCourses(actor, { q, page, ...filters }), listAims(actor)])
  return (
    <div className="grid gap-6">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <div className="grid max-w-3xl gap-2">
          <h1 className="font-bold text-3xl tracking-tight">Katalog pelatihan</h1>
          <p className="text-ink-soft">Bentuk pengembangan kompetensi menurut Peraturan LAN 10/2018, dan apa yang dibantunya.</p>
        </div>
        {mayKeepCatalogue(actor) ? <LinkButton href="/pelatihan/katalog/baru">Tambah pelatihan</LinkButton> : null}
      </header>
      <CatalogueFiltersForm q={q} filters={filters} known={known} />
      <CourseTable rows={rows} known={known} />
      <Pagination page={page} pageSize={pageSize} total={total} hrefOf={(to) => listHref('/pelatihan/katalog', search, { page: to })} />
    </div>
  )
}
