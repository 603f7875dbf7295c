import type { Actor } from '../../actor'
import { tellOfDueFollowUps } from './commands'

/** Reminds owners of follow-up that is due. */
export async function remindOfFollowUps(actor: Actor): Promise<void> {
  await tellOfDueFollowUps(actor, null)
}
