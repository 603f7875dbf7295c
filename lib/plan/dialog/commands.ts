import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { type Context, command } from '../../command'
import { holdsOnDay } from '../../dated'
import { ok, type Result, refuse } from '../../result'
import { findPlanToChange, type PlanToChange } from '../queries'
import { joinsDialog } from './policy'
import { readIsIn, readReadableVersions } from './queries'
import type { Topic } from './rules'
import type * as schema from './schema'

/**
 * Writes a remark on an SKP, or an answer to one, which opens it again where it was settled. Only a party writes, and only on what that
 * party may read. Refuses: notFound, forbidden, dialogFull.
 */
export const writeComment = command('plan.comment', async (context, input: z.output<typeof schema.comment>) => {
  const { actor, tx, now, record } = context
  const found = await findDiscussed(context, input.planId)
  if (!found.ok) return found
  const plan = found.value
  const root = input.answersId === null ? null : await lockThread(context, plan.id, input.answersId)
  if (input.answersId !== null && root === null) return refuse('notFound')
  const { workResultId, indicatorId }: Topic = root ?? input
  const topic = { workResultId: indicatorId === null ? workResultId : null, indicatorId }
  if (!(await isOpen(context, plan, topic, root !== null))) return refuse('notFound')
  if ((await tx.planComment.count({ where: { planId: plan.id } })) >= mostComments) return refuse('dialogFull')
  const id = uuidv7()
  const written = { text: input.text, byId: actor.accountId ?? '', at: now }
  await tx.planComment.create({ data: { id, planId: plan.id, ...topic, answersId: root?.id ?? null, ...written } })
  if (root) await tx.planComment.update({ where: { id: root.id }, data: { settledAt: null, settledById: null } })
  await record({ noun: 'plan', nounId: plan.id, unitId: plan.unitId, after: { ...topic, text: input.text } })
  await tellOthers(context, plan, topic)
  return ok({ planId: plan.id, threadId: root?.id ?? id, commentId: id })
})

/** Marks a remark as settled, as its answers were shown. Refuses: notFound, forbidden, alreadySettled, repliedSince. */
export const settleComment = command('plan.settleComment', async (context, input: z.output<typeof schema.shownThread>) => {
  const { actor, tx, now, record } = context
  const found = await findDiscussed(context, input.planId)
  if (!found.ok) return found
  const plan = found.value
  const root = await lockThread(context, plan.id, input.commentId)
  if (!root || !(await isOpen(context, plan, root, true))) return refuse('notFound')
  if (root.settledAt !== null) return refuse('alreadySettled')
  if ((await tx.planComment.count({ where: { answersId: root.id } })) !== input.replies) return refuse('repliedSince')
  await tx.planComment.update({ where: { id: root.id }, data: { settledAt: now, settledById: actor.accountId } })
  const topic = { workResultId: root.workResultId, indicatorId: root.indicatorId }
  await record({ noun: 'plan', nounId: plan.id, unitId: plan.unitId, after: { ...topic, settled: true } })
  return ok({ planId: plan.id, threadId: root.id })
})

const mostComments = 500

async function findDiscussed({ actor, tx }: Context, planId: string): Promise<Result<PlanToChange>> {
  const plan = await findPlanToChange(actor, planId, tx)
  if (!plan) return refuse('notFound')
  return joinsDialog(actor, plan) ? ok(plan) : refuse('forbidden')
}

/** The remark that begins a thread, held until the end, so that answering and settling come one after the other. */
async function lockThread({ tx }: Context, planId: string, id: string) {
  await tx.$executeRaw`SELECT 1 FROM plan_comment WHERE id = ${id}::uuid FOR UPDATE`
  return tx.planComment.findFirst({ where: { id, planId, answersId: null } })
}

/** Whether the actor may read what is spoken of; the owner ends also what was begun on something taken out since. */
async function isOpen({ actor, tx }: Context, plan: PlanToChange, topic: Topic, begun: boolean): Promise<boolean> {
  if (begun && plan.who.isOwner) return true
  return readIsIn(actor, await readReadableVersions(actor, plan, tx), topic, tx)
}

/** One line a day and version for the owner and the pejabat penilai, but for who wrote; nothing of a draft to the latter. */
async function tellOthers({ actor, tx, today, notify }: Context, plan: PlanToChange, topic: Topic): Promise<void> {
  const shown = await tx.planVersion.findMany({ where: { planId: plan.id, state: { not: 'DRAFT' } }, select: { id: true } })
  const ids = shown.map(({ id }) => id)
  const isShown = await readIsIn(actor, ids, topic, tx)
  const line = isShown ? await tx.appraisalLine.findFirst({ where: { holdingId: plan.holdingId, ...holdsOnDay(today) } }) : null
  const persons = [plan.personId, ...(line ? [line.appraiserId] : [])].filter((id) => id !== actor.personId)
  const accounts = await tx.account.findMany({ where: { personId: { in: persons } }, select: { id: true } })
  const about = { subject: `SKP ${plan.year}`, path: `/skp/${plan.id}`, dueOn: null, key: `PLAN_COMMENTED ${plan.version.id} ${today}` }
  await notify(accounts.map(({ id }) => ({ accountId: id, kind: 'PLAN_COMMENTED' as const, ...about })))
}
