import { formatNumber } from '@/lib/format'
import { writtenIndicator } from '@/lib/plan/pledge/labels'
import type { PledgedIndicator, PledgedObjective } from '@/lib/plan/pledge/queries'

type Periods = readonly { number: number; name: string }[]

/** Sasaran of a unit with all that their indicators say, and how many RHK hang on each. */
export function ObjectivesView({ objectives, periods }: { objectives: readonly PledgedObjective[]; periods: Periods }) {
  if (objectives.length === 0) return <p className="text-ink-soft">Belum ada sasaran.</p>
  return (
    <ol className="grid gap-4">
      {objectives.map(({ id, text, supporting, indicators }, index) => (
        <li key={id} className="grid gap-3 rounded-xl border border-line bg-surface p-5">
          <div className="grid gap-0.5">
            <p className="text-ink-soft text-sm">Sasaran {index + 1}</p>
            <h3 className="font-semibold text-lg">{text}</h3>
            <p className="text-ink-soft text-sm">
              {supporting === 0 ? 'Belum ada RHK pegawai yang mendukungnya.' : `Didukung ${formatNumber(supporting)} RHK pegawai.`}
            </p>
          </div>
          {indicators.length === 0 ? <p className="text-warn">Belum ada indikator kinerja utama (IKU).</p> : null}
          <ul className="grid">
            {indicators.map((indicator) => (
              <li key={indicator.id} className="border-line border-t py-4 last:pb-0">
                <IndicatorWords indicator={indicator} periods={periods} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

/** One IKU: its words, its measure, and the targets of its periods in a row. */
export function IndicatorWords({ indicator, periods }: { indicator: Omit<PledgedIndicator, 'id'>; periods: Periods }) {
  const words = writtenIndicator(indicator, periods)
  const ofPeriods = new Set(periods.map(({ name }) => `Target ${name}`))
  const [, ...parts] = words.filter(([name]) => !ofPeriods.has(name))
  const targets = words.filter(([name]) => ofPeriods.has(name))
  return (
    <div className="grid gap-3">
      <div className="grid gap-0.5">
        <p className="text-ink-soft text-sm">Indikator kinerja utama</p>
        <p className="font-semibold">{indicator.text}</p>
      </div>
      <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
        {parts.map(([name, value]) => (
          <div key={name} className="grid content-start">
            <dt className="text-ink-soft text-sm">{name}</dt>
            <dd className={name === 'Target setahun' ? 'font-semibold tabular-nums' : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
      {targets.length > 0 ? (
        <dl className="flex flex-wrap gap-2">
          {targets.map(([name, value]) => (
            <div key={name} className="rounded-lg bg-sunken px-3 py-1.5">
              <dt className="text-ink-soft text-sm">{name}</dt>
              <dd className="font-semibold tabular-nums">{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  )
}
