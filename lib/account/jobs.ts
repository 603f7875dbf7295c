import type { Actor } from '../actor'
import { forgetFormKeys } from './commands'

/** Deletes the keys of forms answered long ago. For the schedule, every night. */
export async function forgetOldFormKeys(actor: Actor): Promise<void> {
  await forgetFormKeys(actor, null)
}
