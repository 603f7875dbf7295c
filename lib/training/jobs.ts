import { type Handler, handler } from '../event/jobs'
import type { EventKind } from '../generated/prisma/enums'
import { proposeTrainings } from './proposal/commands'
import { readTouched } from './proposal/queries'

/** Reckons anew when evidence appears or goes away: the recommendations of whom it touches. */
export const trainingHandlers: readonly Handler[] = [
  reckonAfter('training.afterRelease', 'APPRAISAL_RELEASED'),
  reckonAfter('training.afterDecision', 'APPRAISAL_DECIDED'),
  reckonAfter('training.afterReopening', 'APPRAISAL_REOPENED'),
  reckonAfter('training.afterSurvey', 'SURVEY_CLOSED'),
  reckonAfter('training.afterRealization', 'REALIZATION_RECORDED'),
]

function reckonAfter(name: string, kind: EventKind): Handler {
  return handler(name, kind, async (context, event) => {
    const touched = await readTouched(context.actor, event, context.tx)
    if (touched) await proposeTrainings(context, touched.year, touched.employeeIds)
  })
}
