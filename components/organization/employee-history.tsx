import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import { addDays, type Day } from '@/lib/day'
import { formatDay } from '@/lib/format'
import type { EmployeeHolding, EmployeeRecord } from '@/lib/organization/employee/queries'
import { employeeKindNames, employeeStandingNames, holdingModeNames } from '@/lib/organization/labels'

type Props = { employee: EmployeeRecord; today: Day; mayCorrectIn: (unitId: string) => boolean }

/** Where somebody served, who appraised them there and why, and their status and rank, all with dates. */
export function EmployeeHistory({ employee, today, mayCorrectIn }: Props) {
  return (
    <>
      <section aria-labelledby="jabatan" className="grid gap-4">
        <h2 id="jabatan" className="font-bold text-xl">
          Jabatan dan pejabat penilai
        </h2>
        {employee.holdings.length === 0 ? <p className="text-ink-soft">Tidak ada jabatan yang tercatat.</p> : null}
        <ul className="grid gap-4">
          {employee.holdings.map((holding) => (
            <HoldingHistory key={holding.id} holding={holding} today={today} mayCorrect={mayCorrectIn(holding.unitId)} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="status" className="grid gap-4">
        <h2 id="status" className="font-bold text-xl">
          Status dan golongan
        </h2>
        <Table caption="Riwayat status dan golongan" head={['Keterangan', 'Berlaku']}>
          {employee.statuses.map(({ kind, standing, from, to }) => (
            <Row key={`${kind} ${from}`} title={`${employeeKindNames[kind]}, ${employeeStandingNames[standing].toLowerCase()}`}>
              <Cell>{rangeOf(from, to)}</Cell>
            </Row>
          ))}
          {employee.ranks.map(({ code, from, to }) => (
            <Row key={`${code} ${from}`} title={`Golongan ${code}`}>
              <Cell>{rangeOf(from, to)}</Cell>
            </Row>
          ))}
        </Table>
      </section>
    </>
  )
}

type HoldingProps = { holding: EmployeeHolding; today: Day; mayCorrect: boolean }

function HoldingHistory({ holding: { id: holdingId, mode, title, unitName, from, to, lines }, today, mayCorrect }: HoldingProps) {
  const current = from <= today && (to === null || to > today)
  return (
    <li className="grid gap-3 rounded-xl border border-line bg-surface p-5">
      <div className="flex flex-wrap items-center gap-3">
        <p className="font-semibold">
          {mode === 'DEFINITIVE' ? '' : `${holdingModeNames[mode]} `}
          {title}
        </p>
        {current ? <Badge tone="good">Sekarang</Badge> : null}
      </div>
      <p className="text-ink-soft">
        {unitName} · {rangeOf(from, to)}
      </p>
      {current && lines.length === 0 ? <p className="text-warn">Pejabat penilai belum ditetapkan.</p> : null}
      <ul className="grid gap-2">
        {lines.map(({ id, appraiser, superior, reason, from: since, to: until }) => (
          <li key={id}>
            <p>
              Dinilai oleh <span className="font-semibold">{appraiser}</span>
              {superior ? `, atasan penilai ${superior}` : ''} · {rangeOf(since, until)}
            </p>
            <p className="text-ink-soft text-sm">{reason}</p>
          </li>
        ))}
      </ul>
      {current && mayCorrect ? (
        <Link
          href={`/pegawai/penilai/${holdingId}`}
          className="inline-flex min-h-11 items-center justify-self-start font-semibold text-accent underline underline-offset-4"
        >
          Betulkan pejabat penilai
        </Link>
      ) : null}
    </li>
  )
}

function rangeOf(from: Day, to: Day | null): string {
  return to === null ? `sejak ${formatDay(from)}` : `${formatDay(from)} sampai ${formatDay(addDays(to, -1))}`
}
