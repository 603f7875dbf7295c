import type { Actor } from '../actor'
import { handler } from '../event/jobs'
import { Prisma } from '../generated/prisma/client'
import { finalizeAppraisals } from './clock/commands'
import { makeAppraisals } from './cycle/commands'

/** Leads on what waits for no person: results not acknowledged in time, terms that are over, decisions. For the schedule, every night. */
export async function followAppraisals(actor: Actor): Promise<void> {
  await finalizeAppraisals(actor, null)
}

/** An SKP agreed after a cycle was opened gets its appraisal; one that is not rated yet follows the new version. */
export const appraiseAgreedPlan = handler('appraisal.followPlan', 'PLAN_AGREED', async ({ tx, now, record }, { subjectId }) => {
  const made = await makeAppraisals(tx, now, Prisma.sql`p.id = ${subjectId}::uuid AND c.closed_at IS NULL`)
  const moved = await tx.$executeRaw`
    UPDATE appraisal a SET plan_version_id = v.id
    FROM (SELECT id FROM plan_version WHERE plan_id = ${subjectId}::uuid AND state = 'AGREED' ORDER BY number DESC LIMIT 1) v
    WHERE a.plan_id = ${subjectId}::uuid AND a.state = 'DRAFT' AND a.plan_version_id <> v.id`
  if (made + moved > 0) await record({ noun: 'plan', nounId: subjectId, after: { made, moved } })
})
