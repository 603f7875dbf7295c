import type { z } from 'zod'
import { command } from '../../../command'
import { ok, type Refusal } from '../../../result'
import { agreeOne } from '../commands'
import type * as schema from './schema'

/** What became of each SKP: ids of those agreed, and why each other could not be. */
export type AgreedSeveral = { agreed: string[]; refused: { planId: string; code: string; params: NonNullable<Refusal['params']> }[] }

/**
 * Agrees to several submitted SKP, each as `plan.agree` does: one that cannot be agreed stays as it is and never stops the others. Refuses
 * nothing itself.
 */
export const agreeSeveral = command(
  'plan.agreeSeveral',
  async (context, { chosen }: z.output<typeof schema.chosenPlans>) => {
    const done: AgreedSeveral = { agreed: [], refused: [] }
    const once = [...new Map(chosen.map((one) => [one.planId, one])).values()]
    // In one order, so that two people at once wait for each other and do not lock each other out.
    for (const one of once.sort((a, b) => (a.planId < b.planId ? -1 : 1))) {
      const result = await agreeOne(context, one)
      if (result.ok) done.agreed.push(one.planId)
      else done.refused.push({ planId: one.planId, code: result.code, params: result.params ?? {} })
    }
    if (done.agreed.length === 0) context.nothingChanged()
    return ok(done)
  },
  { timeoutMs: 60_000 },
)
