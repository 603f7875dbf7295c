import { Badge } from '@/components/ui/badge'
import { Cell, Row, Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/format'
import { severityNames } from '@/lib/organization/siasn/labels'
import type { Problem, Severity } from '@/lib/organization/siasn/schema'

const tones: Record<Severity, 'bad' | 'warn' | 'good'> = { rejected: 'bad', warning: 'warn', repaired: 'good' }
const mostShown = 500

/** What was rejected, doubtful or repaired, each by file, row and column as the spreadsheet shows them. */
export function ImportProblems({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return <p className="text-ink-soft">Tidak ada baris yang bermasalah.</p>
  return (
    <section aria-labelledby="catatan" className="grid gap-3">
      <h2 id="catatan" className="font-bold text-xl">
        Catatan atas berkas ({formatNumber(problems.length)})
      </h2>
      <Table caption="Catatan atas berkas" head={['Baris', 'Kolom', 'Akibat', 'Penjelasan', 'Berkas']}>
        {problems.slice(0, mostShown).map(({ file, row, column, code, message, severity }) => (
          <Row key={`${file} ${row} ${column} ${code}`} title={formatNumber(row)}>
            <Cell>{column}</Cell>
            <Cell>
              <Badge tone={tones[severity]}>{severityNames[severity]}</Badge>
            </Cell>
            <Cell>{message}</Cell>
            <Cell>{file}</Cell>
          </Row>
        ))}
      </Table>
      {problems.length > mostShown ? <p className="text-ink-soft">Ditampilkan {mostShown} catatan pertama.</p> : null}
    </section>
  )
}
