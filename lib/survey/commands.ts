import { randomInt } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import type { Actor } from '../actor'
import { type Context, command } from '../command'
import { holdsOnDay } from '../dated'
import { columnOf, type Day, dayOf } from '../day'
import type { Tx } from '../db'
import type { RuleKind } from '../generated/prisma/enums'
import { ok, type Result, refuse } from '../result'
import { parseBody, versionInForce } from '../rule/rules'
import { mayRunSurveys, mayRunSurveysIn, servesIn } from './policy'
import { isOver, slugLetters, slugOf } from './rules'
import type * as schema from './schema'
import type { SurveySubject } from './schema'
import { readTranslations } from './version/draft/text/queries'
import { answerKey, firstLanguage, questionKey } from './version/rules'

/**
 * Opens a survey to the public, with the unsur and bands in force on its first day, at an address of its own; or leaves what it asks a draft,
 * to be published when it is written. Of a unit, it asks about the services the unit still offers. Refuses: forbidden, notFound, serviceClosed, noServices, periodWrong, opensBeforePeriod, closesBeforeOpens,
 * closesInPast, usersByService (of a unit's survey, users are told of each of its services), alreadySurveyed.
 */
export const openSurvey = command('survey.open', async (context, input: z.output<typeof schema.newSurvey>) => {
  const { actor, tx, today } = context
  if (!mayRunSurveys(actor)) return refuse('forbidden')
  const subject = await findSubject(tx, actor, input.about, today)
  if (!subject.ok) return subject
  const period = await tx.period.findUnique({ where: { id: input.periodId } })
  if (!period || period.kind === 'MONTH') return refuse('periodWrong', { field: 'periodId' })
  if (input.opensOn < dayOf(period.startsOn)) return refuse('opensBeforePeriod', { field: 'opensOn' })
  if (input.closesOn < input.opensOn) return refuse('closesBeforeOpens', { field: 'closesOn' })
  if (input.closesOn < today) return refuse('closesInPast', { field: 'closesOn' })
  if (input.serviceUsers !== null && subject.value.serviceId === null) return refuse('usersByService', { field: 'serviceUsers' })
  const before = await usersToReplace(tx, input, subject.value)
  const stored = await storeSurvey(context, input, subject.value)
  if (!stored) return refuse('alreadySurveyed', { field: 'periodId' })
  const { opensOn, closesOn, serviceUsers } = input
  const after = {
    service: subject.value.name,
    ...{ year: period.year, period: `${period.kind} ${period.number}` },
    opensOn,
    closesOn,
    serviceUsers,
    ...(input.start === 'draft' ? { start: 'draft' } : {}),
  }
  await context.record({
    ...{ noun: 'survey', nounId: stored.surveyId, unitId: subject.value.unitId, before },
    after: { ...after, slug: stored.slug },
  })
  return ok(stored)
})

/**
 * Moves a survey's last day, while it has not passed. Whoever serves at its counter only moves it later: an earlier one closes it, as in
 * `closeSurvey`. Refuses: notFound, surveyOver, closesBeforeOpens, closesInPast, conflict, servesHere.
 */
export const moveLastDay = command('survey.moveLastDay', async (context, input: z.output<typeof schema.lastDayChange>) => {
  const { actor, tx, today, record, nothingChanged } = context
  const { surveyId, was, closesOn } = input
  const survey = await lockOwn(tx, actor, surveyId)
  if (!survey) return refuse('notFound')
  if (isOver(survey, today)) return refuse('surveyOver')
  if (survey.closesOn !== was) return refuse('conflict')
  if (closesOn < survey.opensOn) return refuse('closesBeforeOpens', { field: 'closesOn' })
  if (closesOn < today) return refuse('closesInPast', { field: 'closesOn' })
  if (closesOn < was && servesIn(actor, survey)) return refuse('servesHere', { field: 'closesOn' })
  if (closesOn === was) nothingChanged()
  else {
    await tx.survey.update({ where: { id: surveyId }, data: { closesOn: columnOf(closesOn) } })
    await record({ noun: 'survey', nounId: surveyId, unitId: survey.unitId, before: { closesOn: was }, after: { closesOn } })
  }
  return ok({ surveyId })
})

/**
 * Closes a survey before its last day has passed: from then on no answer is taken, and the public sees all of them. So nobody closes it who
 * serves at its counter: they could choose the moment after one visitor. Refuses: notFound, servesHere, surveyOver.
 */
export const closeSurvey = command('survey.close', async (context, { surveyId, reason }: z.output<typeof schema.surveyClosing>) => {
  const { actor, tx, now, today, record, emit } = context
  const survey = await lockOwn(tx, actor, surveyId)
  if (!survey) return refuse('notFound')
  if (servesIn(actor, survey)) return refuse('servesHere')
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

type Subject = { unitId: string; serviceId: string | null; name: string }

/** What the survey is to be about, where the actor runs surveys. Refuses: notFound, serviceClosed, noServices. */
async function findSubject(tx: Tx, actor: Actor, { kind, id }: SurveySubject, today: Day): Promise<Result<Subject>> {
  if (kind === 'service') {
    const service = await tx.service.findUnique({ where: { id } })
    if (!service || !mayRunSurveysIn(actor, service.unitId)) return refuse('notFound')
    if (service.closedAt) return refuse('serviceClosed', { field: 'about' })
    return ok({ unitId: service.unitId, serviceId: id, name: service.name })
  }
  if (!mayRunSurveysIn(actor, id)) return refuse('notFound')
  const unit = await tx.unitVersion.findFirst({ where: { unitId: id, ...holdsOnDay(today) } })
  if (!unit) return refuse('notFound')
  const services = await tx.service.count({ where: { unitId: id, closedAt: null } })
  return services === 0 ? refuse('noServices', { field: 'about' }) : ok({ unitId: id, serviceId: null, name: unit.name })
}

/** The users of the period that were told before, where the survey tells others. */
async function usersToReplace(tx: Tx, { periodId, serviceUsers }: z.output<typeof schema.newSurvey>, { serviceId }: Subject) {
  if (serviceUsers === null || serviceId === null) return null
  const stored = await tx.serviceUsers.findUnique({ where: { serviceId_periodId: { serviceId, periodId } } })
  return stored && stored.users !== serviceUsers ? { serviceUsers: stored.users } : null
}

async function storeSurvey({ actor, tx, now }: Context, input: z.output<typeof schema.newSurvey>, { unitId, serviceId, name }: Subject) {
  const { periodId, opensOn, closesOn, serviceUsers } = input
  const elementsRule = await ruleIn(tx, 'SURVEY_ELEMENTS', opensOn)
  const bandsRule = await ruleIn(tx, 'SURVEY_BANDS', opensOn)
  const [surveyId, slug] = [uuidv7(), slugOf(name, randomLetters())]
  const days = { opensOn: columnOf(opensOn), closesOn: columnOf(closesOn) }
  const survey = { id: surveyId, slug, unitId, serviceId, periodId, ...days, openedById: actor.accountId, openedAt: now }
  const inserted = await tx.survey.createMany({ data: [survey], skipDuplicates: true })
  if (inserted.count !== 1) return null
  await storeFirstVersion(tx, actor, { surveyId, elementsRule, bandsRuleId: bandsRule.id, now, start: input.start ?? 'now' })
  if (serviceUsers !== null && serviceId !== null) {
    const users = { serviceId, periodId, users: serviceUsers }
    await tx.serviceUsers.upsert({ where: { serviceId_periodId: { serviceId, periodId } }, create: users, update: users })
  }
  return { surveyId, slug }
}

type First = { surveyId: string; elementsRule: { id: string; body: unknown }; bandsRuleId: string; now: Date; start: 'now' | 'draft' }

/**
 * The first version asks the unsur of the rule, weighing them alike, in all languages in use, and what may be told of oneself; it is published
 * at once unless it is to be written on first.
 */
async function storeFirstVersion(tx: Tx, actor: Actor, { surveyId, elementsRule, bandsRuleId, now, start }: First): Promise<void> {
  const asked = parseBody('SURVEY_ELEMENTS', elementsRule.body)
  if (!asked.ok) throw new Error(`rule version ${elementsRule.id} is broken`)
  const { elements, minAnsweredShare } = asked.value
  const id = uuidv7()
  const version = { id, surveyId, number: 1, elementsRuleId: elementsRule.id, bandsRuleId, minAnsweredShare, draftedById: actor.accountId }
  await tx.surveyVersion.create({ data: { ...version, profile: ['SEX', 'AGE', 'EDUCATION', 'WORK'] } })
  const inOrder = [...elements].sort((one, other) => one.displayNumber - other.displayNumber)
  await tx.surveyUnsur.createMany({ data: inOrder.map(({ key, name }, at) => ({ versionId: id, key, position: at + 1, name })) })
  const texts = elements.flatMap(({ key, question, answers }) => [
    { key: questionKey(key), text: question },
    ...answers.map((text, at) => ({ key: answerKey(key, at + 1), text })),
  ])
  await tx.surveyText.createMany({ data: texts.map((text) => ({ versionId: id, language: firstLanguage, ...text })) })
  const translations = await readTranslations(texts, [firstLanguage], tx)
  await tx.surveyText.createMany({ data: translations.map((text) => ({ versionId: id, ...text })) })
  if (start === 'now') await tx.surveyVersion.update({ where: { id }, data: { publishedAt: now, publishedById: actor.accountId } })
}

async function ruleIn(tx: Tx, kind: RuleKind, day: Day): Promise<{ id: string; body: unknown }> {
  const versions = await tx.ruleVersion.findMany({ where: { rule: { kind }, publishedAt: { not: null } } })
  const version = versionInForce(versions, day)
  if (!version) throw new Error(`no ${kind} rule in force on ${day}`)
  return version
}

/** A survey of a unit in which the actor runs surveys, locked for this transaction; null for any other. */
async function lockOwn(tx: Tx, actor: Actor, surveyId: string) {
  await tx.$executeRaw`SELECT 1 FROM survey WHERE id = ${surveyId}::uuid FOR UPDATE`
  const survey = await tx.survey.findUnique({ where: { id: surveyId } })
  if (!survey || !mayRunSurveysIn(actor, survey.unitId)) return null
  const { opensOn, closesOn, closedAt, unitId, serviceId } = survey
  return { unitId, serviceId, opensOn: dayOf(opensOn), closesOn: dayOf(closesOn), closedAt }
}

function randomLetters(): string {
  return Array.from({ length: 5 }, () => slugLetters[randomInt(slugLetters.length)]).join('')
}
