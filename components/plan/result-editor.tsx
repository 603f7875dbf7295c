import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import type { Choice } from '@/components/ui/field'
import { writtenDecimal } from '@/lib/decimal'
import type { FormAction } from '@/lib/form-state'
import { formatDecimal } from '@/lib/format'
import type { PlanForm } from '@/lib/generated/prisma/enums'
import type { PlannedIndicator, PlannedResult } from '@/lib/plan/content/queries'
import {
  indicatorAggregationNames,
  indicatorAspectNames,
  indicatorKindNames,
  indicatorPerspectiveNames,
  realizationSourceNames,
  workResultCategoryNames,
} from '@/lib/plan/labels'
import { typedAgain, writtenAmount, writtenTarget } from '@/lib/plan/measure/labels'
import { seenIndicator, seenResult, seenWholeResult } from '@/lib/plan/seen/rules'
import { partOf } from '@/lib/plan/unsent/rules'
import type { Editing } from './editor-form'
import { type EditedIndicator, type IndicatorChoices, IndicatorForm } from './indicator-form'
import { LibraryLink } from './library-link'
import { RemoveButton } from './remove-button'
import { WorkResultForm } from './work-result-form'

export type ContentActions = Record<'saveWorkResult' | 'removeWorkResult' | 'saveIndicator' | 'removeIndicator', FormAction>

/** What the forms of all RHK share. */
export type EditorDesk = {
  planId: string
  form: PlanForm
  actions: ContentActions
  supports: readonly Choice[]
  choices: IndicatorChoices
  weighed: boolean
  newKey: () => string
  /** What a form needs to know of itself, by its id and the digest of what it changes. */
  editing: (part: string, seen?: string) => Editing
  /** What stands below an indicator beside what it says. */
  besideIndicator?: (id: string) => ReactNode
  /** The same for an RHK. */
  besideResult?: (id: string) => ReactNode
}

/** One RHK as its owner writes on it: how it reads now, its indicators, and short forms to change them. */
export function ResultEditor({ result, place, desk }: { result: PlannedResult; place: number; desk: EditorDesk }) {
  const { planId, form, actions, newKey, editing } = desk
  const hung = supportOf(result)
  const known = hung === '' || desk.supports.some(({ value }) => value === hung)
  const supports = known ? desk.supports : [...desk.supports, { value: hung, label: `${result.supports ?? ''} (tidak berlaku lagi)` }]
  const { id, text, category, weight } = result
  const shared = { form, workResultId: id, choices: desk.choices, action: actions.saveIndicator }
  return (
    <li id={`rhk-${id}`} className="grid scroll-mt-16 gap-4 rounded-xl border border-line bg-surface p-4 sm:p-5">
      <div className="grid gap-1">
        <p className="text-ink-soft text-sm">
          RHK {place}, {workResultCategoryNames[category].toLowerCase()}
          {desk.weighed && weight ? ` · bobot ${formatDecimal(weight)} persen` : ''}
        </p>
        <h3 className="font-semibold text-lg">{text}</h3>
        <p className="text-ink-soft">{result.supports ? `Mendukung: ${result.supports}` : 'Belum dikaitkan.'}</p>
      </div>
      {desk.besideResult?.(id)}
      {result.indicators.length > 0 ? (
        <ul className="grid gap-3">
          {result.indicators.map((indicator) => {
            const seen = seenIndicator(indicator)
            return (
              <li key={indicator.id} className="grid gap-3 border-line border-t pt-3">
                <IndicatorLine indicator={indicator} choices={desk.choices} />
                {desk.besideIndicator?.(indicator.id)}
                <div className="flex flex-wrap gap-x-6 gap-y-2">
                  <IndicatorForm
                    {...shared}
                    editing={editing(partOf.indicator(id, indicator.id), seen)}
                    indicator={editedIndicator(indicator, desk.choices)}
                  />
                  <RemoveButton
                    {...{ action: actions.removeIndicator, values: { planId, indicatorId: indicator.id, seen }, formKey: newKey() }}
                    title="Hapus indikator"
                    button="Ya, hapus indikator ini"
                  />
                </div>
              </li>
            )
          })}
        </ul>
      ) : null}
      <IndicatorForm {...shared} editing={editing(partOf.indicator(id, null))} indicator={null} open={result.indicators.length === 0} />
      <LibraryLink planId={planId} workResultId={id} />
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <WorkResultForm
          {...{ action: actions.saveWorkResult, supports, weighed: desk.weighed }}
          editing={editing(partOf.workResult(id), seenResult(result))}
          result={{ id, text, category, supports: hung, weight: weight === null ? '' : formatDecimal(weight) }}
        />
        <RemoveButton
          {...{ action: actions.removeWorkResult, formKey: newKey() }}
          values={{ planId, workResultId: id, seen: seenWholeResult(result) }}
          title="Hapus RHK ini"
          button="Ya, hapus RHK dan indikatornya"
        />
      </div>
    </li>
  )
}

function IndicatorLine({ indicator, choices }: { indicator: PlannedIndicator; choices: IndicatorChoices }) {
  const { aspect, perspective, text, kind, shared } = indicator
  const heading = perspective ? indicatorPerspectiveNames[perspective] : aspect && indicatorAspectNames[aspect]
  const periods = writtenPeriods(indicator, choices)
  const source = writtenSource(indicator, choices)
  return (
    <div className="grid gap-0.5">
      <p>
        {text} {shared ? <Badge tone="plain">Bersama</Badge> : null}
      </p>
      <p className="text-ink-soft">
        {heading ? `${heading} · ` : ''}Target <span className="font-semibold text-ink tabular-nums">{writtenTarget(indicator)}</span> ·{' '}
        {indicatorKindNames[kind].toLowerCase()}
      </p>
      {periods ? <p className="text-ink-soft text-sm tabular-nums">{periods}</p> : null}
      {source ? <p className="text-ink-soft text-sm">{source}</p> : null}
    </div>
  )
}

function writtenPeriods({ targets, kind, unitName }: PlannedIndicator, { periods }: IndicatorChoices): string | null {
  const told = periods.flatMap(({ id, name }) => {
    const target = targets.get(id)
    return target === undefined ? [] : [`${name}: ${writtenAmount({ kind, unitName }, target)}`]
  })
  return told.length > 0 ? told.join(' · ') : null
}

function writtenSource({ source, sourceUnitId, sourceElement }: PlannedIndicator, { units, elements }: IndicatorChoices): string | null {
  if (source === 'TYPED') return null
  const unit = units.find(({ value }) => value === sourceUnitId)?.label
  const element = elements.find(({ value }) => value === sourceElement)?.label
  return `Realisasi dari: ${[realizationSourceNames[source], element, unit].filter(Boolean).join(', ')}`
}

function editedIndicator(indicator: PlannedIndicator, choices: IndicatorChoices): EditedIndicator {
  const { id, text, kind, unitName, aggregation, shared, source } = indicator
  const isDay = kind === 'BY_DATE'
  const lines = [text, `Target ${writtenTarget(indicator)} · ${indicatorAggregationNames[aggregation].toLowerCase()}`]
  return {
    ...{ id, text, kind, unitName, aggregation, shared, source },
    aspect: indicator.aspect ?? '',
    perspective: indicator.perspective ?? '',
    target: isDay ? '' : writtenDecimal(indicator.target),
    targetTo: indicator.targetTo === null ? '' : writtenDecimal(indicator.targetTo),
    targetDay: isDay ? typedAgain(kind, indicator.target) : '',
    sourceUnitId: indicator.sourceUnitId ?? '',
    sourceElement: indicator.sourceElement ?? '',
    targets: Object.fromEntries([...indicator.targets].map(([periodId, target]) => [periodId, typedAgain(kind, target)])),
    written: [...lines, writtenPeriods(indicator, choices), writtenSource(indicator, choices)].filter(Boolean).join('\n'),
  }
}

function supportOf({ supportsWorkResultId, supportsObjectiveId }: PlannedResult): string {
  if (supportsWorkResultId !== null) return `rhk:${supportsWorkResultId}`
  return supportsObjectiveId === null ? '' : `sasaran:${supportsObjectiveId}`
}
