import type { FormAction } from '@/lib/form-state'
import type { PledgedObjective } from '@/lib/plan/pledge/queries'
import { ObjectiveForm } from './objective-form'
import { IndicatorWords } from './objectives-view'
import { RemoveButton } from './remove-button'
import { UnitIndicatorForm } from './unit-indicator-form'

type Props = {
  objective: PledgedObjective
  place: number
  values: Record<string, string>
  periods: readonly { number: number; name: string }[]
  newKey: () => string
  actions: Record<'saveObjective' | 'removeObjective' | 'saveIndicator' | 'removeIndicator', FormAction>
}

/** One sasaran as it is written on: how it reads now, its IKU, and short forms to change them. */
export function ObjectiveEditor({ objective, place, values, periods, newKey, actions }: Props) {
  const { id, text, indicators } = objective
  const ofObjective = { ...values, objectiveId: id }
  return (
    <li id={`sasaran-${id}`} className="grid gap-4 rounded-xl border border-line bg-surface p-4 sm:p-5">
      <div className="grid gap-0.5">
        <p className="text-ink-soft text-sm">Sasaran {place}</p>
        <h3 className="font-semibold text-lg">{text}</h3>
      </div>
      <ul className="grid gap-3 empty:hidden">
        {indicators.map((indicator) => (
          <li key={indicator.id} className="grid gap-3 border-line border-t pt-3">
            <IndicatorWords indicator={indicator} periods={periods} />
            <div className="flex flex-wrap gap-x-6 gap-y-2">
              <UnitIndicatorForm
                key={JSON.stringify(indicator)}
                {...{ action: actions.saveIndicator, values: ofObjective, formKey: newKey(), indicator, periods }}
              />
              <RemoveButton
                {...{ action: actions.removeIndicator, values: { ...values, indicatorId: indicator.id }, formKey: newKey() }}
                title="Hapus IKU"
                button="Ya, hapus IKU ini"
              />
            </div>
          </li>
        ))}
      </ul>
      <UnitIndicatorForm
        key={`baru ${indicators.length}`}
        {...{
          action: actions.saveIndicator,
          values: ofObjective,
          formKey: newKey(),
          indicator: null,
          periods,
          open: indicators.length === 0,
        }}
      />
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <ObjectiveForm key={text} {...{ action: actions.saveObjective, values, formKey: newKey(), objective: { id, text } }} />
        <RemoveButton
          {...{ action: actions.removeObjective, values: ofObjective, formKey: newKey() }}
          title="Hapus sasaran ini"
          button="Ya, hapus sasaran dan IKU-nya"
        />
      </div>
    </li>
  )
}
