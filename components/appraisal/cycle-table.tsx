import { Badge } from '@/components/ui/badge'
import { Due } from '@/components/ui/due'
import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import type { Cycle } from '@/lib/appraisal/cycle/queries'
import type { Day } from '@/lib/day'
import { formatDay } from '@/lib/format'

export function CycleTable({ rows, today }: { rows: readonly Cycle[]; today: Day }) {
  if (rows.length === 0)
    return <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">Belum ada siklus evaluasi yang dibuka.</p>
  return (
    <Table caption="Siklus evaluasi" head={['Periode', 'Hari', 'Disampaikan paling lambat', 'Keadaan']}>
      {rows.map(({ id, name, startsOn, endsOn, dueOn, closedAt }) => (
        <Row
          key={id}
          title={
            <Link href={`/penilaian/siklus/${id}`} className="text-accent underline underline-offset-4">
              {name}
            </Link>
          }
        >
          <Cell>
            {formatDay(startsOn)} – {formatDay(endsOn)}
          </Cell>
          <Cell>{closedAt ? formatDay(dueOn) : <Due on={dueOn} today={today} />}</Cell>
          <Cell>{closedAt ? <Badge tone="plain">Ditutup</Badge> : <Badge tone="good">Terbuka</Badge>}</Cell>
        </Row>
      ))}
    </Table>
  )
}
