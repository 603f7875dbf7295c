import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import { formatDay, formatMoment, formatNumber } from '@/lib/format'
import { uploadStateName } from '@/lib/organization/appraiser/upload/labels'
import type { ListedUpload, UploadChange } from '@/lib/organization/appraiser/upload/queries'

const mostShown = 500

/** Tables somebody uploaded before, the latest first. */
export function AppraiserUploadTable({ rows }: { rows: readonly ListedUpload[] }) {
  if (rows.length === 0) return <p className="text-ink-soft">Anda belum pernah mengunggah berkas pejabat penilai.</p>
  return (
    <Table caption="Unggahan terakhir" head={['Dibuat', 'Berkas', 'Berubah / tetap / ditolak', 'Keadaan']}>
      {rows.map(({ id, file, counts, madeAt, applied }) => (
        <Row
          key={id}
          title={
            <Link href={`/pegawai/penilai/unggah/${id}`} className="text-accent underline underline-offset-4">
              {formatMoment(madeAt)}
            </Link>
          }
        >
          <Cell>{file}</Cell>
          <Cell>{[counts.updated, counts.unchanged, counts.rejected].map(formatNumber).join(' / ')}</Cell>
          <Cell>{uploadStateName(applied)}</Cell>
        </Row>
      ))}
    </Table>
  )
}

/** What a table would change, row by row as the spreadsheet counts them. */
export function UploadChanges({ changes }: { changes: readonly UploadChange[] }) {
  if (changes.length === 0) return <p className="text-ink-soft">Tidak ada yang berubah: isi berkas sama dengan yang tersimpan.</p>
  return (
    <section aria-labelledby="perubahan" className="grid gap-3">
      <h2 id="perubahan" className="font-bold text-xl">
        Yang akan berubah ({formatNumber(changes.length)})
      </h2>
      <Table caption="Yang akan berubah" head={['Baris', 'Pegawai', 'Pejabat penilai', 'Atasan penilai', 'Mulai']}>
        {changes.slice(0, mostShown).map(({ row, name, nip, before, after, superior, from }) => (
          <Row key={row} title={formatNumber(row)}>
            <Cell>
              {name}
              <span className="block text-ink-soft text-sm">{nip}</span>
            </Cell>
            <Cell>
              {before === after ? after : `${before ?? 'belum ada'} → ${after}`}
              {before === after ? <span className="block text-ink-soft text-sm">Orangnya tetap, kini menurut berkas</span> : null}
            </Cell>
            <Cell>{superior ?? '–'}</Cell>
            <Cell>{formatDay(from)}</Cell>
          </Row>
        ))}
      </Table>
      {changes.length > mostShown ? (
        <p className="text-ink-soft">
          Ditampilkan {mostShown} dari {formatNumber(changes.length)} perubahan.
        </p>
      ) : null}
    </section>
  )
}
