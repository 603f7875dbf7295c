import type { z } from 'zod'
import { type Context, command } from '../../command'
import { ok, type Result, refuse } from '../../result'
import { findPlanToChange, type PlanToChange } from '../queries'
import { mayReadFindings, maySetWordingAside } from './policy'
import { readCheckedIndicators, type ShownFinding } from './queries'
import type * as schema from './schema'

/**
 * Sets a finding on an indicator aside, with a reason: it holds as long as the indicator reads as it does. By those who write the SKP while it
 * may be written on, by the pejabat penilai while it is submitted. Refuses: notFound, forbidden, notEditable, wordingChanged, findingGone,
 * conflict (set aside already).
 */
export const setWordingAside = command('wording.setAside', async (context, input: z.output<typeof schema.settingAside>) => {
  const { actor, tx, now, record } = context
  const opened = await holdFinding(context, input)
  if (!opened.ok) return opened
  const { plan, found } = opened.value
  if (found.aside !== null) return refuse('conflict')
  const { planId, indicatorId, finding, wording, reason } = input
  const row = { wording, reason, byId: actor.accountId ?? '', at: now }
  const where = { indicatorId_finding: { indicatorId, finding } }
  await tx.wordingWaiver.upsert({ where, create: { indicatorId, finding, ...row }, update: row })
  await record({ noun: 'plan', nounId: planId, unitId: plan.unitId, after: { indicatorId, finding, wording }, reason })
  return ok({ planId })
})

/** Lets a finding that was set aside stand again. Who may set it aside may take that back. Refuses as setWordingAside. */
export const takeWordingBack = command('wording.takeBack', async (context, input: z.output<typeof schema.shownFinding>) => {
  const { tx, record } = context
  const opened = await holdFinding(context, input)
  if (!opened.ok) return opened
  const { planId, indicatorId, finding, wording } = input
  const { count } = await tx.wordingWaiver.deleteMany({ where: { indicatorId, finding, wording } })
  if (count !== 1) return refuse('conflict')
  const before = { indicatorId, finding, wording }
  await record({ noun: 'plan', nounId: planId, unitId: opened.value.plan.unitId, before })
  return ok({ planId })
})

type Input = z.output<typeof schema.shownFinding>

/** The finding as the form showed it, with the SKP's version held so that nobody writes on it meanwhile. */
async function holdFinding({ actor, tx }: Context, input: Input): Promise<Result<{ plan: PlanToChange; found: ShownFinding }>> {
  const plan = await findPlanToChange(actor, input.planId, tx)
  if (!plan) return refuse('notFound')
  if (!mayReadFindings(plan.who)) return refuse('forbidden')
  if (!maySetWordingAside(plan.who, plan.version.state)) return refuse('notEditable')
  const { id, revision, state } = plan.version
  const { count } = await tx.planVersion.updateMany({ where: { id, revision, state }, data: { revision } })
  if (count !== 1) return refuse('conflict')
  const checked = (await readCheckedIndicators(actor, plan, tx)).find((one) => one.id === input.indicatorId)
  if (!checked) return refuse('notFound')
  if (checked.wording !== input.wording) return refuse('wordingChanged')
  const found = checked.findings.find(({ finding }) => finding === input.finding)
  return found ? ok({ plan, found }) : refuse('findingGone')
}
