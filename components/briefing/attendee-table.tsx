import { ActionButton } from '@/components/ui/action-button'
import { Cell, Row, Table } from '@/components/ui/table'
import type { Attendee } from '@/lib/briefing/attendance/queries'
import type { FormAction } from '@/lib/form-state'

type Props = { rows: readonly Attendee[]; briefingId: string; remove: FormAction; newKey: () => string }

/** Who was there, for whoever keeps the session. */
export function AttendeeTable({ rows, briefingId, remove, newKey }: Props) {
  if (rows.length === 0) return <p className="text-ink-soft">Belum ada kehadiran yang dicatat.</p>
  return (
    <Table caption="Yang hadir" head={['Nama', 'NIP', 'Unit', 'Keliru?']}>
      {rows.map(({ employeeId, name, nip, unitName }) => (
        <Row key={employeeId} title={name}>
          <Cell>{nip}</Cell>
          <Cell>{unitName}</Cell>
          <Cell>
            <ActionButton action={remove} values={{ briefingId, employeeId }} formKey={newKey()}>
              Hapus<span className="sr-only"> {name}</span>
            </ActionButton>
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
