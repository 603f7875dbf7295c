import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { type Context, command } from '../../command'
import { holdsOnDay } from '../../dated'
import { yearOf } from '../../day'
import { ok, refuse } from '../../result'
import { mayApprovePledge, mayDraftPledge, mayRecordApproval } from './policy'
import { findPledgeToChange, readPledgeUnit } from './queries'
import type * as schema from './schema'

/**
 * Begins the pledge of a unit for this year or the next; when there is one already, that one. Refuses: notFound, forbidden, yearPast,
 * yearUnknown.
 */
export const startPledge = command('pledge.start', async (context, { unitId, year }: z.output<typeof schema.pledgeStart>) => {
  const { actor, tx, now, today, record, nothingChanged } = context
  if (actor.accountId === null) return refuse('forbidden')
  const unit = await tx.unitVersion.findFirst({ where: { unitId, ...holdsOnDay(today) } })
  if (!unit) return refuse('notFound')
  if (!mayDraftPledge(actor, await readPledgeUnit(actor, unitId, tx))) return refuse('forbidden')
  if (year < yearOf(today)) return refuse('yearPast')
  const period = await tx.period.findFirst({ where: { kind: 'YEAR', year } })
  if (!period) return refuse('yearUnknown')
  const pledgeId = uuidv7()
  const rows = [{ id: pledgeId, unitId, periodId: period.id, createdAt: now }]
  const { count } = await tx.unitPledge.createMany({ data: rows, skipDuplicates: true })
  if (count === 0) nothingChanged()
  else {
    const version = { pledgeId, number: 1, state: 'DRAFT' as const, revision: 1, draftedById: actor.accountId, draftedAt: now }
    await tx.unitPledgeVersion.create({ data: { id: uuidv7(), ...version } })
    await record({ noun: 'pledge', nounId: pledgeId, unitId, after: { unit: unit.name, year } })
  }
  return ok({ unitId, year })
})

/**
 * Approves the draft of a pledge: from now on it never changes, and SKP may hang on it. By the pejabat penilai of the unit's head; or, with
 * a note that says where it was approved, by an HR administrator. Refuses: notFound, forbidden, conflict, alreadyApproved,
 * pledgeIncomplete, approvalNoteMissing.
 */
export const approvePledge = command('pledge.approve', async (context, input: z.output<typeof schema.pledgeApproval>) => {
  const { actor, tx, now, record } = context
  const pledge = await findPledgeToChange(actor, input.pledgeId, tx)
  if (!pledge) return refuse('notFound')
  const isApprover = mayApprovePledge(actor, pledge.unit)
  if (actor.accountId === null || !(isApprover || mayRecordApproval(actor, pledge.unit))) return refuse('forbidden')
  if (!isApprover && input.note === null) return refuse('approvalNoteMissing', { field: 'note' })
  const { version, unitId, year } = pledge
  if (version.state !== 'DRAFT') return refuse('alreadyApproved')
  const objectives = await tx.unitObjectiveText.findMany({ where: { versionId: version.id }, select: { objectiveId: true } })
  const indicators = await tx.unitIndicatorText.findMany({ where: { versionId: version.id }, include: { indicator: true } })
  const measured = new Set(indicators.map(({ indicator }) => indicator.objectiveId))
  const isComplete = objectives.length > 0 && objectives.every(({ objectiveId }) => measured.has(objectiveId))
  if (!isComplete) return refuse('pledgeIncomplete')
  const { count } = await tx.unitPledgeVersion.updateMany({
    where: { id: version.id, revision: input.revision, state: 'DRAFT' },
    data: { state: 'APPROVED', approvedById: actor.accountId, approvedAt: now, approvalNote: input.note, revision: { increment: 1 } },
  })
  if (count !== 1) return refuse((await isDraft(context, version.id)) ? 'conflict' : 'alreadyApproved')
  const after = { number: version.number, state: 'APPROVED', objectives: objectives.length, indicators: indicators.length }
  await record({ noun: 'pledge', nounId: pledge.id, unitId, before: { state: 'DRAFT' }, after, reason: input.note })
  return ok({ unitId, year })
})

async function isDraft({ tx }: Context, id: string): Promise<boolean> {
  return (await tx.unitPledgeVersion.count({ where: { id, state: 'DRAFT' } })) > 0
}

/**
 * Opens the next version of an approved pledge as a draft that says the same; the approved one stays in force until the next is approved.
 * Refuses: notFound, forbidden, conflict, renewalOpen.
 */
export const renewPledge = command('pledge.renew', async (context, { pledgeId, number, reason }: z.output<typeof schema.pledgeRenewal>) => {
  const { actor, tx, now, record } = context
  await tx.$executeRaw`SELECT 1 FROM unit_pledge WHERE id = ${pledgeId}::uuid FOR UPDATE`
  const pledge = await findPledgeToChange(actor, pledgeId, tx)
  if (!pledge) return refuse('notFound')
  if (actor.accountId === null || !mayDraftPledge(actor, pledge.unit)) return refuse('forbidden')
  if (pledge.version.state !== 'APPROVED') return refuse('renewalOpen')
  if (pledge.version.number !== number) return refuse('conflict')
  const versionId = uuidv7()
  const version = { pledgeId, number: number + 1, state: 'DRAFT' as const, revision: 1, reason }
  await tx.unitPledgeVersion.create({ data: { id: versionId, ...version, draftedById: actor.accountId, draftedAt: now } })
  await copyTexts(context, pledge.version.id, versionId)
  const { unitId, year } = pledge
  await record({ noun: 'pledge', nounId: pledgeId, unitId, before: { number }, after: { number: number + 1 }, reason })
  return ok({ unitId, year })
})

/** The ids of objectives and indicators stay: what hangs on them keeps hanging on the same thing. */
async function copyTexts({ tx }: Context, from: string, to: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO unit_objective_text (version_id, objective_id, position, text)
    SELECT ${to}::uuid, objective_id, position, text FROM unit_objective_text WHERE version_id = ${from}::uuid`
  await tx.$executeRaw`
    INSERT INTO unit_indicator_text (version_id, indicator_id, position, text, definition, formula, unit_name, kind, target, target_to, aggregation,
      data_source)
    SELECT ${to}::uuid, indicator_id, position, text, definition, formula, unit_name, kind, target, target_to, aggregation, data_source
    FROM unit_indicator_text WHERE version_id = ${from}::uuid`
  await tx.$executeRaw`
    INSERT INTO unit_indicator_target (version_id, indicator_id, period_id, target)
    SELECT ${to}::uuid, indicator_id, period_id, target FROM unit_indicator_target WHERE version_id = ${from}::uuid`
}
