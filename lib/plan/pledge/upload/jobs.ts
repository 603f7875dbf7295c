import type { Actor } from '../../../actor'
import { forgetPledgeFiles } from './commands'

/** Drops the files that were uploaded for a pledge and never decided about. For the schedule, every hour. */
export async function forgetPledgeUploads(actor: Actor): Promise<void> {
  await forgetPledgeFiles(actor, null)
}
