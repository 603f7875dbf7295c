import { addDays, type Day } from '../day'
import type {
  IndicatorAspect,
  IndicatorPerspective,
  PlanClosing,
  PlanForm,
  PlanVersionState,
  PostLevel,
  WorkResultCategory,
} from '../generated/prisma/enums'
import { add, compare, parseDecimal, rational, toFixed } from '../rational'
import { type MeasuredTime, misfitOf, type WrittenMeasure } from './measure/rules'

export type PlanStepName = 'submit' | 'withdraw' | 'return' | 'agree' | 'revise'
/** Who takes a step: the owner, the pejabat penilai, or either. */
export type PlanStepTaker = 'OWNER' | 'APPRAISER' | 'EITHER'

/**
 * Every step of an SKP: from which states, to which, by whom, and whether it must say why. `revise` opens the next version and leaves the
 * agreed one as it is. No other change of state exists.
 */
export const planSteps: Readonly<
  Record<PlanStepName, { from: readonly PlanVersionState[]; to: PlanVersionState; by: PlanStepTaker; asksReason: boolean }>
> = {
  submit: { from: ['DRAFT', 'RETURNED'], to: 'SUBMITTED', by: 'OWNER', asksReason: false },
  withdraw: { from: ['SUBMITTED'], to: 'DRAFT', by: 'OWNER', asksReason: false },
  return: { from: ['SUBMITTED'], to: 'RETURNED', by: 'APPRAISER', asksReason: true },
  agree: { from: ['SUBMITTED'], to: 'AGREED', by: 'APPRAISER', asksReason: false },
  revise: { from: ['AGREED'], to: 'DRAFT', by: 'EITHER', asksReason: true },
}

/** States in which the owner edits. */
export const editableStates: readonly PlanVersionState[] = ['DRAFT', 'RETURNED']

/** The steps someone may take now. */
export function stepsFor(state: PlanVersionState, who: Taker): PlanStepName[] {
  return (Object.keys(planSteps) as PlanStepName[]).filter((name) => planSteps[name].from.includes(state) && isTaker(name, who))
}

/** What someone is to an SKP; `isPast` when its year has ended, `mayReopen` for HR that is no party to it. */
type Taker = { isOwner: boolean; isAppraiser: boolean; isPast?: boolean; mayReopen?: boolean }

/** After the year only HR opens a change, so that nobody lowers a target once the result is known. */
export function isTaker(name: PlanStepName, { isOwner, isAppraiser, isPast = false, mayReopen = false }: Taker): boolean {
  const { by } = planSteps[name]
  if (name === 'revise' && isPast) return mayReopen
  return (isOwner && by !== 'APPRAISER') || (isAppraiser && by !== 'OWNER')
}

/** What the sentence about a closed SKP goes by: why it was closed, and whether its owner reads it. */
export function closedParams({ closing, who }: { closing: PlanClosing | null; who: { isOwner: boolean } }) {
  return { params: { closing: closing ?? 'MOVED', own: who.isOwner ? 1 : 0 } }
}

export type PlanWaitingKind = 'PLAN_TO_START' | 'PLAN_TO_FINISH' | 'PLAN_TO_MEND' | 'PLAN_TO_AGREE'

/** What an SKP, or a post without one, asks of its owner; null while it asks nothing. */
export function ownTask(state: PlanVersionState | null): PlanWaitingKind | null {
  const tasks = { DRAFT: 'PLAN_TO_FINISH', RETURNED: 'PLAN_TO_MEND', SUBMITTED: null, AGREED: null } as const
  return state === null ? 'PLAN_TO_START' : tasks[state]
}

/** The form of an SKP: JPT and heads of an office have their own (PermenPANRB 6/2022, lampiran); all others begin with the quantitative. */
export function planFormOf(post: { level: PostLevel | null; isHead: boolean; isOffice: boolean }): PlanForm {
  const isLeader = post.level?.startsWith('JPT_') || (post.isHead && post.isOffice)
  return isLeader ? 'LEADER' : 'QUANTITATIVE'
}

/** The days of a year on which a post is held; `to` is the first day on which it no longer is. Null when there are none. */
export function daysInYear(year: number, from: Day, to: Day | null): { startsOn: Day; endsOn: Day } | null {
  const [first, last]: [Day, Day] = [`${year}-01-01`, `${year}-12-31`]
  const lastHeld = to === null ? last : addDays(to, -1)
  const startsOn = from > first ? from : first
  const endsOn = lastHeld < last ? lastHeld : last
  return startsOn <= endsOn ? { startsOn, endsOn } : null
}

/** The unit of a target that could not be read when the SKP was taken over: it stands in for one that is still to be filled in. */
export const unknownUnit = '(belum terbaca)'

export type JudgedResult = {
  id: string
  category: WorkResultCategory
  text: string
  supportsWorkResultId: string | null
  supportsObjectiveId: string | null
  /** Percent as decimal text. */
  weight: string | null
  indicators: readonly ({
    id: string
    text: string
    aspect: IndicatorAspect | null
    perspective: IndicatorPerspective | null
    unitName?: string
  } & Partial<WrittenMeasure>)[]
}

/**
 * What an RHK may hang on: ids of RHK of the pejabat penilai's SKP in force, of objectives of the own unit and those above, and of RHK of
 * the ketua of teams. The last bind nobody: what is done for a team is only a part of the work.
 */
export type SupportIds = { workResults: ReadonlySet<string>; objectives: ReadonlySet<string>; teamResults?: ReadonlySet<string> }

/** What keeps an SKP from being submitted. `about` is the RHK or indicator at fault, in its own words. */
export type PlanFault =
  | { code: 'noUtama' }
  | { code: 'weightSum'; sum: string }
  | { code: 'noIndicator' | 'noSupport' | 'supportGone'; workResultId: string; about: string }
  | { code: 'noAspect' | 'noPerspective' | 'noTarget' | 'dateOutside' | 'periodsOff'; workResultId: string; about: string }

/**
 * What is missing in an SKP (PermenPANRB 6/2022, lampiran): an RHK utama; an indicator for each RHK; the aspect or perspective that the
 * form asks; and, where the pejabat penilai's SKP or a pledge is in force, what each RHK utama hangs on. Where weights are used (a local
 * option), those of the RHK utama make 100. Where its `time` is given, what was copied from an SKP of other days must fit it.
 */
export function faultsOf(
  form: PlanForm,
  results: readonly JudgedResult[],
  supports: SupportIds,
  weighed = false,
  time: MeasuredTime | null = null,
): PlanFault[] {
  const utama = results.filter(({ category }) => category === 'UTAMA')
  const none: PlanFault[] = utama.length > 0 ? [] : [{ code: 'noUtama' }]
  const sum = utama.map(({ weight }) => parseDecimal(weight ?? '0')).reduce(add, rational(0))
  const isWhole = !weighed || utama.length === 0 || compare(sum, rational(100)) === 0
  const unbalanced: PlanFault[] = isWhole ? [] : [{ code: 'weightSum', sum: toFixed(sum, 2).replace(/\.?0+$/, '') }]
  return [...none, ...results.flatMap((result) => faultsOfResult(form, result, supports, time)), ...unbalanced]
}

function faultsOfResult(form: PlanForm, result: JudgedResult, supports: SupportIds, time: MeasuredTime | null): PlanFault[] {
  const at = { workResultId: result.id, about: result.text }
  const faults: PlanFault[] = result.indicators.length === 0 ? [{ code: 'noIndicator', ...at }] : []
  for (const { text, aspect, perspective, unitName, ...measure } of result.indicators) {
    if (form === 'QUANTITATIVE' && aspect === null) faults.push({ code: 'noAspect', ...at, about: text })
    if (form === 'LEADER' && perspective === null) faults.push({ code: 'noPerspective', ...at, about: text })
    if (unitName === unknownUnit) faults.push({ code: 'noTarget', ...at, about: text })
    const misfit = time && unitName !== unknownUnit && isWritten(measure) ? misfitOf(measure, time) : null
    if (misfit) faults.push({ code: misfit, ...at, about: text })
  }
  const isFree = result.supportsWorkResultId === null && result.supportsObjectiveId === null
  if (isFree && result.category === 'UTAMA' && hasAny(supports)) faults.push({ code: 'noSupport', ...at })
  if (!isFree && !maySupport(result, supports)) faults.push({ code: 'supportGone', ...at })
  return faults
}

function isWritten(measure: Partial<WrittenMeasure>): measure is WrittenMeasure {
  return measure.kind !== undefined && measure.target !== undefined && measure.targets !== undefined
}

type Offered = { workResults: readonly { id: string; kind?: 'APPRAISER' | 'TEAM' }[]; objectives: readonly { id: string }[] }

export function supportIds({ workResults, objectives }: Offered): SupportIds {
  const ids = (ofTeam: boolean) => new Set(workResults.filter(({ kind }) => (kind === 'TEAM') === ofTeam).map(({ id }) => id))
  return { workResults: ids(false), teamResults: ids(true), objectives: new Set(objectives.map(({ id }) => id)) }
}

export function hasAny({ workResults, objectives }: SupportIds): boolean {
  return workResults.size + objectives.size > 0
}

/** True when it hangs on nothing, or on something it may hang on today. */
export function maySupport(
  { supportsWorkResultId, supportsObjectiveId }: Pick<JudgedResult, 'supportsWorkResultId' | 'supportsObjectiveId'>,
  { workResults, objectives, teamResults }: SupportIds,
): boolean {
  return (
    (supportsWorkResultId === null || workResults.has(supportsWorkResultId) || (teamResults?.has(supportsWorkResultId) ?? false)) &&
    (supportsObjectiveId === null || objectives.has(supportsObjectiveId))
  )
}

/** A wording of something others point to, and since when it stands. */
export type Wording = { text: string; number: number; since: Date | null }

/**
 * The wording in force at a moment: the highest number of those that stood by then. Without a moment, or when all are younger, the
 * highest of all; null when there is none.
 */
export function wordingAt(wordings: readonly Wording[], moment: Date | null): string | null {
  const rising = [...wordings].sort((one, other) => one.number - other.number)
  const then = rising.filter(({ since }) => moment !== null && since !== null && since <= moment)
  return (then.at(-1) ?? rising.at(-1))?.text ?? null
}
