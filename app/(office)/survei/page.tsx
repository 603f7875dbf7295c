import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SurveyListForm } from '@/components/survey/filter-list'
import { SurveyTable } from '@/components/survey/survey-table'
import { ExportLinks } from '@/components/ui/export-links'
import { Link } from '@/components/ui/link'
import { LinkButton } from '@/components/ui/link-button'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/auth/session'
import { listHref, listParams, pageSize } from '@/lib/list-params'
import { mayListSurveys, mayRunSurveys } from '@/lib/survey/policy'
import { servedRowsSentence } from '@/lib/survey/result/labels'
import { findSurveyChoices, listSurveyResults } from '@/lib/survey/result/list/queries'
import { surveyListFilter, surveySorts } from '@/lib/survey/result/schema'

export const metadata: Metadata = { title: 'Survei' }

export default async function Surveys({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor()
  if (!mayListSurveys(actor)) notFound()
  const search = await searchParams
  const params = listParams(search, surveySorts)
  const filter = surveyListFilter.parse(search)
  const [{ rows, total }, choices] = await Promise.all([listSurveyResults(actor, params, filter), findSurveyChoices(actor)])
  const isAll = params.q === '' && Object.values(filter).every((value) => value === undefined)
  return (
    <div className="grid grid-cols-1 gap-6">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <h1 className="font-bold text-3xl tracking-tight">Survei kepuasan masyarakat</h1>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Link href="/survei/banding" className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4">
            Bandingkan unit dan layanan
          </Link>
          {mayRunSurveys(actor) ? <LinkButton href="/survei/baru">Buka survei</LinkButton> : null}
        </div>
      </header>
      <SurveyListForm q={params.q} sort={params.sort} filter={filter} choices={choices} />
      {total === 0 ? (
        <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">
          {isAll
            ? `Belum ada survei.${mayRunSurveys(actor) ? ' Buka survei pertama untuk satu layanan; alamat dan kode QR-nya langsung jadi.' : ' Survei unit Anda tampil di sini setelah dibuka petugas survei.'}`
            : 'Tidak ada survei yang cocok. Coba sebagian nama layanan atau unitnya saja, atau longgarkan saringannya.'}
        </p>
      ) : (
        <SurveyTable rows={rows} />
      )}
      {rows.some(({ figures }) => figures?.isStepped) ? <p className="text-ink-soft text-sm">{servedRowsSentence}</p> : null}
      <Pagination page={params.page} pageSize={pageSize} total={total} hrefOf={(to) => listHref('/survei', search, { page: to })} />
      <ExportLinks path="/survei" search={search} total={total} />
    </div>
  )
}
