import { formatMoment } from '@/lib/format'
import { planStepDone } from '@/lib/plan/labels'
import type { ListedVersion } from '@/lib/plan/reading/queries'

/** Every step of every version: who, when and why; the newest version first. */
export function PlanHistory({ versions }: { versions: readonly ListedVersion[] }) {
  return (
    <section aria-labelledby="riwayat" className="grid gap-4">
      <h2 id="riwayat" className="font-bold text-xl">
        Riwayat
      </h2>
      <ol className="grid gap-5">
        {versions.map(({ number, reason, steps }) => (
          <li key={number} className="grid gap-2">
            <h3 className="font-semibold">
              Versi {number}
              {reason ? `: ${reason}` : ''}
            </h3>
            <ol className="grid gap-2 border-line border-l-2 pl-4">
              {steps.map(({ id, toState, by, at, reason: why }) => (
                <li key={id}>
                  <p>
                    {planStepDone[toState]}{' '}
                    <span className="text-ink-soft">
                      oleh {by ?? 'sistem'}, {formatMoment(at)}
                    </span>
                  </p>
                  {why && toState !== 'DRAFT' ? <p className="text-ink-soft">{toState === 'AGREED' ? why : `Alasan: ${why}`}</p> : null}
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </section>
  )
}
