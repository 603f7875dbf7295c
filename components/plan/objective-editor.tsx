import type { FormAction } from '@/lib/form-state'
import type { PledgedObjective } from '@/lib/plan/pledge/queries'
import { seenObjective, seenUnitIndicator, seenWholeObjective } from '@/lib/plan/seen/rules'
import { ObjectiveForm } from './objective-form'
import { IndicatorWords } from './objectives-view'
import { RemoveButton } from './remove-button'
import { UnitIndicatorForm } from './unit-indicator-form'

type Props = {
  objective: PledgedObjective
  place: number
  pledgeId: string
  periods: readonly { number: number; name: string }[]
  newKey: () => string
  actions: Record<'saveObjective' | 'removeObjective' | 'saveIndicator' | 'removeIndicator', FormAction>
}

/** One sasaran as it is written on: how it reads now, its IKU, and short forms to change them. */
export function ObjectiveEditor({ objective, place, pledgeId, periods, newKey, actions }: Props) {
  const { id, text, indicators } = objective
  const editing = (part: string, seen = '') => ({ pledgeId, part, seen, formKey: newKey() })
  const ofIndicators = { action: actions.saveIndicator, objectiveId: id, periods }
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
                {...{ ...ofIndicators, indicator }}
                editing={editing(`iku-${indicator.id}`, seenUnitIndicator(indicator))}
              />
              <RemoveButton
                {...{ action: actions.removeIndicator, formKey: newKey() }}
                values={{ pledgeId, indicatorId: indicator.id, seen: seenUnitIndicator(indicator) }}
                title="Hapus IKU"
                button="Ya, hapus IKU ini"
              />
            </div>
          </li>
        ))}
      </ul>
      <UnitIndicatorForm {...{ ...ofIndicators, indicator: null }} editing={editing(`iku-baru-${id}`)} open={indicators.length === 0} />
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <ObjectiveForm
          action={actions.saveObjective}
          editing={editing(`sasaran-${id}-isi`, seenObjective(objective))}
          objective={{ id, text }}
        />
        <RemoveButton
          {...{ action: actions.removeObjective, formKey: newKey() }}
          values={{ pledgeId, objectiveId: id, seen: seenWholeObjective(objective) }}
          title="Hapus sasaran ini"
          button="Ya, hapus sasaran dan IKU-nya"
        />
      </div>
    </li>
  )
}
