import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { addDays, columnOf } from '@/lib/day'
import { db } from '@/lib/db'
import { changeFollowUp, planFollowUp, settleFollowUp, tellOfDueFollowUps, wordFollowUp } from '@/lib/survey/follow-up/commands'
import {
  findFollowUp,
  listAllFollowUps,
  listFollowUps,
  listFollowUpsOf,
  listOwnerCandidates,
  listWaitingFollowUps,
} from '@/lib/survey/follow-up/queries'
import { findPekppp, listPekppp } from '@/lib/survey/pekppp/queries'
import { recordPublicity, withdrawPublicity } from '@/lib/survey/publicity/commands'
import { listPublicity } from '@/lib/survey/publicity/queries'
import { issueReport } from '@/lib/survey/report/commands'
import { findIssuedReport, findReport } from '@/lib/survey/report/queries'
import { trusted } from '../../support/actors'
import { pastSurvey } from '../../support/surveys'
import { nobody, ownOnly, row, same, type Who } from './row'
import type { Subject, Town } from './town'

const runners: Who = ['HR_ADMIN', 'UNIT_HR', 'SURVEY_OFFICER']
const planning = { ...same(runners), otherUnit: nobody }
const reading = { ...same([...runners, 'LEADER', 'AUDITOR']), otherUnit: nobody }

type Made = { surveyId: string; lineId: string; publicityId: string; standingId: string }
const kept = new Map<string, Promise<Made>>()

/** A survey of the subject's unit with a line of another's, and a publication taken back beside one that stands. Made once a unit. */
function madeFor(town: Town, subject: Subject): Promise<Made> {
  const made = kept.get(subject.unitId) ?? make(town, subject)
  kept.set(subject.unitId, made)
  return made
}

async function make(town: Town, { unitId, officeId }: Subject): Promise<Made> {
  const period = await db().period.findFirstOrThrow({ where: { kind: 'YEAR', year: town.year - 1 } })
  const { surveyId } = await pastSurvey({ unitId, name: `Layanan ${randomUUID()}`, period, isClosed: true }, [])
  const { headA, headB } = town.officers
  const owner = headA.officeId === officeId ? headA : headB
  const [publicityId, standingId] = [uuidv7(), uuidv7()]
  const publicity = { surveyId, medium: 'CETAK' as const, publishedOn: period.startsOn, place: 'Uji', recordedAt: trusted().now }
  await db().surveyPublicity.createMany({
    data: [
      { ...publicity, id: publicityId, withdrawnAt: trusted().now },
      { ...publicity, id: standingId },
    ],
  })
  return { surveyId, publicityId, standingId, lineId: await line(surveyId, owner.employeeId) }
}

async function line(surveyId: string, ownerId: string): Promise<string> {
  const words = { unsur: 'waktu', cause: 'Uji', kind: 'PROCESS' as const, action: `Tindakan ${randomUUID()}` }
  const dueOn = columnOf(addDays(trusted().today, 60))
  const { id } = await db().followUp.create({ data: { id: uuidv7(), surveyId, ownerId, dueOn, plannedAt: trusted().now, ...words } })
  return id
}

const lines = new Map<string, Promise<string>>()

/** A line that the subject owns. */
async function ownLine(town: Town, subject: Subject): Promise<string> {
  const { surveyId } = await madeFor(town, subject)
  const made = lines.get(subject.employeeId) ?? line(surveyId, subject.employeeId)
  lines.set(subject.employeeId, made)
  return made
}

const plan = { cause: 'Uji', kind: 'PROCESS' as const, action: 'Uji', ownerId: randomUUID(), dueOn: '2099-01-01' as const }
const settled = { revision: 99, state: 'DONE' as const, outcome: 'Selesai', said: null, done: null }
const everything = { q: '', state: null }
const reason = 'Papannya tidak jadi dipasang.'

export const surveyFollowUpRows = [
  row(
    planFollowUp,
    async (actor, subject, town) =>
      planFollowUp(actor, { ...plan, surveyId: (await madeFor(town, subject)).surveyId, unsur: 'tidak-ditanyakan' }),
    planning,
  ),
  row(
    changeFollowUp,
    async (actor, subject, town) => changeFollowUp(actor, { ...plan, followUpId: (await madeFor(town, subject)).lineId, revision: 99 }),
    planning,
  ),
  row(
    settleFollowUp,
    async (actor, subject, town) => settleFollowUp(actor, { ...settled, followUpId: (await madeFor(town, subject)).lineId }),
    planning,
    { about: 'another’s line' },
  ),
  row(
    settleFollowUp,
    async (actor, subject, town) => settleFollowUp(actor, { ...settled, followUpId: await ownLine(town, subject) }),
    { ...planning, own: ownOnly.own },
    { about: 'the subject’s own line' },
  ),
  row(
    wordFollowUp,
    async (actor, subject, town) =>
      wordFollowUp(actor, { followUpId: (await madeFor(town, subject)).lineId, revision: 99, said: null, done: null }),
    planning,
  ),
  row(
    tellOfDueFollowUps,
    (actor) => tellOfDueFollowUps({ ...actor, kind: actor.kind === 'OPERATOR' ? 'JOB' : actor.kind }, null),
    same(nobody),
  ),
  row(findFollowUp, async (actor, subject, town) => findFollowUp(actor, (await madeFor(town, subject)).lineId), reading, {
    about: 'another’s line',
  }),
  row(
    findFollowUp,
    async (actor, subject, town) => findFollowUp(actor, await ownLine(town, subject)),
    { ...reading, own: ownOnly.own },
    { about: 'the subject’s own line' },
  ),
  row(
    listFollowUps,
    async (actor, subject, town) => {
      const { surveyId } = await madeFor(town, subject)
      const { name } = await db().service.findFirstOrThrow({ where: { surveys: { some: { id: surveyId } } } })
      const { lineId } = await madeFor(town, subject)
      return (await listFollowUps(actor, { ...everything, q: name, page: 1 })).rows.some(({ id }) => id === lineId)
    },
    reading,
  ),
  row(
    listAllFollowUps,
    async (actor, subject, town) => {
      const { lineId } = await madeFor(town, subject)
      return (await listAllFollowUps(actor, everything)).some(({ id }) => id === lineId)
    },
    reading,
  ),
  row(
    listFollowUpsOf,
    async (actor, subject, town) => {
      const { surveyId, lineId } = await madeFor(town, subject)
      return (await listFollowUpsOf(actor, surveyId)).some(({ id }) => id === lineId)
    },
    reading,
  ),
  row(
    listWaitingFollowUps,
    async (actor, subject, town) => {
      const id = await ownLine(town, subject)
      return (await listWaitingFollowUps(actor)).some(({ href }) => href.endsWith(id))
    },
    ownOnly,
    { operator: false },
  ),
  row(
    listOwnerCandidates,
    async (actor, subject, town) => listOwnerCandidates(actor, (await madeFor(town, subject)).surveyId, ''),
    planning,
  ),
  row(findPekppp, async (actor, subject, town) => findPekppp(actor, (await madeFor(town, subject)).surveyId), reading),
  row(
    listPekppp,
    async (actor, subject, town) => {
      await madeFor(town, subject)
      return (await listPekppp(actor, { year: town.year - 1, q: '' })).some(({ unitId }) => unitId === subject.unitId)
    },
    reading,
  ),
  row(
    recordPublicity,
    async (actor, subject, town) => {
      const { surveyId } = await madeFor(town, subject)
      return recordPublicity(actor, { surveyId, medium: 'CETAK', publishedOn: '2099-01-01', place: 'Uji' })
    },
    planning,
  ),
  row(
    withdrawPublicity,
    async (actor, subject, town) => withdrawPublicity(actor, { publicityId: (await madeFor(town, subject)).publicityId, reason }),
    planning,
  ),
  row(listPublicity, async (actor, subject, town) => listPublicity(actor, (await madeFor(town, subject)).surveyId), reading),
  row(issueReport, async (actor, subject, town) => issueReport(actor, { surveyId: (await madeFor(town, subject)).surveyId }), planning),
  row(
    findIssuedReport,
    async (actor, subject, town) => {
      const { surveyId } = await madeFor(town, subject)
      await db().surveyReport.upsert({
        where: { surveyId },
        create: { surveyId, n: 1, issuedAt: trusted().now },
        update: {},
      })
      return findIssuedReport(actor, surveyId)
    },
    reading,
  ),
  row(findReport, async (actor, subject, town) => findReport(actor, (await madeFor(town, subject)).surveyId, null), reading),
]
