import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LibraryList } from '@/components/plan/library-list'
import { LibrarySearchForm } from '@/components/plan/library-search-form'
import { Link } from '@/components/ui/link'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/auth/session'
import { formatNumber } from '@/lib/format'
import { IndicatorKind } from '@/lib/generated/prisma/enums'
import { listHref, listParams, pageSize } from '@/lib/list-params'
import { plainText } from '@/lib/plain-text'
import { maySearchLibrary, mayWriteLibrary } from '@/lib/plan/library/policy'
import { listCopyTargets, listLibrary, listOwnPostTitles } from '@/lib/plan/library/queries'

export const metadata: Metadata = { title: 'Pustaka indikator' }

const link = 'inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4'

export default async function Library({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor()
  if (!maySearchLibrary(actor)) notFound()
  const search = await searchParams
  const { q, page } = listParams(search, ['pakai'])
  const [titles, drafts] = await Promise.all([listOwnPostTitles(actor), listCopyTargets(actor)])
  const into = drafts.find(({ planId }) => planId === search.skp)
  const post =
    typeof search.jabatan === 'string'
      ? plainText(search.jabatan).trim().slice(0, 100)
      : q === ''
        ? (into?.postTitle ?? titles[0] ?? '')
        : ''
  const kind = Object.values(IndicatorKind).find((one) => one === search.arah) ?? null
  const retired = search.ditarik === 'ya'
  const { rows, total } = await listLibrary(actor, { q, page, post, kind, retired })
  const shown = { ...search, jabatan: post }
  const kept = Object.fromEntries(['skp', 'rhk'].flatMap((name) => (typeof search[name] === 'string' ? [[name, search[name]]] : [])))
  const mayWrite = mayWriteLibrary(actor)
  return (
    <div className="grid gap-6">
      <header className="grid gap-2">
        <h1 className="font-bold text-3xl tracking-tight">Pustaka indikator</h1>
        <p className="max-w-3xl text-ink-soft">
          Indikator menurut jabatan, dari SKP yang sudah disepakati dan dari pengelola kinerja. Salin ke draf SKP Anda, lalu isi targetnya
          sendiri. Tidak ada nama pegawai di sini.
        </p>
        <p className="flex flex-wrap gap-x-6">
          {mayWrite ? (
            <Link href="/pustaka/tulis" className={link}>
              Tulis indikator
            </Link>
          ) : null}
          {mayWrite || actor.appraises.size > 0 ? (
            <Link href="/pustaka/unit" className={link}>
              Siapkan draf SKP satu unit
            </Link>
          ) : null}
        </p>
      </header>
      <LibrarySearchForm {...{ q, post, kind, retired, kept, titles }} mayRetire={mayWrite} />
      {total > 0 ? <p className="text-ink-soft">{formatNumber(total)} indikator</p> : null}
      <LibraryList
        rows={rows}
        hrefOf={(id) => `/pustaka/${id}${into ? `?${new URLSearchParams(kept)}` : ''}`}
        post={post}
        searched={q !== ''}
        allHref={`/pustaka?${new URLSearchParams({ ...kept, q, jabatan: '' })}`}
      />
      <Pagination page={page} pageSize={pageSize} total={total} hrefOf={(to) => listHref('/pustaka', shown, { page: to })} />
    </div>
  )
}
