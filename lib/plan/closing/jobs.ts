import type { Actor } from '../../actor'
import { handler } from '../../event/jobs'
import { followOrganization, timePlans } from './commands'

/** Posts or lines changed: SKP of posts no longer held close, and people learn of a new pejabat penilai. */
export const timeAfterChange = handler('plan.timeAfterChange', 'ORGANIZATION_CHANGED', async (context) => {
  await timePlans(context)
})

/** The same for changes that were known beforehand and have come to pass. For the schedule, every night. */
export async function timePlansNightly(actor: Actor): Promise<void> {
  await followOrganization(actor, null)
}
