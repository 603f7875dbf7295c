import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { db } from '@/lib/db'
import { publishVersionForm } from '@/lib/rule/edition/commands'
import type { VersionForm } from '@/lib/rule/edition/schema'
import { findRule, listRuleVersions } from '@/lib/rule/queries'
import { everywhere, signedIn } from '../support/actors'

const dedi = await signedIn('Dedi', everywhere('HR_ADMIN'))

function weekForm(change: Partial<VersionForm> = {}): VersionForm {
  const form = { kind: 'WORK_WEEK' as const, basedOn: 1, validFrom: '2030-01-01' as const, citation: 'Peraturan Wali Kota' }
  return { ...form, certainty: 'VERIFIED', note: 'Enam hari kerja', body: { daysPerWeek: '6' }, ...change }
}

test('a stranger and an officer of one unit publish nothing', async () => {
  const stranger = await signedIn('Siti')
  const officer = await signedIn('Galih', { role: 'HR_ADMIN', units: new Set([uuidv7()]) })
  expect(await publishVersionForm(stranger, weekForm(), {})).toMatchObject({ ok: false, code: 'forbidden' })
  expect(await publishVersionForm(officer, weekForm(), {})).toMatchObject({ ok: false, code: 'forbidden' })
})

test('a body that its schema refuses is refused by its place', async () => {
  const refused = await publishVersionForm(dedi, weekForm({ body: { daysPerWeek: '7' } }), {})
  expect(refused).toMatchObject({ ok: false, code: 'ruleBodyInvalid', params: { path: 'daysPerWeek' } })
})

test('of two who start from the same version one is told; a repeated form publishes once; the day decides which holds', async () => {
  const key = uuidv7()
  const results = await Promise.all([
    publishVersionForm(dedi, weekForm(), { key }),
    publishVersionForm(dedi, weekForm(), { key }),
    publishVersionForm(await signedIn('Rina', everywhere('HR_ADMIN')), weekForm({ note: 'Dari orang lain' }), {}),
  ])
  const refused = results.filter((result) => !result.ok)
  expect(refused.every((result) => !result.ok && result.code === 'conflict')).toBe(true)
  expect(await db().ruleVersion.count({ where: { rule: { kind: 'WORK_WEEK' } } })).toBe(2)
  expect((await findRule(dedi, 'WORK_WEEK', '2029-12-31')).body.daysPerWeek).toBe(5)
  expect((await findRule(dedi, 'WORK_WEEK', '2030-01-01')).body.daysPerWeek).toBe(6)
  const { rows, body } = await listRuleVersions(dedi, 'WORK_WEEK')
  expect(rows.map(({ number }) => number)).toEqual([2, 1])
  expect(body).toEqual({ daysPerWeek: 6 })
})
