import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { columnOf } from '@/lib/day'
import { db } from '@/lib/db'
import { unsurKeys } from '@/lib/survey/schema'
import { tellOfFees } from '@/lib/survey/signal/commands'
import { listFeeSignals } from '@/lib/survey/signal/queries'
import { trusted } from '../../support/actors'
import { pastSurvey } from '../../support/surveys'
import { nobody, row, same } from './row'
import type { Subject, Town } from './town'

const signals = new Map<string, Promise<string>>()

/** A survey of a free service of the subject's unit in which five paid; its id. Made once a unit. */
function signalOf(town: Town, { unitId }: Subject): Promise<string> {
  const made = signals.get(unitId) ?? makeSignal(town, unitId)
  signals.set(unitId, made)
  return made
}

async function makeSignal(town: Town, unitId: string): Promise<string> {
  const period = await db().period.findFirstOrThrow({ where: { kind: 'YEAR', year: town.year - 1 } })
  const dear = unsurKeys.map((key) => (key === 'biaya' ? (1 as const) : (0 as const)))
  const past = { unitId, name: `Layanan ${randomUUID()}`, period, isClosed: true }
  const { serviceId, surveyId } = await pastSurvey(past, [dear, dear, dear, dear, dear])
  const promised = { validFrom: columnOf('2020-01-01'), time: '1 hari', fee: 'Gratis', isFree: true, requirements: 'KTP' }
  await db().serviceStandard.create({ data: { id: uuidv7(), serviceId, number: 1, decidedAt: trusted().now, ...promised } })
  return surveyId
}

export const surveySignalRows = [
  row(tellOfFees, (actor) => tellOfFees({ ...actor, kind: actor.kind === 'OPERATOR' ? 'JOB' : actor.kind }, null), same(nobody)),
  row(
    listFeeSignals,
    async (actor, subject, town) => {
      const surveyId = await signalOf(town, subject)
      return (await listFeeSignals(actor, { page: 1 })).rows.some((one) => one.surveyId === surveyId)
    },
    { ...same(['AUDITOR']), otherUnit: nobody },
  ),
]
