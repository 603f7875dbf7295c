import { Cell, Row, Table } from '@/components/ui/table'
import { formatDay, formatNumber } from '@/lib/format'
import type { JudgedFile } from '@/lib/survey/batch/queries'

type Props = { file: JudgedFile; serviceNames: Record<string, string>; unsur: readonly string[] }

/** What was read of a file that can be stored, and its first rows to compare. */
export function AnswerImportSample({ file, serviceNames, unsur }: Props) {
  const { rowCount, countedCount, firstDay, lastDay, sample } = file
  const left = rowCount - countedCount
  return (
    <section aria-label="Isi berkas" className="grid gap-3">
      <p>
        <strong>{formatNumber(rowCount)} jawaban terbaca benar</strong>
        {firstDay && lastDay ? `, dari ${formatDay(firstDay)} sampai ${formatDay(lastDay)}` : ''}.
        {left > 0 ? ` ${formatNumber(left)} di antaranya kurang lengkap: disimpan, tetapi tidak dihitung dalam indeks.` : ''}
      </p>
      <Table caption="Baris pertama berkas" head={['Baris', 'Tanggal', 'Layanan', unsur.join(' '), 'Dihitung']}>
        {sample.map(({ day, serviceId, scores, counted }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have nothing else to tell them apart
          <Row key={at} title={`Ke-${at + 1}`}>
            <Cell>{formatDay(day)}</Cell>
            <Cell>{serviceNames[serviceId] ?? ''}</Cell>
            <Cell>
              <span className="whitespace-nowrap tabular-nums tracking-widest">
                {scores.map((score) => (score === 0 ? '–' : score)).join(' ')}
              </span>
            </Cell>
            <Cell>{counted ? 'Ya' : 'Tidak'}</Cell>
          </Row>
        ))}
      </Table>
    </section>
  )
}
