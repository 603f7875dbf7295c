import { ActionButton } from '@/components/ui/action-button'
import type { ListedAppraisal } from '@/lib/appraisal/queries'
import type { FormAction } from '@/lib/form-state'
import { formatDay } from '@/lib/format'
import { AppraisalTable } from './appraisal-table'

type Props = {
  rows: readonly ListedAppraisal[]
  progress: ReadonlyMap<string, { expected: number; recorded: number }>
  releaseRated: FormAction
  formKey: string
}

/** Those whom the reader appraises, by cycle, with one button to release what is rated. */
export function RatedTogether({ rows, progress, releaseRated, formKey }: Props) {
  const cycleIds = [...new Set(rows.map(({ cycleId }) => cycleId))]
  return (
    <section aria-labelledby="bawahan" className="grid gap-6">
      <h2 id="bawahan" className="font-bold text-xl">
        Pegawai yang Anda nilai
      </h2>
      {rows.length === 0 ? (
        <p className="rounded-xl border border-line bg-surface p-6 text-ink-soft">
          Tidak ada yang perlu dinilai sekarang. Evaluasi muncul di sini ketika administrator kepegawaian membuka siklusnya.
        </p>
      ) : null}
      {cycleIds.map((cycleId) => {
        const ofCycle = rows.filter((row) => row.cycleId === cycleId)
        const rated = ofCycle.filter(({ state }) => state === 'RATED').length
        const [first] = ofCycle
        return first ? (
          <div key={cycleId} className="grid gap-3">
            <h3 className="font-semibold text-lg">
              {first.periodName} <span className="font-normal text-base text-ink-soft">sampai {formatDay(first.dueOn)}</span>
            </h3>
            <AppraisalTable caption={`Pegawai yang Anda nilai, ${first.periodName}`} rows={ofCycle} progress={progress} empty="" />
            {rated > 0 ? (
              <div className="flex">
                <ActionButton action={releaseRated} values={{ cycleId }} formKey={formKey}>
                  Sampaikan {rated} yang sudah dinilai
                </ActionButton>
              </div>
            ) : null}
          </div>
        ) : null
      })}
    </section>
  )
}
