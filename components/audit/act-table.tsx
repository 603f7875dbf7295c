import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import { nounNames, verbNames } from '@/lib/audit/labels'
import type { ListedAct } from '@/lib/audit/trail/queries'
import { formatMoment, formatNumber } from '@/lib/format'
import { MakerName } from './maker-name'

/** Acts as rows, each leading to its own page. */
export function ActTable({ rows }: { rows: readonly ListedAct[] }) {
  if (rows.length === 0) {
    return (
      <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">
        Tidak ada tindakan yang cocok. Longgarkan pencarian: hapus tanggal, atau pilih semua tindakan.
      </p>
    )
  }
  return (
    <Table caption="Jejak audit" head={['Tindakan', 'Waktu', 'Pelaku', 'Objek', 'Alasan', 'Segel']}>
      {rows.map(({ id, number, at, verb, noun, reason, redacted, ...maker }) => (
        <Row
          key={id}
          title={
            <Link href={`/audit/${id}`} className="text-accent underline underline-offset-4">
              {verbNames[verb] ?? verb}
            </Link>
          }
        >
          <Cell>{formatMoment(at)}</Cell>
          <Cell>
            <MakerName {...maker} />
          </Cell>
          <Cell>{nounNames[noun] ?? noun}</Cell>
          <Cell>
            {reason ?? '–'} {redacted ? <Badge tone="plain">Nilai dihapus</Badge> : null}
          </Cell>
          <Cell>{number === null ? <Badge tone="warn">Menunggu</Badge> : formatNumber(Number(number))}</Cell>
        </Row>
      ))}
    </Table>
  )
}
