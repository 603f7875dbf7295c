import type { Actor } from '../../actor'
import { forgetPasses } from './commands'

/** Forgets one-visit addresses that nobody can use any more. */
export async function forgetOldPasses(actor: Actor): Promise<void> {
  await forgetPasses(actor, null)
}
