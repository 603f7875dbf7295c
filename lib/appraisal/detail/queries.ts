import { recordReading } from '../../act'
import type { Actor } from '../../actor'
import { periodName } from '../../calendar/labels'
import { db } from '../../db'
import { Prisma } from '../../generated/prisma/client'
import type { AppraisalState, PartyRole, Predikat, Rating } from '../../generated/prisma/enums'
import { type PlanContent, readContent } from '../../plan/content/queries'
import { readFeedbackWithin, type TeamFeedback } from '../../plan/team/feedback/queries'
import { type ProgressRecord, readProgress } from '../../progress/record/queries'
import { readSourceFigures, type SourceFigures } from '../../progress/source/queries'
import { findRule, type RuleInForce } from '../../rule/queries'
import { type AppraisalFacts, readFacts, visibleSql } from '../facts/queries'
import { type AchievementSet, findPattern, readOffices } from '../office/queries'
import { appraisalsVisibleTo, type Fields, fieldsFor, mayTake, type Relation, relationsOf } from '../policy'
import { isReleased, type StepName, stateAfter, transitions } from '../rules'

export type StepTaken = {
  id: string
  fromState: AppraisalState
  toState: AppraisalState
  resultRating: Rating | null
  behaviourRating: Rating | null
  predikat: Predikat | null
  by: string | null
  at: Date
  reason: string | null
}

export type PartySnapshot = { role: PartyRole; name: string; nip: string | null; rank: string | null; postTitle: string; unitName: string }

export type Feedback = { rating: Rating | null; text: string }

/** One appraisal with all that the actor may see of it. */
export type AppraisalReading = {
  facts: AppraisalFacts
  periodName: string
  relations: Relation[]
  fields: Fields
  /** What the actor may do now. */
  steps: StepName[]
  resultReason: string | null
  behaviourReason: string | null
  note: string | null
  resultFeedback: ReadonlyMap<string, Feedback>
  behaviourFeedback: ReadonlyMap<string, Feedback>
  /** What ketua tim said of the RHK in the appraised period; without the suggested rating where the actor may not see it. */
  teamFeedback: TeamFeedback[]
  predikatRule: RuleInForce<'PREDIKAT_TABLE'>
  guide: RuleInForce<'BEHAVIOUR_GUIDE'>
  plan: { number: number; content: PlanContent }
  /** As of release where it was released, of the periods that end with the cycle's at the latest. */
  progress: ProgressRecord
  /** What the sources of indicators say now, for those that have one. */
  sources: SourceFigures
  /** How many numbers were recorded after the release. */
  recordedLater: number
  taken: StepTaken[]
  parties: PartySnapshot[]
  /** The achievement it was released under; before release the latest that was set. */
  achievement: AchievementSet | null
  office: { name: string; setters: string[] }
  pattern: RuleInForce<'DISTRIBUTION_PATTERN'>
}

/**
 * An appraisal; null when there is none or it is not the actor's to see. Ratings, reasons and feedback are empty where the actor may not
 * see them. Reading another person's is an act of its own in the trail.
 */
export async function findAppraisal(actor: Actor, id: string): Promise<AppraisalReading | null> {
  const [facts] = await readFacts(actor, Prisma.sql`a.id = ${id}::uuid AND ${visibleSql(appraisalsVisibleTo(actor))}`)
  if (!facts) return null
  const relations = relationsOf(actor, facts)
  if (!relations.includes('OWN')) await recordReading(actor, 'appraisal', id)
  const fields = fieldsFor(relations, facts.state)
  const row = await db().appraisal.findUniqueOrThrow({ where: { id }, include: included })
  const taken = row.steps.map(({ by, appraisalId: _, byId: __, ...step }) => ({ ...step, by: by?.person.name ?? null }))
  const [office, ...rest] = await Promise.all([
    findOffice(actor, facts.officeId),
    findRule(actor, 'PREDIKAT_TABLE', facts.endsOn),
    findRule(actor, 'BEHAVIOUR_GUIDE', facts.endsOn),
    findPattern(actor, facts.endsOn),
    readAchievement(facts, row.organizationAchievementId),
    readPlan(actor, facts, taken),
  ])
  const [predikatRule, guide, pattern, achievement, plan] = rest
  return {
    facts: fields.ratings ? facts : { ...facts, resultRating: null, behaviourRating: null, predikat: null },
    ...{ periodName: periodName(facts), relations, fields, office, predikatRule, guide, pattern, achievement, ...plan },
    steps: stepsFor(actor, facts),
    resultReason: fields.reasons ? row.resultReason : null,
    behaviourReason: fields.reasons ? row.behaviourReason : null,
    note: fields.feedback ? row.note : null,
    resultFeedback: new Map(
      fields.feedback ? row.resultFeedback.map(({ workResultId, rating, text }) => [workResultId, { rating, text }]) : [],
    ),
    behaviourFeedback: new Map(
      fields.feedback ? row.behaviourFeedback.map(({ valueKey, rating, text }) => [valueKey, { rating, text }]) : [],
    ),
    teamFeedback: await readTeamFeedback(actor, facts, relations, plan.plan.content),
    taken: taken.filter((step) => fields.ratedSteps || wasReleased(taken, step)),
    parties: row.parties
      .filter(({ number }) => number === row.parties.at(0)?.number)
      .map(({ appraisalId: _, number: __, ...party }) => party),
  }
}

/** The words for the person and for whoever sees the feedback; the suggested rating as fieldsFor says, so for the person from release on. */
async function readTeamFeedback(actor: Actor, facts: AppraisalFacts, relations: readonly Relation[], { workResults }: PlanContent) {
  const { feedback } = fieldsFor(relations, facts.state)
  if (!feedback && !relations.includes('OWN')) return []
  const ids = workResults.map(({ id }) => id)
  const said = await readFeedbackWithin(actor, ids, facts)
  return feedback ? said : said.map((one) => ({ ...one, rating: null }))
}

const included = {
  steps: { include: { by: { include: { person: true } } }, orderBy: [{ at: 'asc' }, { id: 'asc' }] },
  parties: { orderBy: [{ number: 'desc' }, { role: 'asc' }] },
  resultFeedback: true,
  behaviourFeedback: true,
} satisfies Prisma.AppraisalInclude

/** Steps that the state allows and the table names the actor for; none that the clock takes. */
function stepsFor(actor: Actor, facts: AppraisalFacts): StepName[] {
  const names = [...new Set(transitions.filter(({ by }) => by !== 'CLOCK').map(({ step }) => step))]
  const isBarred = (step: StepName) => {
    if (step === 'RATE') return facts.cycleClosed && facts.state === 'DRAFT'
    return step === 'OBJECT' && (facts.superiorId === null || (facts.objectUntil !== null && facts.objectUntil < actor.today))
  }
  return names.filter((step) => stateAfter(step, facts.state) !== null && mayTake(actor, step, facts) && !isBarred(step))
}

/** The rating that was released is part of what the person was told; those before it, and one being worked on, are not. */
function wasReleased(taken: readonly StepTaken[], step: StepTaken): boolean {
  return step.toState !== 'RATED' || taken[taken.indexOf(step) + 1]?.toState === 'RELEASED'
}

async function findOffice(actor: Actor, officeId: string): Promise<{ name: string; setters: string[] }> {
  const [office] = await readOffices(actor, Prisma.sql`u.unit_id = ${officeId}::uuid`)
  return office ?? { name: 'perangkat daerah ini', setters: [] }
}

async function readAchievement({ cycleId, officeId }: AppraisalFacts, id: string | null): Promise<AchievementSet | null> {
  const row = await db().organizationAchievement.findFirst({
    where: id === null ? { cycleId, unitId: officeId } : { id },
    include: { setBy: { include: { person: true } } },
    orderBy: { number: 'desc' },
  })
  return (
    row && {
      id: row.id,
      number: row.number,
      achievement: row.achievement,
      reason: row.reason,
      setBy: row.setBy.person.name,
      setAt: row.setAt,
    }
  )
}

/** The SKP's version that is appraised, and its realisation as of the release. */
async function readPlan(actor: Actor, facts: AppraisalFacts, taken: readonly StepTaken[]) {
  const version = await db().planVersion.findUniqueOrThrow({
    where: { id: facts.planVersionId },
    include: { steps: { where: { toState: 'AGREED' } }, plan: { include: { period: true } } },
  })
  const content = await readContent(actor, version.id, version.steps[0]?.at ?? null)
  const { startsOn, endsOn, period } = version.plan
  const day = (column: Date) => column.toISOString().slice(0, 10) as AppraisalFacts['endsOn']
  const stretch = { year: period.year, startsOn: day(startsOn), endsOn: day(endsOn) }
  const released = isReleased(facts.state) ? (taken.findLast(({ toState }) => toState === 'RELEASED')?.at ?? null) : null
  const indicators = content.workResults.flatMap((result) => result.indicators)
  const progress = await readProgress(actor, stretch, indicators, { recordedBy: released, lastDay: facts.endsOn })
  const recordedLater = released
    ? await db().realization.count({
        where: {
          indicatorId: { in: indicators.map(({ id }) => id) },
          periodId: { in: progress.periods.map(({ id }) => id) },
          recordedAt: { gt: released },
        },
      })
    : 0
  const sources = await readSourceFigures(actor, indicators, progress.periods)
  return { plan: { number: version.number, content }, progress, sources, recordedLater }
}
