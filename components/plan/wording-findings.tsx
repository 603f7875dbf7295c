import { ActionButton } from '@/components/ui/action-button'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/form-state'
import { formatMoment } from '@/lib/format'
import { adviceOf, findingNames } from '@/lib/plan/wording/labels'
import type { CheckedIndicator, CheckedPlan, ShownFinding } from '@/lib/plan/wording/queries'
import { WordingAsideForm } from './wording-aside-form'

export type WordingDesk = {
  checked: CheckedPlan
  actions: { setAside: FormAction; takeBack: FormAction }
  /** The page to come back to. */
  from: 'susun' | 'baca'
  newKey: () => string
}

/** What the checker says about one indicator: each finding with its reason, how to mend it, and a way to set it aside. Nothing when it reads well. */
export function WordingFindings({ id, desk }: { id: string; desk: WordingDesk }) {
  const indicator = desk.checked.indicators.get(id)
  if (!indicator || indicator.findings.length === 0) return null
  const open = indicator.findings.filter(({ aside }) => aside === null)
  const aside = indicator.findings.filter((found) => found.aside !== null)
  return (
    <div id={`rumusan-${id}`} className="grid scroll-mt-24 gap-2">
      {open.length > 0 ? (
        <Details className="rounded-xl border border-warn bg-warn-ground">
          <summary className="flex min-h-11 cursor-pointer items-center px-4 py-1 font-semibold text-warn">
            Saran rumusan: {open.map(({ finding }) => findingNames[finding].toLowerCase()).join('; ')}
          </summary>
          <ul className="grid gap-4 px-4 pb-4">
            {open.map((found) => (
              <Finding key={found.finding} {...{ found, indicator, desk }} />
            ))}
          </ul>
        </Details>
      ) : null}
      {aside.map((found) => (
        <Aside key={found.finding} {...{ found, indicator, desk }} />
      ))}
    </div>
  )
}

type Props = { found: ShownFinding; indicator: CheckedIndicator; desk: WordingDesk }

function Finding({ found, indicator, desk }: Props) {
  const { why, mend } = adviceOf(found)
  return (
    <li className="grid gap-1">
      <p className="font-semibold">{findingNames[found.finding]}</p>
      <p>{why}</p>
      <p className="text-ink-soft">{mend}</p>
      {desk.checked.maySetAside ? (
        <WordingAsideForm
          action={desk.actions.setAside}
          id={`kesampingkan-${indicator.id}-${found.finding}`}
          values={valuesOf(found, indicator, desk)}
          formKey={desk.newKey()}
        />
      ) : null}
    </li>
  )
}

function Aside({ found, indicator, desk }: Props) {
  if (found.aside === null) return null
  const { reason, by, at } = found.aside
  return (
    <div className="grid gap-2 rounded-xl border border-line bg-sunken px-4 py-3">
      <p className="text-ink-soft text-sm">
        Saran “{findingNames[found.finding].toLowerCase()}” dikesampingkan oleh {by}, {formatMoment(at)}
      </p>
      <p className="whitespace-pre-line">{reason}</p>
      {desk.checked.maySetAside ? (
        <div className="justify-self-start">
          <ActionButton action={desk.actions.takeBack} values={valuesOf(found, indicator, desk)} formKey={desk.newKey()}>
            Tampilkan lagi sarannya
          </ActionButton>
        </div>
      ) : null}
    </div>
  )
}

function valuesOf({ finding }: ShownFinding, { id, wording }: CheckedIndicator, { checked, from }: WordingDesk): Record<string, string> {
  return { planId: checked.planId, indicatorId: id, finding, wording, from }
}
