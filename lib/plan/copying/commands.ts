import type { z } from 'zod'
import { command } from '../../command'
import { ok, refuse } from '../../result'
import { findPlanToCopy } from './queries'
import type * as schema from './schema'

/** Marks a field of the agreed SKP as copied into e-Kinerja, or as not copied after all, in whatever version it was ticked. Refuses: notFound, conflict (another version is in force by now), fieldUnknown. */
export const tickCopied = command(
  'plan.tickCopied',
  async ({ actor, tx, now, record, nothingChanged }, { planId, number, field, copied }: z.output<typeof schema.copyTick>) => {
    const plan = await findPlanToCopy(actor, planId, tx)
    if (!plan) return refuse('notFound')
    if (plan.number !== number) return refuse('conflict')
    if (!plan.parts.some(({ fields }) => fields.some(({ key }) => key === field))) return refuse('fieldUnknown')
    const tick = { versionId: plan.versionId, field }
    const { count } =
      copied === 'ya'
        ? await tx.copyTick.createMany({ data: [{ ...tick, tickedAt: now }], skipDuplicates: true })
        : await tx.copyTick.deleteMany({ where: { field, version: { planId } } })
    if (count === 0) nothingChanged()
    else await record({ noun: 'plan', nounId: planId, unitId: plan.unitId, after: { number, field, copied: copied === 'ya' } })
    return ok({ planId })
  },
)
