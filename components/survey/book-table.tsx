import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import { formatDay, formatDecimal, formatNumber } from '@/lib/format'
import { bookColumns, bookWayNames } from '@/lib/survey/service-book/labels'
import type { StoredLine } from '@/lib/survey/service-book/queries'
import type { BookSum } from '@/lib/survey/service-book/rules'

type Props = { title: string; lines: readonly StoredLine[]; total: BookSum; editPath: string | null }

/** The lines of a month and their total. */
export function BookTable({ title, lines, total, editPath }: Props) {
  if (lines.length === 0)
    return <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">Belum ada hari yang ditulis pada bulan ini.</p>
  const heads = Object.values(bookColumns).map((column) => column.title)
  return (
    <Table caption={title} head={[...heads, 'Cara', ...(editPath ? ['Perbaiki'] : [])]}>
      {lines.map(({ day, received, finished, finishedInTime, medianDays, reissued, way }) => (
        <Row key={day} title={formatDay(day)}>
          <Cell>{formatNumber(received)}</Cell>
          <Cell>{formatNumber(finished)}</Cell>
          <Cell>{formatNumber(finishedInTime)}</Cell>
          <Cell>{medianDays === null ? '–' : formatDecimal(medianDays)}</Cell>
          <Cell>{formatNumber(reissued)}</Cell>
          <Cell>{bookWayNames[way]}</Cell>
          {editPath ? (
            <Cell>
              <Link
                href={`${editPath}&hari=${day}#tulis`}
                aria-label={`Ubah ${formatDay(day)}`}
                className="-my-2.5 inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4"
              >
                Ubah
              </Link>
            </Cell>
          ) : null}
        </Row>
      ))}
      <Row title={`Jumlah ${formatNumber(total.days)} hari`}>
        <Cell>{formatNumber(total.received)}</Cell>
        <Cell>{formatNumber(total.finished)}</Cell>
        <Cell>{formatNumber(total.finishedInTime)}</Cell>
        <Cell>–</Cell>
        <Cell>{formatNumber(total.reissued)}</Cell>
        <Cell> </Cell>
        {editPath ? <Cell> </Cell> : null}
      </Row>
    </Table>
  )
}
