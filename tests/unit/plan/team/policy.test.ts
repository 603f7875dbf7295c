import { expect, test } from 'vitest'
import type { Actor } from '@/lib/actor'
import { Role } from '@/lib/generated/prisma/enums'
import { leadsTeam, mayFormTeamIn, mayFormTeams, mayListTeams, teamsVisibleTo, unitsToFormIn } from '@/lib/plan/team/policy'

/** Unit tests have no settings, so this actor is not minted. */
const person = (facts: object = {}) => {
  const none = { reaches: [], appraises: new Set(), supervises: new Set(), prepares: new Set(), holdings: new Set(), units: new Set() }
  return { kind: 'PERSON', accountId: 'akun', personId: 'orang', name: 'Uji', ...none, ...facts } as unknown as Actor
}
const nothing: ReadonlySet<string> = new Set()

test('teams are formed by HR in reach and by heads, by no other role', () => {
  const within = (role: Role) => person({ reaches: [{ role, units: new Set(['a']) }] })
  const forming = Object.values(Role).filter((role) => mayFormTeams(within(role), nothing))
  expect(forming.sort()).toEqual(['HR_ADMIN', 'UNIT_HR'])
  expect(mayFormTeamIn(within('UNIT_HR'), nothing, 'a')).toBe(true)
  expect(mayFormTeamIn(within('UNIT_HR'), nothing, 'b')).toBe(false)
  expect(mayFormTeamIn(person(), new Set(['b']), 'b')).toBe(true)
  expect(unitsToFormIn(within('UNIT_HR'), new Set(['b']))).toEqual(['a', 'b'])
  expect(unitsToFormIn(person({ reaches: [{ role: 'HR_ADMIN', units: 'all' }] }), nothing)).toBe('all')
  expect(unitsToFormIn(person({ reaches: [{ role: 'LEADER', units: 'all' }] }), nothing)).toEqual([])
})

test('teams are seen by those in them, heads, HR, leaders and auditors; never for a role that reads no SKP', () => {
  const all = Object.values(Role).filter((role) => teamsVisibleTo(person({ reaches: [{ role, units: 'all' }] }), nothing) === 'all')
  expect(all.sort()).toEqual(['AUDITOR', 'HR_ADMIN', 'LEADER', 'UNIT_HR'])
  expect(teamsVisibleTo(person(), new Set(['b']))).toEqual({ units: ['b'], personId: 'orang' })
  expect(
    [person(), person({ holdings: new Set(['h']) }), person({ reaches: [{ role: 'SYSTEM_ADMIN', units: 'all' }] })].map(mayListTeams),
  ).toEqual([false, true, false])
})

test('only the holder of the post today leads the team', () => {
  expect(leadsTeam(person({ holdings: new Set(['h']) }), { leaderHoldingId: 'h' })).toBe(true)
  expect(leadsTeam(person(), { leaderHoldingId: 'h' })).toBe(false)
})
