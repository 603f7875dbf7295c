import { Cell, Row, Table } from '@/components/ui/table'
import { formatDecimal, formatNumber } from '@/lib/format'
import { monthName } from '@/lib/survey/result/labels'
import type { PublicMonth } from '@/lib/transparency/queries'
import { Bar } from './bar'

/** What the services did and how much of it within the promised time, month by month. */
export function Months({ months, year }: { months: readonly PublicMonth[]; year: number }) {
  if (months.length === 0) return <p className="text-ink-soft">Buku layanan tahun {year} belum diisi.</p>
  return (
    <Table caption={`Layanan selesai tepat waktu ${year}`} head={['Layanan', 'Bulan', 'Masuk', 'Selesai', 'Tepat waktu']}>
      {months.map(({ serviceName, month, received, finished, onTime }) => (
        <Row key={`${serviceName} ${month}`} title={serviceName}>
          <Cell>{monthName(month)}</Cell>
          <Cell>{formatNumber(received)}</Cell>
          <Cell>{formatNumber(finished)}</Cell>
          <Cell>
            {onTime === null ? (
              '–'
            ) : (
              <>
                {formatDecimal(onTime)}%
                <Bar value={Number(onTime)} />
              </>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
