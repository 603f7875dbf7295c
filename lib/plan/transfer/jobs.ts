import type { Actor } from '../../actor'
import { forgetOldTransfers } from './commands'

/** Takes away uploaded SKP that nobody made a draft of. For the schedule, every night before the sweep. */
export async function forgetTransfers(actor: Actor): Promise<void> {
  await forgetOldTransfers(actor, null)
}
