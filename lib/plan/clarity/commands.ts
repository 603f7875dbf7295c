import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { type Context, command } from '../../command'
import type { PlanVersionState } from '../../generated/prisma/enums'
import { ok, type Result, refuse } from '../../result'
import { findPlanToChange, type PlanToChange } from '../queries'
import { valueTitle } from './labels'
import { type Expectation, isUnclear, markKey } from './rules'
import type * as schema from './schema'

/** Answers what the employee asked about an expectation. Only the pejabat penilai. Refuses: notFound, forbidden, questionClosed. */
export const answerQuestion = command('plan.answerQuestion', async (context, input: z.output<typeof schema.answeredMark>) => {
  const { actor, tx, now, record, notify } = context
  const found = await findMarked(context, input)
  if (!found.ok) return found
  const { plan, mark } = found.value
  if (!plan.who.isAppraiser) return refuse('forbidden')
  const { answer } = input
  const { count } = await tx.clarityMark.updateMany({
    where: { id: mark.id, clear: false, answer: null },
    data: { answer, answeredById: actor.accountId ?? '', answeredAt: now },
  })
  if (count !== 1) return refuse('questionClosed')
  await record({ noun: 'plan', nounId: plan.id, unitId: plan.unitId, after: { ...onWhat(mark), question: mark.question, answer } })
  const account = await tx.account.findUnique({ where: { personId: plan.personId } })
  const line = { subject: `SKP ${plan.year}`, path: `/skp/${plan.id}`, dueOn: null, key: `PLAN_CLARIFIED ${mark.id} ${now.getTime()}` }
  if (account) await notify([{ accountId: account.id, kind: 'PLAN_CLARIFIED', ...line }])
  return ok({ planId: plan.id, markId: mark.id })
})

/**
 * Marks an expectation as clear after all; the question and its answer go into the dialog as a settled remark. Only the owner. Refuses:
 * notFound, forbidden, questionClosed.
 */
export const markClear = command('plan.markClear', async (context, input: z.output<typeof schema.shownMark>) => {
  const { tx, record } = context
  const found = await findMarked(context, input)
  if (!found.ok) return found
  const { plan, mark } = found.value
  if (!plan.who.isOwner) return refuse('forbidden')
  const { count } = await tx.clarityMark.updateMany({
    where: { id: mark.id, clear: false, answeredAt: mark.answeredAt },
    data: { clear: true },
  })
  if (count !== 1) return refuse('questionClosed')
  await keepInDialog(context, plan.id, mark)
  await record({ noun: 'plan', nounId: plan.id, unitId: plan.unitId, before: { ...onWhat(mark), clear: false }, after: { clear: true } })
  return ok({ planId: plan.id, markId: mark.id })
})

/**
 * Writes the marks of a version that is being submitted in place of those it had. What was asked and answered stays in the dialog; what was
 * asked once and is clear by now keeps its question, also from a version before.
 */
export async function replaceMarks(
  context: Context,
  plan: PlanToChange,
  expectations: readonly Expectation[],
  questions: ReadonlyMap<string, string | null>,
): Promise<void> {
  const { actor, tx, now } = context
  const versionId = plan.version.id
  const before = await tx.clarityMark.findMany({
    where: { version: { planId: plan.id } },
    orderBy: [{ version: { number: 'asc' } }, { id: 'asc' }],
  })
  for (const mark of before)
    if (mark.versionId === versionId && isUnclear(mark) && mark.answer !== null) await keepInDialog(context, plan.id, mark)
  const asked = new Map(before.filter(({ question }) => question !== null).map((mark) => [markKey(mark), mark]))
  await tx.clarityMark.deleteMany({ where: { versionId } })
  const marked = { markedById: actor.accountId ?? '', markedAt: now }
  const data = expectations.map(({ key, workResultId, valueKey }) => {
    const question = questions.get(key) ?? null
    const once = question === null ? asked.get(key) : undefined
    const answered = once && { question: once.question, answer: once.answer, answeredById: once.answeredById, answeredAt: once.answeredAt }
    return { id: uuidv7(), versionId, workResultId, valueKey, clear: question === null, question, ...answered, ...marked }
  })
  await tx.clarityMark.createMany({ data })
}

/** States in which questions are answered and cleared. */
const askedIn: readonly PlanVersionState[] = ['SUBMITTED', 'AGREED']

type Found = { plan: PlanToChange; mark: Mark }

/** A mark of the SKP's newest version, while that is with the pejabat penilai or agreed. */
async function findMarked({ actor, tx }: Context, input: { planId: string; markId: string }): Promise<Result<Found>> {
  const plan = await findPlanToChange(actor, input.planId, tx)
  if (!plan) return refuse('notFound')
  if (!plan.who.isAppraiser && !plan.who.isOwner) return refuse('forbidden')
  const mark = await tx.clarityMark.findFirst({ where: { id: input.markId, version: { planId: plan.id } } })
  if (!mark) return refuse('notFound')
  return mark.versionId === plan.version.id && askedIn.includes(plan.version.state) ? ok({ plan, mark }) : refuse('questionClosed')
}

type Mark = {
  id: string
  versionId: string
  workResultId: string | null
  valueKey: string | null
  question: string | null
  markedById: string
  markedAt: Date
  answer: string | null
  answeredById: string | null
  answeredAt: Date | null
}

/** The question, and its answer where there is one, as a settled remark on the RHK; on the whole SKP where it was about a value. */
async function keepInDialog({ actor, tx, now }: Context, planId: string, mark: Mark): Promise<void> {
  const id = uuidv7()
  const on = { planId, workResultId: mark.workResultId }
  const about = mark.valueKey === null ? '' : `${valueTitle(mark.valueKey)}: `
  const asked = { text: `${about}${mark.question ?? ''}`, byId: mark.markedById, at: mark.markedAt }
  await tx.planComment.create({ data: { id, ...on, ...asked, settledById: actor.accountId, settledAt: now } })
  if (mark.answer === null || mark.answeredById === null || mark.answeredAt === null) return
  const answered = { text: mark.answer, byId: mark.answeredById, at: mark.answeredAt }
  await tx.planComment.create({ data: { id: uuidv7(), ...on, answersId: id, ...answered } })
}

function onWhat({ workResultId, valueKey }: { workResultId: string | null; valueKey: string | null }) {
  return workResultId === null ? { valueKey } : { workResultId }
}
