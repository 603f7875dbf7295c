import { command } from '../../command'
import { ok, refuse } from '../../result'
import { readFeeSignals, readListeners } from './queries'

/** Tells the Inspektorat, once for each survey and service, of fee answers for what is free. For the schedule. Refuses: forbidden. */
export const tellOfFees = command('survey.tellOfFees', async ({ actor, tx, today, notify, nothingChanged }, _: null) => {
  if (actor.kind !== 'JOB') return refuse('forbidden')
  nothingChanged()
  const signals = await readFeeSignals(actor, tx)
  const listenersOf = new Map<string, { id: string }[]>()
  for (const unitId of new Set(signals.map((signal) => signal.unitId))) listenersOf.set(unitId, await readListeners(unitId, today, tx))
  for (const { surveyId, serviceId, serviceName, unitId } of signals) {
    const listeners = listenersOf.get(unitId) ?? []
    const line = {
      kind: 'SURVEY_FEE' as const,
      subject: serviceName,
      path: '/survei/sinyal',
      dueOn: null,
      key: `SURVEY_FEE ${surveyId} ${serviceId}`,
    }
    await notify(listeners.map(({ id }) => ({ accountId: id, ...line })))
  }
  return ok({ count: signals.length })
})
