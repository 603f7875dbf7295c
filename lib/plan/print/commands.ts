import type { z } from 'zod'
import { command } from '../../command'
import { ok, refuse } from '../../result'
import { readPrintable } from './queries'
import type * as schema from './schema'

/** Records that the actor takes a version of an SKP along as its printed form. Refuses: notFound. */
export const printPlan = taking('plan.print')

/** Records that the actor takes a version of an SKP along as a table. Refuses: notFound. */
export const exportPlan = taking('plan.exportOne')

function taking(verb: string) {
  return command(verb, async ({ actor, tx, record }, { planId, number }: z.output<typeof schema.printedVersion>) => {
    const found = await readPrintable(actor, planId, number, tx)
    if (!found) return refuse('notFound')
    await record({ noun: 'plan', nounId: planId, unitId: found.plan.unitId, after: { number: found.version.number } })
    return ok({ number: found.version.number })
  })
}
