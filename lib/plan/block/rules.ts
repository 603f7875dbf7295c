import type { Day } from '../../day'
import type { PlanClosing, PlanVersionState, RecordingSystem } from '../../generated/prisma/enums'

/** What decides whether the SKP of a post and year can go on, as of today. Names are whole, as people read them. */
export type BlockFacts = {
  holdingId: string
  year: number
  planId: string | null
  state: PlanVersionState | 'NONE'
  closing: PlanClosing | null
  endsOn: Day | null
  /** The holder's next post, where the SKP closed by a move. */
  nextHoldingId: string | null
  system: RecordingSystem | null
  /** The employee is on leave or suspended today. */
  away: boolean
  appraiser: { name: string; activated: boolean; away: boolean } | null
  /** Title of the unit's head post, while nobody holds it definitively. */
  vacantHead: string | null
  /** The pejabat penilai's own SKP of the year is agreed. */
  appraiserPlanAgreed: boolean
  /** A pledge of the unit or one above is approved for the year. */
  pledgeApproved: boolean
  unit: { id: string; name: string }
  /** Days since it was submitted; null while it is not. */
  waitingDays: number | null
  openQuestions: number
  /** Those who can mend the organisation's data: pengelola kinerja of the unit, else HR. */
  officers: readonly string[]
}

export type Block =
  | { code: 'closed'; closing: PlanClosing; endsOn: Day; planId: string; nextHoldingId: string | null; year: number }
  | { code: 'recordedElsewhere'; system: RecordingSystem; year: number }
  | { code: 'away' }
  | { code: 'noAppraiser' | 'vacantHead'; title: string; holdingId: string; officers: readonly string[] }
  | { code: 'appraiserNotActivated'; name: string; officers: readonly string[] }
  | { code: 'appraiserAway'; name: string; officers: readonly string[] }
  | { code: 'appraiserPlanOpen'; name: string }
  | { code: 'pledgeOpen'; unit: { id: string; name: string }; year: number }
  | { code: 'waiting'; name: string; days: number; planId: string }
  | { code: 'returned'; planId: string }
  | { code: 'questionsOpen'; name: string; count: number; planId: string }

/**
 * Why an SKP does not go on, the cause that lies deepest first. Empty when nothing stands in its way; what was agreed and what is closed
 * needs nothing more from the people above.
 */
export function blocksOf(facts: BlockFacts): Block[] {
  const { planId, closing, endsOn, state, year } = facts
  if (closing !== null && endsOn !== null && planId !== null)
    return [{ code: 'closed', closing, endsOn, planId, nextHoldingId: closing === 'MOVED' ? facts.nextHoldingId : null, year }]
  if (state === 'AGREED') return []
  return [...ofTheEmployee(facts), ...ofTheAppraiser(facts), ...ofTheCascade(facts), ...ofTheStep(facts)]
}

function ofTheEmployee({ system, away, year, state }: BlockFacts): Block[] {
  const elsewhere: Block[] = system !== null && system !== 'TERA' && state === 'NONE' ? [{ code: 'recordedElsewhere', system, year }] : []
  return away ? [...elsewhere, { code: 'away' }] : elsewhere
}

function ofTheAppraiser({ appraiser, vacantHead, holdingId, officers }: BlockFacts): Block[] {
  const at = { title: vacantHead ?? '', holdingId, officers }
  if (appraiser === null) return [{ code: 'noAppraiser', ...at }]
  const { name } = appraiser
  const vacant: Block[] = vacantHead !== null && (appraiser.away || !appraiser.activated) ? [{ code: 'vacantHead', ...at }] : []
  if (!appraiser.activated) return [...vacant, { code: 'appraiserNotActivated', name, officers }]
  return appraiser.away ? [...vacant, { code: 'appraiserAway', name, officers }] : vacant
}

/** Where there is nothing an RHK could hang on yet. */
function ofTheCascade({ state, appraiser, appraiserPlanAgreed, pledgeApproved, unit, year }: BlockFacts): Block[] {
  if (state === 'SUBMITTED' || appraiserPlanAgreed || pledgeApproved) return []
  const plan: Block[] = appraiser === null ? [] : [{ code: 'appraiserPlanOpen', name: appraiser.name }]
  return [...plan, { code: 'pledgeOpen', unit, year }]
}

function ofTheStep({ state, planId, appraiser, waitingDays, openQuestions }: BlockFacts): Block[] {
  if (planId === null) return []
  if (state === 'RETURNED') return [{ code: 'returned', planId }]
  if (state !== 'SUBMITTED' || appraiser === null) return []
  const { name } = appraiser
  if (openQuestions > 0) return [{ code: 'questionsOpen', name, count: openQuestions, planId }]
  return [{ code: 'waiting', name, days: waitingDays ?? 0, planId }]
}
