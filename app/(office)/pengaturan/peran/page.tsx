import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { GrantFiltersForm } from '@/components/account/grant-filters'
import { GrantTable } from '@/components/account/grant-table'
import { LinkButton } from '@/components/ui/link-button'
import { Pagination } from '@/components/ui/pagination'
import { grantableRoles, mayListGrants } from '@/lib/account/policy'
import { listRoleGrants } from '@/lib/account/role/queries'
import { grantFilters } from '@/lib/account/role/schema'
import { requireActor } from '@/lib/auth/session'
import { listHref, listParams, pageSize } from '@/lib/list-params'

export const metadata: Metadata = { title: 'Peran' }

export default async function Grants({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor()
  if (!mayListGrants(actor)) notFound()
  const search = await searchParams
  const { q, page } = listParams(search, ['nama'])
  const filters = grantFilters.parse(search)
  const { rows, total } = await listRoleGrants(actor, { q, page, ...filters })
  return (
    <div className="grid gap-6">
      <header className="grid max-w-3xl gap-2">
        <h1 className="font-bold text-3xl tracking-tight">Peran</h1>
        <p className="text-ink-soft">
          Siapa memegang peran apa, untuk unit mana, dan sejak kapan. Pejabat penilai bukan peran: ia mengikuti jabatan.
        </p>
      </header>
      {grantableRoles(actor).length > 0 ? (
        <div>
          <LinkButton href="/pengaturan/peran/baru">Beri peran</LinkButton>
        </div>
      ) : null}
      <GrantFiltersForm q={q} filters={filters} />
      <GrantTable rows={rows} />
      <Pagination page={page} pageSize={pageSize} total={total} hrefOf={(to) => listHref('/pengaturan/peran', search, { page: to })} />
    </div>
  )
}
