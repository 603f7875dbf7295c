import { beforeAll, describe, expect, test } from 'vitest'
import { endSession } from '@/lib/account/commands'
import { exceptions } from './exceptions'
import { listGuarded, partsKnownToTheWeb, routesThatAskNobody } from './guarded'
import { differences, everyone, isYes, type Row, same, saysYesSomewhere } from './row'
import { rows } from './rows'
import { seedTown, type Town } from './town'

/**
 * Walks every command and every query, role by role, from the actor's own thing to that of another unit. What it must answer stands in the
 * files of this folder, one a noun; a new command or query without a row fails.
 */
const { guarded } = await listGuarded()
const nameOf = new Map(guarded.map(({ name, call }) => [call, name]))
const named = Object.entries(rows).map(([noun, of]) => [noun, of.map((row) => [titleOf(row), row] as const)] as const)
let town: Town

beforeAll(async () => {
  town = await seedTown()
})

describe('the walk', () => {
  test('has a row for every command and query, or a sentence why not', () => {
    expect(guarded.length).toBeGreaterThan(50)
    const walked = new Set<unknown>(Object.values(rows).flatMap((of) => of.map((row) => row.of)))
    const without = guarded.filter(({ call, name }) => !walked.has(call) && !(name in exceptions)).map(({ name }) => name)
    expect(without).toEqual([])
  })

  test('has no row for a function that is none of them, and no exception for one that is gone or walked', () => {
    expect(Object.values(rows).flatMap((of) => of.filter((row) => !nameOf.has(row.of)).map((row) => String(row.of)))).toEqual([])
    const walked = Object.values(rows).flatMap((of) => of.map((row) => nameOf.get(row.of)))
    const left = guarded.map(({ name }) => name).filter((name) => !walked.includes(name))
    expect(Object.keys(exceptions).filter((name) => !left.includes(name))).toEqual([])
  })

  test('leaves nothing that asks nobody within reach of a page', async () => {
    expect(await partsKnownToTheWeb()).toEqual([])
  })

  test('knows who is there in every route that hands something out', () => {
    expect(routesThatAskNobody()).toEqual(['app/api/auth/[...nextauth]/route.ts', 'app/api/sehat/route.ts'])
  })

  test('notices a cell that says otherwise', async () => {
    const [row] = rows.account?.filter(({ of }) => of === endSession) ?? []
    if (!row) throw new Error('there is no row to try it with')
    expect(await differences({ ...row, yes: same(everyone) }, town)).toContain('no for HR_ADMIN on subordinate')
    expect(await differences({ ...row, operator: false }, town)).toEqual(['yes for the operator'])
  })

  test('tells a refusal of rights from any other', () => {
    expect([{ ok: false, code: 'forbidden' }, { ok: false, code: 'notFound' }, null, [], { rows: [], total: 0 }].map(isYes)).not.toContain(
      true,
    )
    expect([{ ok: false, code: 'conflict' }, { ok: true, value: null }, [1], { rows: [1], total: 1 }].map(isYes)).not.toContain(false)
  })
})

describe.each(named)('%s', (_, cases) => {
  test.each(cases)(
    '%s',
    async (_name, row) => {
      expect(saysYesSomewhere(row)).toBe(true)
      expect(await differences(row, town)).toEqual([])
    },
    60_000,
  )
})

function titleOf(row: Row): string {
  return `${nameOf.get(row.of) ?? 'unknown'}${row.about ? ` (${row.about})` : ''}`
}
