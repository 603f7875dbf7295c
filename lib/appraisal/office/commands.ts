import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { type Context, command } from '../../command'
import { dayOf } from '../../day'
import { Prisma } from '../../generated/prisma/client'
import { ok, refuse } from '../../result'
import { mayNoteDistribution, mayReadOffice, maySetAchievement } from './policy'
import { findPattern, readOffices } from './queries'
import type * as schema from './schema'

/**
 * Sets the capaian kinerja organisasi of an office in a cycle, with the pattern that goes with it; a correction is a new number, and what
 * was released keeps the one it was released under. Refuses: notFound, forbidden, conflict.
 */
export const setOrganizationAchievement = command(
  'organizationAchievement.set',
  async (context, input: z.output<typeof schema.organizationAchievement>) => {
    const { actor, tx, now, record } = context
    const { cycleId, unitId, achievement, reason, basedOn } = input
    const found = await findOffice(context, input)
    if (!found) return refuse('notFound')
    if (actor.accountId === null || !maySetAchievement(actor, found.office)) return refuse('forbidden')
    const last = await tx.organizationAchievement.findFirst({ where: { cycleId, unitId }, orderBy: { number: 'desc' } })
    if ((last?.number ?? 0) !== basedOn) return refuse('conflict')
    const pattern = await findPattern(actor, found.endsOn, tx)
    const row = { id: uuidv7(), cycleId, unitId, number: basedOn + 1, achievement, reason, patternRuleId: pattern.id }
    await tx.organizationAchievement.create({ data: { ...row, setById: actor.accountId, setAt: now } })
    const before = last && { number: last.number, achievement: last.achievement }
    await record({
      noun: 'organizationAchievement',
      nounId: row.id,
      unitId,
      before,
      after: { cycleId, number: row.number, achievement },
      reason,
    })
    return ok({ cycleId, unitId })
  },
)

/** Says why the spread of an office departs from the pattern. Refuses: notFound, forbidden. */
export const noteDistribution = command('distributionNote.make', async (context, input: z.output<typeof schema.distributionNote>) => {
  const { actor, tx, now, record } = context
  const { cycleId, unitId, reason } = input
  const found = await findOffice(context, input)
  if (!found) return refuse('notFound')
  if (actor.accountId === null || !mayNoteDistribution(actor, found.office)) return refuse('forbidden')
  const id = uuidv7()
  await tx.distributionNote.create({ data: { id, cycleId, unitId, reason, madeById: actor.accountId, madeAt: now } })
  await record({ noun: 'distributionNote', nounId: id, unitId, after: { cycleId }, reason })
  return ok({ cycleId, unitId })
})

/** The office and the cycle's last day, with the cycle locked; null where there is none, or the office is not the actor's to see. */
async function findOffice({ actor, tx }: Context, { cycleId, unitId }: { cycleId: string; unitId: string }) {
  await tx.$executeRaw`SELECT 1 FROM appraisal_cycle WHERE id = ${cycleId}::uuid FOR UPDATE`
  const cycle = await tx.appraisalCycle.findUnique({ where: { id: cycleId }, include: { period: true } })
  const [office] = await readOffices(actor, Prisma.sql`u.unit_id = ${unitId}::uuid`, tx)
  return cycle && office && mayReadOffice(actor, office) ? { office, endsOn: dayOf(cycle.period.endsOn) } : null
}
