import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import { accountStateNames } from '@/lib/account/labels'
import type { AccountState, ListedAccount } from '@/lib/account/queries'
import { formatMoment } from '@/lib/format'

export const stateTones: Record<AccountState, 'good' | 'warn' | 'plain'> = { ACTIVE: 'good', INACTIVE: 'warn', CLOSED: 'plain' }

/** Accounts as rows, each leading to its own page. */
export function AccountTable({ rows }: { rows: readonly ListedAccount[] }) {
  if (rows.length === 0) {
    return (
      <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">
        Tidak ada akun yang cocok. Coba sebagian nama saja, atau periksa NIP-nya.
      </p>
    )
  }
  return (
    <Table caption="Akun pegawai" head={['Nama', 'NIP atau nama pengguna', 'Unit', 'Keadaan', 'Terakhir masuk']}>
      {rows.map(({ id, name, username, unitName, state, lastSignIn }) => (
        <Row
          key={id}
          title={
            <Link href={`/pegawai/akun/${id}`} className="text-accent underline underline-offset-4">
              {name}
            </Link>
          }
        >
          <Cell>{username}</Cell>
          <Cell>{unitName ?? '–'}</Cell>
          <Cell>
            <span className="whitespace-nowrap">
              <Badge tone={stateTones[state]}>{accountStateNames[state]}</Badge>
            </span>
          </Cell>
          <Cell>{lastSignIn ? formatMoment(lastSignIn) : 'Belum pernah'}</Cell>
        </Row>
      ))}
    </Table>
  )
}
