import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cell, type Dimension, isWithheld } from '@/lib/survey/result/group/rules'
import type { TallyFilter } from '@/lib/survey/tally/queries'
import { Knowns } from '../../support/solving'

const smallest = 5
const dimensions: readonly Dimension[] = ['serviceId', 'way', 'month', 'value']
const months = ['2026-01-01', '2026-02-01']
const known: Record<Dimension, readonly string[]> = {
  serviceId: ['a', 'b'],
  way: ['KIOSK', 'POSTER', 'ADDRESS'],
  month: months,
  value: ['L', 'P', ''],
}

/** All ways to narrow by nothing or one value of each thing. */
function selections(values: Record<Dimension, readonly string[]>): Partial<Record<Dimension, string>>[] {
  let all: Partial<Record<Dimension, string>>[] = [{}]
  for (const dimension of dimensions)
    all = all.flatMap((one) => [one, ...values[dimension].map((value) => ({ ...one, [dimension]: value }))])
  return all
}

function filterOf({ serviceId, way, month, value }: Partial<Record<Dimension, string>>): TallyFilter {
  return {
    ...(serviceId === undefined ? {} : { serviceIds: [serviceId] }),
    ...(way === undefined ? {} : { ways: [way as 'KIOSK'] }),
    ...(month === undefined ? {} : { from: month, to: month }),
    ...(value === undefined ? {} : { group: { part: 'SEX' as const, value } }),
  }
}

/** Selections of one or two people that follow from all that the pages show of a survey. */
function exposed(cells: readonly Cell[], values: Record<Dimension, readonly string[]>): object[] {
  const all = selections(values).map((selection) => {
    const holds = cells.map((cell) => dimensions.every((one) => selection[one] === undefined || selection[one] === cell[one]))
    return { selection, places: holds.map(Number), n: cells.reduce((sum, { n }, at) => sum + (holds[at] ? n : 0), 0) }
  })
  const knowns = new Knowns()
  for (const { selection, places, n } of all) {
    if (isWithheld(cells, filterOf(selection), smallest)) continue
    knowns.add(places)
    if (n === 0)
      places.forEach((is, at) => {
        if (is) knowns.add(places.map((_, to) => Number(to === at)))
      })
  }
  return all.flatMap(({ selection, places, n }) => (n > 0 && n < 3 && knowns.determine(places) ? [{ selection, n }] : []))
}

const cellsOf = (values: Record<Dimension, readonly string[]>, counts: readonly number[]): Cell[] =>
  values.serviceId
    .flatMap((serviceId) =>
      values.way.flatMap((way) => values.month.flatMap((month) => values.value.map((value) => ({ serviceId, way, month, value })))),
    )
    .map((one, at) => ({ ...one, n: counts[at % counts.length] ?? 0 }))

test('one kiosk visitor does not follow from the lines of the others', () => {
  const values = { ...known, serviceId: ['a'], month: ['2026-01-01'], value: ['L', 'P'] }
  expect(exposed(cellsOf(values, [1, 40, 30, 30, 50, 50]), values)).toEqual([])
})

test('three crossings by two things do not tell of a cell by three', () => {
  const values = { serviceId: ['a'], way: ['ADDRESS', 'KIOSK'], month: months, value: ['L', 'P'] }
  expect(exposed(cellsOf(values, [5, 5, 0, 0, 1, 3, 3, 0]), values)).toEqual([])
})

test('whatever a survey shows, narrowed in every way, nobody is found by solving it', () => {
  const count = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(3, 4, 9) },
    { weight: 2, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constantFrom(1, 2) },
  )
  const some = (dimension: Dimension) => fc.integer({ min: 1, max: known[dimension].length }).map((most) => known[dimension].slice(0, most))
  const table = fc
    .record({ serviceId: some('serviceId'), way: some('way'), month: some('month'), value: some('value') })
    .chain((values) => {
      const size = dimensions.reduce((product, one) => product * values[one].length, 1)
      return fc.tuple(fc.constant(values), fc.array(count, { minLength: size, maxLength: size }))
    })
  fc.assert(
    fc.property(table, ([values, counts]) => {
      expect(exposed(cellsOf(values, counts), values)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('crossings without a small cell are shown, and things of which there is one value take nothing away', () => {
  const values = { ...known, serviceId: ['a'], month: ['2026-01-01'], value: ['L', 'P'] }
  const cells = cellsOf(values, [4, 3, 9, 0, 5, 5])
  expect(isWithheld(cells, filterOf({ way: 'KIOSK', value: 'P', serviceId: 'a' }), smallest)).toBe(false)
  expect(isWithheld(cells, filterOf({ way: 'POSTER', value: 'P' }), smallest)).toBe(false)
})

test('of fewer people than are published nothing is shown, not even the whole', () => {
  const cells = [{ serviceId: 'a', way: 'KIOSK', month: '2026-01-01', value: '', n: 4 }]
  expect(isWithheld(cells, {}, smallest)).toBe(true)
  expect(isWithheld(cells, { ways: ['KIOSK'] }, smallest)).toBe(true)
  expect(isWithheld([], {}, smallest)).toBe(false)
  expect(isWithheld([{ serviceId: 'a', way: 'KIOSK', month: '2026-01-01', value: '', n: 5 }], {}, smallest)).toBe(false)
})

test('of groups as small as each other the same one is withheld, in whatever order they are read', () => {
  const cells = ['KIOSK', 'POSTER', 'ADDRESS', 'PAPER'].map((way, at) => ({
    ...known,
    serviceId: 'a',
    month: '',
    value: '',
    way,
    n: [1, 3, 3, 9][at] ?? 0,
  }))
  const hidden = (order: readonly Cell[]) =>
    ['KIOSK', 'POSTER', 'ADDRESS', 'PAPER'].filter((way) => isWithheld(order, filterOf({ way }), smallest))
  expect(hidden(cells)).toEqual(['KIOSK', 'ADDRESS'])
  expect(hidden(cells.toReversed())).toEqual(['KIOSK', 'ADDRESS'])
})
