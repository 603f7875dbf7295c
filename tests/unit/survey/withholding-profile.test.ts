import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crossingOf, isGroupWithheld, type ProfileCell } from '@/lib/survey/result/group/profile/rules'
import { type Cell, isWithheld } from '@/lib/survey/result/group/rules'
import type { TallyFilter } from '@/lib/survey/tally/queries'
import { Knowns } from '../../support/solving'

const smallest = 5
const office = ['serviceId', 'way', 'month'] as const
const parts = ['SEX', 'AGE', 'EDUCATION'] as const
type Thing = (typeof office)[number] | (typeof parts)[number]
const things: readonly Thing[] = [...office, ...parts]
type Values = Record<Thing, readonly string[]>
type Selection = Partial<Record<Thing, string>>
type People = Record<Thing, string> & { n: number }

const known: Values = {
  serviceId: ['a', 'b'],
  way: ['KIOSK', 'POSTER'],
  month: ['2026-01-01', '2026-02-01'],
  SEX: ['L', 'P', ''],
  AGE: ['FROM_20', 'FROM_60', 'FROM_40', ''],
  EDUCATION: ['SD', 'S1', ''],
}
function selections(values: Values): Selection[] {
  return things.reduce<Selection[]>(
    (all, thing) => all.flatMap((so) => [so, ...values[thing].map((value) => ({ ...so, [thing]: value }))]),
    [{}],
  )
}

function peopleOf(values: Values, counts: readonly number[]): People[] {
  const groups = things.reduce<Selection[]>(
    (all, thing) => all.flatMap((so) => values[thing].map((value) => ({ ...so, [thing]: value }))),
    [{}],
  )
  return groups.map((group, at) => ({ ...group, n: counts[at % counts.length] ?? 0 }) as People)
}

function sums<C extends { n: number }>(people: readonly People[], of: (one: People) => Omit<C, 'n'>): C[] {
  const found = new Map<string, C>()
  for (const one of people) {
    const key = JSON.stringify(of(one))
    found.set(key, { ...of(one), n: (found.get(key)?.n ?? 0) + one.n } as C)
  }
  return [...found.values()].filter(({ n }) => n > 0)
}

/** How a survey's page judges a selection, from what it reads. */
function judge(people: readonly People[]) {
  const officeOf = (part: (typeof parts)[number] | null) =>
    sums<Cell>(people, ({ serviceId, way, month, ...told }) => ({ serviceId, way, month, value: part ? told[part] : '' }))
  const cells = people
    .map((one): ProfileCell => ({ values: new Map(parts.map((part) => [part, one[part]])), n: one.n }))
    .filter(({ n }) => n > 0)
  const grounds = { cells, office: new Map(parts.map((part) => [part, officeOf(part)])) }
  const crossings = new Map<string, ReturnType<typeof crossingOf>>()
  return ({ serviceId, way, month, ...told }: Selection): boolean => {
    const groups = parts.flatMap((part) => (told[part] === undefined ? [] : [{ part, value: told[part] }]))
    const filter: TallyFilter = {
      ...(serviceId === undefined ? {} : { serviceIds: [serviceId] }),
      ...(way === undefined ? {} : { ways: [way as 'KIOSK'] }),
      ...(month === undefined ? {} : { from: month, to: month }),
    }
    const [group] = groups
    if (groups.length < 2) return isWithheld(officeOf(group?.part ?? null), { ...filter, ...(group ? { group } : {}) }, smallest)
    if (Object.keys(filter).length > 0) return true
    const crossed = groups.map(({ part }) => part)
    const key = crossed.join(' ')
    if (!crossings.has(key)) crossings.set(key, crossingOf(grounds, crossed))
    return isGroupWithheld(crossings.get(key) ?? null, groups)
  }
}

/** "all but SD" */
const other = (value: string) => `not ${value}`

/** All that somebody could look for: selections, and those of all but one value of a part of the profile. */
function sought(values: Values): Selection[] {
  const others = (part: Thing) => (values[part].length > 2 ? values[part].map(other) : [])
  const isPart = (thing: Thing) => parts.some((part) => part === thing)
  return selections(
    Object.fromEntries(
      things.map((thing) => [thing, isPart(thing) ? [...values[thing], ...others(thing)] : values[thing]]),
    ) as unknown as Values,
  )
}

function groupOf(people: readonly People[], selection: Selection) {
  const isIn = (one: People, thing: Thing) => {
    const wanted = selection[thing]
    return wanted === undefined || wanted === one[thing] || (wanted.startsWith('not ') && wanted !== other(one[thing]))
  }
  const holds = people.map((one) => things.every((thing) => isIn(one, thing)))
  return { selection, places: holds.map(Number), n: people.reduce((sum, { n }, at) => sum + (holds[at] ? n : 0), 0) }
}

/** Groups of one or two people that follow from all that the pages show of a survey, and how many crossed groups these show. */
function exposed(people: readonly People[], values: Values): { found: object[]; crossed: number } {
  const isHidden = judge(people)
  const knowns = new Knowns()
  let crossed = 0
  for (const selection of selections(values)) {
    if (isHidden(selection)) continue
    const { places, n } = groupOf(people, selection)
    if (parts.filter((part) => selection[part] !== undefined).length > 1) crossed += 1
    knowns.add(places)
    if (n === 0)
      places.forEach((is, at) => {
        if (is) knowns.add(places.map((_, to) => Number(to === at)))
      })
  }
  const groups = sought(values).map((selection) => groupOf(people, selection))
  return {
    crossed,
    found: groups.flatMap(({ selection, places, n }) => (n > 0 && n < 3 && knowns.determine(places) ? [{ selection, n }] : [])),
  }
}

type Told = readonly [Thing, number]
/** Two things that nobody has together, such as a way that only one group uses. */
type Apart = readonly [Told, Told]

const told = fc.tuple(fc.constantFrom(...things), fc.nat(3)) as fc.Arbitrary<Told>
const sizeOf = (values: Values) => things.reduce((product, thing) => product * values[thing].length, 1)

function survey(most: readonly Thing[], count: fc.Arbitrary<number>) {
  return fc
    .tuple(...things.map((thing) => fc.integer({ min: most.includes(thing) ? 2 : 1, max: most.includes(thing) ? known[thing].length : 1 })))
    .map((sizes) => Object.fromEntries(things.map((thing, at) => [thing, known[thing].slice(0, sizes[at])])) as unknown as Values)
    .filter((values) => sizeOf(values) <= 108)
    .chain((values) => {
      const size = sizeOf(values)
      const counts = fc.array(count, { minLength: size, maxLength: size })
      return fc.tuple(fc.constant(values), counts, fc.array(fc.tuple(told, told) as fc.Arbitrary<Apart>, { maxLength: 2 }))
    })
}

const few = fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: fc.constantFrom(1, 2, 3) })
const sparse = fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: fc.constantFrom(1, 2, 3, 9) })
const dense = fc.oneof({ weight: 12, arbitrary: fc.constantFrom(3, 5, 20) }, { weight: 1, arbitrary: fc.constantFrom(0, 0, 1) })

describe('whatever a survey shows, crossed by two and three parts of the profile, nobody is found by solving it', () => {
  test.each([
    ['of two parts, sparse', sparse, ['SEX', 'AGE']],
    ['of two parts', few, ['SEX', 'AGE']],
    ['of three parts, sparse', sparse, ['SEX', 'AGE', 'EDUCATION']],
    ['of three parts', few, ['SEX', 'AGE', 'EDUCATION']],
    ['of three parts, dense', dense, ['SEX', 'AGE', 'EDUCATION']],
    ['of way and two parts', few, ['way', 'SEX', 'AGE']],
    ['of way and three parts', few, ['way', 'SEX', 'AGE', 'EDUCATION']],
    ['of way and two parts, dense', dense, ['way', 'SEX', 'AGE']],
    ['of service, month and two parts', few, ['serviceId', 'month', 'SEX', 'AGE']],
    ['of all things', dense, things],
  ] as const)(
    '%s',
    (_, count, most) => {
      let crossed = 0
      fc.assert(
        fc.property(survey(most, count), ([values, counts, apart]) => {
          const is = (one: People, [thing, at]: Told) => one[thing] === values[thing][at]
          const people = peopleOf(values, counts).map((one) => (apart.some(([a, b]) => is(one, a) && is(one, b)) ? { ...one, n: 0 } : one))
          const shown = exposed(people, values)
          crossed += shown.crossed
          expect(shown.found).toEqual([])
        }),
        { numRuns: most === things ? 25 : 40 },
      )
      expect(crossed).toBeGreaterThan(0)
    },
    60_000,
  )
})

describe('single surveys', () => {
  const base: Values = {
    serviceId: ['a'],
    way: ['KIOSK'],
    month: ['2026-01-01'],
    SEX: ['L', 'P'],
    AGE: ['FROM_20', 'FROM_60'],
    EDUCATION: ['SD'],
  }
  const ages = ['FROM_20', 'FROM_60', 'FROM_40']

  test.each([
    ['a way that only one sex uses does not open the other', { way: ['KIOSK', 'POSTER'] }, [1, 3, 3, 3, 3, 3, 0, 0]],
    ['rare values of one part are not told by those of another', { AGE: [...ages, ''] }, [1, 1, 3, 3, 3, 1, 1, 1]],
    ['an empty group does not open another', { AGE: ages, EDUCATION: ['SD', 'S1'] }, [1, 3, 3, 3, 3, 3, 3, 3, 0, 0, 3, 3]],
  ] as const)('%s', (_, change, counts) => {
    const values = { ...base, ...change }
    expect(exposed(peopleOf(values, counts), values).found).toEqual([])
  })

  const cell = (SEX: string, AGE: string, n: number): ProfileCell => ({
    values: new Map([['SEX', SEX] as const, ['AGE', AGE] as const]),
    n,
  })
  const shownIn = (cells: readonly ProfileCell[]) => {
    const crossing = crossingOf({ cells, office: new Map() }, ['SEX', 'AGE'])
    return crossing && [...crossing].map(([part, values]) => [part, [...values].sort()])
  }

  test('rare values are put together, and the others shown', () => {
    const common = ['L', 'P'].flatMap((sex) => ['FROM_20', 'FROM_60'].map((age) => cell(sex, age, 40)))
    const rare = [cell('L', 'FROM_40', 2), cell('P', 'FROM_40', 3), cell('L', 'BELOW_20', 5), cell('P', 'BELOW_20', 0)]
    expect(shownIn([...common, ...rare])).toEqual([
      ['SEX', ['L', 'P']],
      ['AGE', ['FROM_20', 'FROM_60']],
    ])
  })

  test('a wider crossing shows no value that one within it withholds', () => {
    const values = { ...base, AGE: ages, EDUCATION: ['SD', 'S1', ''] }
    const people = peopleOf(values, [6, 9, 0, 8, 9, 6, 0, 5, 1, 4, 3, 5, 1, 0, 4, 1, 3, 0])
    const cells = people.map((one): ProfileCell => ({ values: new Map(parts.map((part) => [part, one[part]])), n: one.n }))
    const of = (...crossed: (typeof parts)[number][]) => crossingOf({ cells, office: new Map() }, crossed)
    const within = of('AGE', 'EDUCATION')
    for (const part of ['AGE', 'EDUCATION'] as const)
      for (const value of of('SEX', 'AGE', 'EDUCATION')?.get(part) ?? []) expect(within?.get(part)?.has(value)).toBe(true)
  })

  test('nothing is shown where too few remain', () => {
    expect(shownIn([cell('L', 'FROM_20', 3), cell('P', 'FROM_60', 4)])).toBeNull()
  })

  test('a group is shown only where all its values are', () => {
    const crossing = new Map([['SEX', new Set(['L'])] as const, ['AGE', new Set(['FROM_20'])] as const])
    expect(
      isGroupWithheld(crossing, [
        { part: 'SEX', value: 'L' },
        { part: 'AGE', value: 'FROM_20' },
      ]),
    ).toBe(false)
    expect(
      isGroupWithheld(crossing, [
        { part: 'SEX', value: 'L' },
        { part: 'AGE', value: '' },
      ]),
    ).toBe(true)
    expect(isGroupWithheld(null, [{ part: 'SEX', value: 'L' }])).toBe(true)
  })
})
