import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import { endedWithoutAgreement } from '@/lib/plan/closing/labels'
import { planClosingNames } from '@/lib/plan/labels'
import type { ListedPlan } from '@/lib/plan/overview/queries'
import { PlanBadge } from './plan-badge'

/** The SKP of others as rows; an empty list says what to do next. */
export function PlanTable({ rows, narrowed }: { rows: readonly ListedPlan[]; narrowed: boolean }) {
  if (rows.length === 0) {
    const next = narrowed ? 'Longgarkan pencarian atau pilih status lain.' : 'Pilih tahun lain.'
    return <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">Tidak ada yang cocok. {next}</p>
  }
  return (
    <Table caption="SKP pegawai" head={['Nama', 'NIP', 'Jabatan dan unit', 'Status']}>
      {rows.map(({ holdingId, planId, name, nip, postTitle, unitName, standing, number, closing, unagreed }) => (
        <Row
          key={holdingId}
          title={
            planId === null ? (
              name
            ) : (
              <Link href={`/skp/${planId}`} className="text-accent underline underline-offset-4">
                {name}
              </Link>
            )
          }
        >
          <Cell>{nip ?? '–'}</Cell>
          <Cell>
            <span className="block">{postTitle}</span>
            <span className="block text-ink-soft text-sm">{unitName}</span>
          </Cell>
          <Cell>
            <PlanBadge standing={standing} number={number} />
            {closing ? (
              <span className="mt-1 block text-ink-soft text-sm">
                Ditutup: {planClosingNames[closing].toLowerCase()}
                {unagreed ? `, ${endedWithoutAgreement}` : ''}
              </span>
            ) : null}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
