import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import { Why } from '@/components/ui/why'
import { formatDay } from '@/lib/format'
import type { AppraisalLineOrigin } from '@/lib/generated/prisma/enums'
import { officerTitle } from '@/lib/organization/appraiser/labels'
import type { ListedAppraisal, NamedOfficer } from '@/lib/organization/appraiser/register/queries'
import { appraisalLineOriginNames } from '@/lib/organization/labels'

const tones: Record<AppraisalLineOrigin, 'plain' | 'good'> = { RULE: 'plain', MANUAL: 'good', FILE: 'good' }

/** How an appraiser was found. */
export function OriginBadge({ origin }: { origin: AppraisalLineOrigin }) {
  return <Badge tone={tones[origin]}>{appraisalLineOriginNames[origin]}</Badge>
}

/** Who appraises whom, a row for each holding, with the reason behind a click. */
export function AppraisalTable({ rows }: { rows: readonly ListedAppraisal[] }) {
  if (rows.length === 0)
    return (
      <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">
        Tidak ada yang cocok. Coba sebagian nama saja, periksa NIP-nya, atau pilih unit lain.
      </p>
    )
  return (
    <Table caption="Daftar pejabat penilai" head={['Pegawai', 'Jabatan dan unit', 'Pejabat penilai', 'Atasan penilai', 'Asal']}>
      {rows.map(({ holdingId, name, nip, mode, title, unitName, line }) => (
        <Row
          key={holdingId}
          title={
            <>
              <Link href={`/pegawai/penilai/${holdingId}`} className="text-accent underline underline-offset-4">
                {name}
              </Link>
              <span className="block font-normal text-ink-soft text-sm">{nip}</span>
            </>
          }
        >
          <Cell>
            <span className="block">{officerTitle({ mode, title })}</span>
            <span className="block text-ink-soft text-sm">{unitName}</span>
          </Cell>
          <Cell>{line ? <Officer officer={line.appraiser} /> : <span className="text-warn">Belum ada</span>}</Cell>
          <Cell>{line?.superior ? <Officer officer={line.superior} /> : '–'}</Cell>
          <Cell>
            {line ? (
              <div className="grid min-w-44 justify-items-start gap-2">
                <OriginBadge origin={line.origin} />
                <Why>
                  <p>{line.reason}</p>
                  <p className="text-ink-soft text-sm">Berlaku sejak {formatDay(line.from)}.</p>
                </Why>
              </div>
            ) : (
              '–'
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  )
}

export function Officer({ officer: { name, post } }: { officer: NamedOfficer }) {
  return (
    <>
      <span className="block">{name}</span>
      {post ? <span className="block text-ink-soft text-sm">{post}</span> : null}
    </>
  )
}
