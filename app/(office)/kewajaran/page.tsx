import type { Metadata } from 'next'
import { FairnessOwn } from '@/components/plan/fairness-own'
import { FairnessTabs } from '@/components/plan/fairness-tabs'
import { FairnessTitles } from '@/components/plan/fairness-titles'
import { YearLinks } from '@/components/plan/year-links'
import { Pagination } from '@/components/ui/pagination'
import { SearchForm } from '@/components/ui/search-form'
import { requireActor } from '@/lib/auth/session'
import { yearOf } from '@/lib/day'
import { listHref, listParams, pageSize } from '@/lib/list-params'
import { mayCompareTargets } from '@/lib/plan/fairness/policy'
import { listComparedTitles, listOwnPlaces } from '@/lib/plan/fairness/queries'
import { ownScopes } from '@/lib/plan/fairness/schema'
import { planYear } from '@/lib/plan/schema'

export const metadata: Metadata = { title: 'Kewajaran target' }

export default async function Fairness({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor()
  const search = await searchParams
  const thisYear = yearOf(actor.today)
  const year = planYear.catch(thisYear).parse(search.tahun)
  const scope = ownScopes.find((one) => one === search.lingkup) ?? 'pemerintah'
  const { q, page } = listParams(search, ['nama'])
  const mayCompare = mayCompareTargets(actor)
  const [places, titles] = await Promise.all([
    actor.holdings.size > 0 ? listOwnPlaces(actor, { year, scope }) : null,
    mayCompare ? listComparedTitles(actor, { q, page, year }) : null,
  ])
  const hrefOf = (change: Record<string, string | number>) => listHref('/kewajaran', search, change)
  return (
    <div className="grid gap-8">
      <header className="grid gap-4">
        <div className="grid max-w-3xl gap-2">
          <h1 className="font-bold text-3xl tracking-tight">Kewajaran target</h1>
          <p className="text-ink-soft">
            Target orang dengan jabatan yang sama, berdampingan. Perbedaan boleh ada bila ada alasannya; halaman ini membuatnya terlihat.
          </p>
        </div>
        <FairnessTabs here="target" />
        <YearLinks year={year} thisYear={thisYear} hrefOf={(one) => hrefOf({ tahun: one, page: 1 })} />
      </header>
      {places ? <FairnessOwn {...{ places, scope, year }} hrefOf={(one) => hrefOf({ lingkup: one })} /> : null}
      {titles ? (
        <section aria-labelledby="menurut-jabatan" className="grid min-w-0 gap-4">
          <h2 id="menurut-jabatan" className="font-bold text-xl">
            Menurut jabatan
          </h2>
          <SearchForm label="Nama jabatan" q={q} kept={{ tahun: String(year), lingkup: scope }} />
          <FairnessTitles
            rows={titles.rows}
            hrefOf={(title) => `/kewajaran/jabatan?${new URLSearchParams({ nama: title, tahun: String(year) })}`}
          />
          <Pagination page={page} pageSize={pageSize} total={titles.total} hrefOf={(to) => hrefOf({ page: to })} />
        </section>
      ) : null}
      {places === null && titles === null ? (
        <p className="rounded-xl border border-line bg-surface p-5">
          Perbandingan target ada untuk pegawai yang menyusun SKP, pejabat penilai, dan pengelola kinerja. Akun Anda tidak termasuk.
        </p>
      ) : null}
    </div>
  )
}
