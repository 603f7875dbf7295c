import type { Actor } from '../../../actor'
import { forgetBookFiles } from './commands'

/** Drops the files that were uploaded for a book and never decided about. For the schedule, every hour. */
export async function forgetBookUploads(actor: Actor): Promise<void> {
  await forgetBookFiles(actor, null)
}
