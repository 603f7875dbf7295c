import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { addDays, columnOf, type Day } from '@/lib/day'
import { db } from '@/lib/db'
import { submitPlan } from '@/lib/plan/agreement/commands'
import { listSupportable } from '@/lib/plan/cascade/queries'
import { reviseAgreedPlan } from '@/lib/plan/commands'
import { addTeamMember, changeTeam, endTeam, endTeamMember, formTeam } from '@/lib/plan/team/commands'
import { giveTeamFeedback } from '@/lib/plan/team/feedback/commands'
import { findMemberResults, findPlanTeams } from '@/lib/plan/team/feedback/queries'
import { findTeam, listTeamCandidates, listTeams } from '@/lib/plan/team/queries'
import { teamWording } from '@/lib/plan/team/rules'
import { newTeam, teamChange } from '@/lib/plan/team/schema'
import { refuse } from '@/lib/result'
import { done } from '../../support/appraisals'
import { agreedPlan, isNewYear, type Official, planTown, type Town, type Townsperson } from '../../support/plans'

let town: Town
let today: Day

beforeEach(async () => {
  town = await planTown()
  today = town.staff.today
})

const words = { name: 'Tim Data Terpadu', purpose: 'Data kependudukan dan bantuan cocok', basis: 'SK 100/2026' }
const reason = 'Pekerjaan tim sudah selesai'
const told = (accountId: string, kind: 'TEAM_JOINED' | 'TEAM_FEEDBACK') => db().notification.count({ where: { accountId, kind } })

const listed = async (actor: Townsperson, teamId: string) =>
  (await listTeams(actor, { q: 'lestari', page: 1, year: town.year })).rows.filter(({ id }) => id === teamId)

/** A team of this year led by the chief, formed by the head of the office. */
async function team(leader: Official = town.chief, by: Official = town.head): Promise<string> {
  return done(await formTeam(by, { ...words, year: town.year, leaderHoldingId: leader.holdingId })).teamId
}

async function join(teamId: string, who: Official, to: Day | null = null): Promise<string> {
  done(await addTeamMember(town.hrAdmin, { teamId, holdingId: who.holdingId, from: `${town.year}-01-01`, to }))
  return (await db().teamMember.findFirstOrThrow({ where: { teamId, holdingId: who.holdingId } })).id
}

describe('forming', () => {
  test('by heads of the ketua’s unit or above, and HR who reach it; nobody else', async () => {
    const input = { ...words, year: town.year, leaderHoldingId: town.chief.holdingId }
    for (const actor of [town.mayor, town.head, town.chief, town.hrAdmin, town.unitHr]) done(await formTeam(actor, input))
    for (const actor of [town.staff, town.stranger, town.leader, town.auditor, town.systemAdmin])
      expect(await formTeam(actor, input), actor.name).toEqual(refuse('forbidden'))
    const other = { ...input, leaderHoldingId: town.stranger.holdingId }
    for (const actor of [town.head, town.unitHr]) expect(await formTeam(actor, other)).toMatchObject({ code: 'notFound' })
    expect(await formTeam(town.chief, { ...input, leaderHoldingId: town.head.holdingId })).toMatchObject({ code: 'notFound' })
    expect(await told(town.chief.accountId, 'TEAM_JOINED')).toBe(5)
  })

  test('the same key forms once; a year gone by, an unknown year and a post left are refused', async () => {
    const input = { ...words, year: town.year, leaderHoldingId: town.chief.holdingId }
    const key = uuidv7()
    const [one, other] = await Promise.all([formTeam(town.head, input, { key }), formTeam(town.head, input, { key })])
    expect(one).toEqual(other)
    expect(await db().team.count({ where: { leaderHoldingId: town.chief.holdingId } })).toBe(1)
    expect(await formTeam(town.head, { ...input, year: town.year - 1 })).toEqual(refuse('yearPast'))
    expect(await formTeam(town.head, { ...input, year: town.year + 9 })).toEqual(refuse('yearUnknown'))
    await db().postHolding.update({ where: { id: town.chief.holdingId }, data: { validTo: columnOf(today) } })
    expect(await formTeam(town.head, input)).toMatchObject({ code: 'leaderGone' })
  })

  test('texts that are too long, or missing, get a sentence', () => {
    const input = { year: '2026', leaderHoldingId: uuidv7(), ...words, purpose: 'a'.repeat(100_000) }
    expect(newTeam.safeParse(input).error?.issues[0]?.message).toContain('1.000 karakter')
    expect(newTeam.safeParse({ ...input, purpose: words.purpose, leaderHoldingId: '' }).error?.issues[0]?.message).toBe('Pilih ketua tim.')
  })

  test('who forms teams finds people of any unit, with name, NIP, post and unit alone; others find nobody', async () => {
    const { holdingId, nip } = town.stranger
    const found = { holdingId, name: 'Raka', nip, postTitle: 'Analis', unitName: 'Dinas Lain' }
    expect(await listTeamCandidates(town.head, nip ?? '', 'MEMBER')).toEqual([found])
    expect(await listTeamCandidates(town.head, 'raka', 'MEMBER')).toContainEqual(found)
    expect(await listTeamCandidates(town.head, nip ?? '', 'LEADER')).toEqual([])
    expect(await listTeamCandidates(town.head, town.staff.nip ?? '', 'LEADER')).toHaveLength(1)
    expect(await listTeamCandidates(town.head, '', 'MEMBER')).toEqual([])
    expect(await listTeamCandidates(town.staff, 'raka', 'MEMBER')).toBe(null)
  })

  test('is changed once by two at once; an old form and a stranger are refused', async () => {
    const teamId = await team()
    const seen = teamWording(words)
    const input = teamChange.parse({ teamId, seen: seen.replaceAll('\n', '\r\n'), ...words, name: 'Tim Satu Data' })
    const other = { ...input, name: 'Tim Dua Data' }
    expect(await changeTeam(town.stranger, input)).toEqual(refuse('notFound'))
    await join(teamId, town.stranger)
    expect(await changeTeam(town.stranger, input)).toEqual(refuse('forbidden'))
    const both = await Promise.all([changeTeam(town.head, input), changeTeam(town.hrAdmin, other)])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(both.find((one) => !one.ok)).toEqual(refuse('conflict'))
    expect(await changeTeam(town.head, input)).toEqual(refuse('conflict'))
  })
})

describe('members', () => {
  test.skipIf(isNewYear)('a last day that reaches into a later membership is refused', async () => {
    const teamId = await team()
    const first = await join(teamId, town.stranger)
    done(await endTeamMember(town.head, { seen: null, memberId: first, on: today }))
    done(await addTeamMember(town.head, { teamId, holdingId: town.stranger.holdingId, from: today, to: null }))
    const late = { memberId: first, on: addDays(today, 5), seen: today }
    expect(await endTeamMember({ ...town.head, today: addDays(today, -1) }, late)).toEqual(refuse('alreadyMember', { field: 'on' }))
  })

  test.skipIf(isNewYear)('of two who say when it ends at once, of a member or the team, the second is told', async () => {
    const teamId = await team()
    const memberId = await join(teamId, town.stranger)
    const codes = (both: { ok: boolean; code?: string }[]) => both.map((one) => (one.ok ? 'ok' : one.code)).sort()
    const leave = (days: number) => endTeamMember(town.head, { memberId, seen: null, on: addDays(today, days) })
    expect(codes(await Promise.all([leave(1), leave(2)]))).toEqual(['endSet', 'ok'])
    const close = (who: Official, days: number) => endTeam(who, { teamId, seen: null, on: addDays(today, -days), reason })
    expect(codes(await Promise.all([close(town.head, 0), close(town.mayor, 0)]))).toEqual(['endSet', 'ok'])
    const input = { teamId, on: today, reason }
    expect(await endTeam(town.head, { ...input, seen: null })).toEqual(refuse('endSet'))
    done(await endTeam(town.head, { ...input, seen: today }))
  })

  test.skipIf(isNewYear)('join from any unit and are told; not twice on the same day, not the ketua, not for another year', async () => {
    const teamId = await team()
    const memberId = await join(teamId, town.stranger)
    expect(await told(town.stranger.accountId, 'TEAM_JOINED')).toBe(1)
    const input = { teamId, holdingId: town.stranger.holdingId, from: today, to: null }
    expect(await addTeamMember(town.head, input)).toMatchObject({ code: 'alreadyMember' })
    expect(await addTeamMember(town.head, { ...input, holdingId: town.chief.holdingId })).toMatchObject({ code: 'isLeader' })
    expect(await addTeamMember(town.head, { ...input, from: `${town.year + 1}-01-01` })).toMatchObject({ code: 'dayOutsideYear' })
    expect(await addTeamMember(town.head, { ...input, to: today })).toMatchObject({ code: 'rangeUpsideDown' })
    expect(await addTeamMember(town.head, { ...input, holdingId: uuidv7() })).toMatchObject({ code: 'holdingGone' })
    expect(await addTeamMember(town.staff, input)).toEqual(refuse('notFound'))
    expect(await addTeamMember(town.chief, { ...input, holdingId: town.clerk.holdingId })).toMatchObject({ ok: true })
    expect(await endTeamMember(town.head, { seen: null, memberId, on: `${town.year}-01-01` })).toMatchObject({ code: 'endsTooEarly' })
    expect(await endTeamMember(town.stranger, { seen: null, memberId, on: today })).toEqual(refuse('forbidden'))
    done(await endTeamMember(town.head, { seen: null, memberId, on: today }))
    expect(await endTeamMember(town.head, { memberId, on: today, seen: today })).toEqual(refuse('conflict'))
    done(await addTeamMember(town.head, input))
    const found = await findTeam(town.stranger, teamId)
    expect(found?.members.filter(({ holdingId }) => holdingId === town.stranger.holdingId)).toMatchObject([
      { from: `${town.year}-01-01`, to: today, isMember: false },
      { from: today, to: null, isMember: true },
    ])
  })

  test('two at once add one', async () => {
    const teamId = await team()
    const input = { teamId, holdingId: town.stranger.holdingId, from: today, to: null }
    const both = await Promise.all([addTeamMember(town.head, input), addTeamMember(town.hrAdmin, input)])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(await db().teamMember.count({ where: { teamId } })).toBe(1)
  })

  test('and the ketua see the team, heads and roles in reach too; others nothing', async () => {
    const teamId = await team()
    await join(teamId, town.stranger)
    for (const actor of [town.chief, town.stranger, town.mayor, town.head, town.hrAdmin, town.unitHr, town.leader, town.auditor]) {
      expect(await findTeam(actor, teamId), actor.name).toMatchObject({ name: words.name, leader: { name: 'Lestari' } })
      expect(await listed(actor, teamId), actor.name).toMatchObject([{ id: teamId, members: 1 }])
    }
    for (const actor of [town.staff, town.clerk, town.systemAdmin]) {
      expect(await findTeam(actor, teamId), actor.name).toBe(null)
      expect(await listed(actor, teamId), actor.name).toEqual([])
    }
  })
})

describe('RHK that hang on the ketua’s', () => {
  test.skipIf(isNewYear)('are offered to members of today, marked apart, and not to others', async () => {
    const led = await agreedPlan(town, town.chief, { workResults: [{ text: 'Data terpadu' }] })
    const teamId = await team()
    const place = { holdingId: town.stranger.holdingId, unitId: town.otherOfficeId, year: town.year }
    const offered = async () => (await listSupportable(town.stranger, place)).workResults
    expect(await offered()).toEqual([])
    const memberId = await join(teamId, town.stranger)
    const byTeam = [{ id: led.workResultIds[0], text: 'Data terpadu', kind: 'TEAM', teamName: words.name }]
    expect(await offered()).toEqual(byTeam)
    const year = town.year + 1
    expect((await listSupportable(town.stranger, { ...place, year })).workResults).toEqual([])
    done(await endTeamMember(town.head, { seen: null, memberId, on: today }))
    expect(await offered()).toEqual([])
    done(await addTeamMember(town.head, { teamId, holdingId: town.stranger.holdingId, from: today, to: null }))
    expect(await offered()).toEqual(byTeam)
    await db().team.update({ where: { id: teamId }, data: { endedOn: columnOf(addDays(today, -1)) } })
    expect(await offered()).toEqual([])
  })

  test('of the own pejabat penilai are offered as that, also where they lead the team', async () => {
    await agreedPlan(town, town.chief)
    await join(await team(), town.staff)
    const place = { holdingId: town.staff.holdingId, unitId: town.sectionId, year: town.year }
    expect((await listSupportable(town.staff, place)).workResults).toMatchObject([{ kind: 'APPRAISER', teamName: null }])
  })

  test('pass the check when submitted, bind no other RHK, and stay tied through a revision', async () => {
    const led = await agreedPlan(town, town.chief)
    await join(await team(), town.stranger)
    const workResults = [{ supportsWorkResultId: led.workResultIds[0] ?? '' }, { text: 'Tugas unit sendiri' }]
    const { planId } = await agreedPlan(town, town.stranger, { workResults })
    done(await reviseAgreedPlan(town.stranger, { planId, number: 1, reason: 'Target berubah di tengah tahun' }))
    const next = await db().planVersion.findFirstOrThrow({ where: { planId, number: 2 }, include: { workResultTexts: true } })
    expect(next.workResultTexts.map((one) => one.supportsWorkResultId).sort()).toEqual([led.workResultIds[0], null])
    const submit = () => submitPlan(town.stranger, { planId, revision: next.revision, marks: [] })
    expect(await submit()).toMatchObject({ code: 'clarityMissing' })
    await db().team.updateMany({ where: { leaderHoldingId: town.chief.holdingId }, data: { endedOn: columnOf(addDays(today, -1)) } })
    expect(await submit()).toMatchObject({
      code: 'planIncomplete',
      params: { count: 1 },
    })
  })
})

describe('the ketua', () => {
  async function working() {
    const led = await agreedPlan(town, town.chief, { workResults: [{ text: 'Data terpadu' }] })
    const teamId = await team()
    const memberId = await join(teamId, town.stranger)
    const workResults = [{ text: 'Data cocok', supportsWorkResultId: led.workResultIds[0] ?? '' }, { text: 'Rahasia unit lain' }]
    const plan = await agreedPlan(town, town.stranger, { workResults })
    return { teamId, memberId, plan, workResultId: plan.workResultIds[0] ?? '' }
  }

  async function quarter(number = 1) {
    return (await db().period.findFirstOrThrow({ where: { kind: 'QUARTER', year: town.year, number } })).id
  }

  test('sees that RHK with its indicators and nothing else of the SKP; everybody else sees none', async () => {
    const { teamId, workResultId } = await working()
    const found = await findMemberResults(town.chief, teamId)
    expect(found?.results).toMatchObject([
      { workResultId, text: 'Data cocok', supports: 'Data terpadu', name: 'Raka', indicators: [{ target: '100' }] },
    ])
    expect(JSON.stringify(found)).not.toContain('Rahasia')
    for (const actor of [town.stranger, town.staff, town.head, town.mayor, town.hrAdmin, town.auditor, town.systemAdmin])
      expect(await findMemberResults(actor, teamId), actor.name).toBe(null)
  })

  test('sees a draft of a member’s SKP not at all, and the version in force after a revision', async () => {
    const { teamId, plan } = await working()
    done(await reviseAgreedPlan(town.stranger, { planId: plan.planId, number: 1, reason: 'Target berubah di tengah tahun' }))
    await db().workResultText.updateMany({ where: { version: { planId: plan.planId, number: 2 } }, data: { text: 'Belum disepakati' } })
    expect((await findMemberResults(town.chief, teamId))?.results).toMatchObject([{ text: 'Data cocok' }])
    await db().planVersion.updateMany({ where: { planId: plan.planId, number: 2 }, data: { state: 'AGREED' } })
    expect((await findMemberResults(town.chief, teamId))?.results).toMatchObject([{ text: 'Belum disepakati' }])
  })

  test.skipIf(isNewYear)('of another team sees and says nothing; nor after a member left, or the team ended', async () => {
    const { teamId, memberId, workResultId } = await working()
    const other = await team(town.head, town.mayor)
    await join(other, town.stranger)
    const say = async (actor: Official, about: string) =>
      giveTeamFeedback(actor, { teamId: about, workResultId, periodId: await quarter(), seen: 0, rating: null, text: 'Hasilnya baik.' })
    expect((await findMemberResults(town.head, other))?.results).toEqual([])
    expect(await say(town.head, other)).toEqual(refuse('resultUnknown'))
    expect(await say(town.head, teamId)).toEqual(refuse('notFound'))
    done(await endTeamMember(town.head, { seen: null, memberId, on: today }))
    expect((await findMemberResults(town.chief, teamId))?.results).toEqual([])
    expect(await say(town.chief, teamId)).toEqual(refuse('resultUnknown'))
    done(await addTeamMember(town.head, { teamId, holdingId: town.stranger.holdingId, from: today, to: null }))
    expect((await findMemberResults(town.chief, teamId))?.results).toHaveLength(1)
    done(await endTeam(town.head, { seen: null, teamId, on: addDays(today, -1), reason }))
    expect(await findMemberResults(town.chief, teamId)).toBe(null)
    expect(await say(town.chief, teamId)).toEqual(refuse('teamEnded'))
    expect(await endTeam(town.head, { seen: null, teamId, on: today, reason })).toEqual(refuse('teamEnded'))
  })

  test('gives feedback with numbers that rise; of two at once one counts, an old form is refused', async () => {
    const { teamId, workResultId, plan } = await working()
    const periodId = await quarter()
    const input = { teamId, workResultId, periodId, seen: 0, rating: 'SESUAI_EKSPEKTASI' as const, text: 'Hasilnya baik.' }
    const both = await Promise.all([giveTeamFeedback(town.chief, input), giveTeamFeedback(town.chief, input)])
    expect(both.filter((one) => one.ok)).toHaveLength(1)
    expect(await giveTeamFeedback(town.chief, input)).toEqual(refuse('conflict'))
    const key = uuidv7()
    const better = { ...input, seen: 1, rating: 'DI_ATAS_EKSPEKTASI' as const, text: 'Lebih baik lagi.' }
    done(await giveTeamFeedback(town.chief, better, { key }))
    done(await giveTeamFeedback(town.chief, better, { key }))
    expect(await db().teamFeedback.findMany({ where: { teamId }, orderBy: { number: 'asc' } })).toMatchObject([
      { number: 1 },
      { number: 2 },
    ])
    expect((await findMemberResults(town.chief, teamId))?.results[0]?.feedback).toMatchObject([{ number: 2, rating: 'DI_ATAS_EKSPEKTASI' }])
    expect(await told(town.stranger.accountId, 'TEAM_FEEDBACK')).toBe(2)
    const later = await db().period.findFirstOrThrow({ where: { kind: 'QUARTER', year: town.year + 1, number: 1 } })
    expect(await giveTeamFeedback(town.chief, { ...better, seen: 2, periodId: later.id })).toMatchObject({ code: 'periodUnknown' })
    await expect(db().teamFeedback.updateMany({ data: { text: 'Diubah' } })).rejects.toThrow()
    expect((await findPlanTeams(town.stranger, plan.planId))?.feedback).toMatchObject([{ text: 'Lebih baik lagi.', rating: null }])
  })

  test('is heard by the pejabat penilai with the rating, by the owner without, by HR not at all', async () => {
    const led = await agreedPlan(town, town.head)
    const teamId = await team(town.head, town.mayor)
    await join(teamId, town.staff)
    const { planId, workResultIds } = await agreedPlan(town, town.staff, {
      workResults: [{ supportsWorkResultId: led.workResultIds[0] ?? '' }],
    })
    const about = { teamId, workResultId: workResultIds[0] ?? '', periodId: await quarter() }
    done(await giveTeamFeedback(town.head, { ...about, seen: 0, rating: 'DI_BAWAH_EKSPEKTASI', text: 'Perlu lebih teliti.' }))
    expect(await told(town.chief.accountId, 'TEAM_FEEDBACK')).toBe(1)
    const heard = async (actor: typeof town.unitHr) =>
      (await findPlanTeams(actor, planId))?.feedback.map(({ rating, text }) => [rating, text])
    expect(await heard(town.chief)).toEqual([['DI_BAWAH_EKSPEKTASI', 'Perlu lebih teliti.']])
    expect(await heard(town.staff)).toEqual([[null, 'Perlu lebih teliti.']])
    expect(await heard(town.unitHr)).toEqual([])
    expect(await findPlanTeams(town.stranger, planId)).toBe(null)
  })
})
