import type { Metadata } from 'next'
import { PledgeTable } from '@/components/plan/pledge-table'
import { YearLinks } from '@/components/plan/year-links'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Pagination } from '@/components/ui/pagination'
import { SearchForm } from '@/components/ui/search-form'
import { requireActor } from '@/lib/auth/session'
import { yearOf } from '@/lib/day'
import { listHref, listParams, pageSize } from '@/lib/list-params'
import { listUnitPledges } from '@/lib/plan/pledge/queries'
import { refusals } from '@/lib/plan/pledge/upload/labels'
import { planYear } from '@/lib/plan/schema'

export const metadata: Metadata = { title: 'Kinerja unit' }

export default async function UnitPledges({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor()
  const search = await searchParams
  const thisYear = yearOf(actor.today)
  const year = planYear.catch(thisYear).parse(search.tahun)
  const { q, page } = listParams(search, ['nama'])
  const { rows, total } = await listUnitPledges(actor, { q, page, year })
  return (
    <div className="grid gap-6">
      <header className="grid gap-4">
        <div className="grid max-w-3xl gap-2">
          <h1 className="font-bold text-3xl tracking-tight">Kinerja unit</h1>
          <p className="text-ink-soft">
            Perjanjian kinerja tiap unit: sasaran, indikator, dan target setahun. SKP pegawai diturunkan dari sini.
          </p>
        </div>
        <YearLinks year={year} thisYear={thisYear} hrefOf={(one) => listHref('/kinerja-unit', search, { tahun: one, page: 1 })} />
      </header>
      {search.salah === 'tooLarge' ? <ErrorSummary errors={[refusals.tooLarge()]} posted /> : null}
      <SearchForm label="Nama unit" q={q} kept={{ tahun: String(year) }} />
      <PledgeTable rows={rows} year={year} searched={q !== ''} />
      <Pagination page={page} pageSize={pageSize} total={total} hrefOf={(to) => listHref('/kinerja-unit', search, { page: to })} />
    </div>
  )
}
