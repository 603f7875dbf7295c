import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '@/lib/day'
import { changeDay, leaveOn, stepTo, type Timeline } from '@/lib/organization/dated/rules'
import type { Seat } from '@/lib/organization/siasn/comparison/schema'
import { type Claim, settleSeats } from '@/lib/organization/siasn/comparison/seat/rules'

describe('the day a change holds from', () => {
  const held = (from: Day): Timeline<object> => ({ current: { id: 'a', from }, lastEnd: null, nextFrom: null })
  const none = (lastEnd: Day | null = null): Timeline<object> => ({ current: null, lastEnd, nextFrom: null })

  test.each([
    ['since the file says', held('2020-01-01'), '2026-03-01', '2026-03-01'],
    ['the file’s own day where it says nothing', held('2020-01-01'), null, '2026-11-22'],
    ['the file’s own day where it names a day before what it replaces', held('2020-01-01'), '2019-03-01', '2026-11-22'],
    ['the file’s own day where it names one to come', held('2020-01-01'), '2027-01-01', '2026-11-22'],
    ['since the file says where nothing is replaced', none(), '2011-01-01', '2011-01-01'],
    ['never before 1900', none(), '1011-01-01', '1900-01-01'],
    ['never after the file’s day', none(), '2027-01-01', '2026-11-22'],
    ['the file’s own day where it names a day before what ended', none('2026-06-01'), '2011-01-01', '2026-11-22'],
    ['since the file says where that is after what ended', none('2026-06-01'), '2026-07-01', '2026-07-01'],
  ] as const)('%s', (_, timeline, since, day) => {
    expect(changeDay(timeline, since, '2026-11-22')).toBe(day)
  })

  test('a row that began on the day itself was a mistake', () => {
    expect(leaveOn({ id: 'a', from: '2026-11-22' }, '2026-11-22')).toEqual({ id: 'a', on: null })
    expect(stepTo({ ...held('2026-11-22'), nextFrom: '2027-01-01' }, { x: 1 }, '2026-11-22')).toEqual({
      leave: { id: 'a', on: null },
      open: { x: 1, from: '2026-11-22', to: '2027-01-01' },
    })
  })
})

describe('heads’ seats', () => {
  const seat = (holderId: string | null, lastEnd: Day | null = null): Seat => ({ holderId, lastEnd, nextFrom: null })
  const claim = (personId: string, leaves: string | null, takes: string | null, from: Day = '2026-11-01'): Claim => ({
    personId,
    leaves,
    takes,
    from,
  })
  const settled = (claims: Claim[], seats: Record<string, Seat>) => {
    const { refused, days } = settleSeats(claims, new Map(Object.entries(seats)))
    return claims.map((one) => (refused.has(one) ? `${one.personId} refused` : `${one.personId} ${days.get(one)}`))
  }

  test('a free seat is taken, not before it fell free', () => {
    expect(settled([claim('a', null, 'x')], {})).toEqual(['a 2026-11-01'])
    expect(settled([claim('a', null, 'x')], { x: seat(null, '2026-11-10') })).toEqual(['a 2026-11-10'])
  })

  test('a seat that somebody keeps is refused', () => {
    expect(settled([claim('a', null, 'x')], { x: seat('b') })).toEqual(['a refused'])
  })

  test('a seat that is left is taken when its holder has gone, down the line', () => {
    const claims = [claim('a', null, 'x'), claim('b', 'x', 'y', '2026-11-05'), claim('c', 'y', null, '2026-11-15')]
    expect(settled(claims, { x: seat('b'), y: seat('c') })).toEqual(['a 2026-11-15', 'b 2026-11-15', 'c 2026-11-15'])
  })

  test('who is refused keeps the old seat, and so refuses the next', () => {
    const claims = [claim('a', null, 'x'), claim('b', 'x', 'y')]
    expect(settled(claims, { x: seat('b'), y: seat('c') })).toEqual(['a refused', 'b refused'])
  })

  test('two exchange seats on the later of their days', () => {
    const claims = [claim('a', 'x', 'y', '2026-11-03'), claim('b', 'y', 'x', '2026-11-08')]
    expect(settled(claims, { x: seat('a'), y: seat('b') })).toEqual(['a 2026-11-08', 'b 2026-11-08'])
  })

  test('no seat is ever held by two', () => {
    const names = ['x', 'y', 'z', 'w']
    const moves = fc
      .shuffledSubarray(names)
      .chain((targets) => fc.tuple(fc.constant(targets), fc.array(fc.integer({ min: 10, max: 28 }), { minLength: 4, maxLength: 4 })))
    fc.assert(
      fc.property(moves, ([targets, days]) => {
        const claims = targets.map((takes, index) =>
          claim(`holder of ${names[index]}`, names[index] ?? null, takes, `2026-11-${days[index] ?? 10}` as Day),
        )
        const seats = new Map(names.map((name) => [name, seat(`holder of ${name}`)]))
        const moving = claims.filter(({ leaves, takes }) => leaves !== takes)
        const { refused, days: settledOn } = settleSeats(moving, seats)
        const done = moving.filter((one) => !refused.has(one))
        for (const one of done) {
          const before = done.find(({ leaves }) => leaves === one.takes)
          expect(before).toBeDefined()
          expect((settledOn.get(one) ?? '') >= ((before && settledOn.get(before)) ?? '')).toBe(true)
        }
      }),
    )
  })
})
