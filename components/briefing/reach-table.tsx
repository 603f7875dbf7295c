import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import type { ReachOfUnit } from '@/lib/briefing/reach/queries'
import { reachedPercent } from '@/lib/briefing/rules'
import { formatNumber } from '@/lib/format'

/** How many of each office attended a session in the year, and the way to those who did not. */
export function ReachTable({ rows, year }: { rows: readonly ReachOfUnit[]; year: number }) {
  return (
    <Table caption={`Jangkauan sosialisasi tahun ${year}`} head={['Perangkat daerah', 'Terjangkau', 'Belum terjangkau']}>
      {rows.map(({ unitId, unitName, reached, total }) => (
        <Row key={unitId} title={unitName}>
          <Cell>
            {formatNumber(reached)} dari {formatNumber(total)} ({reachedPercent({ reached, total })}%)
          </Cell>
          <Cell>
            {total === reached ? (
              'Semua sudah'
            ) : (
              <Link href={`/sosialisasi/belum?tahun=${year}&unit=${unitId}`} className="text-accent underline underline-offset-4">
                {formatNumber(total - reached)} pegawai
              </Link>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
