import { v7 as uuidv7 } from 'uuid'
import { periodName } from '../../calendar/labels'
import type { Context } from '../../command'
import type { Day } from '../../day'
import { Prisma } from '../../generated/prisma/client'
import type { NotificationKind, Predikat, Rating } from '../../generated/prisma/enums'
import { ok, type Refusal, type Result, refuse } from '../../result'
import { findRule } from '../../rule/queries'
import { type AppraisalFacts, readFacts, visibleSql } from '../facts/queries'
import { appraisalsVisibleTo, mayTake } from '../policy'
import { predikatOf, type StepName, stateAfter } from '../rules'

/** The appraisal, if the actor may take the step and the form is not stale. Refuses: notFound, forbidden, stepNotNow, conflict. */
export async function findForStep(
  { actor, tx }: Context,
  step: StepName,
  { appraisalId, revision }: { appraisalId: string; revision: number },
): Promise<Result<AppraisalFacts>> {
  await tx.$executeRaw`SELECT 1 FROM appraisal WHERE id = ${appraisalId}::uuid FOR UPDATE`
  const [facts] = await readFacts(actor, Prisma.sql`a.id = ${appraisalId}::uuid AND ${visibleSql(appraisalsVisibleTo(actor))}`, tx)
  if (!facts) return refuse('notFound')
  if (!mayTake(actor, step, facts)) return refuse('forbidden')
  if (stateAfter(step, facts.state) === null) return refuse('stepNotNow', { params: { state: facts.state } })
  return facts.revision === revision ? ok(facts) : refuse('conflict')
}

type Ratings = { resultRating: Rating; behaviourRating: Rating; predikat: Predikat; predikatRuleId: string }

/** The columns of a pair of ratings: with the predikat, and the rule of the period's last day that gives it. */
export async function ratingsOf(
  { actor, tx }: Context,
  { endsOn }: Pick<AppraisalFacts, 'endsOn'>,
  { resultRating, behaviourRating }: { resultRating: Rating; behaviourRating: Rating },
): Promise<Ratings> {
  const { id, body } = await findRule(actor, 'PREDIKAT_TABLE', endsOn, undefined, tx)
  return { resultRating, behaviourRating, predikat: predikatOf(body, resultRating, behaviourRating), predikatRuleId: id }
}

/**
 * Leads an appraisal to the step's state, guarded by its state and revision, and writes the step with the ratings as they then stand.
 * Refuses: conflict.
 */
export async function takeStep(
  { actor, tx, now, record }: Context,
  facts: AppraisalFacts,
  step: StepName,
  {
    data = {},
    reason = null,
    after = {},
  }: { data?: Prisma.AppraisalUncheckedUpdateManyInput; reason?: string | null; after?: object } = {},
): Promise<Refusal | null> {
  const { id, state: fromState, revision } = facts
  const toState = stateAfter(step, fromState)
  if (toState === null) return refuse('conflict')
  const { count } = await tx.appraisal.updateMany({
    where: { id, state: fromState, revision },
    data: { ...data, state: toState, revision: { increment: 1 } },
  })
  if (count !== 1) return refuse('conflict')
  const { resultRating, behaviourRating, predikat } = { ...facts, ...(data as Partial<Ratings>) }
  const stood = { resultRating, behaviourRating, predikat }
  await tx.appraisalStep.create({
    data: { id: uuidv7(), appraisalId: id, fromState, toState, ...stood, byId: actor.accountId, at: now, reason },
  })
  const before = { state: fromState, resultRating: facts.resultRating, behaviourRating: facts.behaviourRating, predikat: facts.predikat }
  await record({ noun: 'appraisal', nounId: id, unitId: facts.unitId, before, after: { state: toState, ...stood, ...after }, reason })
  return null
}

/** Puts a line into the list of each person who has an account. One look-up, whatever their number. */
export async function tell(
  { tx, notify }: Context,
  kind: NotificationKind,
  told: readonly { personId: string; facts: AppraisalFacts; dueOn?: Day | null }[],
): Promise<void> {
  const accounts = await tx.account.findMany({ where: { personId: { in: told.map(({ personId }) => personId) } } })
  const accountOf = new Map(accounts.map(({ id, personId }) => [personId, id]))
  await notify(
    told.flatMap(({ personId, facts, dueOn = null }) => {
      const accountId = accountOf.get(personId)
      const line = { kind, subject: periodName(facts), path: `/penilaian/${facts.id}`, dueOn, key: `${kind} ${facts.id} ${facts.revision}` }
      return accountId === undefined ? [] : [{ accountId, ...line }]
    }),
  )
}
