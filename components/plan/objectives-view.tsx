import { indicatorKindNames } from '@/lib/plan/labels'
import { writtenTarget } from '@/lib/plan/measure/labels'
import type { PledgedObjective } from '@/lib/plan/pledge/queries'

/** Sasaran of a unit with their indicators and targets of the year. */
export function ObjectivesView({ objectives }: { objectives: readonly PledgedObjective[] }) {
  if (objectives.length === 0) return <p className="text-ink-soft">Belum ada sasaran.</p>
  return (
    <ol className="grid gap-4">
      {objectives.map(({ id, text, indicators }, index) => (
        <li key={id} className="grid gap-3 rounded-xl border border-line bg-surface p-5">
          <div className="grid gap-0.5">
            <p className="text-ink-soft text-sm">Sasaran {index + 1}</p>
            <h3 className="font-semibold text-lg">{text}</h3>
          </div>
          {indicators.length === 0 ? <p className="text-warn">Belum ada indikator kinerja utama (IKU).</p> : null}
          <ul className="grid divide-y divide-line">
            {indicators.map((indicator) => (
              <li key={indicator.id} className="grid gap-x-6 gap-y-1 border-line border-t py-3 sm:grid-cols-[minmax(0,1fr)_14rem]">
                <div className="grid content-start gap-0.5">
                  <p className="text-ink-soft text-sm">Indikator kinerja utama</p>
                  <p>{indicator.text}</p>
                </div>
                <div className="grid content-start gap-0.5">
                  <p className="text-ink-soft text-sm">Target setahun</p>
                  <p className="font-semibold tabular-nums">{writtenTarget(indicator)}</p>
                  <p className="text-ink-soft text-sm">{indicatorKindNames[indicator.kind]}</p>
                </div>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
