import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/format'
import { boardStandingNames, lineName } from '@/lib/plan/board/labels'
import type { BoardUnit } from '@/lib/plan/board/queries'
import { agreedPercent, boardStandings } from '@/lib/plan/board/rules'

/** How each unit stands; `hrefOf` gives the board of a unit. */
export function BoardUnitTable({ rows, hrefOf }: { rows: readonly BoardUnit[]; hrefOf: (unitId: string) => string }) {
  return (
    <Table
      caption="SKP per unit"
      head={['Unit', 'Disepakati', ...boardStandings.filter((one) => one !== 'AGREED').map((one) => boardStandingNames[one]), 'Terlambat']}
    >
      {rows.map(({ unitId, unitName, isSelf, ...counts }) => (
        <Row
          key={unitId}
          title={
            isSelf ? (
              lineName({ unitName, isSelf })
            ) : (
              <Link href={hrefOf(unitId)} className="text-accent underline underline-offset-4">
                {unitName}
              </Link>
            )
          }
        >
          <Cell>
            {formatNumber(counts.AGREED)} dari {formatNumber(counts.total - counts.ELSEWHERE)}
            <span className="block text-ink-soft text-sm">{agreedPercent(counts) === null ? '–' : `${agreedPercent(counts)}%`}</span>
          </Cell>
          {boardStandings
            .filter((one) => one !== 'AGREED')
            .map((standing) => (
              <Cell key={standing}>{formatNumber(counts[standing])}</Cell>
            ))}
          <Cell>{formatNumber(counts.late)}</Cell>
        </Row>
      ))}
    </Table>
  )
}
