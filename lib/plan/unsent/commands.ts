import type { z } from 'zod'
import { isTrusted } from '../../actor'
import { type Context, command } from '../../command'
import { ok, refuse } from '../../result'
import { findPlanToChange } from '../queries'
import { editableStates } from '../rules'
import { keptTime } from './labels'
import { aboutPart, keptDays, unsentKey } from './rules'
import type * as schema from './schema'

/** When it was kept, as people read it: "12.05". */
type Kept = { savedAt: string | null }

/**
 * Keeps what someone is typing into a form of an SKP they may write on, in place of what they typed there before. No act: nothing was said
 * yet. A form that was answered meanwhile keeps nothing (`savedAt` null). Refuses: notFound.
 */
export const keepUnsent = command('unsent.keep', async (context, input: z.output<typeof schema.unsentForm>) => {
  const { actor, tx, now, nothingChanged } = context
  const { planId, part, key, fields } = input
  const plan = await findPlanToChange(actor, planId, tx)
  if (actor.accountId === null || !plan || !(plan.who.isOwner || plan.who.isDelegate)) return refuse('notFound')
  if (!editableStates.includes(plan.version.state) || !(await belongs(context, planId, part))) return refuse('notFound')
  nothingChanged()
  await tx.$executeRaw`SELECT 1 FROM plan_version WHERE id = ${plan.version.id}::uuid FOR SHARE`
  if (await tx.formKey.findUnique({ where: { key } })) return ok<Kept>({ savedAt: null })
  const row = { fields: JSON.stringify(fields), savedAt: now }
  const form = unsentKey(planId, part)
  const at = { accountId: actor.accountId, form }
  await tx.unsentForm.upsert({ where: { accountId_form: at }, create: { ...at, ...row }, update: row })
  return ok<Kept>({ savedAt: keptTime(now) })
})

/** Throws away what the actor typed into a form and did not send. Refuses: notFound. */
export const forgetUnsent = command('unsent.forget', async (context, { planId, part }: z.output<typeof schema.unsentRef>) => {
  const { actor, tx, nothingChanged } = context
  const plan = await findPlanToChange(actor, planId, tx)
  if (actor.accountId === null || !plan || !(plan.who.isOwner || plan.who.isDelegate)) return refuse('notFound')
  await tx.unsentForm.deleteMany({ where: { accountId: actor.accountId, form: unsentKey(planId, part) } })
  nothingChanged()
  return ok({ planId, revision: plan.version.revision })
})

/** Deletes what nobody came back to in a month. For the schedule alone. Refuses: forbidden. */
export const forgetOldUnsent = command('unsent.forgetOld', async ({ actor, tx, now, nothingChanged }, _: null) => {
  if (!isTrusted(actor)) return refuse('forbidden')
  const { count } = await tx.unsentForm.deleteMany({ where: { savedAt: { lt: new Date(now.getTime() - keptDays * 86_400_000) } } })
  nothingChanged()
  return ok({ count })
})

/** A form about an RHK or indicator is kept only where that is one of the SKP's own. */
async function belongs({ tx }: Context, planId: string, part: string): Promise<boolean> {
  const about = aboutPart(part)
  if (about === null) return false
  const { workResultId, indicatorId } = about
  if (workResultId !== null && !(await tx.workResult.findFirst({ where: { id: workResultId, planId } }))) return false
  return indicatorId === null || (await tx.indicator.findFirst({ where: { id: indicatorId, workResult: { planId } } })) !== null
}
