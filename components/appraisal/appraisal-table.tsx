import { Tally } from '@/components/progress/progress-table'
import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import type { ListedAppraisal } from '@/lib/appraisal/queries'
import { holdingModeNames } from '@/lib/organization/labels'
import { PredikatBadge, StateBadge } from './appraisal-badge'

type Props = {
  caption: string
  rows: readonly ListedAppraisal[]
  empty: string
  /** What names a row: the person, or the period where all are of one person. */
  titled?: 'NAME' | 'PERIOD'
  /** How much of each SKP's realisation is recorded, by SKP. */
  progress?: ReadonlyMap<string, { expected: number; recorded: number }>
}

/** Appraisals as rows, each leading to its own page. */
export function AppraisalTable({ caption, rows, empty, titled = 'NAME', progress }: Props) {
  if (rows.length === 0) return <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">{empty}</p>
  const head = [titled === 'NAME' ? 'Pegawai' : 'Periode', 'Jabatan', ...(progress ? ['Realisasi tercatat'] : []), 'Keadaan', 'Predikat']
  return (
    <Table caption={caption} head={head}>
      {rows.map((row) => (
        <Row
          key={row.id}
          title={
            <Link href={`/penilaian/${row.id}`} className="text-accent underline underline-offset-4">
              {titled === 'NAME' ? row.name : row.periodName}
            </Link>
          }
        >
          <Cell>
            <span className="block">
              {row.mode === 'DEFINITIVE' ? '' : `${holdingModeNames[row.mode]} `}
              {row.postTitle}
            </span>
            <span className="block text-ink-soft text-sm">{row.unitName}</span>
          </Cell>
          {progress ? (
            <Cell>
              <Tally {...(progress.get(row.planId) ?? { expected: 0, recorded: 0 })} />
            </Cell>
          ) : null}
          <Cell>
            <StateBadge state={row.state} />
          </Cell>
          <Cell>{row.predikat ? <PredikatBadge predikat={row.predikat} /> : '–'}</Cell>
        </Row>
      ))}
    </Table>
  )
}
