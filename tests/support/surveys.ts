import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { Actor } from '@/lib/actor'
import { makePeriods } from '@/lib/calendar/commands'
import { addDays, columnOf, type Day, yearOf } from '@/lib/day'
import { db } from '@/lib/db'
import { visitor } from '@/lib/door/visitor'
import { openSurvey } from '@/lib/survey/commands'
import { findAskedSurvey } from '@/lib/survey/page/queries'
import { createService } from '@/lib/survey/public-service/commands'
import { takeQuestionnaire } from '@/lib/survey/response/intake'
import type { Questionnaire } from '@/lib/survey/response/schema'
import { type Answer, unsurKeys } from '@/lib/survey/schema'
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
  const opened = await openSurvey(officer, { serviceId, periodId, opensOn: today, closesOn: addDays(today, 30), serviceUsers })
  if (!opened.ok) throw new Error(opened.code)
  const asked = await findAskedSurvey(visitor(), opened.value.slug)
  return { ...opened.value, serviceId, versionId: asked?.versionId ?? '' }
}

/** A questionnaire as the form gives it, with all nine answers unless told otherwise. */
export function filled(versionId: string, change: Partial<Questionnaire> = {}): Questionnaire {
  const answers = Object.fromEntries(unsurKeys.map((key) => [key, 3 as Answer]))
  const nobody = { sex: null, ageBand: null, education: null, occupation: null, comment: null }
  return { visitKey: randomUUID(), versionId, answers, counted: true, ...nobody, ...change }
}

/** Takes many questionnaires at once. */
export function takeAll(questionnaires: readonly Questionnaire[]) {
  return Promise.all(questionnaires.map((one) => takeQuestionnaire(visitor(), one)))
}

async function unit(name: string): Promise<string> {
  const id = uuidv7()
  const at = trusted().now
  await db().unit.create({ data: { id, createdAt: at } })
  await db().unitVersion.create({ data: { unitId: id, name, officeId: id, validFrom: columnOf('2020-01-01'), recordedAt: at } })
  return id
}
