import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ExportLinks } from '@/components/ui/export-links'
import { Pagination } from '@/components/ui/pagination'
import { SearchForm } from '@/components/ui/search-form'
import { Cell, Row, Table } from '@/components/ui/table'
import { requireActor } from '@/lib/auth/session'
import { mayReadReach } from '@/lib/briefing/policy'
import { listUnreached, unreachedSorts } from '@/lib/briefing/reach/queries'
import { yearOf } from '@/lib/day'
import { formatNumber } from '@/lib/format'
import { idParam, listHref, listParams, pageSize } from '@/lib/list-params'
import { planYear } from '@/lib/plan/schema'

export const metadata: Metadata = { title: 'Belum terjangkau sosialisasi' }

export default async function NotReached({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireActor()
  if (!mayReadReach(actor)) notFound()
  const search = await searchParams
  const year = planYear.catch(yearOf(actor.today)).parse(search.tahun)
  const officeId = idParam(search.unit)
  const params = listParams(search, unreachedSorts)
  const { rows, total } = await listUnreached(actor, { ...params, year, officeId })
  const kept: Record<string, string> = { tahun: String(year), ...(officeId === null ? {} : { unit: officeId }) }
  return (
    <div className="grid gap-6">
      <header className="grid gap-2">
        <h1 className="font-bold text-3xl tracking-tight">Belum terjangkau sosialisasi {year}</h1>
        <p className="text-ink-soft">Pegawai yang belum tercatat hadir pada satu sesi pun: {formatNumber(total)} orang.</p>
      </header>
      <SearchForm
        label="Nama, NIP, atau unit"
        q={params.q}
        sort={{
          label: 'Urutan',
          value: params.sort,
          options: [
            ['nama', 'Nama'],
            ['unit', 'Unit'],
          ],
        }}
        kept={kept}
      />
      {rows.length === 0 ? (
        <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">
          {params.q === '' ? 'Semua sudah terjangkau.' : 'Tidak ada yang cocok. Longgarkan pencarian.'}
        </p>
      ) : (
        <Table caption="Belum terjangkau" head={['Nama', 'NIP', 'Jabatan', 'Unit']}>
          {rows.map(({ employeeId, name, nip, postTitle, unitName }) => (
            <Row key={employeeId} title={name}>
              <Cell>{nip}</Cell>
              <Cell>{postTitle}</Cell>
              <Cell>{unitName}</Cell>
            </Row>
          ))}
        </Table>
      )}
      <Pagination
        page={params.page}
        pageSize={pageSize}
        total={total}
        hrefOf={(page) => listHref('/sosialisasi/belum', search, { page })}
      />
      <ExportLinks path="/sosialisasi/belum" search={search} total={total} />
    </div>
  )
}
