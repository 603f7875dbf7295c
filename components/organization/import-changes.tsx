import { Cell, Row, Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/format'
import type { Comparison, Difference, Missing } from '@/lib/organization/siasn/comparison/schema'
import type { ImportCounts } from '@/lib/organization/siasn/queries'

const mostShown = 200

/** What an import does: figures, then each change with the column that tells it, then who is no longer in the file. */
export function ImportChanges({ counts, comparison }: { counts: ImportCounts; comparison: Comparison | null }) {
  return (
    <>
      <Table caption="Ringkasan" head={['Bagian', 'Baru', 'Berubah', 'Tetap', 'Ditolak']}>
        {(['units', 'employees'] as const).map((part) => (
          <Row key={part} title={part === 'units' ? 'Unit' : 'Pegawai'}>
            <Cell>{formatNumber(counts[part].created)}</Cell>
            <Cell>{formatNumber(counts[part].updated)}</Cell>
            <Cell>{formatNumber(counts[part].unchanged)}</Cell>
            <Cell>{formatNumber(counts[part].rejected)}</Cell>
          </Row>
        ))}
      </Table>
      {comparison ? (
        <>
          <Changes
            id="unit"
            title="Perubahan unit"
            rows={comparison.units.changes.map(({ row, name, id, differences }) => ({ row, name, isNew: id === null, differences }))}
          />
          <Changes
            id="pegawai"
            title="Perubahan pegawai"
            rows={comparison.employees.changes.map(({ row, name, nip, known, differences }) => ({
              row,
              name: `${name}, ${nip}`,
              isNew: known === null,
              differences,
            }))}
          />
          <MissingList missing={[...comparison.units.missing, ...comparison.employees.missing]} />
        </>
      ) : null}
    </>
  )
}

type Change = { row: number; name: string; isNew: boolean; differences: readonly Difference<string>[] }

function Changes({ id, title, rows }: { id: string; title: string; rows: readonly Change[] }) {
  if (rows.length === 0) return null
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <h2 id={id} className="font-bold text-xl">
        {title}
      </h2>
      <Table caption={title} head={['Baris', 'Siapa atau apa', 'Yang berubah']}>
        {rows.slice(0, mostShown).map(({ row, name, isNew, differences }) => (
          <Row key={`${row} ${name}`} title={formatNumber(row)}>
            <Cell>{name}</Cell>
            <Cell>
              {isNew
                ? 'Baru'
                : differences.map(({ heading, before, after }) => `${heading}: ${before ?? 'kosong'} → ${after ?? 'kosong'}`).join('; ')}
            </Cell>
          </Row>
        ))}
      </Table>
      {rows.length > mostShown ? (
        <p className="text-ink-soft">
          Ditampilkan {mostShown} dari {formatNumber(rows.length)} perubahan.
        </p>
      ) : null}
    </section>
  )
}

function MissingList({ missing }: { missing: readonly Missing[] }) {
  if (missing.length === 0) return null
  return (
    <section aria-labelledby="tidak-ada-lagi" className="grid gap-3">
      <h2 id="tidak-ada-lagi" className="font-bold text-xl">
        Tidak ada lagi dalam berkas ({formatNumber(missing.length)})
      </h2>
      <p className="text-ink-soft">
        Tersimpan, tetapi tidak ada dalam berkas ini. Tidak diubah; periksa apakah pindah, pensiun, atau terlewat.
      </p>
      <ul className="columns-1 gap-8 sm:columns-2">
        {missing.slice(0, mostShown).map(({ id, name }) => (
          <li key={id}>
            {name} <span className="text-ink-soft">({id})</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
