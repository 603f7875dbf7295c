import { Cell, Row, Table } from '@/components/ui/table'
import { formatDecimal, formatNumber } from '@/lib/format'
import { monthName } from '@/lib/survey/result/labels'
import type { PublicMonth } from '@/lib/transparency/queries'
import { Bar } from './bar'

/** What each service did and how much of it within the promised time, month by month. */
export function Months({ months, year }: { months: readonly PublicMonth[]; year: number }) {
  if (months.length === 0) return <p className="text-ink-soft">Buku layanan tahun {year} belum diisi.</p>
  const services = [...new Set(months.map(({ serviceName }) => serviceName))]
  return (
    <ul className="grid gap-6">
      {services.map((service) => (
        <li key={service} className="grid grid-cols-1 gap-2">
          <h3 className="font-semibold text-lg">{service}</h3>
          <ServiceMonths service={service} months={months.filter(({ serviceName }) => serviceName === service)} year={year} />
        </li>
      ))}
    </ul>
  )
}

function ServiceMonths({ service, months, year }: { service: string; months: readonly PublicMonth[]; year: number }) {
  return (
    <Table caption={`${service}: selesai tepat waktu ${year}`} head={['Bulan', 'Tepat waktu', 'Masuk', 'Selesai']}>
      {months.map(({ month, received, finished, onTime }) => (
        <Row key={month} title={monthName(month)}>
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
          <Cell>{formatNumber(received)}</Cell>
          <Cell>{formatNumber(finished)}</Cell>
        </Row>
      ))}
    </Table>
  )
}
