import type { Actor } from '../../actor'
import { discardForgottenImports } from './commands'

/** Deletes what was uploaded and never decided about (UU 27/2022). For the schedule, every hour. */
export async function forgetImports(actor: Actor): Promise<void> {
  await discardForgottenImports(actor, null)
}
