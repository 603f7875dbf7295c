import type { Actor } from '../../actor'
import { forgetOldUnsent } from './commands'

/** Deletes what was typed and never sent. For the schedule, every night. */
export async function forgetOldTyping(actor: Actor): Promise<void> {
  await forgetOldUnsent(actor, null)
}
