import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/format'
import type { ListedService } from '@/lib/survey/public-service/queries'

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
    <Table caption="Layanan" head={['Layanan', 'Unit', 'Survei', 'Keadaan']}>
      {rows.map(({ id, name, unitName, surveys, closedAt }) => (
        <Row
          key={id}
          title={
            <Link href={`/survei/layanan/${id}`} className="text-accent underline underline-offset-4">
              {name}
            </Link>
          }
        >
          <Cell>{unitName}</Cell>
          <Cell>{formatNumber(surveys)}</Cell>
          <Cell>
            <Badge tone={closedAt ? 'plain' : 'good'}>{closedAt ? 'Ditutup' : 'Diberikan'}</Badge>
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
