import type { Choice } from '@/components/ui/field'
import { writtenDecimal } from '@/lib/decimal'
import type { FormAction } from '@/lib/form-state'
import type { PlanForm } from '@/lib/generated/prisma/enums'
import type { PlannedIndicator, PlannedResult } from '@/lib/plan/content/queries'
import { indicatorAspectNames, indicatorKindNames, indicatorPerspectiveNames, workResultCategoryNames } from '@/lib/plan/labels'
import { IndicatorForm } from './indicator-form'
import { RemoveButton } from './remove-button'
import { WorkResultForm } from './work-result-form'

export type ContentActions = Record<'saveWorkResult' | 'removeWorkResult' | 'saveIndicator' | 'removeIndicator', FormAction>

type Props = {
  result: PlannedResult
  place: number
  form: PlanForm
  values: Record<string, string>
  newKey: () => string
  supports: readonly Choice[]
  actions: ContentActions
}

/** One RHK as its owner writes on it: how it reads now, its indicators, and short forms to change them. */
export function ResultEditor({ result, place, form, values, newKey, supports, actions }: Props) {
  const hung = supportOf(result)
  const known = hung === '' || supports.some(({ value }) => value === hung)
  const choices = known ? supports : [...supports, { value: hung, label: `${result.supports ?? ''} (tidak berlaku lagi)` }]
  const edited = { id: result.id, text: result.text, category: result.category, supports: hung }
  const ofResult = { ...values, workResultId: result.id }
  return (
    <li id={`rhk-${result.id}`} className="grid gap-4 rounded-xl border border-line bg-surface p-4 sm:p-5">
      <div className="grid gap-1">
        <p className="text-ink-soft text-sm">
          RHK {place}, {workResultCategoryNames[result.category].toLowerCase()}
        </p>
        <h3 className="font-semibold text-lg">{result.text}</h3>
        <p className="text-ink-soft">{result.supports ? `Mendukung: ${result.supports}` : 'Belum dikaitkan.'}</p>
      </div>
      {result.indicators.length > 0 ? (
        <ul className="grid gap-3">
          {result.indicators.map((indicator) => (
            <li key={indicator.id} className="grid gap-3 border-line border-t pt-3">
              <IndicatorLine indicator={indicator} />
              <div className="flex flex-wrap gap-x-6 gap-y-2">
                <IndicatorForm
                  key={JSON.stringify(indicator)}
                  {...{ action: actions.saveIndicator, values: ofResult, formKey: newKey(), form }}
                  indicator={{ ...indicator, target: writtenDecimal(indicator.target) }}
                />
                <RemoveButton
                  {...{ action: actions.removeIndicator, values: { ...values, indicatorId: indicator.id }, formKey: newKey() }}
                  title="Hapus indikator"
                  button="Ya, hapus indikator ini"
                />
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      <IndicatorForm
        key={`baru ${result.indicators.length}`}
        {...{
          action: actions.saveIndicator,
          values: ofResult,
          formKey: newKey(),
          form,
          indicator: null,
          open: result.indicators.length === 0,
        }}
      />
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <WorkResultForm
          key={JSON.stringify(edited)}
          {...{ action: actions.saveWorkResult, values, formKey: newKey(), result: edited, supports: choices }}
        />
        <RemoveButton
          {...{ action: actions.removeWorkResult, values: ofResult, formKey: newKey() }}
          title="Hapus RHK ini"
          button="Ya, hapus RHK dan indikatornya"
        />
      </div>
    </li>
  )
}

function IndicatorLine({ indicator }: { indicator: PlannedIndicator }) {
  const { aspect, perspective, text, target, unitName, kind } = indicator
  const heading = perspective ? indicatorPerspectiveNames[perspective] : aspect && indicatorAspectNames[aspect]
  return (
    <div className="grid gap-0.5">
      <p>{text}</p>
      <p className="text-ink-soft">
        {heading ? `${heading} · ` : ''}Target{' '}
        <span className="font-semibold text-ink tabular-nums">
          {writtenDecimal(target)} {unitName}
        </span>{' '}
        · {indicatorKindNames[kind].toLowerCase()}
      </p>
    </div>
  )
}

function supportOf({ supportsWorkResultId, supportsObjectiveId }: PlannedResult): string {
  if (supportsWorkResultId !== null) return `rhk:${supportsWorkResultId}`
  return supportsObjectiveId === null ? '' : `sasaran:${supportsObjectiveId}`
}
