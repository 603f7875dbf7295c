import { beforeAll, expect, test } from 'vitest'
import { listGuarded } from './guarded'
import { differences, type Row, saysYesSomewhere } from './row'
import { rows } from './rows'
import { seedTown, type Town } from './town'

/** The walk goes in parts, so that workers share it. */
export const parts = [1, 2, 3, 4] as const
export type Part = (typeof parts)[number]

/** Every fourth row, beginning with the part's own; each with its noun. */
export function rowsOfPart(part: Part): { noun: string; row: Row }[] {
  const all = Object.entries(rows).flatMap(([noun, of]) => of.map((row) => ({ noun, row })))
  return all.filter((_, index) => index % parts.length === part - 1)
}

/** Walks the rows of a part, role by role, from the actor's own thing to that of another unit. */
export async function walk(part: Part): Promise<void> {
  const { guarded } = await listGuarded()
  const nameOf = new Map(guarded.map(({ name, call }) => [call, name]))
  const titleOf = (row: Row) => `${nameOf.get(row.of) ?? 'unknown'}${row.about ? ` (${row.about})` : ''}`
  let town: Town
  beforeAll(async () => {
    town = await seedTown()
  })
  for (const { noun, row } of rowsOfPart(part)) {
    test(`${noun} > ${titleOf(row)}`, { timeout: 60_000 }, async () => {
      expect(saysYesSomewhere(row)).toBe(true)
      expect(await differences(row, town)).toEqual([])
    })
  }
}
