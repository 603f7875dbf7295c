import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PekpppItems } from '@/components/survey/pekppp-items'
import { ExportLinks } from '@/components/ui/export-links'
import { FilterChoice, FilterLine, FilterText } from '@/components/ui/filter-field'
import { Link } from '@/components/ui/link'
import { Pagination } from '@/components/ui/pagination'
import { requireActor } from '@/lib/auth/session'
import { formatNumber } from '@/lib/format'
import { listHref, pageSize } from '@/lib/list-params'
import { listPekppp } from '@/lib/survey/pekppp/queries'
import { mayListSurveys } from '@/lib/survey/policy'
import { pekpppSearch } from './search'

export const metadata: Metadata = { title: 'Butir PEKPPP' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Pekppp({ searchParams }: Props) {
  const actor = await requireActor()
  if (!mayListSurveys(actor)) notFound()
  const search = await searchParams
  const { q, page, year, years } = await pekpppSearch(actor, search)
  const units = await listPekppp(actor, { q, year })
  return (
    <div className="grid gap-6">
      <header className="grid gap-2">
        <h1 className="font-bold text-3xl tracking-tight">Butir PEKPPP</h1>
        <p className="max-w-3xl text-ink-soft">
          Nilai tiga butir survei kepuasan pada instrumen F01 PEKPPP, dihitung dari semua survei unit dalam satu tahun: tindak lanjut dan
          media dijumlahkan, kecepatannya menurut survei yang paling lambat di antara yang sudah dilaporkan dan ditindaklanjuti.
        </p>
        <p>
          <Link href="/survei/tindak-lanjut" className="text-accent underline underline-offset-4">
            Tindak lanjut survei
          </Link>
        </p>
      </header>
      <FilterLine>
        <FilterText name="q" label="Nama unit" value={q} />
        <FilterChoice
          name="tahun"
          label="Tahun"
          value={String(year)}
          options={years.map((one) => [String(one), String(one)] as const)}
          narrow
        />
      </FilterLine>
      {units.length === 0 ? (
        <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">
          {q === ''
            ? `Tidak ada survei yang dapat Anda baca pada tahun ${year}.`
            : `Tidak ada unit dengan nama itu yang punya survei pada tahun ${year}.`}
        </p>
      ) : null}
      {units.slice((page - 1) * pageSize, page * pageSize).map(({ unitId, unitName, surveys, facts }) => (
        <section key={unitId} aria-labelledby={unitId} className="grid gap-3">
          <h2 id={unitId} className="font-bold text-xl">
            {unitName}
          </h2>
          <p className="text-ink-soft">{formatNumber(surveys)} survei</p>
          <PekpppItems facts={facts} />
        </section>
      ))}
      <Pagination page={page} total={units.length} pageSize={pageSize} hrefOf={(to) => listHref('/survei/pekppp', search, { page: to })} />
      <ExportLinks path="/survei/pekppp" search={search} total={units.length} />
    </div>
  )
}
