import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SurveyTable } from '@/components/survey/survey-table'
import { LinkButton } from '@/components/ui/link-button'
import { Pagination } from '@/components/ui/pagination'
import { SearchForm } from '@/components/ui/search-form'
import { requireActor } from '@/lib/auth/session'
import { listHref, listParams, pageSize } from '@/lib/list-params'
import { mayListSurveys, mayRunSurveys } from '@/lib/survey/policy'
import { listSurveys } from '@/lib/survey/queries'
import { listSurveyIndexes } from '@/lib/survey/result/queries'

export const metadata: Metadata = { title: 'Survei' }

export default async function Surveys({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor()
  if (!mayListSurveys(actor)) notFound()
  const search = await searchParams
  const { q, page } = listParams(search, ['periode'])
  const { rows, total } = await listSurveys(actor, { q, page })
  const figures = await listSurveyIndexes(
    actor,
    rows.map(({ id }) => id),
  )
  return (
    <div className="grid gap-6">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <h1 className="font-bold text-3xl tracking-tight">Survei kepuasan masyarakat</h1>
        {mayRunSurveys(actor) ? <LinkButton href="/survei/baru">Buka survei</LinkButton> : null}
      </header>
      <SearchForm label="Layanan atau unit" q={q} />
      {total === 0 ? (
        <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">
          {q === ''
            ? 'Belum ada survei. Buka survei pertama untuk satu layanan; alamat dan kode QR-nya langsung jadi.'
            : 'Tidak ada survei yang cocok. Coba sebagian nama layanan atau unitnya saja.'}
        </p>
      ) : (
        <SurveyTable rows={rows} figures={figures} />
      )}
      <Pagination page={page} pageSize={pageSize} total={total} hrefOf={(to) => listHref('/survei', search, { page: to })} />
    </div>
  )
}
