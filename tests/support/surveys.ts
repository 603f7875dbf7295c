import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '@/lib/actor'
import { makePeriods } from '@/lib/calendar/commands'
import { addDays, columnOf, type Day, dayOf, yearOf } from '@/lib/day'
import { db, type Tx } from '@/lib/db'
import { visitor } from '@/lib/door/visitor'
import type { Period } from '@/lib/generated/prisma/client'
import { openSurvey } from '@/lib/survey/commands'
import { unsurLabels } from '@/lib/survey/labels'
import { findAskedSurvey } from '@/lib/survey/page/queries'
import { createService } from '@/lib/survey/public-service/commands'
import { takeQuestionnaire } from '@/lib/survey/response/intake'
import type { Arrival, Questionnaire } from '@/lib/survey/response/schema'
import { type Answer, type AnswerRow, unsurKeys } from '@/lib/survey/schema'
import { addToTallies } from '@/lib/survey/tally/commands'
import { everywhere, signedIn, trusted } from './actors'

export type Desk = {
  unitId: string
  otherUnitId: string
  yearPeriodId: string
  quarterId: string
  /** First day of the quarter: a survey of it can be opened from here. */
  since: Day
  /** SURVEY_OFFICER of the unit; the stranger is one of the other unit. */
  officer: Actor
  stranger: Actor
  leader: Actor
  auditor: Actor
  systemAdmin: Actor
}

/** Two units with an officer each, and the periods of this year. */
export async function surveyDesk(): Promise<Desk> {
  const { today } = trusted()
  const year = yearOf(today)
  for (const one of [year - 1, year, year + 1]) await makePeriods(trusted(), { year: one })
  const [unitId, otherUnitId] = [await unit('Dinas Uji'), await unit('Dinas Lain')]
  const yearPeriod = await db().period.findFirstOrThrow({ where: { kind: 'YEAR', year } })
  const quarter = await db().period.findFirstOrThrow({
    where: { kind: 'QUARTER', startsOn: { lte: columnOf(today) }, endsOn: { gte: columnOf(today) } },
  })
  return {
    ...{ unitId, otherUnitId, yearPeriodId: yearPeriod.id, quarterId: quarter.id, since: `${year}-01-01` as Day },
    officer: await signedIn('Marlina', { role: 'SURVEY_OFFICER', units: new Set([unitId]) }),
    stranger: await signedIn('Raka', { role: 'SURVEY_OFFICER', units: new Set([otherUnitId]) }),
    leader: await signedIn('Sri', everywhere('LEADER')),
    auditor: await signedIn('Tuti', everywhere('AUDITOR')),
    systemAdmin: await signedIn('Rendra', everywhere('SYSTEM_ADMIN')),
  }
}

/** A survey that is open today for a year, of a service of its own. */
export async function openOne(
  { officer, unitId, yearPeriodId }: Desk,
  { periodId = yearPeriodId, serviceUsers = null as number | null } = {},
) {
  const service = await createService(officer, { unitId, name: `Layanan ${randomUUID()}` })
  if (!service.ok) throw new Error(service.code)
  const { serviceId } = service.value
  const { today } = officer
  const opened = await openSurvey(officer, {
    about: { kind: 'service', id: serviceId },
    periodId,
    opensOn: today,
    closesOn: addDays(today, 30),
    serviceUsers,
  })
  if (!opened.ok) throw new Error(opened.code)
  const asked = await findAskedSurvey(visitor(), opened.value.slug)
  return { ...opened.value, serviceId, versionId: asked?.asked.versionId ?? '' }
}

export type Opened = { versionId: string; serviceId: string }

/** A questionnaire as the form gives it, with all nine answers unless told otherwise. */
export function filled({ versionId, serviceId }: Opened, change: Partial<Questionnaire> = {}): Questionnaire {
  const nobody = { sex: null, ageBand: null, education: null, occupation: null, disability: null, comments: [], own: [] }
  const scores = unsurKeys.map(() => 3 as const)
  return { visitKey: randomUUID(), versionId, serviceId, language: 'id', scores, counted: true, ...nobody, ...change }
}

/** Scores by place from answers by key; 0 for one left open. */
export function scoresOf(answers: AnswerRow): (Answer | 0)[] {
  return unsurKeys.map((key) => answers[key] ?? 0)
}

export const byAddress: Arrival = { way: 'ADDRESS', hour: 9, marks: [], pass: null }

/** Takes many questionnaires at once. */
export function takeAll(questionnaires: readonly Questionnaire[], arrival: Arrival = byAddress) {
  return Promise.all(questionnaires.map((one) => takeQuestionnaire(visitor(), one, arrival)))
}

/** Locks the row of a survey, as a large decision about it does. @returns what lets it go. */
export async function holdSurvey(surveyId: string): Promise<() => Promise<void>> {
  let letGo = () => {}
  const until = new Promise<void>((resolve) => {
    letGo = resolve
  })
  let over = Promise.resolve()
  await new Promise<void>((resolve, reject) => {
    const hold = async (tx: Tx) => {
      await tx.$executeRaw`SELECT 1 FROM survey WHERE id = ${surveyId}::uuid FOR UPDATE`
      resolve()
      await until
    }
    over = db().$transaction(hold, { timeout: 60_000 })
    over.catch(reject)
  })
  return () => {
    letGo()
    return over
  }
}

type Past = {
  unitId: string
  name: string
  period: Period
  serviceUsers?: number | null
  isClosed?: boolean /** A service that is there, to be surveyed again. */
  again?: string
}

/** A survey of a service of its own over a whole period, with a questionnaire of the first day for each list of scores; past every door. */
export async function pastSurvey(
  { unitId, name, period, serviceUsers = null, isClosed = false, again }: Past,
  scores: readonly (readonly (Answer | 0)[])[],
) {
  const at = trusted().now
  const ruleOf = async (kind: 'SURVEY_ELEMENTS' | 'SURVEY_BANDS') =>
    (await db().ruleVersion.findFirstOrThrow({ where: { rule: { kind }, publishedAt: { not: null } } })).id
  const [serviceId, surveyId, versionId] = [again ?? uuidv7(), uuidv7(), uuidv7()]
  if (again === undefined) await db().service.create({ data: { id: serviceId, unitId, name, createdAt: at } })
  if (serviceUsers !== null) await db().serviceUsers.create({ data: { serviceId, periodId: period.id, users: serviceUsers } })
  const days = { opensOn: period.startsOn, closesOn: period.endsOn, openedAt: at, closedAt: isClosed ? at : null }
  await db().survey.create({ data: { id: surveyId, slug: randomUUID(), unitId, serviceId, periodId: period.id, ...days } })
  const rules = { elementsRuleId: await ruleOf('SURVEY_ELEMENTS'), bandsRuleId: await ruleOf('SURVEY_BANDS') }
  await db().surveyVersion.create({ data: { id: versionId, surveyId, number: 1, ...rules, minAnsweredShare: '0.5' } })
  await db().surveyUnsur.createMany({
    data: unsurKeys.map((key, place) => ({ versionId, key, position: place + 1, name: unsurLabels[key] })),
  })
  await db().surveyVersion.update({ where: { id: versionId }, data: { publishedAt: at } })
  const given = scores.map((some) => ({ ...filled({ versionId, serviceId }, { scores: some }), id: randomUUID(), way: 'ADDRESS' as const }))
  await db().$transaction(async (tx) => {
    const rows = given.map(({ comments: _, own: __, ...row }) => ({ ...row, scores: [...row.scores], day: period.startsOn }))
    await tx.surveyResponse.createMany({ data: rows })
    await addToTallies(
      tx,
      given.map((row) => ({ ...row, day: dayOf(period.startsOn), isMarked: false, isExcluded: false })),
    )
  })
  return { serviceId, surveyId, versionId, responseIds: given.map(({ id }) => id) }
}

async function unit(name: string): Promise<string> {
  const id = uuidv7()
  const at = trusted().now
  await db().unit.create({ data: { id, createdAt: at } })
  await db().unitVersion.create({ data: { unitId: id, name, officeId: id, validFrom: columnOf('2020-01-01'), recordedAt: at } })
  return id
}
