import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/actor'
import { listAttendees } from '@/lib/briefing/attendance/queries'
import { listBriefings, listUnitsToBrief } from '@/lib/briefing/queries'
import { listReach, listUnreached } from '@/lib/briefing/reach/queries'
import { columnOf } from '@/lib/day'
import { db } from '@/lib/db'
import { countOpenRequests, listOfficers, listRequests, listWaitingRequests } from '@/lib/organization/appraiser/request/queries'
import { listSubmitted } from '@/lib/plan/agreement/several/queries'
import { listBlockedPosts, listOwnBlocks } from '@/lib/plan/block/queries'
import { listBoardRows, listBoardUnits } from '@/lib/plan/board/queries'
import { listClarityUnits, listUnclear, listUnclearQuestions } from '@/lib/plan/clarity/queries'
import { listDelegateCandidates, listOwnDelegates } from '@/lib/plan/delegate/queries'
import { findComparison, listComparedTitles, listOwnPlaces } from '@/lib/plan/fairness/queries'
import { listFairnessQuestions, listWaitingFairness } from '@/lib/plan/fairness/question/queries'
import { feedMissingPlans } from '@/lib/plan/library/jobs'
import { listCopyTargets, listLibrary, listOwnPostTitles } from '@/lib/plan/library/queries'
import { findUnitDrafts, listUnitsToPrepare } from '@/lib/plan/library/unit/queries'
import { findMatrix, listProposedRoles, listWaitingRoles } from '@/lib/plan/matrix/queries'
import { listOthersPlans, listOwnPlans, listPlansToAgree, listPreparedPlans } from '@/lib/plan/overview/queries'
import { listUnitPledges } from '@/lib/plan/pledge/queries'
import { listUnitQuality } from '@/lib/plan/quality/queries'
import { findMemberResults } from '@/lib/plan/team/feedback/queries'
import { findTeam, listTeamCandidates, listTeams } from '@/lib/plan/team/queries'
import { findUnitTree } from '@/lib/plan/tree/queries'
import { everywhere, trusted } from '../../support/actors'
import {
  agreedPlan,
  approvedPledge,
  hireUnder,
  type Official,
  openOfficeUnder,
  planTown,
  type SeededPlan,
  type Town,
} from '../../support/plans'
import { isOfAct, watchStatements } from '../../support/statements'

const few = 1
const many = 12

/** Whoever asks a list, and how many rows it gave. */
type List = [name: string, ask: () => Promise<number>]

let town: Town
let hr: Actor
let led: SeededPlan
let teamId: string
let briefingId: string
let hired = 0
const prepared: string[] = []
const watch = () => watchStatements()
let watched: ReturnType<typeof watchStatements> | null = null

beforeAll(async () => {
  town = await planTown()
  hr = { ...town.hrAdmin, reaches: [everywhere('HR_ADMIN')] }
  led = await agreedPlan(town, town.chief)
  teamId = await team('Tim yang diikuti semua')
  briefingId = await session(0)
  // Groups below the smallest are shown to nobody: the lists of titles start from a group.
  for (let index = 0; index < 5; index += 1) await agreedColleague(`Rekan ${index}`)
}, 120_000)

afterAll(async () => {
  await watched?.close()
})

test('no list of the setting of indicators sends more than five statements, however many rows it has', async () => {
  await grow(few)
  const before = await measured()
  await grow(many - few)
  const after = await measured()
  const said = (list: Map<string, Measured>) => [...list].map(([name, { statements }]) => `${name}: ${statements}`)
  expect(said(after)).toEqual(said(before))
  expect([...after].filter(([, { statements }]) => statements > 5).map(([name, { statements }]) => `${name}: ${statements}`)).toEqual([])
  const unmoved = [...after].filter(([name, { rows }]) => !ofOneRow.includes(name) && rows <= (before.get(name)?.rows ?? 0))
  expect(unmoved.map(([name, { rows }]) => `${name}: ${rows}`)).toEqual([])
}, 300_000)

/** What these give does not grow with the town: a count, or one line for all. */
const ofOneRow = ['listWaitingRequests', 'listWaitingRoles', 'listCopyTargets', 'listOwnPostTitles', 'listOwnPlaces', 'listComparedTitles']

type Measured = { statements: number; rows: number }

async function measured(): Promise<Map<string, Measured>> {
  watched = watch()
  const found = new Map<string, Measured>()
  for (const [name, ask] of lists()) {
    await ask()
    watched.taken()
    const rows = await ask()
    found.set(name, { statements: watched.taken().filter((one) => !isOfAct(one)).length, rows })
  }
  await watched.close()
  watched = null
  return found
}

function lists(): List[] {
  const { year, chief, staff, clerk } = town
  const open = { q: '', page: 1, year }
  const library = { q: '', page: 1, post: '', kind: null, retired: false }
  const clerkOfAll = { ...clerk, prepares: new Set(prepared) }
  const length = async (rows: Promise<readonly unknown[]>) => (await rows).length
  const total = async (list: Promise<{ rows: readonly unknown[] }>) => (await list).rows.length
  return [
    ['listOthersPlans', () => total(listOthersPlans(hr, { ...open, sort: 'nama', standing: null }))],
    ['listOwnPlans', () => length(listOwnPlans(staff, year))],
    ['listOwnBlocks', async () => (await listOwnBlocks(staff, [...staff.holdings], year)).size],
    ['listBlockedPosts', () => length(listBlockedPosts(hr, staff.employeeId ?? ''))],
    ['listPreparedPlans', () => length(listPreparedPlans(clerkOfAll, year))],
    ['listPlansToAgree', () => total(listPlansToAgree(chief))],
    ['listSubmitted', () => total(listSubmitted(chief))],
    ['listBoardUnits', () => total(listBoardUnits(hr, year))],
    ['listBoardRows', () => total(listBoardRows(hr, { ...open, sort: 'status', unitId: null, standing: null }))],
    ['listUnitPledges', () => total(listUnitPledges(hr, open))],
    ['findUnitTree', async () => (await findUnitTree(hr, { year, unitId: town.sectionId, q: 'Hasil milik' }))?.tree.hits ?? 0],
    ['listLibrary', () => total(listLibrary(hr, library))],
    ['findUnitDrafts', async () => (await findUnitDrafts(hr, { unitId: town.rootId, year, below: true, page: 1 }))?.total ?? 0],
    ['listUnitsToPrepare', () => length(listUnitsToPrepare(hr))],
    ['listCopyTargets', () => length(listCopyTargets(staff))],
    ['listOwnPostTitles', () => length(listOwnPostTitles(staff))],
    ['listUnclear', () => total(listUnclear(hr, { ...open, sort: 'belum', unit: null }))],
    ['listUnclearQuestions', () => total(listUnclearQuestions(hr, { page: 1, year, unit: null }))],
    ['listClarityUnits', () => length(listClarityUnits(hr))],
    ['listUnitQuality', () => total(listUnitQuality(hr, { ...open, unit: null }))],
    ['listComparedTitles', () => total(listComparedTitles(hr, open))],
    ['findComparison', async () => (await findComparison(hr, { title: staff.postTitle, level: null, page: 1, year }))?.people ?? 0],
    ['listOwnPlaces', () => length(listOwnPlaces(chief, { year, scope: 'pemerintah' }))],
    ['listFairnessQuestions', () => total(listFairnessQuestions(hr, { answered: false, page: 1 }))],
    ['listWaitingFairness', () => length(listWaitingFairness(chief))],
    ['listTeams', () => total(listTeams(hr, open))],
    ['findTeam', async () => (await findTeam(hr, teamId))?.members.length ?? 0],
    ['listTeamCandidates', async () => (await listTeamCandidates(hr, 'Rekan', 'MEMBER'))?.length ?? 0],
    ['findMemberResults', async () => (await findMemberResults(chief, teamId))?.results.length ?? 0],
    ['findMatrix', async () => (await findMatrix(chief, { year, teamId: null, holdingId: null, page: 1 }))?.rows.length ?? 0],
    ['listProposedRoles', () => length(listProposedRoles(staff, year))],
    ['listWaitingRoles', () => length(listWaitingRoles(staff))],
    ['listOwnDelegates', () => length(listOwnDelegates(chief))],
    ['listDelegateCandidates', () => length(listDelegateCandidates(chief, 'Rekan'))],
    ['listBriefings', () => total(listBriefings(hr, { year, page: 1 }))],
    ['listAttendees', () => total(listAttendees(hr, briefingId, 1))],
    ['listReach', () => length(listReach(hr, year))],
    ['listUnreached', () => total(listUnreached(hr, { ...open, sort: 'nama', officeId: null }))],
    ['listUnitsToBrief', () => length(listUnitsToBrief(hr))],
    ['listRequests', () => total(listRequests(hr, { page: 1, decided: false }))],
    ['countOpenRequests', () => countOpenRequests(hr)],
    ['listWaitingRequests', () => length(listWaitingRequests(hr))],
    ['listOfficers', () => length(listOfficers(staff, staff.holdingId, 'Rekan'))],
  ]
}

/** Adds one row to every list, so many times. */
async function grow(times: number): Promise<void> {
  for (let turn = 0; turn < times; turn += 1) {
    hired += 1
    const officeId = await openOfficeUnder(town, `Dinas ke-${hired}`)
    await approvedPledge(town, officeId)
    await waitingColleague(`Rekan W ${hired}`, officeId)
    const agreed = await agreedColleague(`Rekan A ${hired}`)
    await joinEverything(agreed)
    const { employeeId } = await hireUnder(town, `Rekan N ${hired}`, officeId)
    const here = { employeeId: employeeId ?? '', year: town.year, system: 'TERA' as const, reason: 'Uji' }
    await db().recordingSystemChoice.create({ data: here })
    await actingFor(town.staff, officeId)
    await team(`Tim ke-${hired}`)
    await session(hired)
  }
  await feedMissingPlans(trusted())
}

/** The chief appraises them too. */
async function known(who: Official): Promise<Official> {
  const appraises = new Set([...town.chief.appraises, who.holdingId])
  town = { ...town, chief: { ...town.chief, appraises } }
  return who
}

/** With an agreed SKP whose RHK hangs on the chief's, and a question about its indicator. */
async function agreedColleague(name: string): Promise<Official> {
  const who = await known(await hireUnder(town, name))
  const plan = await agreedPlan(town, who, {
    workResults: [
      {
        text: `Hasil milik ${name}`,
        supportsWorkResultId: led.workResultIds[0] ?? '',
        indicators: [{ text: 'Berkas selesai' }, { text: `Milik ${name}` }],
      },
    ],
  })
  const asked = { doubt: 'UNFAIR' as const, text: 'Jauh di atas rekannya', askedById: town.leader.accountId, askedAt: town.leader.now }
  await db().fairnessQuestion.create({ data: { id: uuidv7(), indicatorId: plan.indicatorIds[0]?.[0] ?? '', ...asked } })
  return who
}

/** With a submitted SKP that holds a question, and a request for another pejabat penilai. */
async function waitingColleague(name: string, officeId: string): Promise<void> {
  const who = await known(await hireUnder(town, name, officeId))
  const { versionId } = await agreedPlan(town, who, { state: 'SUBMITTED' })
  const mark = { versionId, valueKey: 'KOMPETEN', clear: false, question: 'Apa maksudnya?' }
  await db().clarityMark.create({ data: { id: uuidv7(), ...mark, markedById: who.accountId, markedAt: who.now } })
  const wish = { holdingId: who.holdingId, appraiserHoldingId: town.head.holdingId, reason: 'Bekerja pada tim Bu Novita' }
  await db().appraiserRequest.create({ data: { id: uuidv7(), ...wish, state: 'OPEN', askedById: who.accountId, askedAt: who.now } })
}

/** A member of the team, an attendant, a penyiap of the chief, who prepares theirs in turn; and a role for the member of staff. */
async function joinEverything({ holdingId, personId, employeeId }: Official): Promise<void> {
  const { chief, staff, clerk } = town
  prepared.push(personId)
  await db().teamMember.create({ data: { id: uuidv7(), teamId, holdingId, validFrom: columnOf(`${town.year}-01-01`) } })
  const kept = { briefingId, employeeId: employeeId ?? '', recordedById: clerk.accountId, recordedAt: clerk.now }
  await db().briefingAttendance.create({ data: kept })
  const given = { validFrom: columnOf(chief.today), givenById: chief.accountId, givenAt: chief.now }
  await db().planDelegate.create({ data: { id: uuidv7(), personId: chief.personId, delegateId: personId, ...given } })
  const column = await agreedPlanColumn()
  const role = { workResultId: column, holdingId: staff.holdingId, text: 'Peran yang diharapkan', state: 'PROPOSED' as const }
  await db().expectedRole.create({ data: { id: uuidv7(), ...role, proposedById: chief.accountId, proposedAt: chief.now } })
}

/** One more RHK of the chief's agreed SKP. */
async function agreedPlanColumn(): Promise<string> {
  const id = uuidv7()
  await db().workResult.create({ data: { id, planId: led.planId } })
  return id
}

async function actingFor(who: Official, unitId: string): Promise<void> {
  const post = await db().post.create({
    data: { unitId, title: 'Kepala Dinas', kind: 'STRUCTURAL', level: 'JPT_PRATAMA', isHead: true, createdAt: who.now },
  })
  const held = { postId: post.id, isHead: true, personId: who.personId, employeeId: who.employeeId, mode: 'PLT' as const }
  const { id } = await db().postHolding.create({ data: { ...held, validFrom: columnOf(town.since), recordedAt: who.now } })
  town = { ...town, staff: { ...town.staff, holdings: new Set([...town.staff.holdings, id]) } }
}

async function team(name: string): Promise<string> {
  const id = uuidv7()
  const words = { name, purpose: 'Data cocok di semua unit', basis: 'SK 100' }
  const led = { leaderHoldingId: town.chief.holdingId, periodId: town.yearPeriodId }
  await db().team.create({ data: { id, ...words, ...led, createdById: town.head.accountId, createdAt: town.head.now } })
  return id
}

async function session(number: number): Promise<string> {
  const id = uuidv7()
  const facts = { kind: 'SEMINAR' as const, title: `Sesi ke-${number}`, summary: 'Ringkasan isi sesi', hours: '09.00', place: 'Aula' }
  const kept = {
    heldOn: columnOf(town.hrAdmin.today),
    unitId: town.officeId,
    createdById: town.hrAdmin.accountId,
    createdAt: town.hrAdmin.now,
  }
  await db().briefing.create({ data: { id, ...facts, ...kept } })
  return id
}
