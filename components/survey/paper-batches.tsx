import { Link } from '@/components/ui/link'
import { Cell, Row, Table } from '@/components/ui/table'
import { formatMoment, formatNumber } from '@/lib/format'
import type { Batch } from '@/lib/survey/exclusion/queries'
import { surveyWayNames } from '@/lib/survey/labels'

/** What was typed and read in, and how a mistake is put right. */
export function BatchList({ batches, surveyId }: { batches: readonly Batch[]; surveyId: string }) {
  return (
    <section aria-labelledby="sudah-masuk" className="grid gap-3">
      <h2 id="sudah-masuk" className="font-bold text-xl">
        Sudah dimasukkan
      </h2>
      <Table caption="Jawaban yang sudah dimasukkan" head={['Waktu', 'Cara', 'Jumlah', 'Oleh']}>
        {batches.map(({ id, way, fileName, enteredAt, enteredBy, count }) => (
          <Row key={id} title={formatMoment(enteredAt)}>
            <Cell>
              {surveyWayNames[way]}
              {fileName ? <span className="block text-ink-soft text-sm [overflow-wrap:anywhere]">{fileName}</span> : null}
            </Cell>
            <Cell>{formatNumber(count)}</Cell>
            <Cell>{enteredBy ?? 'Sistem'}</Cell>
          </Row>
        ))}
      </Table>
      <p className="text-ink-soft text-sm">
        Salah memasukkan? Jawaban tidak dihapus: keluarkan dari perhitungan, dengan alasannya, di{' '}
        <Link href={`/survei/${surveyId}/jawaban`} className="text-accent underline underline-offset-4">
          halaman Jawaban
        </Link>
        .
      </p>
    </section>
  )
}
