import { ActionButton } from '@/components/ui/action-button'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import type { Day } from '@/lib/day'
import type { FormAction } from '@/lib/form-state'
import { formatMoment } from '@/lib/format'
import { recordingSystemNames } from '@/lib/organization/labels'
import { boardStandingNames, reminderText, whatsappAddress } from '@/lib/plan/board/labels'
import type { BoardRow } from '@/lib/plan/board/queries'
import { type BoardStanding, isOpen, turnOf } from '@/lib/plan/board/rules'

const tones = {
  NOT_STARTED: 'bad',
  DRAFT: 'warn',
  SUBMITTED: 'plain',
  AGREED: 'good',
  ON_LEAVE: 'plain',
  ELSEWHERE: 'plain',
} as const satisfies Record<BoardStanding, string>

type Props = {
  rows: readonly BoardRow[]
  year: number
  dueOn: Day | null
  url: string
  /** Null where the reader may not remind. */
  remind: FormAction | null
  newKey: () => string
}

/** Each post with where its SKP stands, whose turn it is, and a reminder. */
export function BoardTable({ rows, year, dueOn, url, remind, newKey }: Props) {
  if (rows.length === 0)
    return (
      <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">
        Tidak ada yang cocok. Longgarkan pencarian atau pilih status lain.
      </p>
    )
  return (
    <Table caption="SKP per pegawai" head={['Nama', 'Jabatan dan unit', 'Status', 'Giliran', ...(remind ? ['Ingatkan'] : [])]}>
      {rows.map((row) => (
        <Row key={row.holdingId} title={<Name row={row} />}>
          <Cell>
            <span className="block">{row.postTitle}</span>
            <span className="block text-ink-soft text-sm">{row.unitName}</span>
          </Cell>
          <Cell>
            <Badge tone={tones[row.standing]}>
              {row.standing === 'ELSEWHERE' ? `Tercatat di ${recordingSystemNames[row.system]}` : boardStandingNames[row.standing]}
            </Badge>
            {row.late ? <span className="mt-1 block font-semibold text-bad text-sm">Terlambat</span> : null}
          </Cell>
          <Cell>{turn(row)}</Cell>
          {remind ? <Cell>{isOpen(row.standing) ? <Remind {...{ row, year, dueOn, url, remind, formKey: newKey() }} /> : '–'}</Cell> : null}
        </Row>
      ))}
    </Table>
  )
}

function Name({ row: { planId, name, nip } }: { row: BoardRow }) {
  return (
    <>
      {planId === null ? (
        name
      ) : (
        <Link href={`/skp/${planId}`} className="text-accent underline underline-offset-4">
          {name}
        </Link>
      )}
      <span className="block font-normal text-ink-soft text-sm tabular-nums">{nip}</span>
    </>
  )
}

function turn({ standing, appraiserName }: BoardRow): string {
  const whose = turnOf(standing)
  if (whose === null) return '–'
  return whose === 'OWNER' ? 'Pegawai' : (appraiserName ?? 'Pejabat penilai belum ada')
}

type RemindProps = { row: BoardRow; year: number; dueOn: Day | null; url: string; remind: FormAction; formKey: string }

function Remind({ row: { holdingId, standing, remindedAt }, year, dueOn, url, remind, formKey }: RemindProps) {
  return (
    <div className="grid justify-items-start gap-1">
      <ActionButton action={remind} values={{ year: String(year), holdingId }} formKey={formKey}>
        Ingatkan
      </ActionButton>
      <a
        href={whatsappAddress(reminderText({ standing, year, dueOn, url }))}
        target="_blank"
        rel="noreferrer"
        className="inline-flex min-h-11 items-center text-accent underline underline-offset-4"
      >
        Kirim lewat WhatsApp
      </a>
      {remindedAt ? <span className="text-ink-soft text-sm">Terakhir {formatMoment(remindedAt)}</span> : null}
    </div>
  )
}
