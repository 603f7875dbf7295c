import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { achievementOf, isComparable, type Measure, missingPeriods } from '@/lib/progress/rules'
import { realization } from '@/lib/progress/schema'
import { compare, parseDecimal } from '@/lib/rational'
import type { RuleBody } from '@/lib/rule/schema'

const rule: RuleBody<'INDICATOR_ACHIEVEMENT'> = { lowerIsBetter: 'TWICE_TARGET_MINUS_REALIZED', latePointsPerDay: '1', maxPercent: '120' }
const ratio: RuleBody<'INDICATOR_ACHIEVEMENT'> = { ...rule, lowerIsBetter: 'TARGET_OVER_REALIZED' }
const higher: Measure = { kind: 'HIGHER_IS_BETTER', target: '100', aggregation: 'SUM' }
const lower: Measure = { kind: 'LOWER_IS_BETTER', target: '10', aggregation: 'LAST' }
const quarters = (...values: string[]) => values.map((value, index) => ({ period: index + 1, value }))

describe('the realisation of periods makes that of the year', () => {
  test.each([
    ['SUM', '60'],
    ['AVERAGE', '20'],
    ['LAST', '25'],
    ['MAXIMUM', '30'],
  ] as const)('%s', (aggregation, realized) => {
    expect(achievementOf({ ...higher, aggregation }, quarters('5', '30', '25'), rule)).toMatchObject({ realized })
  })

  test('the last is the last of the year, in whatever order they come', () => {
    const recorded = [...quarters('5', '30', '25')].reverse()
    expect(achievementOf({ ...higher, aggregation: 'LAST' }, recorded, rule)).toMatchObject({ realized: '25' })
  })

  test('an average is exact before it is rounded', () => {
    const achieved = achievementOf({ ...higher, target: '3', aggregation: 'AVERAGE' }, quarters('1', '1', '2'), rule)
    expect(achieved).toMatchObject({ realized: '1.3333', percent: '44.44' })
  })
})

describe('the percent of the target', () => {
  test.each([
    ['higher is better', higher, '97.5', rule, { percent: '97.50', limited: null }],
    ['more than the most is cut', higher, '150', rule, { percent: '120.00', limited: 'MOST' }],
    ['nothing achieved is zero', higher, '0', rule, { percent: '0.00', limited: null }],
    ['higher is better has no figure for a target of zero', { ...higher, target: '0' }, '5', rule, { percent: null, lack: 'TARGET_ZERO' }],
    ['lower is better', lower, '9', rule, { percent: '110.00', limited: null }],
    ['lower is better, twice as much', lower, '25', rule, { percent: '0.00', limited: 'LEAST' }],
    ['lower is better by ratio', lower, '12.5', ratio, { percent: '80.00', limited: null }],
    ['lower is better by ratio, none at all', lower, '0', ratio, { percent: '120.00', limited: 'MOST' }],
    ['none where none was the target', { ...lower, target: '0' }, '0', rule, { percent: '100.00', limited: null }],
    ['some where none was the target', { ...lower, target: '0' }, '0.01', rule, { percent: '0.00', limited: null }],
  ] as const)('%s', (_, measure, value, by, expected) => {
    expect(achievementOf(measure, quarters(value), by)).toMatchObject(expected)
  })

  test('is missing, never zero, when nothing was recorded', () => {
    expect(achievementOf(higher, [], rule)).toEqual({ percent: null, realized: null, lack: 'NOT_RECORDED', limited: null })
  })
})

const amount = fc.integer({ min: 0, max: 1_000_000 }).map((cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`)
const above = amount.filter((text) => Number(text) > 0)
const aggregation = fc.constantFrom('SUM', 'AVERAGE', 'LAST', 'MAXIMUM')
const kind = fc.constantFrom('HIGHER_IS_BETTER', 'LOWER_IS_BETTER')
const byRule = fc.constantFrom(rule, ratio)

describe('every achievement', () => {
  test('lies between zero and the most, for a target above zero', () => {
    fc.assert(
      fc.property(kind, aggregation, above, fc.array(amount, { minLength: 1, maxLength: 12 }), byRule, (way, how, target, values, by) => {
        const { percent } = achievementOf({ kind: way, target, aggregation: how }, quarters(...values), by)
        return percent !== null && Number(percent) >= 0 && Number(percent) <= 120
      }),
    )
  })

  test('never falls when more is achieved and higher is better, nor rises when lower is', () => {
    fc.assert(
      fc.property(kind, aggregation, above, amount, amount, byRule, (way, how, target, one, other, by) => {
        const [less, more] = [one, other].sort((a, b) => compare(parseDecimal(a), parseDecimal(b))) as [string, string]
        const of = (value: string) => Number(achievementOf({ kind: way, target, aggregation: how }, quarters(value), by).percent)
        return way === 'HIGHER_IS_BETTER' ? of(less) <= of(more) : of(less) >= of(more)
      }),
    )
  })

  test('does not depend on the order in which periods were recorded', () => {
    fc.assert(
      fc.property(aggregation, above, fc.array(amount, { minLength: 1, maxLength: 12 }), (how, target, values) => {
        const recorded = quarters(...values)
        const measure: Measure = { kind: 'HIGHER_IS_BETTER', target, aggregation: how }
        expect(achievementOf(measure, [...recorded].reverse(), rule)).toEqual(achievementOf(measure, recorded, rule))
      }),
    )
  })
})

test('only ended periods without a realisation are missing', () => {
  const periods = [
    { id: 'a', ended: true },
    { id: 'b', ended: true },
    { id: 'c', ended: false },
  ]
  expect(missingPeriods(periods, new Set(['a'])).map(({ id }) => id)).toEqual(['b'])
})

describe('a realisation as it is typed', () => {
  const id = '00000000-0000-4000-8000-000000000000'
  const typed = (value: string) =>
    realization.safeParse({ planId: id, indicatorId: id, periodId: id, basedOn: '0', value, note: '', reason: '' })

  test.each([
    ['1250', '1250'],
    [' 97,5 ', '97.5'],
    ['0', '0'],
    ['1.000,5', '1000.5'],
  ])('%s', (value, expected) => {
    expect(typed(value)).toMatchObject({ success: true, data: { value: expected, note: null, basedOn: 0 } })
  })

  test.each(['', '98.5', '-3', '1,23456', 'dua', '1e3', '123456789012345'])('refuses %s', (value) => {
    expect(typed(value).success).toBe(false)
  })
})

test.each([
  ['SUM', 3, false],
  ['SUM', 4, true],
  ['LAST', 3, false],
  ['MAXIMUM', 4, true],
  ['AVERAGE', 1, true],
  ['AVERAGE', 0, false],
] as const)('%s after %i of four periods can be held against the target: %s', (aggregation, recorded, expected) => {
  expect(isComparable(aggregation, recorded, 4)).toBe(expected)
})
