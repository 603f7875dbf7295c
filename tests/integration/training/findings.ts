import { v7 as uuidv7 } from 'uuid'
import { db } from '@/lib/db'
import type { Event } from '@/lib/generated/prisma/client'
import type { AppraisalState, EventKind, Rating } from '@/lib/generated/prisma/enums'
import { closeSurvey, openSurvey } from '@/lib/survey/commands'
import { createService } from '@/lib/survey/public-service/commands'
import { type Answer, unsurKeys } from '@/lib/survey/schema'
import { addCourse } from '@/lib/training/catalogue/commands'
import { newCourse } from '@/lib/training/catalogue/schema'
import { trainingHandlers } from '@/lib/training/jobs'
import { trusted } from '../../support/actors'
import type { SeededPlan, Town } from '../../support/plans'
import { filled, takeAll } from '../../support/surveys'

/** A training of the catalogue for these aims ("UNSUR waktu"); its id. */
export async function course(code: string, ...aims: string[]): Promise<string> {
  const said = { title: `Pelatihan ${code}`, form: 'KURSUS', provider: 'BPSDM Uji', hours: '8', description: 'Uraian.' }
  const added = await addCourse(trusted(), newCourse.parse({ code, ...said, aims }))
  if (!added.ok) throw new Error(added.code)
  return added.value.courseId
}

const ruleOf = (kind: 'PREDIKAT_TABLE' | 'DISTRIBUTION_PATTERN') =>
  db().ruleVersion.findFirstOrThrow({ where: { rule: { kind }, publishedAt: { not: null } } })

/** An annual appraisal of an SKP as rows, of a value and of behaviour as a whole; its id. */
export async function appraisal(
  town: Town,
  { planId, versionId }: SeededPlan,
  { overall = 'SESUAI_EKSPEKTASI' as Rating, values = {} as Record<string, Rating>, state = 'RELEASED' as AppraisalState } = {},
): Promise<string> {
  const { period } = await db().plan.findUniqueOrThrow({ where: { id: planId }, include: { period: true } })
  const { now } = trusted()
  const cycle = { dueOn: period.endsOn, openedAt: now }
  const { id: cycleId } = await db().appraisalCycle.upsert({
    where: { periodId: period.id },
    create: { id: uuidv7(), periodId: period.id, ...cycle },
    update: {},
  })
  const [table, pattern] = [await ruleOf('PREDIKAT_TABLE'), await ruleOf('DISTRIBUTION_PATTERN')]
  const achieved = { achievement: 'BAIK' as const, reason: 'Uji', patternRuleId: pattern.id, setById: town.hrAdmin.accountId, setAt: now }
  const office = { cycleId, unitId: town.officeId, number: 1 }
  const { id: organizationAchievementId } = await db().organizationAchievement.upsert({
    where: { cycleId_unitId_number: office },
    create: { id: uuidv7(), ...office, ...achieved },
    update: {},
  })
  const rated = {
    resultRating: 'SESUAI_EKSPEKTASI' as const,
    behaviourRating: overall,
    predikat: 'BAIK' as const,
    predikatRuleId: table.id,
  }
  const id = uuidv7()
  const row = { id, planId, cycleId, planVersionId: versionId, state, revision: 1, ...rated, organizationAchievementId, createdAt: now }
  await db().appraisal.create({ data: row })
  const feedback = Object.entries(values).map(([valueKey, rating]) => ({ appraisalId: id, valueKey, rating, text: 'Umpan balik.' }))
  await db().appraisalBehaviourFeedback.createMany({ data: feedback })
  return id
}

export async function moveTo(appraisalId: string, state: AppraisalState): Promise<void> {
  await db().appraisal.update({ where: { id: appraisalId }, data: { state } })
}

/** What was realised of an indicator in each quarter of a year; the id of the last row. */
export async function realize(town: Town, indicatorId: string, year: number, values: readonly string[]): Promise<string> {
  let last = ''
  for (const [index, value] of values.entries()) {
    const period = await db().period.findFirstOrThrow({ where: { kind: 'QUARTER', year, number: index + 1 } })
    const row = {
      indicatorId,
      periodId: period.id,
      number: 1,
      value,
      note: 'Uji',
      recordedById: town.staff.accountId,
      recordedAt: trusted().now,
    }
    last = (await db().realization.create({ data: { id: uuidv7(), ...row } })).id
  }
  return last
}

/** A survey of this year of a service of a unit, closed after so many equal questionnaires; its id. */
export async function closedSurvey(town: Town, unitId: string, { respondents = 12, waktu = 2 as Answer } = {}): Promise<string> {
  const service = await createService(town.hrAdmin, { unitId, name: `Layanan ${uuidv7()}` })
  if (!service.ok) throw new Error(service.code)
  const { today } = town.hrAdmin
  const { serviceId } = service.value
  const asked = {
    about: { kind: 'service' as const, id: serviceId },
    periodId: town.yearPeriodId,
    opensOn: today,
    closesOn: today,
    serviceUsers: null,
  }
  const opened = await openSurvey(town.hrAdmin, asked)
  if (!opened.ok) throw new Error(opened.code)
  const { surveyId } = opened.value
  const version = await db().surveyVersion.findFirstOrThrow({ where: { surveyId } })
  const scores = unsurKeys.map((key) => (key === 'waktu' ? waktu : 3))
  await takeAll(Array.from({ length: respondents }, () => filled({ versionId: version.id, serviceId }, { scores })))
  const closed = await closeSurvey(town.hrAdmin, { surveyId, reason: 'Selesai lebih awal' })
  if (!closed.ok) throw new Error(closed.code)
  return surveyId
}

/** Runs the handler of a kind for a subject, as the worker does. */
export async function follow(kind: EventKind, subjectId: string): Promise<void> {
  const event: Event = await db().event.create({ data: { id: uuidv7(), kind, subjectId, at: trusted().now } })
  for (const { kind: heard, handle } of trainingHandlers) {
    const done = heard === kind ? await handle(trusted('JOB'), event) : null
    if (done && !done.ok) throw new Error(done.code)
  }
}

/** The recommendations of an employee as they are stored, by training. */
export async function storedOf(employeeId: string | null) {
  const rows = await db().trainingRecommendation.findMany({
    where: { employeeId: employeeId ?? '' },
    include: { course: true, evidence: { orderBy: [{ kind: 'asc' }, { key: 'asc' }] } },
    orderBy: { course: { code: 'asc' } },
  })
  return rows.map(({ course: { code }, evidence, id, state, reason }) => ({ id, code, state, reason, evidence }))
}
