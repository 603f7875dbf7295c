import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import type { OfficeBoard } from '@/lib/appraisal/office/queries'
import { formatNumber } from '@/lib/format'
import { achievementLevelNames } from '@/lib/rule/labels'

const heads = ['Perangkat daerah', 'Capaian organisasi', 'Belum dinilai', 'Dinilai', 'Disampaikan', 'Keberatan', 'Final']

/** Offices as rows: what was set, and how far their people's appraisals are. */
export function OfficeTable({ boards, cycleId, isCompared }: { boards: readonly OfficeBoard[]; cycleId: string; isCompared: boolean }) {
  return (
    <Table caption="Perangkat daerah dalam siklus ini" head={[...heads, ...(isCompared ? ['Pola distribusi'] : [])]}>
      {boards.map(({ unitId, name, achievements: [latest], states, comparison }) => (
        <Row
          key={unitId}
          title={
            <Link href={`/penilaian/siklus/${cycleId}?unit=${unitId}`} className="text-accent underline underline-offset-4">
              {name}
            </Link>
          }
        >
          <Cell>{latest ? achievementLevelNames[latest.achievement] : <Badge tone="warn">Belum ditetapkan</Badge>}</Cell>
          <Cell>{formatNumber(states.DRAFT + states.REOPENED)}</Cell>
          <Cell>{formatNumber(states.RATED)}</Cell>
          <Cell>{formatNumber(states.RELEASED + states.RECEIVED)}</Cell>
          <Cell>{formatNumber(states.OBJECTED + states.DECIDED)}</Cell>
          <Cell>{formatNumber(states.FINAL)}</Cell>
          {isCompared ? (
            <Cell>
              <PatternBadge comparison={comparison} />
            </Cell>
          ) : null}
        </Row>
      ))}
    </Table>
  )
}

function PatternBadge({ comparison }: { comparison: OfficeBoard['comparison'] }) {
  if (!comparison || comparison.total === 0) return '–'
  if (comparison.silent) return <span className="text-ink-soft">Kelompok kecil</span>
  if (comparison.findings.length === 0) return <Badge tone="good">Sesuai</Badge>
  return <Badge tone="warn">{comparison.findings.length} peringatan</Badge>
}
