import { expect, test } from 'vitest'
import { columnOf, type Day } from '@/lib/day'
import type { EmployeeKind } from '@/lib/generated/prisma/enums'
import { casesOn, countingDay } from '@/lib/organization/recording/rules'

const version = (number: number, from: Day, defaultSystem: string, employeeKinds: EmployeeKind[] = []) => ({
  ...{ number, validFrom: columnOf(from), publishedAt: columnOf(from), employeeKinds, citation: `Aturan ${number}` },
  body: { defaultSystem, exceptions: [{ titlePattern: 'Guru', system: 'RUANG_GTK' }] },
})
const first = version(1, '2023-01-01', 'E_KINERJA')

test('exceptions are tried before the default, for every kind and for people of unknown kind', () => {
  const cases = casesOn([first], '2026-01-01')
  expect(cases).toHaveLength(10)
  expect(cases.filter(({ kind }) => kind === null)).toEqual([
    { kind: null, place: 0, pattern: 'Guru', system: 'RUANG_GTK', citation: 'Aturan 1' },
    { kind: null, place: 1, pattern: '', system: 'E_KINERJA', citation: 'Aturan 1' },
  ])
})

test('the wording of the day counts, and one for a kind of employee before the one for all', () => {
  const versions = [first, version(2, '2025-01-01', 'TERA'), version(3, '2025-01-01', 'RUANG_GTK', ['PPPK'])]
  const defaults = (day: Day) =>
    Object.fromEntries(casesOn(versions, day).flatMap(({ kind, pattern, system }) => (pattern === '' ? [[kind ?? '', system]] : [])))
  expect(defaults('2024-12-31')).toMatchObject({ PNS: 'E_KINERJA', PPPK: 'E_KINERJA' })
  expect(defaults('2025-01-01')).toMatchObject({ PNS: 'TERA', PPPK: 'RUANG_GTK', '': 'TERA' })
  expect(defaults('2020-06-01'), 'before the first wording').toMatchObject({ PNS: 'E_KINERJA' })
})

test('without a sound wording it says so', () => {
  expect(() => casesOn([], '2026-01-01')).toThrow()
  expect(() => casesOn([{ ...first, body: {} }], '2026-01-01')).toThrow()
})

test.each([
  [2026, '2026-11-22'],
  [2025, '2025-12-31'],
  [2027, '2027-01-01'],
])('in %i a post counts as of %s', (year, day) => {
  expect(countingDay(year, '2026-11-22')).toBe(day)
})
