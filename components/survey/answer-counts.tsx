import { Cell, Row, Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/format'
import { standingNames } from '@/lib/survey/exclusion/labels'
import type { MarkCounts, WayCounts } from '@/lib/survey/exclusion/queries'
import { standings } from '@/lib/survey/exclusion/schema'
import { responseMarkNames, surveyWayNames } from '@/lib/survey/labels'

const columns = ['n', 'marked', 'incomplete', 'excluded'] as const

/** How the answers of a survey came in, and how many of them count. */
export function AnswerCounts({ ways }: { ways: readonly WayCounts[] }) {
  const total = (column: (typeof columns)[number]) => formatNumber(ways.reduce((sum, one) => sum + one[column], 0))
  return (
    <Table
      caption="Jawaban menurut cara mengisi"
      head={['Cara mengisi', 'Dihitung', 'Di antaranya ditandai', 'Tidak lengkap', 'Dikeluarkan']}
    >
      {ways.map((one) => (
        <Row key={one.way} title={surveyWayNames[one.way]}>
          {columns.map((column) => (
            <Cell key={column}>{formatNumber(one[column])}</Cell>
          ))}
        </Row>
      ))}
      {ways.length > 1 ? (
        <Row title="Semua">
          {columns.map((column) => (
            <Cell key={column}>
              <strong>{total(column)}</strong>
            </Cell>
          ))}
        </Row>
      ) : null}
    </Table>
  )
}

/** How many answers bear each mark, by what was decided about them. */
export function MarkTable({ marks }: { marks: readonly MarkCounts[] }) {
  const countOf = (mark: string, standing: string) => marks.find((one) => one.mark === mark && one.standing === standing)?.count ?? 0
  const found = Object.entries(responseMarkNames).filter(([mark]) => marks.some((one) => one.mark === mark))
  return (
    <Table caption="Jawaban menurut tanda" head={['Tanda', ...standings.map((standing) => standingNames[standing])]}>
      {found.map(([mark, name]) => (
        <Row key={mark} title={name}>
          {standings.map((standing) => (
            <Cell key={standing}>{formatNumber(countOf(mark, standing))}</Cell>
          ))}
        </Row>
      ))}
    </Table>
  )
}
