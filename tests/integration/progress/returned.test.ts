import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { recordRealization } from '@/lib/progress/commands'
import { keepReturned } from '@/lib/progress/returned/commands'
import { findReturned } from '@/lib/progress/returned/queries'
import { mostKept } from '@/lib/progress/returned/rules'
import { refuse } from '@/lib/result'
import { agreedPlan, planTown, type Town } from '../../support/plans'

let town: Town
let place: { planId: string; indicatorId: string; periodId: string }

beforeEach(async () => {
  town = await planTown()
  const year = town.year - 1
  const plan = await agreedPlan(town, town.staff, { year })
  const period = await db().period.findFirstOrThrow({ where: { kind: 'QUARTER', year }, orderBy: { number: 'asc' } })
  place = { planId: plan.planId, indicatorId: plan.indicatorIds[0]?.[0] ?? '', periodId: period.id }
})

const long = { value: '25', note: 'Buku register loket. '.repeat(250), reason: '' }

test('a form that must be mended keeps every word, the last post of two at once, until it is recorded', async () => {
  const both = ['26', '27'].map((value) => keepReturned(town.staff, { place, texts: { ...long, value } }))
  for (const result of await Promise.all(both)) expect(result.ok).toBe(true)
  expect((await findReturned(town.staff, place))?.note).toBe(long.note)
  expect((await keepReturned(town.staff, { place, texts: long })).ok).toBe(true)
  expect(await findReturned(town.staff, place)).toEqual(long)
  expect(await findReturned(town.chief, place)).toBeNull()
  const input = { ...place, basedOn: 0, value: '25', note: 'Buku register loket', reason: null, files: [] }
  expect((await recordRealization(town.staff, input)).ok).toBe(true)
  expect(await findReturned(town.staff, place)).toBeNull()
  expect(await db().auditEntry.count({ where: { verb: 'realization.keepReturned' } })).toBe(0)
})

test('only for whoever records it, and no more than a form could be meant to hold', async () => {
  for (const other of [town.chief, town.stranger, town.hrAdmin])
    expect(await keepReturned(other, { place, texts: long }), other.name).toEqual(refuse('notFound'))
  await keepReturned(town.staff, { place, texts: { note: 'x'.repeat(mostKept + 1) } })
  expect((await findReturned(town.staff, place))?.note).toHaveLength(mostKept)
})
