import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import { formatDay, formatMoment, formatNumber } from '@/lib/format'
import { importStateNames } from '@/lib/organization/siasn/labels'
import type { ListedImport } from '@/lib/organization/siasn/queries'

/** Imports made before, the latest first. */
export function ImportTable({ rows }: { rows: readonly ListedImport[] }) {
  if (rows.length === 0)
    return <p className="text-ink-soft">Belum pernah ada impor. Mulailah dengan berkas unit dan berkas pegawai sekaligus.</p>
  return (
    <Table caption="Impor terakhir" head={['Dibuat', 'Berlaku mulai', 'Berkas', 'Pegawai baru / berubah / ditolak', 'Keadaan']}>
      {rows.map(({ id, madeAt, madeBy, day, unitFile, employeeFile, counts, state }) => (
        <Row
          key={id}
          title={
            <Link href={`/pegawai/impor/${id}`} className="text-accent underline underline-offset-4">
              {formatMoment(madeAt)}
            </Link>
          }
        >
          <Cell>{formatDay(day)}</Cell>
          <Cell>
            {[unitFile, employeeFile].filter(Boolean).join(', ')}
            <span className="block text-ink-soft text-sm">{madeBy ?? 'Operator'}</span>
          </Cell>
          <Cell>{[counts.employees.created, counts.employees.updated, counts.employees.rejected].map(formatNumber).join(' / ')}</Cell>
          <Cell>{importStateNames[state]}</Cell>
        </Row>
      ))}
    </Table>
  )
}
