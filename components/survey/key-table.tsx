import { v7 as uuidv7 } from 'uuid'
import { ActionButton } from '@/components/ui/action-button'
import { Badge } from '@/components/ui/badge'
import { Cell, Row, Table } from '@/components/ui/table'
import type { FormAction } from '@/lib/form-state'
import { formatDay, formatMoment } from '@/lib/format'
import { makerGoneNames } from '@/lib/survey/api-key/labels'
import type { ListedKey } from '@/lib/survey/api-key/queries'
import { apiKeyUseNames } from '@/lib/survey/labels'
import { UnitLine } from './unit-line'

/** Keys as rows, each with what ends it. */
export function KeyTable({ rows, searched, revoke }: { rows: readonly ListedKey[]; searched: boolean; revoke: FormAction }) {
  if (rows.length === 0) {
    return (
      <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">
        {searched
          ? 'Tidak ada kunci yang cocok. Coba sebagian namanya saja.'
          : 'Belum ada kunci. Buat satu bila mesin antrean atau aplikasi layanan perlu mengirim data ke Tera.'}
      </p>
    )
  }
  return (
    <Table caption="Kunci" head={['Kunci', 'Boleh dipakai untuk', 'Dibuat', 'Terakhir dipakai', 'Keadaan']}>
      {rows.map(({ id, name, unitName, uses, maker, makerGone, createdAt, lastUsedOn, revokedAt }) => (
        <Row
          key={id}
          title={
            <>
              {name}
              <UnitLine name={name} unitName={unitName} />
            </>
          }
        >
          <Cell>{uses.map((use) => apiKeyUseNames[use]).join('; ')}</Cell>
          <Cell>
            {formatMoment(createdAt)}
            <span className="block text-ink-soft text-sm">{maker ?? 'Operator server'}</span>
            {makerGone && !revokedAt ? <Badge tone="warn">{makerGoneNames[makerGone]}</Badge> : null}
          </Cell>
          <Cell>{lastUsedOn ? formatDay(lastUsedOn) : 'Belum pernah'}</Cell>
          <Cell>
            {revokedAt ? (
              <Badge tone="plain">Dicabut</Badge>
            ) : (
              <ActionButton action={revoke} values={{ keyId: id }} formKey={uuidv7()} tone="danger">
                Cabut
              </ActionButton>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
