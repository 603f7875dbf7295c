import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import { pledgePath } from '@/lib/plan/pledge/labels'
import type { ListedPledge } from '@/lib/plan/pledge/queries'

/** Units with what they pledge for a year, as rows. */
export function PledgeTable({ rows, year, searched }: { rows: readonly ListedPledge[]; year: number; searched: boolean }) {
  if (rows.length === 0) {
    const next = searched ? 'Coba sebagian nama saja.' : 'Unit masuk lewat impor berkas SIASN oleh administrator kepegawaian.'
    return <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">Tidak ada unit yang cocok. {next}</p>
  }
  return (
    <Table caption={`Perjanjian kinerja unit tahun ${year}`} head={['Unit', 'Di bawah', 'Perjanjian kinerja']}>
      {rows.map(({ unitId, unitName, parentName, number, draft, isOwn }) => (
        <Row
          key={unitId}
          title={
            <>
              <Link href={pledgePath({ unitId, year })} className="text-accent underline underline-offset-4">
                {unitName}
              </Link>{' '}
              {isOwn ? <Badge tone="plain">Unit Anda</Badge> : null}
            </>
          }
        >
          <Cell>{parentName ?? '–'}</Cell>
          <Cell>
            <span className="inline-flex flex-wrap gap-2">
              {number !== null ? <Badge tone="good">Versi {number} disetujui</Badge> : null}
              {draft ? <Badge tone="warn">Draf</Badge> : null}
              {number === null && !draft ? <span className="text-ink-soft">Belum ada</span> : null}
            </span>
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
