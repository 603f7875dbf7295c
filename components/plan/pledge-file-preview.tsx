import { WaitingFile } from '@/components/file/waiting-file'
import type { FormAction } from '@/lib/form-state'
import { formatNumber } from '@/lib/format'
import { changedThingNames, changeNames, writtenIndicator } from '@/lib/plan/pledge/labels'
import { refusals } from '@/lib/plan/pledge/upload/labels'
import type { PledgeUpload } from '@/lib/plan/pledge/upload/queries'
import type { FileOutcome } from '@/lib/plan/pledge/upload/rules'
import { sentenceOf } from '@/lib/refusals'
import { ChangeList } from './change-list'

type Props = { pledge: PledgeUpload; file: NonNullable<PledgeUpload['file']>; apply: FormAction; discard: FormAction }

/** What a file would add and change in a draft, what stays, and what cannot be taken. */
export function PledgeFilePreview({ pledge: { pledgeId, revision, periods }, file: { id, name, outcome }, apply, discard }: Props) {
  const sound = outcome.ok ? outcome.value : null
  return (
    <WaitingFile
      name={name}
      effect={sound && toldEffect(sound)}
      fault={outcome.ok ? null : sentenceOf(refusals, outcome)}
      problems={sound?.problems ?? []}
      values={{ pledgeId, revision: String(revision), fileId: id }}
      apply={sound && sound.steps.length > 0 ? { action: apply, label: 'Terapkan ke draf' } : null}
      discard={discard}
    >
      {sound ? <Changes outcome={sound} periods={periods} /> : null}
    </WaitingFile>
  )
}

function Changes({ outcome: { steps, left, problems }, periods }: { outcome: FileOutcome; periods: PledgeUpload['periods'] }) {
  return (
    <>
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
    </>
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
