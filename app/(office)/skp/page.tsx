import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import { OwnPlans } from '@/components/plan/own-plans'
import { PlanFilters } from '@/components/plan/plan-filters'
import { PlanTable } from '@/components/plan/plan-table'
import { PlansToAgree } from '@/components/plan/plans-to-agree'
import { YearLinks } from '@/components/plan/year-links'
import { Pagination } from '@/components/ui/pagination'
import type { Actor } from '@/lib/actor'
import { requireActor } from '@/lib/auth/session'
import { yearOf } from '@/lib/day'
import { listHref, listParams, pageSize } from '@/lib/list-params'
import { listOthersPlans, listOwnPlans, listPlansToAgree, planSorts, planStandings } from '@/lib/plan/overview/queries'
import { mayListOthersPlans, mayListPlans } from '@/lib/plan/policy'
import { planYear } from '@/lib/plan/schema'
import { start } from './actions'

export const metadata: Metadata = { title: 'SKP' }

type Search = Record<string, string | string[] | undefined>

export default async function Plans({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor()
  if (!mayListPlans(actor)) notFound()
  const search = await searchParams
  const thisYear = yearOf(actor.today)
  const year = planYear.catch(thisYear).parse(search.tahun)
  const [own, toAgree] = await Promise.all([listOwnPlans(actor, year), listPlansToAgree(actor)])
  return (
    <div className="grid gap-10">
      <header className="grid gap-4">
        <h1 className="font-bold text-3xl tracking-tight">Sasaran kinerja pegawai (SKP)</h1>
        <YearLinks year={year} thisYear={thisYear} hrefOf={(one) => listHref('/skp', search, { tahun: one, page: 1 })} />
      </header>
      {toAgree.length > 0 ? <PlansToAgree rows={toAgree} /> : null}
      {actor.holdings.size > 0 || own.length > 0 ? (
        <OwnPlans rows={own} {...{ year, start, today: actor.today, mayStart: year >= thisYear, keys: own.map(() => uuidv7()) }} />
      ) : null}
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
