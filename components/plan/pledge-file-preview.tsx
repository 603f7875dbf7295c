import type { ReactNode } from 'react'
import { formatNumber } from '@/lib/format'
import { changedThingNames, changeNames, writtenIndicator } from '@/lib/plan/pledge/labels'
import type { FileOutcome } from '@/lib/plan/pledge/upload/rules'
import { ChangeList } from './change-list'

type Props = { outcome: FileOutcome; periods: readonly { number: number; name: string }[]; children: ReactNode }

/** What a file would add and change in a draft, what stays, and what cannot be taken. `children` are the steps one may take, told first. */
export function PledgeFilePreview({ outcome, periods, children }: Props) {
  const { steps, left, problems } = outcome
  return (
    <div className="grid gap-8">
      <div className="grid gap-4">
        <div className="grid max-w-3xl gap-1">
          <p>{toldEffect(outcome)}</p>
          {problems.length > 0 ? (
            <p className="font-semibold text-warn">
              {formatNumber(problems.length)} masalah ditemukan, dan barisnya dilewati. Untuk memperbaikinya, buang berkas ini, betulkan
              berkas Anda, lalu unggah lagi.
            </p>
          ) : null}
        </div>
        {children}
      </div>
      {problems.length > 0 ? (
        <section aria-labelledby="masalah" className="grid gap-3">
          <h3 id="masalah" className="font-semibold text-lg">
            Perlu diperbaiki dalam berkas
          </h3>
          <ul className="divide-y divide-line rounded-xl border border-line bg-surface">
            {problems.map(({ row, column, message }) => (
              <li key={`${row} ${column} ${message}`} className="grid gap-x-6 gap-y-0.5 px-4 py-2.5 sm:grid-cols-[18rem_minmax(0,1fr)]">
                <p className="font-semibold">
                  Baris {row}: {column ?? 'seluruh baris'}
                </p>
                <p>{message}</p>
              </li>
            ))}
          </ul>
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
              ...(indicator ? { about: `${objectiveId === null ? 'Sasaran baru' : 'Sasaran'}: ${objective}` } : {}),
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
            Tetap seperti semula
          </h3>
          <p className="text-ink-soft">
            {problems.length > 0 ? 'Tidak ditulis dalam berkas, atau barisnya bermasalah.' : 'Tidak ditulis dalam berkas.'}
          </p>
          <ul className="grid list-disc gap-1 pl-5">
            {left.map(({ what, title }) => (
              <li key={`${what} ${title}`}>
                {changedThingNames[what]}: {title}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}

function toldEffect({ steps, same, problems }: FileOutcome): string {
  if (steps.length === 0 && problems.length === 0) return 'Isi berkas ini sudah sama dengan drafnya, jadi tidak ada yang perlu diterapkan.'
  if (steps.length === 0) return 'Belum ada yang dapat diterapkan dari berkas ini.'
  const added = steps.filter(({ kind }) => kind === 'ADDED').length
  const changed = steps.length - added
  const acts = [added > 0 ? `menambah ${formatNumber(added)}` : '', changed > 0 ? `mengubah ${formatNumber(changed)}` : '']
  const effect = `Bila diterapkan, berkas ini ${acts.filter(Boolean).join(' dan ')} sasaran atau IKU.`
  return same > 0 ? `${effect} ${formatNumber(same)} baris sudah sama dengan drafnya.` : effect
}
