import { randomBytes, randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { dayOf } from '@/lib/day'
import { db } from '@/lib/db'
import { unsurKeys } from '@/lib/survey/schema'
import { trusted } from '../../support/actors'
import { writeComments } from '../../support/comments'
import { agreedPlan, type Official, type Town as PlanTown, type SeededPlan } from '../../support/plans'
import { pastSurvey } from '../../support/surveys'
import type { Subject, Town } from './town'

/** A subject's SKP: of last year agreed, of this year submitted, of the next a draft. Made once. */
export type Plans = { agreed: SeededPlan; submitted: SeededPlan; draft: SeededPlan; periodId: string; fileId: string }

const kept = new Map<string, Promise<Plans>>()

export function plansOf(town: Town, subject: Subject): Promise<Plans> {
  const made = kept.get(subject.holdingId) ?? make(town, subject)
  kept.set(subject.holdingId, made)
  return made
}

async function make(town: Town, subject: Subject): Promise<Plans> {
  const { place, holder } = await planTownOf(town, subject)
  const agreed = await agreedPlan(place, holder, { year: town.year - 1, workResults: [{ indicators: [{}, {}] }] })
  const submitted = await agreedPlan(place, holder, { state: 'SUBMITTED' })
  const draft = await agreedPlan(place, holder, { year: town.year + 1, state: 'DRAFT' })
  return { agreed, submitted, draft, ...(await realize(town, subject, agreed)) }
}

/** What `agreedPlan` needs to know: who appraises the holder, and who appraises that one. */
async function planTownOf(town: Town, subject: Subject): Promise<{ place: PlanTown; holder: Official }> {
  const { own, sameUnit } = town.subjects
  const { headA, headB } = town.officers
  const above = { [own.personId]: headA, [sameUnit.personId]: headA }
  const line = await db().appraisalLine.findFirstOrThrow({ where: { holdingId: subject.holdingId } })
  const appraiser = [own, sameUnit, headA, headB].find(({ personId }) => personId === line.appraiserId) ?? headA
  const official = (person: Subject, ...appraises: string[]) => ({ ...person, appraises: new Set(appraises) }) as unknown as Official
  const holder = official(subject)
  const superior = above[appraiser.personId]
  const place = {
    ...{ year: town.year, head: official(appraiser, subject.holdingId) },
    mayor: superior ? official(superior, appraiser.holdingId) : holder,
    chief: holder,
  }
  return { place: place as unknown as PlanTown, holder }
}

/** A poor realisation of one indicator in every period of last year, with a file as evidence; of the other nothing. */
async function realize(town: Town, { accountId }: Subject, { indicatorIds }: SeededPlan): Promise<{ periodId: string; fileId: string }> {
  const indicatorId = indicatorIds[0]?.[0] ?? ''
  const at = trusted().now
  const periods = await db().period.findMany({ where: { year: town.year - 1, kind: 'QUARTER' }, orderBy: { number: 'asc' } })
  const rows = periods.map(({ id }) => ({ id: uuidv7(), indicatorId, periodId: id, number: 1, value: 1, note: 'Uji' }))
  await db().realization.createMany({ data: rows.map((row) => ({ ...row, recordedById: accountId, recordedAt: at })) })
  const file = { name: 'bukti.pdf', mediaType: 'application/pdf', bytes: 9, sha256: new Uint8Array(32), storageKey: randomUUID() }
  const belongs = { noun: 'realization', nounId: rows[0]?.id ?? '', uploadedById: accountId, uploadedAt: at }
  const { id: fileId } = await db().storedFile.create({ data: { id: uuidv7(), ...file, ...belongs } })
  return { periodId: periods[3]?.id ?? '', fileId }
}

/** A service of the subject's unit with a survey that was closed, one answer and its comment. Made once a unit. */
export type Surveyed = { serviceId: string; serviceName: string; surveyId: string; closesOn: ReturnType<typeof dayOf> }

const surveys = new Map<string, Promise<Surveyed>>()

export function surveyOf(town: Town, { unitId }: Subject): Promise<Surveyed> {
  const made = surveys.get(unitId) ?? makeSurvey(town, unitId)
  surveys.set(unitId, made)
  return made
}

async function makeSurvey(town: Town, unitId: string): Promise<Surveyed> {
  const period = await db().period.findFirstOrThrow({ where: { kind: 'YEAR', year: town.year - 1 } })
  const name = `Layanan ${randomBytes(4).toString('hex')}`
  const dear = unsurKeys.map((key) => (key === 'biaya' ? (1 as const) : (0 as const)))
  const { serviceId, surveyId, responseIds } = await pastSurvey({ unitId, name, period, isClosed: true }, [dear, dear, dear, dear, dear])
  await writeComments(responseIds[0] ?? '', { text: 'Ramah' })
  return { serviceId, serviceName: name, surveyId, closesOn: dayOf(period.endsOn) }
}
