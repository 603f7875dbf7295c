import { randomUUID } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { columnOf } from '@/lib/day'
import { db } from '@/lib/db'
import { declineRole, proposeRole, takeRole, withdrawRole } from '@/lib/plan/matrix/commands'
import { findMatrix, listProposedRoles, listWaitingRoles } from '@/lib/plan/matrix/queries'
import { addTeamMember, changeTeam, changeTeamLeader, endTeam, endTeamMember, formTeam } from '@/lib/plan/team/commands'
import { giveTeamFeedback } from '@/lib/plan/team/feedback/commands'
import { findMemberResults, findPlanTeams } from '@/lib/plan/team/feedback/queries'
import { findTeam, listTeamCandidates, listTeams } from '@/lib/plan/team/queries'
import { findMemberProgress } from '@/lib/progress/member/queries'
import { trusted } from '../../support/actors'
import { plansOf } from './cycle'
import { everyone, nobody, ownOnly, type Row, row, same, type Who } from './row'
import type { Subject, Town } from './town'

const readers: Who = ['HR_ADMIN', 'UNIT_HR', 'LEADER', 'AUDITOR']
const hr: Who = ['HR_ADMIN', 'UNIT_HR']
const reason = 'Pekerjaan tim sudah selesai'
/** A team of the subject's: theirs to read as its ketua, and of the roles that reach their unit. */
const teamRecord: Row['yes'] = { ...same(readers), own: everyone, otherUnit: nobody }
const forming: Row['yes'] = { ...same(hr), otherUnit: nobody }
const person = { operator: false }

const teams = new Map<string, Promise<string>>()

/** A team of this year that the subject leads, without members. Made once. */
function teamOf(town: Town, { holdingId, name }: Subject): Promise<string> {
  const made = teams.get(holdingId) ?? make()
  teams.set(holdingId, made)
  return made
  async function make(): Promise<string> {
    const id = uuidv7()
    const words = { name: `Tim ${name}`, purpose: 'Menguji hak akses', basis: 'SK 1' }
    await db().team.create({
      data: { id, ...words, leaderHoldingId: holdingId, periodId: town.yearPeriodId, createdAt: trusted().now },
    })
    return id
  }
}

const memberships = new Map<string, Promise<string>>()

/** Someone who is in the subject's team no more, so that nobody sees it through them: the one who is acted on has left. */
function memberOf(town: Town, subject: Subject): Promise<string> {
  const made = memberships.get(subject.holdingId) ?? make()
  memberships.set(subject.holdingId, made)
  return made
  async function make(): Promise<string> {
    const id = uuidv7()
    const teamId = await teamOf(town, subject)
    const days = { validFrom: columnOf(`${town.year}-01-01`), validTo: columnOf(`${town.year}-01-02`) }
    await db().teamMember.create({ data: { id, teamId, holdingId: subject.holdingId, ...days } })
    return id
  }
}

/** A role proposed to one of them for an RHK of another's SKP of last year; a new one each time. */
async function role(town: Town, to: Subject, column: Subject): Promise<string> {
  const id = uuidv7()
  const { agreed } = await plansOf(town, column)
  const cell = { workResultId: agreed.workResultIds[0] ?? '', holdingId: to.holdingId, text: `Peran ${id}` }
  const proposed = { state: 'PROPOSED' as const, proposedById: column.accountId, proposedAt: trusted().now }
  await db().expectedRole.create({ data: { id, ...cell, ...proposed } })
  return id
}

export const teamRows = [
  row(
    formTeam,
    (actor, { holdingId }, { year }) =>
      formTeam(actor, { leaderHoldingId: holdingId, year: year - 1, name: 'Tim', purpose: 'Menguji', basis: 'SK' }),
    forming,
    person,
  ),
  row(
    changeTeam,
    async (actor, subject, town) =>
      changeTeam(actor, { teamId: await teamOf(town, subject), seen: '', name: 'Tim', purpose: 'Menguji', basis: 'SK' }),
    forming,
    person,
  ),
  row(
    changeTeamLeader,
    async (actor, subject, town) => {
      const change = { seen: subject.holdingId, holdingId: subject.holdingId, from: `${town.year}-01-01` as const, reason }
      return changeTeamLeader(actor, { teamId: await teamOf(town, subject), ...change })
    },
    forming,
    person,
  ),
  row(
    addTeamMember,
    async (actor, subject, town) =>
      addTeamMember(actor, { teamId: await teamOf(town, subject), holdingId: subject.holdingId, from: `${town.year}-01-01`, to: null }),
    forming,
    person,
  ),
  row(
    endTeamMember,
    async (actor, subject, town) => endTeamMember(actor, { seen: null, memberId: await memberOf(town, subject), on: `${town.year}-01-02` }),
    forming,
    person,
  ),
  row(
    endTeam,
    async (actor, subject, town) =>
      endTeam(actor, { seen: null, teamId: await teamOf(town, subject), on: `${town.year - 1}-01-02`, reason }),
    forming,
    person,
  ),
  row(findTeam, async (actor, subject, town) => findTeam(actor, await teamOf(town, subject)), teamRecord),
  row(
    listTeams,
    async (actor, subject, town) => {
      const id = await teamOf(town, subject)
      const { rows } = await listTeams(actor, { q: subject.name, page: 1, year: town.year })
      return rows.some((one) => one.id === id)
    },
    teamRecord,
  ),
  row(listTeamCandidates, (actor, { nip }) => listTeamCandidates(actor, nip, 'MEMBER'), same(hr), { ...person, about: 'members' }),
  row(listTeamCandidates, (actor, { nip }) => listTeamCandidates(actor, nip, 'LEADER'), forming, { ...person, about: 'ketua' }),
  row(findMemberResults, async (actor, subject, town) => findMemberResults(actor, await teamOf(town, subject)), ownOnly, person),
  row(findMemberProgress, async (actor, subject, town) => findMemberProgress(actor, await teamOf(town, subject)), ownOnly, person),
  row(
    giveTeamFeedback,
    async (actor, subject, town) => {
      const about = { teamId: await teamOf(town, subject), workResultId: randomUUID(), periodId: randomUUID() }
      return giveTeamFeedback(actor, { ...about, seen: 0, rating: null, text: 'Hasilnya baik.' })
    },
    ownOnly,
    person,
  ),
  row(findPlanTeams, async (actor, subject, town) => findPlanTeams(actor, (await plansOf(town, subject)).agreed.planId), {
    ...same(readers),
    own: everyone,
    subordinate: everyone,
    supervised: everyone,
    otherUnit: nobody,
  }),
  row(
    proposeRole,
    async (actor, { holdingId }, town) => {
      const { agreed } = await plansOf(town, town.subjects.own)
      return proposeRole(actor, { workResultId: agreed.workResultIds[0] ?? '', holdingId, teamId: null, text: `Peran ${uuidv7()}` })
    },
    { ...same(nobody), subordinate: everyone },
    person,
  ),
  row(
    withdrawRole,
    async (actor, subject, town) => withdrawRole(actor, { roleId: await role(town, town.subjects.subordinate, subject) }),
    ownOnly,
    person,
  ),
  row(
    takeRole,
    async (actor, subject, town) => takeRole(actor, { roleId: await role(town, subject, town.subjects.sameUnit) }),
    ownOnly,
    person,
  ),
  row(
    declineRole,
    async (actor, subject, town) => declineRole(actor, { roleId: await role(town, subject, town.subjects.sameUnit), reason }),
    ownOnly,
    person,
  ),
  row(
    findMatrix,
    async (actor, { holdingId }, { year }) =>
      (await findMatrix(actor, { year, teamId: null, holdingId: null, page: 1 }))?.rows.some((one) => one.holdingId === holdingId),
    { ...same(nobody), subordinate: everyone },
    person,
  ),
  row(
    listProposedRoles,
    async (actor, subject, town) => {
      const id = await role(town, subject, town.subjects.sameUnit)
      return (await listProposedRoles(actor, town.year - 1)).some((one) => one.id === id)
    },
    ownOnly,
    person,
  ),
  row(
    listWaitingRoles,
    async (actor, subject, town) => {
      const { planId } = (await plansOf(town, town.subjects.sameUnit)).submitted
      const column = await db().workResult.findFirstOrThrow({ where: { planId } })
      const cell = { workResultId: column.id, holdingId: subject.holdingId, text: 'Peran tahun ini' }
      const proposed = { state: 'PROPOSED' as const, proposedById: town.subjects.sameUnit.accountId, proposedAt: trusted().now }
      const { id } = await db().expectedRole.create({ data: { id: uuidv7(), ...cell, ...proposed } })
      const waiting = await listWaitingRoles(actor)
      await db().expectedRole.delete({ where: { id } })
      return waiting
    },
    ownOnly,
    person,
  ),
]
