import { v7 as uuidv7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { addDays, columnOf, type Day } from '@/lib/day'
import { db } from '@/lib/db'
import { listSupportable } from '@/lib/plan/cascade/queries'
import { proposeRole, takeRole } from '@/lib/plan/matrix/commands'
import { listProposedRoles } from '@/lib/plan/matrix/queries'
import { addTeamMember, changeTeamLeader, endTeam, formTeam } from '@/lib/plan/team/commands'
import { giveTeamFeedback } from '@/lib/plan/team/feedback/commands'
import { findMemberResults, findPlanTeams } from '@/lib/plan/team/feedback/queries'
import { refusals } from '@/lib/plan/team/labels'
import { findTeam } from '@/lib/plan/team/queries'
import { leaderChange } from '@/lib/plan/team/schema'
import { refuse } from '@/lib/result'
import { done } from '../../support/appraisals'
import { agreedPlan, isNewYear, type Official, planTown, type Town } from '../../support/plans'

let town: Town
let today: Day
let teamId: string
let start: Day

beforeEach(async () => {
  town = await planTown()
  today = town.staff.today
  start = `${town.year}-01-01`
  const words = { name: 'Tim Data Terpadu', purpose: 'Data kependudukan cocok', basis: 'SK 100/2026' }
  teamId = done(await formTeam(town.head, { ...words, year: town.year, leaderHoldingId: town.chief.holdingId })).teamId
})

const reason = 'SK 200/2026, ketua lama pindah'
const change = (from: Day = today, to: Official = town.staff, seen: Official = town.chief) => ({
  ...{ teamId, seen: seen.holdingId, holdingId: to.holdingId, from, reason },
})
const join = async (who: Official, from: Day = start) =>
  done(await addTeamMember(town.hrAdmin, { teamId, holdingId: who.holdingId, from, to: null }))
const told = (accountId: string) => db().notification.count({ where: { accountId, kind: 'TEAM_LEADER_CHANGED' } })

describe('changing the ketua', () => {
  test.skipIf(isNewYear)('keeps who led until when and why, and tells everybody in it', async () => {
    await join(town.stranger)
    done(await changeTeamLeader(town.head, change()))
    const found = await findTeam(town.staff, teamId)
    expect(found).toMatchObject({
      ...{ leader: { holdingId: town.staff.holdingId }, leaderSince: today, isLeader: true },
      formerLeaders: [{ holdingId: town.chief.holdingId, name: 'Lestari', from: start, to: today, reason }],
    })
    for (const { accountId } of [town.staff, town.chief, town.stranger]) expect(await told(accountId)).toBe(1)
    expect(await findTeam(town.chief, teamId)).toMatchObject({ isLeader: false })
    const act = await db().auditEntry.findFirstOrThrow({ where: { verb: 'team.changeLeader' } })
    expect(act).toMatchObject({ nounId: teamId, reason })
  })

  test.skipIf(isNewYear)('twice in a row keeps both; back to the first is a new stretch', async () => {
    const middle = addDays(today, -1) > start ? addDays(today, -1) : start
    done(await changeTeamLeader(town.head, change(middle)))
    done(await changeTeamLeader(town.head, change(today, town.chief, town.staff)))
    const found = await findTeam(town.chief, teamId)
    expect(found?.leader.name).toBe('Lestari')
    expect(found?.formerLeaders.map(({ name, to }) => [name, to])).toEqual(
      middle === start
        ? [['Teguh', today]]
        : [
            ['Teguh', today],
            ['Lestari', middle],
          ],
    )
  })

  test('on the very day the ketua began is a correction, and leaves no stretch', async () => {
    done(await changeTeamLeader(town.head, change(start)))
    expect(await findTeam(town.staff, teamId)).toMatchObject({ leaderSince: start, formerLeaders: [], isLeader: true })
  })

  test('is for heads of both units and HR who reach them; a stranger is refused', async () => {
    for (const actor of [town.staff, town.stranger, town.systemAdmin])
      expect(await changeTeamLeader(actor, change())).toEqual(refuse('notFound'))
    for (const actor of [town.leader, town.auditor]) expect(await changeTeamLeader(actor, change())).toEqual(refuse('forbidden'))
    await join(town.clerk)
    expect(await changeTeamLeader(town.clerk, change())).toEqual(refuse('forbidden'))
    for (const actor of [town.head, town.unitHr])
      expect(await changeTeamLeader(actor, change(today, town.stranger))).toEqual(refuse('notFound', { field: 'holdingId' }))
    done(await changeTeamLeader(town.hrAdmin, change(today, town.stranger)))
  })

  test.skipIf(isNewYear)('refuses the same one, a post left, a day ahead or before the last ketua, and an ended team', async () => {
    expect(await changeTeamLeader(town.head, change(today, town.chief))).toEqual(refuse('sameLeader', { field: 'holdingId' }))
    expect(await changeTeamLeader(town.head, change(addDays(today, 1)))).toEqual(refuse('leaderLater', { field: 'from' }))
    const early = await changeTeamLeader(town.head, change(addDays(start, -1)))
    expect(early).toEqual(refuse('leaderTooEarly', { field: 'from', params: { since: start } }))
    expect(refusals.leaderTooEarly({ since: start })).toContain(`1 Januari ${town.year}`)
    const held = (data: object) => db().postHolding.update({ where: { id: town.staff.holdingId }, data })
    await held({ validFrom: columnOf(today) })
    expect(await changeTeamLeader(town.head, change(addDays(today, -1)))).toEqual(refuse('holdingGone', { field: 'from' }))
    await held({ validFrom: columnOf(town.since), validTo: columnOf(today) })
    expect(await changeTeamLeader(town.head, change())).toEqual(refuse('leaderGone', { field: 'holdingId' }))
    done(await endTeam(town.head, { seen: null, teamId, on: addDays(today, -1) < start ? start : addDays(today, -1), reason }))
    expect(await changeTeamLeader(town.head, change())).toEqual(refuse('teamEnded'))
  })

  test('of two at once one counts; a stale form and a second press change nothing', async () => {
    const key = uuidv7()
    const both = await Promise.all([changeTeamLeader(town.head, change()), changeTeamLeader(town.hrAdmin, change(today, town.clerk))])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toEqual(refuse('conflict'))
    const leads = (await findTeam(town.hrAdmin, teamId))?.leader.holdingId
    const now = leads === town.staff.holdingId ? town.staff : town.clerk
    const again = change(today, town.chief, now)
    done(await changeTeamLeader(town.head, again, { key }))
    done(await changeTeamLeader(town.head, again, { key }))
    expect(await changeTeamLeader(town.head, again)).toEqual(refuse('conflict'))
    expect(await db().auditEntry.count({ where: { verb: 'team.changeLeader', nounId: teamId } })).toBe(2)
  })

  test('asks for a new ketua, a day and a reason', () => {
    const said = (input: object) => leaderChange.safeParse({ ...change(), ...input }).error?.issues[0]?.message
    expect(said({})).toBe(undefined)
    expect(said({ holdingId: '' })).toBe('Pilih ketua yang baru.')
    expect(said({ from: '' })).toBe('Isi tanggal yang benar.')
    expect(said({ reason: 'SK' })).toContain('paling sedikit 10 karakter')
    expect(said({ reason: 'a'.repeat(100_000) })).toContain('1.000 karakter')
  })

  test.skipIf(isNewYear)('ends the membership of who now leads, from that day', async () => {
    await join(town.staff)
    done(await changeTeamLeader(town.head, change()))
    expect((await findTeam(town.staff, teamId))?.members).toMatchObject([{ from: start, to: today, isMember: false }])
    await join(town.clerk, today)
    done(await changeTeamLeader(town.head, change(today, town.clerk, town.staff)))
    expect((await findTeam(town.clerk, teamId))?.members.map(({ name }) => name)).toEqual(['Teguh'])
  })
})

describe('what hangs on the last ketua’s RHK', () => {
  async function hanging(member: Official = town.stranger) {
    const led = await agreedPlan(town, town.chief, { workResults: [{ text: 'Data terpadu' }] })
    await agreedPlan(town, town.staff, { workResults: [{ text: 'Data baru' }] })
    await join(member)
    const plan = await agreedPlan(town, member, { workResults: [{ text: 'Data cocok', supportsWorkResultId: led.workResultIds[0] ?? '' }] })
    return { ...plan, columnId: led.workResultIds[0] ?? '' }
  }

  test.skipIf(isNewYear)('stays tied and is read and spoken of by the new ketua, who is told whose it was', async () => {
    const { planId, workResultIds } = await hanging()
    expect((await findMemberResults(town.chief, teamId))?.results).toMatchObject([{ supportsOf: null }])
    done(await changeTeamLeader(town.head, change()))
    expect(await findMemberResults(town.chief, teamId)).toBe(null)
    expect((await findMemberResults(town.staff, teamId))?.results).toMatchObject([
      { text: 'Data cocok', supports: 'Data terpadu', supportsOf: 'Lestari', name: 'Raka' },
    ])
    const period = await db().period.findFirstOrThrow({ where: { kind: 'QUARTER', year: town.year, number: 1 } })
    const about = { teamId, workResultId: workResultIds[0] ?? '', periodId: period.id, seen: 0, rating: null }
    done(await giveTeamFeedback(town.staff, { ...about, text: 'Datanya sudah cocok.' }))
    const teams = (await findPlanTeams(town.stranger, planId))?.teams
    expect(teams).toMatchObject([{ leader: 'Teguh', formerLeaders: [{ name: 'Lestari', until: addDays(today, -1) }] }])
  })

  test.skipIf(isNewYear)('is not offered any more; the new ketua’s is', async () => {
    await hanging()
    done(await changeTeamLeader(town.head, change()))
    const place = { holdingId: town.stranger.holdingId, unitId: town.otherOfficeId, year: town.year }
    expect((await listSupportable(town.stranger, place)).workResults.map(({ text }) => text)).toEqual(['Data baru'])
  })

  test.skipIf(isNewYear)('as work of the own unit is none of the new ketua’s business', async () => {
    await hanging(town.clerk)
    expect((await findMemberResults(town.chief, teamId))?.results).toHaveLength(1)
    done(await changeTeamLeader(town.head, change()))
    expect((await findMemberResults(town.staff, teamId))?.results).toEqual([])
  })

  test.skipIf(isNewYear)('by a role nobody answered is withdrawn; one of the unit’s matrix stays', async () => {
    const { columnId } = await hanging()
    const { roleId } = done(
      await proposeRole(town.chief, { workResultId: columnId, holdingId: town.stranger.holdingId, teamId, text: 'Data disiapkan' }),
    )
    const unit = { workResultId: columnId, holdingId: town.clerk.holdingId, teamId: null, text: 'Loket tertata' }
    done(await proposeRole(town.chief, unit))
    done(await changeTeamLeader(town.head, change()))
    expect(await takeRole(town.stranger, { roleId })).toEqual(refuse('conflict'))
    expect(await listProposedRoles(town.stranger, town.year)).toEqual([])
    expect(await listProposedRoles(town.clerk, town.year)).toHaveLength(1)
    expect(await db().auditEntry.count({ where: { verb: 'team.changeLeader', noun: 'expectedRole', nounId: roleId } })).toBe(1)
  })
})
