import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumber } from '@/lib/day'
import { achievementOf, aggregationOf, faultOfValue, isAskedFor, isComparable, type Measure, meetsPeriodTarget } from '@/lib/progress/rules'
import { realization, unreadableTexts } from '@/lib/progress/schema'
import { compare, parseDecimal } from '@/lib/rational'
import type { RuleBody } from '@/lib/rule/schema'

const rule: RuleBody<'INDICATOR_ACHIEVEMENT'> = { lowerIsBetter: 'TWICE_TARGET_MINUS_REALIZED', latePointsPerDay: '1', maxPercent: '120' }
const ratio: RuleBody<'INDICATOR_ACHIEVEMENT'> = { ...rule, lowerIsBetter: 'TARGET_OVER_REALIZED' }
const higher: Measure = { kind: 'HIGHER_IS_BETTER', target: '100', targetTo: null, aggregation: 'SUM' }
const lower: Measure = { kind: 'LOWER_IS_BETTER', target: '10', targetTo: null, aggregation: 'LAST' }
const range: Measure = { kind: 'WITHIN_RANGE', target: '10', targetTo: '12', aggregation: 'AVERAGE' }
const june = dayNumber('2026-06-30')
const byDate: Measure = { kind: 'BY_DATE', target: String(june), targetTo: null, aggregation: 'SUM' }
const yesNo: Measure = { kind: 'YES_NO', target: '1', targetTo: null, aggregation: 'SUM' }
const zeroDefects: Measure = { kind: 'ZERO_DEFECTS', target: '0', targetTo: null, aggregation: 'LAST' }
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
    ['at the lower bound of a range', range, '10', rule, { percent: '100.00', limited: null }],
    ['at the upper bound of a range', range, '12', rule, { percent: '100.00', limited: null }],
    ['below a range', range, '8', rule, { percent: '80.00', limited: null }],
    ['above a range', range, '15', rule, { percent: '75.00', limited: null }],
    ['far above a range', range, '30', rule, { percent: '0.00', limited: 'LEAST' }],
    ['above a range that ends at zero', { ...range, target: '0', targetTo: '0' }, '0.5', rule, { percent: '0.00', limited: null }],
    ['in a range that begins and ends at zero', { ...range, target: '0', targetTo: '0' }, '0', rule, { percent: '100.00', limited: null }],
    ['done on the day', byDate, String(june), rule, { percent: '100.00', limited: null }],
    ['done early', byDate, String(june - 90), rule, { percent: '100.00', limited: null }],
    ['done a week late', byDate, String(june + 7), rule, { percent: '93.00', limited: null }],
    ['done late, by another rule', byDate, String(june + 3), { ...rule, latePointsPerDay: '2.5' }, { percent: '92.50', limited: null }],
    ['done very late', byDate, String(june + 150), rule, { percent: '0.00', limited: 'LEAST' }],
    ['yes', yesNo, '1', rule, { percent: '100.00', limited: null }],
    ['no', yesNo, '0', rule, { percent: '0.00', limited: null }],
    ['no defects', zeroDefects, '0', rule, { percent: '100.00', limited: null }],
    ['one defect', zeroDefects, '1', rule, { percent: '0.00', limited: null }],
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
const anyKind = fc.constantFrom('HIGHER_IS_BETTER', 'LOWER_IS_BETTER', 'WITHIN_RANGE', 'BY_DATE', 'YES_NO', 'ZERO_DEFECTS')
const day = fc.integer({ min: june - 400, max: june + 400 })
const byRule = fc.constantFrom(rule, ratio)

describe('every achievement', () => {
  test('lies between zero and the most, for a target above zero', () => {
    fc.assert(
      fc.property(
        anyKind,
        aggregation,
        above,
        fc.array(amount, { minLength: 1, maxLength: 12 }),
        byRule,
        (way, how, target, values, by) => {
          const targetTo = way === 'WITHIN_RANGE' ? target : null
          const { percent } = achievementOf({ kind: way, target, targetTo, aggregation: how }, quarters(...values), by)
          return percent !== null && Number(percent) >= 0 && Number(percent) <= 120
        },
      ),
    )
  })

  test('never falls when more is achieved and higher is better, nor rises when lower is', () => {
    fc.assert(
      fc.property(kind, aggregation, above, amount, amount, byRule, (way, how, target, one, other, by) => {
        const [less, more] = [one, other].sort((a, b) => compare(parseDecimal(a), parseDecimal(b))) as [string, string]
        const of = (value: string) =>
          Number(achievementOf({ kind: way, target, targetTo: null, aggregation: how }, quarters(value), by).percent)
        return way === 'HIGHER_IS_BETTER' ? of(less) <= of(more) : of(less) >= of(more)
      }),
    )
  })

  test('does not depend on the order in which periods were recorded', () => {
    fc.assert(
      fc.property(aggregation, above, fc.array(amount, { minLength: 1, maxLength: 12 }), (how, target, values) => {
        const recorded = quarters(...values)
        const measure: Measure = { kind: 'HIGHER_IS_BETTER', target, targetTo: null, aggregation: how }
        expect(achievementOf(measure, [...recorded].reverse(), rule)).toEqual(achievementOf(measure, recorded, rule))
      }),
    )
  })
})

describe('an achievement of the other kinds', () => {
  const percentOf = (measure: Measure, value: string | number) => Number(achievementOf(measure, quarters(String(value)), rule).percent)

  test('a later date never gives more, and no date more than the day itself', () => {
    fc.assert(
      fc.property(day, day, (first, second) => {
        const [early, late] = [Math.min(first, second), Math.max(first, second)]
        return percentOf(byDate, early) >= percentOf(byDate, late) && percentOf(byDate, early) <= 100
      }),
    )
  })

  test('of a range is whole inside, and never rises with the distance outside', () => {
    fc.assert(
      fc.property(above, above, amount, amount, (from, width, one, other) => {
        const to = (Number(from) + Number(width)).toFixed(2)
        const measure: Measure = { ...range, target: from, targetTo: to }
        const distance = (value: string) => Math.max(Number(from) - Number(value), Number(value) - Number(to), 0)
        if (distance(one) === 0) return percentOf(measure, one) === 100
        const sameSide = Number(one) < Number(from) === Number(other) < Number(from)
        return distance(other) < distance(one) || !sameSide || percentOf(measure, one) >= percentOf(measure, other)
      }),
    )
  })

  test('the last date or answer counts, defects add up, whatever was chosen', () => {
    expect([byDate, yesNo, zeroDefects, range].map(aggregationOf)).toEqual(['LAST', 'LAST', 'SUM', 'AVERAGE'])
    expect(achievementOf(yesNo, quarters('1', '0'), rule)).toMatchObject({ percent: '0.00' })
    expect(achievementOf(zeroDefects, quarters('1', '0'), rule)).toMatchObject({ realized: '1', percent: '0.00' })
  })
})

test.each([
  ['BY_DATE', String(june), null],
  ['BY_DATE', String(june + 1), 'dateAhead'],
  ['BY_DATE', String(dayNumber('2025-12-31')), 'dateTooEarly'],
  ['BY_DATE', '20000.5', 'valueWrong'],
  ['YES_NO', '1', null],
  ['YES_NO', '2', 'valueWrong'],
  ['ZERO_DEFECTS', '3', null],
  ['ZERO_DEFECTS', '0.5', 'valueWrong'],
  ['HIGHER_IS_BETTER', '97.5', null],
] as const)('%s takes %s: %s', (of, value, fault) => {
  expect(faultOfValue(of, value, { year: 2026, today: '2026-06-30' })).toBe(fault)
})

test('something to be done by a date is asked for in the period of that date alone, until it is recorded', () => {
  const [second, third] = [
    { startsOn: '2026-04-01', endsOn: '2026-06-30' },
    { startsOn: '2026-07-01', endsOn: '2026-09-30' },
  ] as const
  expect([isAskedFor(byDate, second, false), isAskedFor(byDate, second, true), isAskedFor(byDate, third, false)]).toEqual([
    true,
    false,
    false,
  ])
  expect([isAskedFor(higher, second, true), isAskedFor(yesNo, third, false)]).toEqual([true, true])
})

test.each([
  [higher, '25', '25', true],
  [higher, '24', '25', false],
  [lower, '9', '10', true],
  [lower, '11', '10', false],
  [range, '11', '10', true],
  [range, '13', '10', false],
  [byDate, String(june - 1), String(june), true],
  [byDate, String(june + 1), String(june), false],
  [yesNo, '0', '1', false],
  [zeroDefects, '1', '0', false],
] as const)('%o: %s meets a period’s target of %s: %s', (measure, value, target, expected) => {
  expect(meetsPeriodTarget(measure, value, target)).toBe(expected)
})

describe('a realisation as it is typed', () => {
  const id = '00000000-0000-4000-8000-000000000000'
  const typed = (value: string) =>
    realization.safeParse({
      planId: id,
      indicatorId: id,
      periodId: id,
      basedOn: '0',
      kind: 'HIGHER_IS_BETTER',
      value,
      note: '',
      reason: '',
    })

  test.each([
    ['1250', '1250'],
    [' 97,5 ', '97.5'],
    ['0', '0'],
    ['1.000,5', '1000.5'],
  ])('%s', (value, expected) => {
    expect(typed(value)).toMatchObject({ success: true, data: { value: expected, note: null, basedOn: 0, fromSource: false } })
  })

  test.each(['', '98.5', '-3', '1,23456', 'dua', '1e3', '123456789012345'])('refuses %s', (value) => {
    expect(typed(value).success).toBe(false)
  })
})

describe('a form that came back', () => {
  test('says of each text what is wrong with it, by the kind of the indicator', () => {
    expect(unreadableTexts('BY_DATE', { value: '31 Juni', note: '', reason: '' })).toEqual({
      value: 'Isi tanggalnya, misalnya 2026-06-30.',
    })
    expect(unreadableTexts('YES_NO', { value: '' })).toEqual({ value: 'Pilih ya atau tidak.' })
    expect(unreadableTexts('HIGHER_IS_BETTER', { value: '5', note: 'x'.repeat(1_001) })).toEqual({
      note: 'Paling banyak 1.000 karakter. Ringkas isinya, atau lampirkan sebagai berkas.',
    })
  })
})

test.each([
  [higher, 3, false],
  [higher, 4, true],
  [{ ...higher, aggregation: 'LAST' }, 3, false],
  [{ ...higher, aggregation: 'MAXIMUM' }, 4, true],
  [{ ...higher, aggregation: 'AVERAGE' }, 1, true],
  [{ ...higher, aggregation: 'AVERAGE' }, 0, false],
  [range, 1, true],
  [byDate, 1, true],
  [yesNo, 1, true],
  [zeroDefects, 1, true],
] as const)('%o after %i of four periods can be held against the target: %s', (measure, recorded, expected) => {
  expect(isComparable(measure, '1', recorded, 4)).toBe(expected)
})

test('a no, or no defects yet, says nothing before the last period', () => {
  expect([yesNo, zeroDefects].map((measure) => isComparable(measure, '0', 3, 4))).toEqual([false, false])
  expect([yesNo, zeroDefects].map((measure) => isComparable(measure, '0', 4, 4))).toEqual([true, true])
})
