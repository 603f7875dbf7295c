import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { command } from '../../command'
import { holdsOnDay } from '../../dated'
import { dayOf } from '../../day'
import { ok, refuse } from '../../result'
import { lettersOf, printedToken } from '../pass/rules'
import { mayRunSurveysIn } from '../policy'
import { isOver } from '../rules'
import { readKioskDigest } from './queries'
import type { kioskClosing, MadeKiosk, newKiosk } from './schema'

/**
 * Sets up a kiosk of a survey. Its address is returned once and kept only as a digest: never call it with a one-time key, which would keep
 * the answer. Refuses: notFound, surveyOver, kioskNamed.
 */
export const openKiosk = command(
  'survey.openKiosk',
  async ({ actor, tx, now, today, record }, { surveyId, place }: z.output<typeof newKiosk>) => {
    await tx.$executeRaw`SELECT 1 FROM survey WHERE id = ${surveyId}::uuid FOR UPDATE`
    const survey = await tx.survey.findUnique({ where: { id: surveyId }, include: { service: true } })
    if (!survey || !mayRunSurveysIn(actor, survey.unitId)) return refuse('notFound')
    const { closedAt, opensOn, closesOn, unitId } = survey
    if (isOver({ closedAt, opensOn: dayOf(opensOn), closesOn: dayOf(closesOn) }, today)) return refuse('surveyOver')
    const named = await tx.surveyKiosk.count({ where: { surveyId, closedAt: null, place: { equals: place, mode: 'insensitive' } } })
    if (named > 0) return refuse('kioskNamed')
    const letters = lettersOf(randomBytes(24))
    const digest = readKioskDigest(letters)
    await tx.surveyKiosk.create({ data: { id: uuidv7(), surveyId, place, digest, createdById: actor.accountId, createdAt: now } })
    await record({ noun: 'survey', nounId: surveyId, unitId, after: { place } })
    const unit = await tx.unitVersion.findFirst({ where: { unitId, ...holdsOnDay(today) } })
    const unitName = unit?.name ?? ''
    const made: MadeKiosk = { token: printedToken(letters), place, name: survey.service?.name ?? unitName, unitName }
    return ok(made)
  },
  { secretResult: true },
)

/** Closes a kiosk for good: its address takes no more answers. Refuses: notFound, kioskClosed. */
export const closeKiosk = command('survey.closeKiosk', async ({ actor, tx, now, record }, { kioskId }: z.output<typeof kioskClosing>) => {
  const kiosk = await tx.surveyKiosk.findUnique({ where: { id: kioskId }, include: { survey: true } })
  if (!kiosk || !mayRunSurveysIn(actor, kiosk.survey.unitId)) return refuse('notFound')
  const data = { closedAt: now, closedById: actor.accountId }
  const { count } = await tx.surveyKiosk.updateMany({ where: { id: kioskId, closedAt: null }, data })
  if (count === 0) return refuse('kioskClosed')
  await record({ noun: 'survey', nounId: kiosk.surveyId, unitId: kiosk.survey.unitId, before: { place: kiosk.place } })
  return ok({ surveyId: kiosk.surveyId })
})
