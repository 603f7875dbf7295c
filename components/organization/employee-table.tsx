import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import type { ListedEmployee } from '@/lib/organization/employee/queries'
import { employeeKindNames, employeeStandingNames } from '@/lib/organization/labels'

/** Employees as rows; an empty list says what to do next. */
export function EmployeeTable({ rows, searched }: { rows: readonly ListedEmployee[]; searched: boolean }) {
  if (rows.length === 0) {
    const next = searched
      ? 'Coba sebagian nama saja, atau periksa NIP-nya.'
      : 'Data pegawai masuk lewat impor berkas SIASN oleh administrator kepegawaian.'
    return <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">Tidak ada pegawai yang cocok. {next}</p>
  }
  return (
    <Table caption="Pegawai" head={['Nama', 'NIP', 'Jabatan dan unit', 'Golongan', 'Status']}>
      {rows.map(({ id, name, nip, title, unitName, rank, kind, standing }) => (
        <Row
          key={id}
          title={
            <Link href={`/pegawai/${id}`} className="text-accent underline underline-offset-4">
              {name}
            </Link>
          }
        >
          <Cell>{nip}</Cell>
          <Cell>
            <span className="block">{title ?? '–'}</span>
            <span className="block text-ink-soft text-sm">{unitName}</span>
          </Cell>
          <Cell>{rank ?? '–'}</Cell>
          <Cell>
            {kind ? employeeKindNames[kind] : '–'}{' '}
            {standing && standing !== 'ACTIVE' ? <Badge tone="warn">{employeeStandingNames[standing]}</Badge> : null}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
