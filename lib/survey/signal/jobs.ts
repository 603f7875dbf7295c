import type { Actor } from '../../actor'
import { handler } from '../../event/jobs'
import { tellOfFees } from './commands'
import { readFalls, readHeadAccounts } from './queries'

/** When a survey is over, tells the unit's head of the unsur that fell since the one before. */
export const tellOfFalls = handler('survey.tellOfFalls', 'SURVEY_CLOSED', async ({ actor, tx, today, notify }, { subjectId }) => {
  const found = await readFalls(actor, subjectId, tx)
  if (!found) return
  const heads = await readHeadAccounts(found.unitId, today, tx)
  const subject = `${found.name}: ${found.falls.map(({ name }) => name).join(', ')}`.slice(0, 200)
  const line = {
    kind: 'SURVEY_FALL' as const,
    subject,
    path: `/survei/${subjectId}/tindak-lanjut`,
    dueOn: null,
    key: `SURVEY_FALL ${subjectId}`,
  }
  await notify(heads.map(({ id }) => ({ accountId: id, ...line })))
})

/** Fee signals as they arise. */
export async function followFees(actor: Actor): Promise<void> {
  await tellOfFees(actor, null)
}
