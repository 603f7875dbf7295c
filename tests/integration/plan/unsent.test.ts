import { v7 as uuidv7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { submitPlan } from '@/lib/plan/agreement/commands'
import { removeWorkResult, saveWorkResult } from '@/lib/plan/content/commands'
import { expectations, workResult } from '@/lib/plan/content/schema'
import { saveExpectations } from '@/lib/plan/content/texts/commands'
import { forgetOldUnsent, forgetUnsent, keepUnsent } from '@/lib/plan/unsent/commands'
import { forgetOldTyping } from '@/lib/plan/unsent/jobs'
import { findUnsent } from '@/lib/plan/unsent/queries'
import { partOf } from '@/lib/plan/unsent/rules'
import { refuse } from '@/lib/result'
import { trusted } from '../../support/actors'
import { addResult, begin, complete, done, seenOfResult, submission } from '../../support/plan-writing'
import { agreedPlan, planTown, type Town } from '../../support/plans'

let town: Town
let planId: string

beforeEach(async () => {
  town = await planTown()
  planId = await begin(town.staff, town.year)
})

const form = (change: object = {}) => ({
  planId,
  part: partOf.workResult(null),
  key: uuidv7(),
  fields: { text: 'Belum selesai' },
  ...change,
})
const kept = async (who = town.staff) =>
  Object.fromEntries([...((await findUnsent(who, planId)) ?? [])].map(([part, { fields }]) => [part, fields]))

test('what is typed is kept for whoever types, the last wording of each form', async () => {
  done(await keepUnsent(town.staff, form()))
  const both = ['Lebih panjang', 'Lebih panjang lagi'].map((text) => keepUnsent(town.staff, form({ fields: { text } })))
  for (const result of await Promise.all(both)) done(result)
  const preparer = { ...town.clerk, prepares: new Set([town.staff.personId]) }
  expect(await kept(preparer)).toEqual({})
  done(await keepUnsent(town.staff, form({ part: partOf.expectations, fields: { LOYAL: 'Ya' } })))
  const mine = await kept()
  expect(Object.keys(mine).sort()).toEqual(['ekspektasi', 'rhk-baru'])
  expect(mine['rhk-baru']?.text).toMatch(/^Lebih panjang/)
  expect(await db().auditEntry.count({ where: { verb: { startsWith: 'unsent' } } })).toBe(0)
})

test('only on an SKP that one may write on, in a form of its own', async () => {
  for (const other of [town.chief, town.head, town.stranger, town.hrAdmin]) {
    expect(await keepUnsent(other, form()), other.name).toEqual(refuse('notFound'))
    expect(await forgetUnsent(other, form()), other.name).toEqual(refuse('notFound'))
    expect(await findUnsent(other, planId), other.name).toBeNull()
  }
  const theirs = await agreedPlan(town, town.clerk)
  for (const part of [
    partOf.workResult(theirs.workResultIds[0] ?? ''),
    partOf.indicator(uuidv7(), null),
    `iki-${theirs.indicatorIds[0]?.[0]}`,
  ])
    expect(await keepUnsent(town.staff, form({ part })), part).toEqual(refuse('notFound'))
  expect(await keepUnsent(town.clerk, form({ planId: theirs.planId }))).toEqual(refuse('notFound'))
  const own = await addResult(planId, town.staff)
  done(await keepUnsent(town.staff, form({ part: partOf.indicator(own, null) })))
})

test('sending the form forgets it, and a late message does not bring it back', async () => {
  const late = form()
  done(await keepUnsent(town.staff, late))
  done(await keepUnsent(town.staff, form({ part: partOf.expectations })))
  const input = workResult.parse({ planId, text: 'Selesai ditulis', category: 'UTAMA' })
  const [saved, keeping] = await Promise.all([saveWorkResult(town.staff, input, { key: late.key }), keepUnsent(town.staff, late)])
  expect([saved.ok, keeping.ok]).toEqual([true, true])
  expect(done(await keepUnsent(town.staff, late))).toEqual({ savedAt: null })
  expect(Object.keys(await kept())).toEqual(['ekspektasi'])
  done(await saveExpectations(town.staff, expectations.parse({ planId })))
  expect(await kept()).toEqual({})
})

test('marks are kept until the SKP is submitted; a stale page is told so before what is missing', async () => {
  const ready = await complete(town)
  const marks = { 'jelas:rhk': 'belum', 'tanya:rhk': 'Apakah pemadaman listrik dihitung?' }
  const part = { planId: ready, part: partOf.submission, key: uuidv7(), fields: marks }
  done(await keepUnsent(town.staff, part))
  const stale = await submission(ready)
  const empty = await addResult(ready, town.staff, { text: 'Belum ada indikatornya' })
  expect(await submitPlan(town.staff, stale)).toEqual(refuse('conflict'))
  const seen = (await seenOfResult(ready, empty)).whole
  done(await removeWorkResult(town.staff, { planId: ready, workResultId: empty, seen }))
  expect((await findUnsent(town.staff, ready))?.get(partOf.submission)?.fields).toEqual(marks)
  done(await submitPlan(town.staff, await submission(ready)))
  expect(await findUnsent(town.staff, ready)).toEqual(new Map())
})

test('it is thrown away when asked, and after a month', async () => {
  done(await keepUnsent(town.staff, form()))
  done(await forgetUnsent(town.staff, form()))
  expect(await kept()).toEqual({})
  done(await keepUnsent(town.staff, form()))
  const old = new Date(trusted().now.getTime() - 31 * 86_400_000)
  await db().unsentForm.updateMany({ where: { accountId: town.staff.accountId }, data: { savedAt: old } })
  done(await keepUnsent(town.staff, form({ part: partOf.annexes })))
  expect(await forgetOldUnsent(town.hrAdmin, null)).toEqual(refuse('forbidden'))
  await forgetOldTyping(trusted('JOB'))
  expect(Object.keys(await kept())).toEqual(['lampiran'])
})
