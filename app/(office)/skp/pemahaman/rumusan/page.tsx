import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { QualityTabs } from '@/components/plan/quality-tabs'
import { YearLinks } from '@/components/plan/year-links'
import { Fact, Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import { Pagination } from '@/components/ui/pagination'
import { Cell, Row, Table } from '@/components/ui/table'
import { UnitSearch } from '@/components/ui/unit-search'
import { requireActor } from '@/lib/auth/session'
import { yearOf } from '@/lib/day'
import { formatNumber } from '@/lib/format'
import { idParam, listHref, listParams } from '@/lib/list-params'
import { openSentence, scopeSentence, soundPercent } from '@/lib/plan/quality/labels'
import { mayFollowWordings } from '@/lib/plan/quality/policy'
import { listQualityUnits, listUnitQuality } from '@/lib/plan/quality/queries'
import { addWordings } from '@/lib/plan/quality/rules'
import { planYear } from '@/lib/plan/schema'

export const metadata: Metadata = { title: 'Mutu rumusan' }

const path = '/skp/pemahaman/rumusan'

export default async function Wordings({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor()
  if (!mayFollowWordings(actor)) notFound()
  const search = await searchParams
  const { q, page } = listParams(search, ['nama'])
  const thisYear = yearOf(actor.today)
  const year = planYear.catch(thisYear).parse(search.tahun)
  const unit = idParam(search.unit)
  const [{ rows, pages }, units] = await Promise.all([listUnitQuality(actor, { q, page, year, unit }), listQualityUnits(actor)])
  const sums = addWordings(rows)
  return (
    <div className="grid gap-8">
      <header className="grid gap-4">
        <h1 className="font-bold text-3xl tracking-tight">Mutu rumusan</h1>
        <p className="max-w-3xl text-ink-soft">
          Tera membaca rumusan setiap indikator dan menandai yang meragukan, misalnya kegiatan yang disebut sebagai hasil. Di sini terlihat
          unit mana yang perlu didampingi; yang dihitung SKP yang diajukan dan yang disepakati, tanpa nama pegawai.
        </p>
        <QualityTabs actor={actor} here="rumusan" />
        <YearLinks year={year} thisYear={thisYear} hrefOf={(one) => listHref(path, search, { tahun: one, page: 1 })} />
      </header>
      <UnitSearch label="Nama unit" q={q} unit={unit} units={units} kept={{ tahun: String(year) }} />
      {rows.length === 0 ? (
        <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">
          {q !== '' || unit !== null || page > 1
            ? 'Tidak ada unit yang cocok, atau belum ada SKP yang diajukan di sana.'
            : `Belum ada SKP tahun ${year} yang diajukan.`}
        </p>
      ) : (
        <section aria-labelledby="per-unit" className="grid gap-4">
          <h2 id="per-unit" className="font-bold text-xl">
            Per unit
          </h2>
          <p className="max-w-3xl text-ink-soft">{scopeSentence(pages)}</p>
          <Facts>
            <Fact name="Indikator dibaca">{formatNumber(sums.indicators)}</Fact>
            <Fact name="Dengan temuan">{formatNumber(sums.doubtful)}</Fact>
            <Fact name="Temuan yang masih terbuka">{openSentence(sums.open) ?? 'Tidak ada'}</Fact>
            <Fact name="Temuan yang dikesampingkan dengan alasan">{formatNumber(sums.aside)}</Fact>
          </Facts>
          <Table
            caption="Mutu rumusan per unit"
            head={['Unit', 'SKP', 'Indikator', 'Dengan temuan', 'Tanpa temuan', 'Temuan terbuka', 'Dikesampingkan']}
          >
            {rows.map(({ unitId, unitName, plans, ...counted }) => (
              <Row
                key={unitId}
                title={
                  <Link
                    href={listHref(path, search, { unit: unitId, q: '', page: 1 })}
                    className="text-accent underline underline-offset-4"
                  >
                    {unitName}
                  </Link>
                }
              >
                <Cell>{formatNumber(plans)}</Cell>
                <Cell>{formatNumber(counted.indicators)}</Cell>
                <Cell>{formatNumber(counted.doubtful)}</Cell>
                <Cell>{soundPercent(counted) === null ? '–' : `${soundPercent(counted)}%`}</Cell>
                <Cell>{openSentence(counted.open) ?? '–'}</Cell>
                <Cell>{formatNumber(counted.aside)}</Cell>
              </Row>
            ))}
          </Table>
        </section>
      )}
      {pages > 1 ? <Pagination page={page} pageSize={1} total={pages} hrefOf={(to) => listHref(path, search, { page: to })} /> : null}
    </div>
  )
}
