import { ActionButton } from '@/components/ui/action-button'
import { Badge } from '@/components/ui/badge'
import { Cell, Row, Table } from '@/components/ui/table'
import type { ListedSession } from '@/lib/account/queries'
import type { FormAction } from '@/lib/form-state'
import { formatMoment } from '@/lib/format'

type Props = { rows: readonly ListedSession[]; endSession: FormAction; values?: Record<string, string> }

/** Where somebody is signed in, with a button to end what is not theirs; `values` go along with it. */
export function SessionTable({ rows, endSession, values = {} }: Props) {
  if (rows.length === 0) return <p className="text-ink-soft">Tidak sedang masuk di perangkat mana pun.</p>
  return (
    <Table caption="Perangkat yang sedang masuk" head={['Perangkat', 'Masuk', 'Terakhir dipakai', 'Tindakan']}>
      {rows.map(({ id, device, startedAt, lastSeenAt, current }) => (
        <Row key={id} title={device}>
          <Cell>{formatMoment(startedAt)}</Cell>
          <Cell>{formatMoment(lastSeenAt)}</Cell>
          <Cell>
            {current ? (
              <Badge tone="good">Perangkat ini</Badge>
            ) : (
              <ActionButton action={endSession} values={{ ...values, sessionId: id }} tone="danger">
                Keluarkan
              </ActionButton>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
