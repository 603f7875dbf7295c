import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import { reasonWithheld } from '@/lib/training/labels'
import type { ListedRecommendation } from '@/lib/training/queries'
import { RecommendationBadge } from './recommendation-state'

/** Recommendations of many people as rows, each leading to its own page. */
export function RecommendationTable({ rows, searched }: { rows: readonly ListedRecommendation[]; searched: boolean }) {
  if (rows.length === 0) {
    const next = searched
      ? 'Longgarkan pencarian, atau pilih semua keadaan.'
      : 'Usulan muncul setelah evaluasi kinerja disampaikan, survei ditutup, atau masa SKP berakhir dengan capaian yang kurang.'
    return <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">Tidak ada usulan yang cocok. {next}</p>
  }
  return (
    <Table caption="Usulan pelatihan" head={['Pegawai', 'Pelatihan', 'Mengapa', 'Tahun', 'Keadaan']}>
      {rows.map(({ id, name, nip, unitName, courseTitle, hours, reason, year, state }) => (
        <Row
          key={id}
          title={
            <>
              <Link href={`/pelatihan/${id}`} className="text-accent underline underline-offset-4">
                {name}
              </Link>
              <span className="block font-normal text-ink-soft text-sm">{nip}</span>
              <span className="block font-normal text-ink-soft text-sm">{unitName}</span>
            </>
          }
        >
          <Cell>
            {courseTitle} <span className="block text-ink-soft text-sm">{hours} JP</span>
          </Cell>
          <Cell>
            <span className="block min-w-64">{reason ?? reasonWithheld}</span>
          </Cell>
          <Cell>{year}</Cell>
          <Cell>
            <RecommendationBadge state={state} />
          </Cell>
        </Row>
      ))}
    </Table>
  )
}
