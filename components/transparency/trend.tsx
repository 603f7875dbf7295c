import { Cell, Row, Table } from '@/components/ui/table'
import { formatDecimal, formatNumber } from '@/lib/format'
import type { PublicUnitPage } from '@/lib/transparency/queries'
import { Bar } from './bar'

/** The unit's index from year to year; nothing before there are two. */
export function Trend({ trend }: Pick<PublicUnitPage, 'trend'>) {
  if (trend.length < 2) return null
  return (
    <section aria-labelledby="tren" className="grid gap-4">
      <h2 id="tren" className="font-bold text-2xl">
        Dari tahun ke tahun
      </h2>
      <Table caption="IKM dari tahun ke tahun" head={['Tahun', 'IKM', 'Mutu', 'Responden']}>
        {trend.map(({ year, figure: { n, withheld, index } }) => (
          <Row key={year} title={year}>
            <Cell>
              {index.ok && !withheld ? (
                <>
                  {formatDecimal(index.value.ikm)}
                  <Bar value={Number(index.value.ikm)} from={25} />
                </>
              ) : (
                '–'
              )}
            </Cell>
            <Cell>{index.ok && !withheld ? index.value.mutu : '–'}</Cell>
            <Cell>{withheld ? 'Terlalu sedikit' : formatNumber(n)}</Cell>
          </Row>
        ))}
      </Table>
    </section>
  )
}
