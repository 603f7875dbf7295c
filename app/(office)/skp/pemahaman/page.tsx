import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { QualityTabs } from '@/components/plan/quality-tabs'
import { YearLinks } from '@/components/plan/year-links'
import { Badge } from '@/components/ui/badge'
import { Fact, Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import { Pagination } from '@/components/ui/pagination'
import { Cell, Row, Table } from '@/components/ui/table'
import { UnitSearch } from '@/components/ui/unit-search'
import type { Actor } from '@/lib/actor'
import { requireActor } from '@/lib/auth/session'
import { yearOf } from '@/lib/day'
import { formatNumber } from '@/lib/format'
import { idParam, listHref, listParams, pageSize } from '@/lib/list-params'
import { mayFollowClarity, mayReadQuestions } from '@/lib/plan/clarity/policy'
import { claritySorts, listClarityUnits, listUnclear, listUnclearQuestions } from '@/lib/plan/clarity/queries'
import { planYear } from '@/lib/plan/schema'

export const metadata: Metadata = { title: 'Pemahaman ekspektasi' }

const path = '/skp/pemahaman'
type Search = Record<string, string | string[] | undefined>

export default async function Clarity({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requireActor()
  if (!mayFollowClarity(actor)) notFound()
  const search = await searchParams
  const params = listParams(search, claritySorts)
  const thisYear = yearOf(actor.today)
  const year = planYear.catch(thisYear).parse(search.tahun)
  const unit = idParam(search.unit)
  const [{ rows, total, sums }, units] = await Promise.all([listUnclear(actor, { ...params, year, unit }), listClarityUnits(actor)])
  return (
    <div className="grid gap-8">
      <header className="grid gap-4">
        <h1 className="font-bold text-3xl tracking-tight">Pemahaman ekspektasi</h1>
        <p className="max-w-3xl text-ink-soft">
          Saat mengajukan SKP, pegawai menandai setiap ekspektasi jelas atau belum jelas. Di sini terlihat unit mana yang perlu dibantu
          menjelaskan; nama pegawai tidak ditampilkan.
        </p>
        <QualityTabs actor={actor} here="pemahaman" />
        <YearLinks year={year} thisYear={thisYear} hrefOf={(one) => listHref(path, search, { tahun: one, page: 1 })} />
      </header>
      <UnitSearch label="Nama unit" q={params.q} unit={unit} units={units} kept={{ tahun: String(year) }} />
      {total === 0 ? (
        <p>
          {params.q !== '' || unit !== null
            ? 'Tidak ada unit yang cocok, atau belum ada SKP yang diajukan di sana.'
            : `Belum ada SKP tahun ${year} yang diajukan dengan tanda kejelasan.`}
        </p>
      ) : (
        <section aria-labelledby="per-unit" className="grid gap-4">
          <h2 id="per-unit" className="font-bold text-xl">
            Per unit
          </h2>
          <Facts>
            <Fact name="Ekspektasi ditandai">{formatNumber(sums.marked)}</Fact>
            <Fact name="Pernah ditanyakan">{formatNumber(sums.asked)}</Fact>
            <Fact name="Masih belum jelas">{formatNumber(sums.unclear)}</Fact>
            <Fact name="Pertanyaan belum dijawab">{formatNumber(sums.unanswered)}</Fact>
          </Facts>
          <Table
            caption="Kejelasan ekspektasi per unit"
            head={['Unit', 'Ditandai', 'Pernah ditanyakan', 'Masih belum jelas', 'Pertanyaan belum dijawab']}
          >
            {rows.map(({ unitId, unitName, marked, asked, unclear, unanswered }) => (
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
                <Cell>{formatNumber(marked)}</Cell>
                <Cell>{formatNumber(asked)}</Cell>
                <Cell>{formatNumber(unclear)}</Cell>
                <Cell>{unanswered > 0 ? <Badge tone="warn">{formatNumber(unanswered)}</Badge> : '0'}</Cell>
              </Row>
            ))}
          </Table>
          <Pagination page={params.page} pageSize={pageSize} total={total} hrefOf={(page) => listHref(path, search, { page })} />
        </section>
      )}
      {mayReadQuestions(actor) ? <Questions {...{ actor, search, year, unit }} /> : null}
    </div>
  )
}

async function Questions({ actor, search, year, unit }: { actor: Actor; search: Search; year: number; unit: string | null }) {
  const { page } = listParams({ page: search.tanya }, claritySorts)
  const { rows, total } = await listUnclearQuestions(actor, { page, year, unit })
  if (rows.length === 0 && page === 1) return null
  return (
    <section aria-labelledby="pertanyaan" className="grid gap-4">
      <h2 id="pertanyaan" className="font-bold text-xl">
        Pertanyaan pegawai
      </h2>
      <ul className="grid gap-3">
        {rows.map(({ id, question, about, postTitle, unitName, answered, clear }) => (
          <li key={id} className="grid gap-1 rounded-xl border border-line bg-surface p-4">
            <p className="flex flex-wrap items-center gap-2 text-ink-soft text-sm">
              {postTitle}, {unitName}
              <Badge tone={clear || answered ? 'good' : 'warn'}>
                {clear ? 'Sekarang jelas' : answered ? 'Sudah dijawab' : 'Belum dijawab'}
              </Badge>
            </p>
            <p className="whitespace-pre-line">{question}</p>
            <p className="text-ink-soft text-sm">Tentang: {about}</p>
          </li>
        ))}
      </ul>
      <Pagination page={page} pageSize={pageSize} total={total} hrefOf={(to) => listHref(path, search, { tanya: to })} />
    </section>
  )
}
