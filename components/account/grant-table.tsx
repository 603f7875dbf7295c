import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import { grantStateNames, roleNames, wholeGovernment } from '@/lib/account/labels'
import type { ListedGrant } from '@/lib/account/role/queries'
import type { GrantState } from '@/lib/account/role/rules'
import { formatDay } from '@/lib/format'

export const grantTones: Record<GrantState, 'good' | 'warn' | 'plain'> = {
  IN_FORCE: 'good',
  COMING: 'warn',
  ENDED: 'plain',
  REVOKED: 'plain',
}

/** Roles as rows, each leading to its own page. */
export function GrantTable({ rows }: { rows: readonly ListedGrant[] }) {
  if (rows.length === 0) {
    return (
      <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">
        Tidak ada peran yang cocok. Coba sebagian nama saja, atau pilih semua peran dan semua keadaan.
      </p>
    )
  }
  return (
    <Table caption="Peran" head={['Nama', 'Peran', 'Cakupan', 'Keadaan', 'Berlaku', 'Diberi oleh', 'Alasan']}>
      {rows.map(({ id, name, username, role, unitName, unitId, state, from, to, givenBy, reason }) => (
        <Row
          key={id}
          title={
            <>
              <Link href={`/pengaturan/peran/${id}`} className="text-accent underline underline-offset-4">
                {name}
              </Link>
              <span className="block font-normal text-ink-soft text-sm">{username}</span>
            </>
          }
        >
          <Cell>{roleNames[role]}</Cell>
          <Cell>{unitId === null ? wholeGovernment : (unitName ?? '–')}</Cell>
          <Cell>
            <Badge tone={grantTones[state]}>{grantStateNames[state]}</Badge>
          </Cell>
          <Cell>
            {`sejak ${formatDay(from)}`}
            {to ? <span className="block text-ink-soft text-sm">{`sampai sebelum ${formatDay(to)}`}</span> : null}
          </Cell>
          <Cell>{givenBy ?? 'Operator server'}</Cell>
          <Cell>{reason}</Cell>
        </Row>
      ))}
    </Table>
  )
}
