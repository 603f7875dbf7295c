import { WaitingFile } from '@/components/file/waiting-file'
import { Cell, Row, Table } from '@/components/ui/table'
import type { FormAction } from '@/lib/form-state'
import { formatDay, formatDecimal, formatNumber } from '@/lib/format'
import { sentenceOf } from '@/lib/refusals'
import { bookColumns, toldChanges } from '@/lib/survey/service-book/labels'
import type { BookLine } from '@/lib/survey/service-book/rules'
import { refusals } from '@/lib/survey/service-book/upload/labels'
import type { BookUpload } from '@/lib/survey/service-book/upload/queries'
import type { FileOutcome } from '@/lib/survey/service-book/upload/rules'

type Props = { serviceId: string; file: NonNullable<BookUpload['file']>; apply: FormAction; discard: FormAction }

/** What a file would add and correct in a book, and the rows that cannot be taken. */
export function BookPreview({ serviceId, file: { id, name, outcome }, apply, discard }: Props) {
  const sound = outcome.ok ? outcome.value : null
  const changes = sound ? sound.added.length + sound.changed.length : 0
  return (
    <WaitingFile
      name={name}
      effect={sound && toldEffect(sound)}
      fault={outcome.ok ? null : sentenceOf(refusals, outcome)}
      problems={sound?.problems ?? []}
      values={{ serviceId, fileId: id, shown: sound?.digest ?? '' }}
      apply={changes > 0 ? { action: apply, label: 'Terapkan ke buku' } : null}
      discard={discard}
    >
      {sound && changes > 0 ? <Changes outcome={sound} /> : null}
    </WaitingFile>
  )
}

function toldEffect({ added, changed, same }: FileOutcome): string {
  if (added.length + changed.length > 0) return `Bila diterapkan: ${toldChanges({ added: added.length, changed: changed.length, same })}`
  if (same > 0) return 'Isi berkas ini sudah sama dengan bukunya, jadi tidak ada yang perlu diterapkan.'
  return 'Belum ada baris yang dapat diterapkan dari berkas ini.'
}

const mostShown = 200

function Changes({ outcome: { added, changed } }: { outcome: FileOutcome }) {
  const lines = [...added.map((after) => ({ before: null, after })), ...changed].sort((one, other) =>
    one.after.day < other.after.day ? -1 : 1,
  )
  return (
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
