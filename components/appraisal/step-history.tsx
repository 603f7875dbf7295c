import type { StepTaken } from '@/lib/appraisal/detail/queries'
import { stepsDone } from '@/lib/appraisal/labels'
import { formatMoment } from '@/lib/format'
import { predikatNames, ratingNames } from '@/lib/rule/labels'

/** Every step of an appraisal: who, when, why, and the ratings as they stood. */
export function StepHistory({ taken }: { taken: readonly StepTaken[] }) {
  return (
    <section aria-labelledby="riwayat" className="grid gap-4">
      <h2 id="riwayat" className="font-bold text-xl">
        Riwayat
      </h2>
      {taken.length === 0 ? <p className="text-ink-soft">Belum ada langkah.</p> : null}
      <ol className="grid gap-3 border-line border-l-2 pl-4">
        {taken.map(({ id, toState, by, at, reason, resultRating, behaviourRating, predikat }) => (
          <li key={id} className="grid gap-0.5">
            <p>
              <span className="font-semibold">{stepsDone[toState]}</span>{' '}
              <span className="text-ink-soft">
                oleh {by ?? 'sistem'}, {formatMoment(at)}
              </span>
            </p>
            {resultRating && behaviourRating && predikat && toState !== 'REOPENED' ? (
              <p className="text-ink-soft text-sm">
                Hasil kerja {ratingNames[resultRating]}, perilaku {ratingNames[behaviourRating]}: {predikatNames[predikat]}
              </p>
            ) : null}
            {reason ? <p className="whitespace-pre-line">Alasan: {reason}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
