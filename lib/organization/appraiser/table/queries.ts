import type { Actor } from '../../../actor'
import { type Db, db, type Tx } from '../../../db'
import { ok, type Result, refuse } from '../../../result'
import { readDirectory } from '../directory/queries'
import { readPinSteps } from '../line/queries'
import { mayCorrectLineIn, mayCorrectLines } from '../policy'
import { judgeAppraisers } from './rules'
import type { AppraiserTable, ComparedAppraisers } from './schema'

/** What taking in a table of appraisers would do, judged against who holds what today; writes nothing. Refuses: forbidden. */
export async function compareAppraiserTable(
  actor: Actor,
  table: AppraiserTable,
  client: Db | Tx = db(),
): Promise<Result<ComparedAppraisers>> {
  if (!mayCorrectLines(actor)) return refuse('forbidden')
  const judged = judgeAppraisers(table, await readDirectory(actor, client), (unitId) => mayCorrectLineIn(actor, unitId))
  const steps = await readPinSteps(actor, judged.pins, client)
  const counts = { updated: steps.length, unchanged: judged.pins.length - steps.length, rejected: judged.rejected }
  return ok({ judged, steps, counts })
}
