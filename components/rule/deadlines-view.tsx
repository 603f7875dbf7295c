import { Cell, Row, Table } from '@/components/ui/table'
import { certaintyNames, deadlineNames } from '@/lib/rule/labels'
import { type Deadline, deadlineCode, type RuleBody } from '@/lib/rule/schema'

/** Every deadline with the article it rests on. */
export function DeadlinesView({ body }: { body: RuleBody<'DEADLINES'> }) {
  return (
    <Table caption="Tenggat" head={['Tenggat', 'Lama', 'Dasar', 'Keyakinan']}>
      {deadlineCode.options.map((code) => {
        const deadline = body.deadlines[code]
        return (
          <Row key={code} title={deadlineNames[code]}>
            <Cell>{spanOf(deadline)}</Cell>
            <Cell>{deadline.citation}</Cell>
            <Cell>{certaintyNames[deadline.certainty]}</Cell>
          </Row>
        )
      })}
    </Table>
  )
}

function spanOf(deadline: Deadline): string {
  if (deadline.unit !== 'MONTH_DAY') return `${deadline.amount} ${deadline.unit === 'WORKING_DAY' ? 'hari kerja' : 'hari'}`
  const [month, day] = deadline.monthDay.split('-')
  const name = new Intl.DateTimeFormat('id-ID', { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2001, Number(month) - 1, 1)))
  return `${Number(day)} ${name}${deadline.yearsAfter ? ' tahun berikutnya' : ''}`
}
