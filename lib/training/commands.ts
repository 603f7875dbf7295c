import type { z } from 'zod'
import type { Actor } from '../actor'
import { type Context, command } from '../command'
import type { RecommendationState } from '../generated/prisma/enums'
import { ok, type Result, refuse } from '../result'
import { mayDecide } from './policy'
import { findToDecide } from './queries'
import type { decision } from './schema'

type Decision = Omit<z.output<typeof decision>, 'answer'>

/** What the form asks for: one of the two commands below. */
export function decideRecommendation(actor: Actor, { answer, ...input }: z.output<typeof decision>, options: { key?: string }) {
  return answer === 'TERIMA' ? acceptRecommendation(actor, input, options) : declineRecommendation(actor, input, options)
}

/** Accepts a recommendation. The pejabat penilai or HR. Refuses: notFound, forbidden, alreadyDecided {state}, conflict. */
export const acceptRecommendation = command('training.accept', (context, input: Decision) => decide(context, input, 'ACCEPTED'))

/** Declines a recommendation: it never comes back in its year. The pejabat penilai or HR. Refuses as acceptRecommendation. */
export const declineRecommendation = command('training.decline', (context, input: Decision) => decide(context, input, 'DECLINED'))

async function decide(
  { actor, tx, now, record, notify }: Context,
  { recommendationId, reason, shownReason }: Decision,
  state: RecommendationState,
): Promise<Result<{ recommendationId: string }>> {
  const found = await findToDecide(actor, recommendationId, tx)
  if (!found) return refuse('notFound')
  if (!mayDecide(actor, found.concerned)) return refuse('forbidden')
  const guard = { id: recommendationId, state: 'PROPOSED' as const, reason: shownReason }
  const decided = { state, decidedAt: now, decidedById: actor.accountId, decisionReason: reason }
  const { count } = await tx.trainingRecommendation.updateMany({ where: guard, data: decided })
  if (count !== 1) return refuse(found.state === 'PROPOSED' ? 'conflict' : 'alreadyDecided')
  const { course, year, accountId, unitId } = found
  await record({
    noun: 'training',
    nounId: recommendationId,
    unitId,
    reason,
    before: { state: 'PROPOSED' },
    after: { state, course, year },
  })
  const line = { subject: course, path: `/pelatihan/${recommendationId}`, dueOn: null, key: `TRAINING_DECIDED ${recommendationId}` }
  if (accountId) await notify([{ accountId, kind: 'TRAINING_DECIDED', ...line }])
  return ok({ recommendationId })
}
