import { Cell, Row, Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/format'
import { describeFileProblem } from '@/lib/survey/batch/labels'
import type { FileProblem } from '@/lib/survey/batch/sheet'

type Props = { problems: readonly FileProblem[]; total: number; params: Record<string, string | number> }

/** Where a file is wrong, and what to do there. */
export function FileProblems({ problems, total, params }: Props) {
  if (problems.length === 0) return null
  return (
    <div className="grid gap-2">
      <Table caption="Yang perlu diperbaiki dalam berkas" head={['Tempat', 'Yang perlu diperbaiki']}>
        {problems.map(({ row, column, code }) => (
          <Row key={`${row} ${column} ${code}`} title={`Baris ${formatNumber(row)}, kolom ${column}`}>
            <Cell>{describeFileProblem(code, params)}</Cell>
          </Row>
        ))}
      </Table>
      {total > problems.length ? <p className="text-ink-soft">dan {formatNumber(total - problems.length)} lainnya.</p> : null}
    </div>
  )
}
