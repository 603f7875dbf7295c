import { Cell, Row, Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/format'
import { standingNames } from '@/lib/survey/exclusion/labels'
import type { MarkCounts } from '@/lib/survey/exclusion/queries'
import { standings } from '@/lib/survey/exclusion/schema'
import { responseMarkNames } from '@/lib/survey/labels'

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
