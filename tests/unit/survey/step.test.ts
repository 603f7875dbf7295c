import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { movesOn, type Spread, shownOnce } from '@/lib/survey/result/step/rules'

const unsur = ['waktu', 'biaya'] as const
type Given = Readonly<Record<(typeof unsur)[number], number>>
type Event = { kind: 'in'; given: Given } | { kind: 'out'; which: number } | { kind: 'look' }

/** How a survey of two unsur was shown over its life: each state once, with the events (arrivals and exclusions) by then. */
function lifeOf(events: readonly Event[], smallest: number) {
  const counted: Given[] = []
  const moved = { waktu: 0, biaya: 0 }
  const touch = (given: Given) => {
    for (const key of unsur) if (given[key] > 0) moved[key] += 1
  }
  let shown: Spread = {}
  const states: { spread: Spread; n: number; moved: typeof moved; lag: number }[] = []
  const looks: { n: number; shown: number }[] = []
  for (const event of events) {
    if (event.kind === 'in') {
      counted.push(event.given)
      touch(event.given)
    } else if (event.kind === 'out') {
      const [gone] = counted.splice(event.which % Math.max(1, counted.length), 1)
      if (gone) touch(gone)
    } else {
      const spread = spreadOf(counted)
      const last = states.at(-1)
      if (movesOn(shown, { spread, tally: { n: counted.length, unsur: {} } }, smallest)) {
        shown = shownOnce(shown, spread)
        states.push({ spread, n: counted.length, moved: { ...moved }, lag: counted.length - (last?.n ?? 0) })
      }
      looks.push({ n: counted.length, shown: states.at(-1)?.n ?? 0 })
    }
  }
  return { states, looks }
}

function spreadOf(counted: readonly Given[]): Spread {
  const of = (key: (typeof unsur)[number]): [number, number, number, number] => {
    const spread: [number, number, number, number] = [0, 0, 0, 0]
    for (const { [key]: answer } of counted) if (answer > 0) spread[answer - 1] = (spread[answer - 1] ?? 0) + 1
    return spread
  }
  return { waktu: of('waktu'), biaya: of('biaya') }
}

function distance(one: Spread, other: Spread, key: string): number {
  return [0, 1, 2, 3].reduce((sum, at) => sum + Math.abs((one[key]?.[at] ?? 0) - (other[key]?.[at] ?? 0)), 0)
}

const answer = fc.integer({ min: 0, max: 4 })
const arrival = fc.record({ kind: fc.constant('in' as const), given: fc.record({ waktu: answer, biaya: answer }) })
const exclusion = fc.record({ kind: fc.constant('out' as const), which: fc.nat(50) })
const look = fc.constant({ kind: 'look' as const })
const life = fc.array(fc.oneof({ arbitrary: arrival, weight: 6 }, { arbitrary: exclusion, weight: 1 }, { arbitrary: look, weight: 4 }), {
  maxLength: 120,
})
const smallestOf = fc.integer({ min: 1, max: 8 })

describe('the steps in which an open survey is shown', () => {
  test('one state follows another only where every unsur moved by enough answers or by none', () => {
    fc.assert(
      fc.property(life, smallestOf, (events, smallest) => {
        const { states } = lifeOf(events, smallest)
        for (const [at, { spread }] of states.entries()) {
          const before = states[at - 1]?.spread ?? {}
          const moves = unsur.map((key) => distance(before, spread, key))
          expect(moves.every((by) => by === 0 || by >= smallest)).toBe(true)
          expect(moves.some((by) => by > 0)).toBe(true)
        }
      }),
    )
  })

  test('between any two states that differ in an unsur, at least as many answers to it came or went', () => {
    fc.assert(
      fc.property(life, smallestOf, (events, smallest) => {
        const { states } = lifeOf(events, smallest)
        for (const [at, later] of states.entries())
          for (const earlier of states.slice(0, at))
            for (const key of unsur)
              if (distance(earlier.spread, later.spread, key) > 0)
                expect(later.moved[key] - earlier.moved[key]).toBeGreaterThanOrEqual(smallest)
      }),
    )
  })

  test('while nothing is taken out, no two states whatever differ in an unsur by fewer answers', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(arrival, look), { maxLength: 120 }), smallestOf, (events, smallest) => {
        const { states } = lifeOf(events, smallest)
        for (const [at, later] of states.entries())
          for (const earlier of [{ spread: {} }, ...states.slice(0, at)])
            for (const key of unsur) {
              const by = distance(earlier.spread, later.spread, key)
              expect(by === 0 || by >= smallest).toBe(true)
            }
      }),
    )
  })

  test('where all unsur are answered and somebody always looks, fewer answers than a step are not shown yet', () => {
    const whole = fc.record({ waktu: fc.integer({ min: 1, max: 4 }), biaya: fc.integer({ min: 1, max: 4 }) })
    fc.assert(
      fc.property(fc.array(whole, { maxLength: 60 }), smallestOf, (given, smallest) => {
        const events = given.flatMap((one): Event[] => [{ kind: 'in', given: one }, { kind: 'look' }])
        for (const { n, shown } of lifeOf(events, smallest).looks) expect(n - shown).toBeLessThan(smallest)
      }),
    )
  })

  test('never shows fewer respondents than a step, and nothing before the first', () => {
    fc.assert(
      fc.property(life, smallestOf, (events, smallest) => {
        for (const { n } of lifeOf(events, smallest).states) expect(n === 0 || n >= smallest).toBe(true)
      }),
    )
    const left = (n: number) => ({ spread: spreadOf(Array.from({ length: n }, () => ({ waktu: 3, biaya: 4 }))), tally: { n, unsur: {} } })
    expect(movesOn(left(10).spread, left(2), 5)).toBe(false)
    expect(movesOn(left(10).spread, left(0), 5)).toBe(true)
    const four = spreadOf(Array.from({ length: 4 }, () => ({ waktu: 3, biaya: 4 })))
    expect(movesOn({}, { spread: four, tally: { n: 4, unsur: {} } }, 5)).toBe(false)
  })

  test('never shows an unsur that fewer than a step answered, also after answers were taken out', () => {
    const counts = fc.tuple(...[0, 1, 2, 3].map(() => fc.integer({ min: 0, max: 4 }))) as fc.Arbitrary<[number, number, number, number]>
    const spreads = fc.record({ waktu: counts, biaya: counts })
    fc.assert(
      fc.property(spreads, spreads, smallestOf, (shown, spread, smallest) => {
        const of = unsur.map((key) => distance({}, spread, key))
        if (!movesOn(shown, { spread, tally: { n: Math.max(...of), unsur: {} } }, smallest)) return
        expect(of.filter((count) => count > 0 && count < smallest)).toEqual([])
      }),
    )
    const six: Spread = { waktu: [0, 0, 6, 0], biaya: [0, 0, 0, 9] }
    const two: Spread = { waktu: [0, 2, 0, 0], biaya: [0, 0, 0, 9] }
    expect(movesOn(six, { spread: two, tally: { n: 9, unsur: {} } }, 5)).toBe(false)
  })

  test('waits for an unsur that too few answered, and does not move where nothing did', () => {
    const live = (waktu: number, biaya: number, n: number) => ({
      spread: { waktu: [0, 0, waktu, 0], biaya: [0, 0, 0, biaya] } satisfies Spread,
      tally: { n, unsur: {} },
    })
    expect(movesOn({}, live(6, 4, 6), 5)).toBe(false)
    expect(movesOn({}, live(6, 0, 6), 5)).toBe(true)
    expect(movesOn({}, live(6, 5, 6), 5)).toBe(true)
    const { spread } = live(6, 5, 6)
    expect(movesOn(spread, live(6, 5, 9), 5)).toBe(false)
    expect(movesOn(spread, live(11, 9, 11), 5)).toBe(false)
    expect(movesOn(spread, live(11, 10, 11), 5)).toBe(true)
  })

  test('an unsur that a version dropped is compared with how it was last shown when it comes back', () => {
    const shown = shownOnce({ biaya: [0, 0, 0, 6], waktu: [0, 0, 6, 0] }, { waktu: [0, 0, 12, 0] })
    const back: Spread = { waktu: [0, 0, 18, 0], biaya: [0, 0, 0, 7] }
    expect(movesOn(shown, { spread: back, tally: { n: 18, unsur: {} } }, 5)).toBe(false)
    expect(movesOn(shown, { spread: { ...back, biaya: [0, 5, 0, 6] }, tally: { n: 18, unsur: {} } }, 5)).toBe(true)
  })
})
