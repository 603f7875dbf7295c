import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import { officerTitle } from '@/lib/organization/appraiser/labels'
import type { WithoutAppraiser } from '@/lib/organization/appraiser/queries'

const whys: Record<WithoutAppraiser['why'], { state: string; nextStep: string }> = {
  NONE: {
    state: 'Belum ada',
    nextStep: 'Menurut aturan tidak ada lagi pejabat di atasnya. Tetapkan penilainya, atau isi jabatan kepala yang kosong.',
  },
  APPRAISER_LEFT: {
    state: 'Penilai sudah tidak menjabat',
    nextStep: 'Penilai yang ditetapkan satu per satu tidak lagi memegang jabatan. Tetapkan penggantinya.',
  },
}

/** People for whom HR must say who appraises them: who, why, and what to do. */
export function WithoutAppraiserTable({ rows, mayCorrect }: { rows: readonly WithoutAppraiser[]; mayCorrect: boolean }) {
  if (rows.length === 0)
    return <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">Semua pegawai mempunyai pejabat penilai.</p>
  return (
    <Table caption="Tanpa pejabat penilai" head={['Nama', 'Jabatan dan unit', 'Mengapa, dan apa yang perlu dilakukan']}>
      {rows.map(({ holdingId, name, nip, mode, title, unitName, why }) => (
        <Row
          key={holdingId}
          title={
            <>
              <Link href={`/pegawai/penilai/${holdingId}`} className="text-accent underline underline-offset-4">
                {mayCorrect ? `Tetapkan penilai ${name}` : name}
              </Link>
              <span className="block font-normal text-ink-soft text-sm">{nip}</span>
            </>
          }
        >
          <Cell>
            <span className="block">{officerTitle({ mode, title })}</span>
            <span className="block text-ink-soft text-sm">{unitName}</span>
          </Cell>
          <Cell>
            <Badge tone="warn">{whys[why].state}</Badge>
            <span className="mt-1 block text-sm">{whys[why].nextStep}</span>
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
