import { Cell, Row, Table } from '@/components/ui/table'
import { formatDecimal, formatNumber } from '@/lib/format'
import { type BookSum, errorShare, onTimeShare, percentOf } from '@/lib/survey/service-book/rules'

type NamedSum = { name: string; sum: BookSum }

/** On-time share and error share of stretches of time. */
export function BookShares({ rows }: { rows: readonly NamedSum[] }) {
  return (
    <Table caption="Tepat waktu dan kesalahan" head={['Masa', 'Selesai', 'Tepat waktu', 'Kesalahan']}>
      {rows.map(({ name, sum }) => (
        <Row key={name} title={name}>
          <Cell>{formatNumber(sum.finished)}</Cell>
          <Cell>{shareText(percentOf(onTimeShare(sum)), sum.finishedInTime)}</Cell>
          <Cell>{shareText(percentOf(errorShare(sum)), sum.reissued)}</Cell>
        </Row>
      ))}
    </Table>
  )
}

function shareText(percent: string | null, count: number) {
  if (percent === null) return '–'
  return (
    <>
      {formatDecimal(percent)}%<span className="block text-ink-soft text-sm">{formatNumber(count)} permohonan</span>
    </>
  )
}
