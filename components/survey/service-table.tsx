import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import { formatDay, formatNumber } from '@/lib/format'
import type { ListedService } from '@/lib/survey/public-service/queries'
import { UnitLine } from './unit-line'

/** Services as rows, each leading to its own page. */
export function ServiceTable({ rows, searched }: { rows: readonly ListedService[]; searched: boolean }) {
  if (rows.length === 0) {
    return (
      <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">
        {searched ? 'Tidak ada layanan yang cocok. Coba sebagian namanya saja.' : 'Belum ada layanan. Tambahkan yang pertama di bawah ini.'}
      </p>
    )
  }
  return (
    <Table caption="Layanan" head={['Layanan', 'Survei', 'Buku layanan', 'Keadaan']}>
      {rows.map(({ id, name, unitName, surveys, closedAt, writtenUntil }) => (
        <Row
          key={id}
          title={
            <>
              <Link href={`/survei/layanan/${id}`} className="text-accent underline underline-offset-4">
                {name}
              </Link>
              <UnitLine name={name} unitName={unitName} />
            </>
          }
        >
          <Cell>{formatNumber(surveys)}</Cell>
          <Cell>
            <Link
              href={`/survei/layanan/${id}/buku`}
              aria-label={`Buku layanan ${name}`}
              className="text-accent underline underline-offset-4"
            >
              {writtenUntil ? `Sampai ${formatDay(writtenUntil)}` : 'Masih kosong'}
            </Link>
          </Cell>
          <Cell>
            <Badge tone={closedAt ? 'plain' : 'good'}>{closedAt ? 'Ditutup' : 'Diberikan'}</Badge>
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
