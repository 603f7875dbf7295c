import { MutuBadge } from '@/components/survey/survey-figures'
import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import { formatDecimal, formatNumber } from '@/lib/format'
import type { PublicUnit } from '@/lib/transparency/queries'
import { Bar } from './bar'

/** Units with what citizens say of them, each leading to its own page. */
export function UnitTable({ rows, year }: { rows: readonly PublicUnit[]; year: number }) {
  return (
    <Table caption={`IKM unit tahun ${year}`} head={['Unit', 'IKM', 'Mutu', 'Responden', 'Survei']}>
      {rows.map(({ unitId, unitName, surveys, figure: { n, withheld, index } }) => (
        <Row
          key={unitId}
          title={
            <Link href={`/transparansi/${unitId}?tahun=${year}`} className="text-accent underline underline-offset-4">
              {unitName}
            </Link>
          }
        >
          <Cell>
            {index.ok && !withheld ? (
              <>
                {formatDecimal(index.value.ikm)}
                <Bar value={Number(index.value.ikm)} from={25} />
              </>
            ) : (
              <span className="text-ink-soft">{withheld ? 'Belum diterbitkan' : 'Belum ada'}</span>
            )}
          </Cell>
          <Cell>{index.ok && !withheld ? <MutuBadge {...index.value} /> : null}</Cell>
          <Cell>{withheld ? 'Terlalu sedikit' : formatNumber(n)}</Cell>
          <Cell>{formatNumber(surveys)}</Cell>
        </Row>
      ))}
    </Table>
  )
}
