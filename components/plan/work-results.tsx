import type { ReactNode } from 'react'
import { Why } from '@/components/ui/why'
import type { PlanForm, WorkResultCategory } from '@/lib/generated/prisma/enums'
import type { ChainLink } from '@/lib/plan/cascade/queries'
import type { PlannedIndicator, PlannedResult } from '@/lib/plan/content/queries'
import {
  indicatorAggregationNames,
  indicatorAspectNames,
  indicatorKindNames,
  indicatorPerspectiveNames,
  realizationSourceNames,
  workResultCategoryNames,
} from '@/lib/plan/labels'
import { writtenAmount, writtenTarget } from '@/lib/plan/measure/labels'
import type { PlanReading } from '@/lib/plan/reading/queries'

/** What stands below an RHK or an indicator beside what it says. */
type Beside = { result?: (id: string) => ReactNode; indicator?: (id: string) => ReactNode }
type Names = PlanReading['names']
type Props = {
  results: readonly PlannedResult[]
  chains: ReadonlyMap<string, ChainLink[]>
  form: PlanForm
  names: Names
  beside?: Beside
}

/** Hasil kerja as on the official form: utama, then tambahan; each RHK with what it intervenes in and its indicators. */
export function WorkResults({ results, ...rest }: Props) {
  return (
    <section aria-labelledby="hasil-kerja" className="grid gap-6">
      <h2 id="hasil-kerja" className="font-bold text-xl">
        Hasil kerja
      </h2>
      {(['UTAMA', 'TAMBAHAN'] as const).map((category) => (
        <Category key={category} {...{ category, ...rest }} results={results.filter((one) => one.category === category)} />
      ))}
    </section>
  )
}

function Category({ category, results, chains, form, names, beside = {} }: Props & { category: WorkResultCategory }) {
  if (results.length === 0 && category === 'TAMBAHAN') return null
  return (
    <div className="grid gap-4">
      <h3 className="font-semibold text-lg">
        {category === 'UTAMA' ? 'A' : 'B'}. {workResultCategoryNames[category]}
      </h3>
      {results.length === 0 ? <p className="text-ink-soft">Belum ada.</p> : null}
      <ol className="grid gap-4">
        {results.map((result, index) => (
          <li key={result.id} id={`rhk-${result.id}`} className="grid scroll-mt-24 gap-4 rounded-xl border border-line bg-surface p-5">
            <div className="grid gap-x-8 gap-y-3 lg:grid-cols-2">
              <Labelled label={`${index + 1}. Rencana hasil kerja`}>
                <p className="font-semibold">{result.text}</p>
              </Labelled>
              <Labelled label={form === 'LEADER' ? 'Mendukung' : 'RHK pimpinan yang diintervensi'}>
                <p>{result.supports ?? '–'}</p>
              </Labelled>
            </div>
            {beside.result?.(result.id)}
            <IndicatorRows indicators={result.indicators} {...{ form, names, beside }} />
            <Chain result={result} links={chains.get(result.id) ?? []} />
          </li>
        ))}
      </ol>
    </div>
  )
}

type RowsProps = { indicators: readonly PlannedIndicator[]; form: PlanForm; names: Names; beside: Beside }

function IndicatorRows({ indicators, form, names, beside }: RowsProps) {
  if (indicators.length === 0) return <p className="text-warn">Belum ada indikator.</p>
  return (
    <ul className="grid divide-y divide-line border-line border-t">
      {indicators.map((indicator) => (
        <li
          key={indicator.id}
          className={`grid gap-x-6 gap-y-2 py-3 ${form === 'QUALITATIVE' ? 'sm:grid-cols-[minmax(0,1fr)_12rem]' : 'sm:grid-cols-[8rem_minmax(0,1fr)_12rem]'}`}
        >
          {form === 'QUALITATIVE' ? null : (
            <Labelled label={form === 'LEADER' ? 'Perspektif' : 'Aspek'}>{kindOf(form, indicator) ?? '–'}</Labelled>
          )}
          <Labelled label={form === 'QUALITATIVE' ? 'Ukuran keberhasilan' : 'Indikator kinerja individu'}>
            <p>{indicator.text}</p>
            <Particulars indicator={indicator} names={names} />
          </Labelled>
          <Labelled label="Target">
            <span className="font-semibold tabular-nums">{writtenTarget(indicator)}</span>
            <span className="block text-ink-soft text-sm">
              {indicatorKindNames[indicator.kind]}; {indicatorAggregationNames[indicator.aggregation].toLowerCase()}
            </span>
          </Labelled>
          {beside.indicator ? <div className="sm:col-span-full">{beside.indicator(indicator.id)}</div> : null}
        </li>
      ))}
    </ul>
  )
}

/** Shared by the unit, where its realisation comes from, and the targets of periods; only what there is to say. */
function Particulars({ indicator, names }: { indicator: PlannedIndicator; names: Names }) {
  const { shared, source, sourceUnitId, sourceElement, targets } = indicator
  const unit = sourceUnitId === null ? null : names.units.get(sourceUnitId)
  const element = sourceElement === null ? null : (names.elements.get(sourceElement) ?? sourceElement)
  const from = [realizationSourceNames[source], element, unit].filter(Boolean).join(', ')
  const ofPeriods = [...names.periods].flatMap(([id, name]) => {
    const amount = targets.get(id)
    return amount === undefined ? [] : [`${name}: ${writtenAmount(indicator, amount)}`]
  })
  if (!shared && source === 'TYPED' && ofPeriods.length === 0) return null
  return (
    <ul className="mt-1 grid gap-0.5 text-ink-soft text-sm">
      {shared ? <li>Indikator bersama satu unit</li> : null}
      {source === 'TYPED' ? null : <li>Realisasi dari {from}</li>}
      {ofPeriods.length > 0 ? <li>Target tiap periode: {ofPeriods.join('; ')}</li> : null}
    </ul>
  )
}

function kindOf(form: PlanForm, { aspect, perspective }: PlannedIndicator): string | null {
  if (form === 'LEADER') return perspective && indicatorPerspectiveNames[perspective]
  return form === 'QUANTITATIVE' ? aspect && indicatorAspectNames[aspect] : null
}

/** From the RHK up to what the unit promised. */
function Chain({ result, links }: { result: PlannedResult; links: readonly ChainLink[] }) {
  return (
    <Why label="Untuk apa?">
      {links.length === 0 ? (
        <p>RHK ini belum dikaitkan dengan RHK pejabat penilai atau sasaran unit.</p>
      ) : (
        <ol className="grid gap-2 border-accent border-l-2 pl-4">
          <li>{result.text}</li>
          {links.map(({ text, of, isObjective }) => (
            <li key={`${of} ${text}`}>
              <span className="block text-ink-soft text-sm">
                mendukung {isObjective ? 'sasaran' : 'RHK'} {of}
              </span>
              {text}
            </li>
          ))}
        </ol>
      )}
      {links.length > 0 && !links.at(-1)?.isObjective ? (
        <p className="text-ink-soft">Rantainya belum sampai ke sasaran unit dalam perjanjian kinerja.</p>
      ) : null}
    </Why>
  )
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid min-w-0 content-start gap-0.5">
      <p className="text-ink-soft text-sm">{label}</p>
      <div className="wrap-anywhere">{children}</div>
    </div>
  )
}
