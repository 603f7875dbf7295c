import type { Actor } from '../../actor'
import { dayOf } from '../../day'
import { handler } from '../../event/jobs'
import { lockOrganization } from '../dated/commands'
import { refreshAppraisalLines } from './commands'
import { discardForgottenUploads } from './upload/commands'

/** A new wording of APPRAISER_CHOICE chooses anew, from today or the day it begins. */
export const refreshOnRule = handler('appraiser.refresh', 'RULE_PUBLISHED', async (context, event) => {
  const version = await context.tx.ruleVersion.findUniqueOrThrow({ where: { id: event.subjectId }, include: { rule: true } })
  if (version.rule.kind !== 'APPRAISER_CHOICE') return context.nothingChanged()
  await lockOrganization(context.tx)
  const { opened, ended } = await refreshAppraisalLines(context, context.today)
  if (opened + ended === 0) return context.nothingChanged()
  await context.emit('ORGANIZATION_CHANGED', version.id)
  await context.record({
    noun: 'appraisalLine',
    nounId: null,
    after: { rule: version.number, validFrom: dayOf(version.validFrom), opened, ended },
  })
})

/** Deletes the tables that were uploaded and never decided about (UU 27/2022). For the schedule, every hour. */
export async function forgetUploads(actor: Actor): Promise<void> {
  await discardForgottenUploads(actor, null)
}
