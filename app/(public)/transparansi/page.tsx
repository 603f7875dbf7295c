import type { Metadata } from 'next'
import { connection } from 'next/server'
import { Changes } from '@/components/transparency/changes'
import { IndexCard } from '@/components/transparency/index-card'
import { PublicYears } from '@/components/transparency/public-years'
import { UnitTable } from '@/components/transparency/unit-table'
import { Link } from '@/components/ui/link'
import { Pagination } from '@/components/ui/pagination'
import { SearchForm } from '@/components/ui/search-form'
import { addDays } from '@/lib/day'
import { visitor } from '@/lib/door/visitor'
import { listHref, listParams, pageSize } from '@/lib/list-params'
import { findGovernmentName } from '@/lib/organization/queries'
import { governmentSentence } from '@/lib/transparency/labels'
import { listPublicChanges, listPublicUnits, listPublicYears } from '@/lib/transparency/queries'
import { readPublicYear } from '@/lib/transparency/schema'

export const metadata: Metadata = { title: 'Kinerja layanan terbuka' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Transparency({ searchParams }: Props) {
  await connection()
  const actor = visitor()
  const search = await searchParams
  const { q, page } = listParams(search, ['nama'])
  const years = await listPublicYears(actor)
  const year = readPublicYear(search.tahun, years)
  const [{ rows, total, government }, changes, name] = await Promise.all([
    listPublicUnits(actor, { q, page, year }),
    listPublicChanges(actor, { from: addDays(actor.today, -365), to: actor.today, most: 6 }),
    findGovernmentName(actor),
  ])
  return (
    <div className="grid gap-12">
      <header className="grid max-w-3xl gap-3">
        <p className="font-semibold text-accent">{name}</p>
        <h1 className="font-bold text-3xl tracking-tight sm:text-4xl">Kinerja layanan, terbuka untuk semua</h1>
        <p className="text-ink-soft text-lg">Apa kata warga tentang layanan, angka demi angka, dan apa yang diperbaiki karenanya.</p>
      </header>
      <PublicYears years={years} year={year} path="/transparansi" />
      <IndexCard
        title={`Indeks kepuasan masyarakat ${year}`}
        ikm={government.ikm}
        {...(government.band ? { mutu: government.band.mutu, kinerja: government.band.kinerja } : {})}
      >
        <p>{government.ikm === null ? 'Belum ada unit dengan cukup jawaban pada tahun ini.' : governmentSentence(government)}</p>
      </IndexCard>
      <section aria-labelledby="unit" className="grid gap-4">
        <h2 id="unit" className="font-bold text-2xl">
          Menurut unit
        </h2>
        <SearchForm label="Nama unit" q={q} kept={{ tahun: String(year) }} />
        {total === 0 ? (
          <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">
            {q === '' ? 'Belum ada survei pada tahun ini.' : 'Tidak ada unit yang cocok. Coba sebagian namanya saja.'}
          </p>
        ) : (
          <UnitTable rows={rows} year={year} />
        )}
        <Pagination page={page} total={total} pageSize={pageSize} hrefOf={(to) => listHref('/transparansi', search, { page: to })} />
      </section>
      <section aria-labelledby="perbaikan" className="grid gap-4">
        <h2 id="perbaikan" className="font-bold text-2xl">
          Anda bilang, kami lakukan
        </h2>
        <Changes changes={changes} withUnit />
      </section>
      <p className="flex flex-wrap gap-x-8 gap-y-2">
        <Link href="/data" className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4">
          Unduh data terbuka
        </Link>
        <a href="/s" className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4">
          Isi survei layanan
        </a>
      </p>
    </div>
  )
}
