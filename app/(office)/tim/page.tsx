import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { YearLinks } from '@/components/plan/year-links'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { LinkButton } from '@/components/ui/link-button'
import { Pagination } from '@/components/ui/pagination'
import { SearchForm } from '@/components/ui/search-form'
import { Cell, Row, Table } from '@/components/ui/table'
import { requireActor } from '@/lib/auth/session'
import { type Day, yearOf } from '@/lib/day'
import { formatDay, formatNumber } from '@/lib/format'
import { listHref, listParams, pageSize } from '@/lib/list-params'
import { planYear } from '@/lib/plan/schema'
import { mayListTeams } from '@/lib/plan/team/policy'
import { type ListedTeam, listTeams } from '@/lib/plan/team/queries'

export const metadata: Metadata = { title: 'Tim kerja' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Teams({ searchParams }: Props) {
  const actor = await requireActor()
  if (!mayListTeams(actor)) notFound()
  const search = await searchParams
  const thisYear = yearOf(actor.today)
  const year = planYear.catch(thisYear).parse(search.tahun)
  const { q, page } = listParams(search, ['nama'])
  const { rows, total, mayForm } = await listTeams(actor, { q, page, year })
  return (
    <div className="grid gap-6">
      <header className="grid gap-4">
        <h1 className="font-bold text-3xl tracking-tight">Tim kerja tahun {year}</h1>
        <p className="max-w-3xl text-ink-soft">
          Tim kerja mempertemukan pegawai dari unit yang berbeda di bawah seorang ketua. Anggota dapat mengaitkan RHK-nya dengan RHK ketua
          tim; yang menilai tetap pejabat penilainya masing-masing.
        </p>
        <YearLinks year={year} thisYear={thisYear} hrefOf={(one) => listHref('/tim', search, { tahun: one, page: 1 })} />
      </header>
      {mayForm ? (
        <div>
          <LinkButton href={`/tim/baru?tahun=${Math.max(year, thisYear)}`}>Bentuk tim</LinkButton>
        </div>
      ) : null}
      <SearchForm label="Nama tim atau ketuanya" q={q} kept={{ tahun: String(year) }} />
      <TeamTable rows={rows} today={actor.today} narrowed={q !== ''} mayForm={mayForm} />
      <Pagination page={page} pageSize={pageSize} total={total} hrefOf={(one) => listHref('/tim', search, { page: one })} />
    </div>
  )
}

type TableProps = { rows: readonly ListedTeam[]; today: Day; narrowed: boolean; mayForm: boolean }

function TeamTable({ rows, today, narrowed, mayForm }: TableProps) {
  if (rows.length === 0)
    return (
      <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">
        {narrowed ? 'Tidak ada tim yang cocok dengan pencarian ini.' : 'Belum ada tim kerja yang Anda pimpin, ikuti, atau awasi.'}
        {!narrowed && mayForm ? ' Anda dapat membentuk tim baru.' : ''}
      </p>
    )
  return (
    <Table caption="Tim kerja" head={['Tim', 'Ketua', 'Unit ketua', 'Anggota', 'Keadaan']}>
      {rows.map(({ id, name, leader, unitName, members, endedOn }) => (
        <Row
          key={id}
          title={
            <Link href={`/tim/${id}`} className="text-accent underline underline-offset-4">
              {name}
            </Link>
          }
        >
          <Cell>{leader}</Cell>
          <Cell>{unitName}</Cell>
          <Cell>{formatNumber(members)}</Cell>
          <Cell>
            {endedOn !== null && endedOn < today ? (
              <Badge tone="plain">Berakhir {formatDay(endedOn)}</Badge>
            ) : (
              <Badge tone="good">{endedOn ? `Sampai ${formatDay(endedOn)}` : 'Berjalan'}</Badge>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
