import type { Actor } from '../../actor'
import { handler } from '../../event/jobs'
import { tellOfFees } from './commands'
import { fallSubject } from './labels'
import { readFallListeners, readFalls } from './queries'

/** When a survey is over, tells the unit's head, or who stands in for one (`readFallListeners`), of the unsur that fell since the one before. */
export const tellOfFalls = handler('survey.tellOfFalls', 'SURVEY_CLOSED', async ({ actor, tx, today, notify }, { subjectId }) => {
  const found = await readFalls(actor, subjectId, tx)
  if (!found) return
  const listeners = await readFallListeners(found.unitId, today, tx)
  const line = {
    kind: 'SURVEY_FALL' as const,
    path: `/survei/${subjectId}/tindak-lanjut`,
    dueOn: null,
    key: `SURVEY_FALL ${subjectId}`,
  }
  await notify(listeners.map(({ id, isHead }) => ({ accountId: id, subject: fallSubject(found, isHead), ...line })))
})

/** Fee signals as they arise. */
export async function followFees(actor: Actor): Promise<void> {
  await tellOfFees(actor, null)
}
