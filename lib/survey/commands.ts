import { randomInt } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import type { Actor } from '../actor'
import { type Context, command } from '../command'
import { columnOf, type Day, dayOf } from '../day'
import type { Tx } from '../db'
import type { RuleKind } from '../generated/prisma/enums'
import { ok, refuse } from '../result'
import { versionInForce } from '../rule/rules'
import { mayRunSurveys, mayRunSurveysIn } from './policy'
import { isOver, slugLetters, slugOf } from './rules'
import type * as schema from './schema'

/**
 * Opens a survey of a service to the public, with the unsur and bands in force on its first day, at an address of its own. Refuses:
 * forbidden, notFound, serviceClosed, periodWrong, opensBeforePeriod, closesBeforeOpens, closesInPast, alreadySurveyed.
 */
export const openSurvey = command('survey.open', async (context, input: z.output<typeof schema.newSurvey>) => {
  const { actor, tx, today } = context
  if (!mayRunSurveys(actor)) return refuse('forbidden')
  const service = await tx.service.findUnique({ where: { id: input.serviceId } })
  if (!service || !mayRunSurveysIn(actor, service.unitId)) return refuse('notFound')
  if (service.closedAt) return refuse('serviceClosed', { field: 'serviceId' })
  const period = await tx.period.findUnique({ where: { id: input.periodId } })
  if (!period || period.kind === 'MONTH') return refuse('periodWrong', { field: 'periodId' })
  if (input.opensOn < dayOf(period.startsOn)) return refuse('opensBeforePeriod', { field: 'opensOn' })
  if (input.closesOn < input.opensOn) return refuse('closesBeforeOpens', { field: 'closesOn' })
  if (input.closesOn < today) return refuse('closesInPast', { field: 'closesOn' })
  const stored = await storeSurvey(context, input, slugOf(service.name, randomLetters()))
  if (!stored) return refuse('alreadySurveyed', { field: 'periodId' })
  const { opensOn, closesOn, serviceUsers } = input
  const after = {
    service: service.name,
    ...{ year: period.year, period: `${period.kind} ${period.number}` },
    opensOn,
    closesOn,
    serviceUsers,
  }
  await context.record({ noun: 'survey', nounId: stored.surveyId, unitId: service.unitId, after: { ...after, slug: stored.slug } })
  return ok(stored)
})

/** Moves a survey's last day, while it has not passed. Refuses: notFound, surveyOver, closesBeforeOpens, closesInPast, conflict. */
export const moveLastDay = command('survey.moveLastDay', async (context, input: z.output<typeof schema.lastDayChange>) => {
  const { actor, tx, today, record, nothingChanged } = context
  const { surveyId, was, closesOn } = input
  const survey = await lockOwn(tx, actor, surveyId)
  if (!survey) return refuse('notFound')
  if (isOver(survey, today)) return refuse('surveyOver')
  if (survey.closesOn !== was) return refuse('conflict')
  if (closesOn < survey.opensOn) return refuse('closesBeforeOpens', { field: 'closesOn' })
  if (closesOn < today) return refuse('closesInPast', { field: 'closesOn' })
  if (closesOn === was) nothingChanged()
  else {
    await tx.survey.update({ where: { id: surveyId }, data: { closesOn: columnOf(closesOn) } })
    await record({ noun: 'survey', nounId: surveyId, unitId: survey.unitId, before: { closesOn: was }, after: { closesOn } })
  }
  return ok({ surveyId })
})

/** Closes a survey before its last day has passed: from then on no answer is taken. Refuses: notFound, surveyOver. */
export const closeSurvey = command('survey.close', async (context, { surveyId, reason }: z.output<typeof schema.surveyClosing>) => {
  const { actor, tx, now, today, record, emit } = context
  const survey = await lockOwn(tx, actor, surveyId)
  if (!survey) return refuse('notFound')
  if (isOver(survey, today)) return refuse('surveyOver')
  await tx.survey.update({ where: { id: surveyId }, data: { closedAt: now, closedById: actor.accountId } })
  await record({ noun: 'survey', nounId: surveyId, unitId: survey.unitId, before: { closesOn: survey.closesOn }, reason })
  await emit('SURVEY_CLOSED', surveyId)
  return ok({ surveyId })
})

/** Tells, once each, of the surveys whose last day has passed. For the schedule. Refuses: forbidden. @returns of how many. */
export const tellOfEndedSurveys = command('survey.tellEnded', async ({ actor, tx, today, emit, nothingChanged }, _: null) => {
  if (actor.kind !== 'JOB') return refuse('forbidden')
  nothingChanged()
  const ended = await tx.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM survey s WHERE s.closed_at IS NULL AND s.closes_on < ${today}::date
      AND NOT EXISTS (SELECT 1 FROM event e WHERE e.subject_id = s.id AND e.kind = 'SURVEY_CLOSED')
    ORDER BY s.id LIMIT 1000 FOR UPDATE OF s SKIP LOCKED`
  for (const { id } of ended) await emit('SURVEY_CLOSED', id)
  return ok({ count: ended.length })
})

async function storeSurvey({ actor, tx, now }: Context, input: z.output<typeof schema.newSurvey>, slug: string) {
  const { serviceId, periodId, opensOn, closesOn, serviceUsers } = input
  const [elementsRuleId, bandsRuleId] = [await ruleIn(tx, 'SURVEY_ELEMENTS', opensOn), await ruleIn(tx, 'SURVEY_BANDS', opensOn)]
  const surveyId = uuidv7()
  const days = { opensOn: columnOf(opensOn), closesOn: columnOf(closesOn) }
  const survey = { id: surveyId, slug, serviceId, periodId, ...days, serviceUsers, openedById: actor.accountId, openedAt: now }
  const inserted = await tx.survey.createMany({ data: [survey], skipDuplicates: true })
  if (inserted.count !== 1) return null
  await tx.surveyVersion.create({ data: { surveyId, number: 1, elementsRuleId, bandsRuleId, publishedAt: now } })
  return { surveyId, slug }
}

async function ruleIn(tx: Tx, kind: RuleKind, day: Day): Promise<string> {
  const versions = await tx.ruleVersion.findMany({ where: { rule: { kind }, publishedAt: { not: null } } })
  const version = versionInForce(versions, day)
  if (!version) throw new Error(`no ${kind} rule in force on ${day}`)
  return version.id
}

/** A survey of a unit in which the actor runs surveys, locked for this transaction; null for any other. */
async function lockOwn(tx: Tx, actor: Actor, surveyId: string) {
  await tx.$executeRaw`SELECT 1 FROM survey WHERE id = ${surveyId}::uuid FOR UPDATE`
  const survey = await tx.survey.findUnique({ where: { id: surveyId }, include: { service: true } })
  if (!survey || !mayRunSurveysIn(actor, survey.service.unitId)) return null
  const { opensOn, closesOn, closedAt, service } = survey
  return { unitId: service.unitId, opensOn: dayOf(opensOn), closesOn: dayOf(closesOn), closedAt }
}

function randomLetters(): string {
  return Array.from({ length: 5 }, () => slugLetters[randomInt(slugLetters.length)]).join('')
}
