import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { endSession } from '@/lib/account/commands'
import { exceptions } from './exceptions'
import { listGuarded, partsKnownToTheWeb, routesThatAskNobody } from './guarded'
import { differences, everyone, isYes, same } from './row'
import { rows } from './rows'
import { seedTown, type Town } from './town'
import { parts, rowsOfPart } from './walk'

/**
 * What holds for the walk through the rights as a whole: a new command or query without a row fails. The rows stand in the files of this
 * folder, one a noun; the files `part-….test.ts` walk them.
 */
const { guarded } = await listGuarded()
const nameOf = new Map(guarded.map(({ name, call }) => [call, name]))
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

  test('walks every row in one of its parts, each of which has its file', () => {
    const files = readdirSync('tests/integration/rights').filter((name) => name.endsWith('.test.ts') && name !== 'rights.test.ts')
    expect(files.sort()).toEqual(parts.map((part) => `part-${part}.test.ts`))
    const walked = parts.flatMap((part) => rowsOfPart(part).map(({ row }) => row))
    expect(walked).toHaveLength(Object.values(rows).flat().length)
    expect(new Set(walked)).toEqual(new Set(Object.values(rows).flat()))
  })

  test('leaves nothing that asks nobody within reach of a page', async () => {
    expect(await partsKnownToTheWeb()).toEqual([])
  })

  test('knows who is there in every route that hands something out', () => {
    expect(routesThatAskNobody()).toEqual(['app/api/auth/[...nextauth]/route.ts', 'app/api/sehat/route.ts', 'app/s/privasi/route.tsx'])
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
