import type {
  IndicatorAggregation,
  IndicatorAspect,
  IndicatorKind,
  IndicatorPerspective,
  PlanForm,
  RealizationSource,
} from '../../../lib/generated/prisma/enums'

/** How something is measured, as it is typed into a form; without a kind, higher is better. */
export type MeasureWords = {
  kind?: IndicatorKind
  target?: string
  /** Upper bound of a range. */
  to?: string
  /** Last day of what is due by a date, MM-DD of the year. */
  due?: string
  unit?: string
  aggregation?: IndicatorAggregation
  /** Targets of the four quarters. */
  quarters?: readonly [string, string, string, string]
}

export type UnitIndicatorWords = MeasureWords & { text: string; definition: string; formula: string; dataSource: string }

/** A sasaran; `key` is the name by which RHK hang on it. */
export type ObjectiveWords = { key: string; text: string; indicators: readonly UnitIndicatorWords[] }

/** An IKI; `achieved` is what was recorded for the quarters in order, null for what was never recorded. */
export type IndicatorWords = MeasureWords & {
  text: string
  aspect?: IndicatorAspect
  perspective?: IndicatorPerspective
  shared?: true
  source?: RealizationSource
  element?: string
  achieved?: readonly (string | null)[]
  /** The day on which something with a last day was done, MM-DD of the year. */
  doneOn?: string
}

/** An RHK: written here and hung on something by its key, or made of a role that was proposed. */
export type ResultWords = { key?: string; category?: 'TAMBAHAN'; indicators: readonly IndicatorWords[] } & (
  | { text: string; on: string | null }
  | { takes: string }
)

/** An SKP of the year, and how far it came. `unclear` is about the RHK at that place; with an answer it was settled. */
export type PlanWords = {
  owner: string
  appraiser: string
  form?: Exclude<PlanForm, 'LEADER'>
  results: readonly ResultWords[]
  expectations?: Readonly<Record<string, string>>
  annexes?: { RESOURCES: string; ACCOUNTABILITY: string; CONSEQUENCES: string }
  unclear?: { result: number; question: string; answer?: string }
} & ({ until: 'DRAFT' | 'SUBMITTED' | 'AGREED' } | { until: 'RETURNED'; reason: string })
