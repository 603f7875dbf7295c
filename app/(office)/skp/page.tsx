import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { OwnPlans } from '@/components/plan/own-plans'
import { PlanFilters } from '@/components/plan/plan-filters'
import { PlanTable } from '@/components/plan/plan-table'
import { PlansToAgree } from '@/components/plan/plans-to-agree'
import { PreparedPlans } from '@/components/plan/prepared-plans'
import { YearLinks } from '@/components/plan/year-links'
import { Link } from '@/components/ui/link'
import { Pagination } from '@/components/ui/pagination'
import type { Actor } from '@/lib/actor'
import { requireActor } from '@/lib/auth/session'
import { yearOf } from '@/lib/day'
import { listHref, listParams, pageSize } from '@/lib/list-params'
import { listOwnBlocks } from '@/lib/plan/block/queries'
import { findMayHaveDelegate } from '@/lib/plan/delegate/queries'
import { listOthersPlans, listOwnPlans, listPlansToAgree, listPreparedPlans, planSorts, planStandings } from '@/lib/plan/overview/queries'
import { mayListOthersPlans, mayListPlans } from '@/lib/plan/policy'
import { planYear } from '@/lib/plan/schema'
import { RolesForYou } from '../peran-hasil/roles-for-you'
import { start } from './actions'

export const metadata: Metadata = { title: 'SKP' }

type Search = Record<string, string | string[] | undefined>

export default async function Plans({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor()
  if (!mayListPlans(actor)) notFound()
  const search = await searchParams
  const thisYear = yearOf(actor.today)
  const year = planYear.catch(thisYear).parse(search.tahun)
  const [own, toAgree, prepared, mayName] = await Promise.all([
    listOwnPlans(actor, year),
    listPlansToAgree(actor),
    listPreparedPlans(actor, year),
    findMayHaveDelegate(actor),
  ])
  const blocks = await listOwnBlocks(
    actor,
    own.map(({ holdingId }) => holdingId),
    year,
  )
  return (
    <div className="grid gap-10">
      <header className="grid gap-4">
        <h1 className="font-bold text-3xl tracking-tight">Sasaran kinerja pegawai (SKP)</h1>
        <YearLinks year={year} thisYear={thisYear} hrefOf={(one) => listHref('/skp', search, { tahun: one, page: 1 })} />
      </header>
      <RolesForYou actor={actor} year={year} answered={String(search.peran ?? '')} />
      {toAgree.total > 0 ? <PlansToAgree {...toAgree} /> : null}
      {actor.holdings.size > 0 || own.length > 0 ? (
        <OwnPlans
          rows={own}
          blocks={blocks}
          {...{ year, start, today: actor.today, mayStart: year >= thisYear, keys: own.map(() => uuidv7()) }}
        />
      ) : null}
      {mayName ? (
        <p>
          <Link href="/skp/penyiap" className="font-semibold text-accent underline underline-offset-4">
            Tunjuk penyiap SKP Anda
          </Link>
        </p>
      ) : null}
      {prepared.length > 0 ? <PreparedPlans rows={prepared} year={year} mayStart={year >= thisYear} /> : null}
      {mayListOthersPlans(actor) ? <OthersPlans actor={actor} search={search} year={year} /> : null}
    </div>
  )
}

async function OthersPlans({ actor, search, year }: { actor: Actor; search: Search; year: number }) {
  const params = listParams(search, planSorts)
  const standing = planStandings.find((one) => one === search.status) ?? null
  const { rows, total } = await listOthersPlans(actor, { ...params, year, standing })
  return (
    <section aria-labelledby="pegawai-lain" className="grid gap-4">
      <h2 id="pegawai-lain" className="font-bold text-xl">
        SKP pegawai lain tahun {year}
      </h2>
      <PlanFilters q={params.q} year={year} standing={standing} sort={params.sort} />
      <PlanTable rows={rows} narrowed={params.q !== '' || standing !== null} />
      <Pagination page={params.page} pageSize={pageSize} total={total} hrefOf={(page) => listHref('/skp', search, { page })} />
    </section>
  )
}
