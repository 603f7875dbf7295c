import { Cell, Row, Table } from '@/components/ui/table'
import { formatNumber } from '@/lib/format'
import { changedThingNames, changeNames, writtenIndicator } from '@/lib/plan/pledge/labels'
import type { FileOutcome } from '@/lib/plan/pledge/upload/rules'
import { ChangeList } from './change-list'

type Props = { outcome: FileOutcome; periods: readonly { number: number; name: string }[] }

/** What a file would add and change in a draft, what stays, and what cannot be taken. */
export function PledgeFilePreview({ outcome: { steps, same, left, problems }, periods }: Props) {
  const added = steps.filter(({ kind }) => kind === 'ADDED').length
  return (
    <div className="grid gap-8">
      <p>
        Ditambahkan {formatNumber(added)}, diubah {formatNumber(steps.length - added)}, sama {formatNumber(same)}, masalah{' '}
        {formatNumber(problems.length)}. {problems.length > 0 ? 'Baris yang bermasalah dilewati; yang lain tetap dapat diterapkan.' : ''}
      </p>
      {problems.length > 0 ? (
        <section aria-labelledby="masalah" className="grid gap-3">
          <h3 id="masalah" className="font-semibold text-lg">
            Perlu diperbaiki dalam berkas
          </h3>
          <Table caption="Masalah dalam berkas" head={['Baris', 'Kolom', 'Masalah']}>
            {problems.map(({ row, column, message }) => (
              <Row key={`${row} ${column} ${message}`} title={`Baris ${row}`}>
                <Cell>{column ?? 'Seluruh baris'}</Cell>
                <Cell>{message}</Cell>
              </Row>
            ))}
          </Table>
        </section>
      ) : null}
      {steps.length > 0 ? (
        <section aria-labelledby="perubahan" className="grid gap-3">
          <h3 id="perubahan" className="font-semibold text-lg">
            Yang akan berubah
          </h3>
          <ChangeList
            changes={steps.map(({ row, kind, objective, objectiveId, indicator, words }) => ({
              key: String(row),
              mark: `Baris ${row}: ${changedThingNames[indicator ? 'indicator' : 'objective']} ${changeNames[kind].toLowerCase()}`,
              kind,
              title: indicator?.text ?? objective,
              about: `${objectiveId === null ? 'Sasaran baru' : 'Sasaran'}: ${objective}`,
              words:
                kind === 'CHANGED' || !indicator
                  ? words
                  : writtenIndicator(indicator, periods)
                      .slice(1)
                      .map(([name, after]) => ({ name, before: null, after })),
            }))}
          />
        </section>
      ) : null}
      {left.length > 0 ? (
        <section aria-labelledby="tetap" className="grid gap-3">
          <h3 id="tetap" className="font-semibold text-lg">
            Tidak ada dalam berkas, tetap seperti semula
          </h3>
          <ul className="grid list-disc gap-1 pl-5">
            {left.map(({ what, title }) => (
              <li key={`${what} ${title}`} className="break-words">
                {changedThingNames[what]}: {title}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}
