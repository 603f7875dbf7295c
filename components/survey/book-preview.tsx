import type { ReactNode } from 'react'
import { Cell, Row, Table } from '@/components/ui/table'
import { formatDay, formatDecimal, formatNumber } from '@/lib/format'
import { bookColumns, toldChanges } from '@/lib/survey/service-book/labels'
import type { BookLine } from '@/lib/survey/service-book/rules'
import type { FileOutcome } from '@/lib/survey/service-book/upload/rules'

const mostShown = 200

/** What a file would add and correct in a book, and the rows that cannot be taken. `children` are the steps one may take. */
export function BookPreview({ outcome, children }: { outcome: FileOutcome; children: ReactNode }) {
  const { added, changed, same, problems } = outcome
  const lines = [...added.map((after) => ({ before: null, after })), ...changed].sort((one, other) =>
    one.after.day < other.after.day ? -1 : 1,
  )
  return (
    <div className="grid gap-6">
      <div className="grid max-w-3xl gap-1">
        <p>
          {lines.length > 0
            ? `Bila diterapkan: ${toldChanges({ added: added.length, changed: changed.length, same })}`
            : same > 0
              ? 'Isi berkas ini sudah sama dengan bukunya, jadi tidak ada yang perlu diterapkan.'
              : 'Belum ada baris yang dapat diterapkan dari berkas ini.'}
        </p>
        {problems.length > 0 ? (
          <p className="font-semibold text-warn">
            {formatNumber(problems.length)} masalah ditemukan, dan barisnya dilewati. Untuk memperbaikinya, betulkan berkas Anda, lalu
            unggah lagi.
          </p>
        ) : null}
      </div>
      {children}
      {problems.length > 0 ? (
        <section aria-labelledby="masalah" className="grid gap-3">
          <h3 id="masalah" className="font-semibold text-lg">
            Perlu diperbaiki dalam berkas
          </h3>
          <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
            {problems.slice(0, mostShown).map(({ row, column, message }) => (
              <li key={`${row} ${column}`} className="grid gap-x-6 gap-y-0.5 px-4 py-2.5 sm:grid-cols-[16rem_minmax(0,1fr)]">
                <p className="font-semibold">
                  Baris {row}: {column}
                </p>
                <p>{message}</p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {lines.length > 0 ? (
        <section aria-labelledby="perubahan" className="grid gap-3">
          <h3 id="perubahan" className="font-semibold text-lg">
            Yang akan berubah
          </h3>
          <Table caption="Yang akan berubah" head={[...Object.values(bookColumns).map(({ title }) => title), 'Perubahan']}>
            {lines.slice(0, mostShown).map(({ before, after }) => (
              <Row key={after.day} title={formatDay(after.day)}>
                {(['received', 'finished', 'finishedInTime', 'medianDays', 'reissued'] as const).map((column) => (
                  <Cell key={column}>
                    <Figure before={before} after={after} column={column} />
                  </Cell>
                ))}
                <Cell>{before ? 'Diperbaiki' : 'Baru'}</Cell>
              </Row>
            ))}
          </Table>
          {lines.length > mostShown ? <p className="text-ink-soft">dan {formatNumber(lines.length - mostShown)} hari lagi.</p> : null}
        </section>
      ) : null}
    </div>
  )
}

function Figure({ before, after, column }: { before: BookLine | null; after: BookLine; column: Exclude<keyof BookLine, 'day'> }) {
  const [was, is] = [before && written(before[column]), written(after[column])]
  if (was === null || was === is) return is
  return (
    <>
      <del className="text-ink-soft">{was}</del> <ins className="font-semibold no-underline">{is}</ins>
    </>
  )
}

function written(figure: string | number | null): string {
  if (figure === null) return '–'
  return typeof figure === 'number' ? formatNumber(figure) : formatDecimal(String(Number(figure)))
}
