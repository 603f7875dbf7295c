import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import { holdingModeNames } from '@/lib/organization/labels'
import type { ProgressSummary } from '@/lib/progress/queries'

/** SKP as rows with how much of their realisation is recorded. */
export function ProgressTable({ caption, rows, empty }: { caption: string; rows: readonly ProgressSummary[]; empty: string }) {
  if (rows.length === 0) return <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">{empty}</p>
  return (
    <Table caption={caption} head={['SKP', 'Jabatan dan unit', 'Indikator', 'Realisasi tercatat']}>
      {rows.map(({ planId, name, year, mode, postTitle, unitName, indicators, expected, recorded }) => (
        <Row
          key={planId}
          title={
            <Link href={`/progres/${planId}`} className="text-accent underline underline-offset-4">
              {name}, {year}
            </Link>
          }
        >
          <Cell>
            <span className="block">
              {mode === 'DEFINITIVE' ? '' : `${holdingModeNames[mode]} `}
              {postTitle}
            </span>
            <span className="block text-ink-soft text-sm">{unitName}</span>
          </Cell>
          <Cell>{indicators}</Cell>
          <Cell>
            <Tally expected={expected} recorded={recorded} />
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

/** How many realisations of ended periods are recorded. */
export function Tally({ expected, recorded }: { expected: number; recorded: number }) {
  if (expected === 0) return <span className="text-ink-soft">Belum ada periode yang berakhir</span>
  if (recorded >= expected) return <Badge tone="good">Lengkap, {recorded}</Badge>
  return (
    <Badge tone="warn">
      {recorded} dari {expected}
    </Badge>
  )
}
