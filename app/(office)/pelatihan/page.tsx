import type { Metadata } from 'next'
import { RecommendationCards } from '@/components/training/recommendation-cards'
import { RecommendationFiltersForm } from '@/components/training/recommendation-filters'
import { RecommendationTable } from '@/components/training/recommendation-table'
import { ActionButton } from '@/components/ui/action-button'
import { ExportLinks } from '@/components/ui/export-links'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import type { Actor } from '@/lib/actor'
import { requireActor } from '@/lib/auth/session'
import { yearOf } from '@/lib/day'
import { listHref, listParams, pageSize } from '@/lib/list-params'
import { mayListEmployees } from '@/lib/organization/employee/policy'
import { findRule } from '@/lib/rule/queries'
import { describeReckoned } from '@/lib/training/labels'
import { mayRecount } from '@/lib/training/policy'
import { listOwnRecommendations, listRecommendations, listToDecide } from '@/lib/training/queries'
import { plannedHours } from '@/lib/training/rules'
import { recommendationFilters } from '@/lib/training/schema'
import { recount } from './actions'

export const metadata: Metadata = { title: 'Pelatihan' }

type Search = Record<string, string | string[] | undefined>

export default async function Trainings({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor()
  const [search, own, toDecide] = [await searchParams, await listOwnRecommendations(actor), await listToDecide(actor)]
  const hours = await findRule(actor, 'TRAINING_HOURS', actor.today, 'PNS')
  const year = yearOf(actor.today)
  return (
    <div className="grid gap-10">
      <header className="grid max-w-3xl gap-2">
        <h1 className="font-bold text-3xl tracking-tight">Pelatihan</h1>
        <p className="text-ink-soft">
          Usulan pengembangan kompetensi menurut penilaian perilaku, capaian indikator, dan suara warga. Setiap usulan menyebut alasannya;
          manusialah yang menerima atau menolaknya. Semua pilihan ada di{' '}
          <Link href="/pelatihan/katalog" className="text-accent underline underline-offset-4">
            katalog pelatihan
          </Link>
          .
        </p>
      </header>
      {toDecide.length > 0 ? (
        <section id="putuskan" aria-labelledby="judul-putuskan" className="grid gap-4">
          <h2 id="judul-putuskan" className="font-bold text-xl">
            Menunggu keputusan Anda ({toDecide.length})
          </h2>
          <RecommendationCards rows={toDecide} named />
        </section>
      ) : null}
      <section aria-labelledby="untuk-anda" className="grid gap-4">
        <h2 id="untuk-anda" className="font-bold text-xl">
          Usulan untuk Anda
        </h2>
        <p className="text-ink-soft">
          Yang diterima untuk tahun {year}: {plannedHours(own, year)} JP. PNS paling sedikit {hours.body.leastPerYear} JP setahun:{' '}
          <Link href="/aturan#training_hours" className="underline underline-offset-4">
            {hours.citation}
          </Link>
          .
        </p>
        {own.length === 0 ? <p>Belum ada usulan pelatihan untuk Anda.</p> : <RecommendationCards rows={own} />}
      </section>
      {mayListEmployees(actor) ? <Others actor={actor} search={search} year={year} /> : null}
    </div>
  )
}

async function Others({ actor, search, year }: { actor: Actor; search: Search; year: number }) {
  const { q, page } = listParams(search, ['nama'])
  const filters = recommendationFilters.parse(search)
  const { rows, total } = await listRecommendations(actor, { q, page, ...filters })
  const done = typeof search.hasil === 'string' ? describeReckoned(search.hasil) : null
  return (
    <section id="daftar" aria-labelledby="judul-daftar" className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h2 id="judul-daftar" className="font-bold text-xl">
          Daftar usulan
        </h2>
        {mayRecount(actor) ? (
          <ActionButton action={recount} values={{ year: String(filters.tahun ?? year) }}>
            Hitung ulang tahun {filters.tahun ?? year}
          </ActionButton>
        ) : null}
      </div>
      {done ? <Notice>{done}</Notice> : null}
      <RecommendationFiltersForm q={q} filters={filters} thisYear={year} />
      <RecommendationTable rows={rows} searched={q !== '' || filters.status !== null || filters.tahun !== null} />
      <ExportLinks path="/pelatihan" search={{ ...search, hasil: '' }} total={total} />
      <Pagination page={page} pageSize={pageSize} total={total} hrefOf={(to) => listHref('/pelatihan', search, { page: to, hasil: '' })} />
    </section>
  )
}
