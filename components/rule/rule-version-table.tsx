import { Cell, Row, Table } from '@/components/ui/table'
import { formatDay, formatMoment } from '@/lib/format'
import { certaintyNames } from '@/lib/rule/labels'
import type { RuleVersionFacts } from '@/lib/rule/queries'

/** Who published which wording of a rule, when and why. */
export function RuleVersionTable({ rows }: { rows: readonly RuleVersionFacts[] }) {
  return (
    <Table caption="Versi yang pernah diterbitkan" head={['Versi', 'Berlaku sejak', 'Dasar hukum', 'Alasan', 'Diterbitkan']}>
      {rows.map(({ number, validFrom, citation, certainty, note, publishedAt, publishedBy }) => (
        <Row key={number} title={number}>
          <Cell>{formatDay(validFrom)}</Cell>
          <Cell>
            {citation}
            <span className="block text-ink-soft text-sm">{certaintyNames[certainty]}</span>
          </Cell>
          <Cell>{note}</Cell>
          <Cell>
            {publishedBy ?? 'Bawaan Tera'}
            <span className="block text-ink-soft text-sm">{formatMoment(publishedAt)}</span>
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
