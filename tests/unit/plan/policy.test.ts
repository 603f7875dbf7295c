import { expect, test } from 'vitest'
import type { Actor } from '@/lib/actor'
import { Role } from '@/lib/generated/prisma/enums'
import { mayApprovePledge, mayDraftPledge, mayReadPledgeVersion, mayRecordApproval } from '@/lib/plan/pledge/policy'
import { mayListPlans, mayReadContent, plansVisibleTo } from '@/lib/plan/policy'

/** Unit tests have no settings, so this actor is not minted. */
const person = (facts: object = {}) => {
  const none = {
    reaches: [],
    appraises: new Set(),
    supervises: new Set(),
    settles: new Set(),
    prepares: new Set(),
    holdings: new Set(),
    units: new Set(),
    hasServed: false,
  }
  return { kind: 'PERSON', accountId: 'akun', personId: 'orang', name: 'Uji', today: '2026-06-01', ...none, ...facts } as unknown as Actor
}

test('HR, leaders and auditors see the SKP of what they reach; survey officers and system administrators see none', () => {
  const seen = Object.values(Role).filter((role) => plansVisibleTo(person({ reaches: [{ role, units: 'all' }] })) === 'all')
  expect(seen.sort()).toEqual(['AUDITOR', 'HR_ADMIN', 'LEADER', 'UNIT_HR'])
  const reaches = [
    { role: 'UNIT_HR', units: new Set(['a', 'b']) },
    { role: 'SURVEY_OFFICER', units: new Set(['c']) },
  ]
  expect(plansVisibleTo(person({ reaches, appraises: new Set(['x']), supervises: new Set(['x', 'y']) }))).toEqual({
    units: ['a', 'b'],
    holdings: ['x', 'y'],
    persons: ['orang'],
    prepared: { persons: [], fromYear: 2025 },
  })
})

test('only who holds or held a post or sees others gets the page', () => {
  expect(mayListPlans(person())).toBe(false)
  expect(mayListPlans(person({ holdings: new Set(['h']) }))).toBe(true)
  expect(mayListPlans(person({ hasServed: true }))).toBe(true)
  expect(mayListPlans(person({ appraises: new Set(['h']) }))).toBe(true)
  expect(mayListPlans(person({ reaches: [{ role: 'SYSTEM_ADMIN', units: 'all' }] }))).toBe(false)
})

test('a draft is its owner’s alone', () => {
  const hr = person({ personId: 'lain', reaches: [{ role: 'HR_ADMIN', units: 'all' }] })
  const plan = { personId: 'orang', holdingId: 'jabatan' }
  expect((['DRAFT', 'SUBMITTED', 'RETURNED', 'AGREED'] as const).map((state) => mayReadContent(hr, plan, state))).toEqual([
    false,
    true,
    true,
    true,
  ])
  expect(mayReadContent(person(), plan, 'DRAFT')).toBe(true)
})

test('a pledge is drafted by the head and HR, approved by the head’s pejabat penilai, recorded by an HR administrator', () => {
  const unit = { unitId: 'u', headHoldingIds: ['kepala', 'plt'] }
  const who = {
    head: person({ holdings: new Set(['kepala']) }),
    acting: person({ holdings: new Set(['plt']) }),
    above: person({ appraises: new Set(['kepala']) }),
    unitHr: person({ reaches: [{ role: 'UNIT_HR', units: new Set(['u']) }] }),
    hrAdmin: person({ reaches: [{ role: 'HR_ADMIN', units: 'all' }] }),
    otherHr: person({ reaches: [{ role: 'UNIT_HR', units: new Set(['v']) }] }),
    leader: person({ reaches: [{ role: 'LEADER', units: 'all' }] }),
    member: person({ holdings: new Set(['staf']) }),
  }
  const names = (may: (actor: ReturnType<typeof person>) => boolean) =>
    Object.entries(who).flatMap(([name, actor]) => (may(actor) ? [name] : []))
  expect(names((actor) => mayDraftPledge(actor, unit))).toEqual(['head', 'acting', 'unitHr', 'hrAdmin'])
  expect(names((actor) => mayApprovePledge(actor, unit))).toEqual(['above'])
  expect(names((actor) => mayRecordApproval(actor, unit))).toEqual(['hrAdmin'])
  expect(names((actor) => mayReadPledgeVersion(actor, unit, 'DRAFT'))).toEqual(['head', 'acting', 'above', 'unitHr', 'hrAdmin'])
  expect(names((actor) => mayReadPledgeVersion(actor, unit, 'APPROVED'))).toHaveLength(8)
})
