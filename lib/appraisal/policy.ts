import { type Actor, hasRole, isTrusted, reachesUnit } from '../actor'
import type { AppraisalState, Role } from '../generated/prisma/enums'
import { type Doer, isRated, isReleased, type StepName, transitions } from './rules'

/** Roles that read the outcome of appraisals in the units they reach. SYSTEM_ADMIN is none of them. */
export const outcomeReaders: readonly Role[] = ['HR_ADMIN', 'UNIT_HR', 'LEADER', 'AUDITOR']

/** Who an appraisal concerns. The pejabat penilai is that of today, or of the last day of a post that is no longer held. */
export type Parties = { personId: string; appraiserId: string | null; superiorId: string | null; unitId: string }

/** What an actor is to an appraisal; OFFICE by a role that reaches the unit. */
export type Relation = 'OWN' | 'APPRAISER' | 'SUPERIOR' | 'OFFICE'

/** Which appraisals an actor may see: every one; or those of these units, and those in which the person is a party. */
export type AppraisalReach = 'all' | { units: readonly string[]; personId: string | null }

export function appraisalsVisibleTo(actor: Actor): AppraisalReach {
  const reaches = actor.reaches.filter(({ role }) => outcomeReaders.includes(role))
  if (isTrusted(actor) || reaches.some(({ units }) => units === 'all')) return 'all'
  return { units: [...new Set(reaches.flatMap(({ units }) => [...units]))], personId: actor.personId }
}

export function relationsOf(actor: Actor, { personId, appraiserId, superiorId, unitId }: Parties): Relation[] {
  const isMe = (id: string | null) => id !== null && id === actor.personId
  return [
    ...(isMe(personId) ? (['OWN'] as const) : []),
    ...(isMe(appraiserId) ? (['APPRAISER'] as const) : []),
    ...(isMe(superiorId) ? (['SUPERIOR'] as const) : []),
    ...(isTrusted(actor) || reachesUnit(actor, unitId, ...outcomeReaders) ? (['OFFICE'] as const) : []),
  ]
}

/** True when the actor is the one the table of states names for the step. Nobody reopens their own result. */
export function mayTake(actor: Actor, step: StepName, parties: Parties): boolean {
  return transitions.some((one) => one.step === step && isDoer(actor, one.by, parties))
}

function isDoer(actor: Actor, doer: Doer, parties: Parties): boolean {
  const relations = relationsOf(actor, parties)
  if (doer === 'CLOCK') return actor.kind === 'JOB'
  if (doer === 'HR_ADMIN') return !relations.includes('OWN') && reachesUnit(actor, parties.unitId, 'HR_ADMIN')
  return relations.includes(doer === 'EMPLOYEE' ? 'OWN' : doer)
}

/** What of an appraisal may be shown; `ratedSteps` says whether ratings that were changed before a release are. */
export type Fields = { ratings: boolean; reasons: boolean; feedback: boolean; ratedSteps: boolean }

/**
 * The person sees everything from release on and nothing before; the pejabat penilai everything; the superior everything once it is rated;
 * roles that reach the unit ratings, predikat and steps with their reasons, but no feedback and no reasons of ratings.
 */
export function fieldsFor(relations: readonly Relation[], state: AppraisalState): Fields {
  const isParty = (relations.includes('OWN') && isReleased(state)) || relations.includes('APPRAISER')
  const isAbove = relations.includes('SUPERIOR') && state !== 'DRAFT'
  const isOffice = relations.includes('OFFICE') && !relations.includes('OWN')
  const all = isParty || isAbove
  return {
    ratings: all || (isOffice && isRated(state)),
    reasons: all,
    feedback: all,
    ratedSteps: isAbove || isOffice || relations.includes('APPRAISER'),
  }
}

/** Who opens and closes cycles: HR administrators of the whole government, and the operator. */
export function mayRunCycles(actor: Actor): boolean {
  return actor.kind === 'OPERATOR' || reachesUnit(actor, null, 'HR_ADMIN')
}

/** Who gets the boards of offices: those with a role that reads outcomes; heads and their pejabat penilai see their own office. */
export function mayReadBoards(actor: Actor): boolean {
  return isTrusted(actor) || hasRole(actor, ...outcomeReaders)
}

/** Who gets the page of appraisals at all: those who hold or held a post, appraise someone, or read boards. */
export function mayListAppraisals(actor: Actor): boolean {
  const isPartOf = actor.hasServed || [actor.holdings, actor.appraises, actor.supervises].some(({ size }) => size > 0)
  return isPartOf || mayReadBoards(actor)
}
