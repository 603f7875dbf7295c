import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeSentence, writtenFigure, writtenSpread } from '@/lib/plan/fairness/labels'
import { fewestForOutliers, marksOf, placeIn, spreadOf, standsApart, titleKey } from '@/lib/plan/fairness/rules'
import { compare, parseDecimal } from '@/lib/rational'

/** Ten-thousandths, as the column keeps them. */
const amount = fc.nat(10_000_000)
const written = (tenThousandths: number) => {
  const digits = String(tenThousandths).padStart(5, '0')
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`
}
const few = fc.array(amount, { minLength: 1, maxLength: 40 })
const spread = (all: readonly number[]) => spreadOf(all.map(written))
const same = (text: string, tenThousandths: number, parts: number) =>
  compare(parseDecimal(text), { numerator: BigInt(tenThousandths), denominator: BigInt(parts) * 10_000n }) === 0

/** By the book and slowly: walk along the sorted row in steps of a quarter. */
function slowQuarter(all: readonly number[], quarters: number): number {
  const rising = [...all].sort((one, other) => one - other)
  const row = rising.flatMap((value, at) => {
    const next = rising[at + 1]
    return next === undefined ? [value * 4] : [0, 1, 2, 3].map((step) => value * (4 - step) + next * step)
  })
  return row[(row.length - 1) * (quarters / 4)] as number
}

describe('a spread', () => {
  test('has the quartiles of a slow reference, exactly', () => {
    fc.assert(
      fc.property(few, (all) => {
        const { lower, median, upper } = spread(all)
        expect([lower, median, upper].map((text, at) => same(text, slowQuarter(all, at + 1), 4))).toEqual([true, true, true])
      }),
    )
  })

  test('rises from the least to the most, whatever the order of the targets', () => {
    fc.assert(
      fc.property(few, (all) => {
        const found = spread(all)
        const parts = [found.least, found.lower, found.median, found.upper, found.most].map(parseDecimal)
        expect([...parts].sort(compare)).toEqual(parts)
        expect(spread([...all].reverse())).toEqual(found)
        expect(found.count).toBe(all.length)
      }),
    )
  })

  test('never calls one of a few an outlier, nor the middle half of many', () => {
    fc.assert(
      fc.property(few, (all) => {
        const found = spread(all)
        const apart = all.map(written).filter((target) => standsApart(found, target))
        if (all.length < fewestForOutliers) expect(apart).toEqual([])
        expect(apart.length * 2).toBeLessThan(all.length)
        expect(standsApart(found, found.lower) || standsApart(found, found.upper)).toBe(false)
      }),
    )
  })

  test('by example: seven people, one far off', () => {
    const found = spreadOf(['80', '100', '100', '100.0000', '110', '130', '500'])
    expect(found).toEqual({
      count: 7,
      least: '80',
      lower: '100',
      median: '100',
      upper: '120',
      most: '500',
      fences: { low: '70', high: '150' },
    })
    expect(['70', '150', '150.0001', '500'].map((target) => standsApart(found, target))).toEqual([false, false, true, true])
    expect(placeIn(found, '290')).toBe(500)
    expect(() => spreadOf([])).toThrow(RangeError)
  })

  test('is drawn between its ends, in the middle when all are the same', () => {
    fc.assert(
      fc.property(few, (all) => {
        const found = spread(all)
        for (const target of all.map(written)) {
          expect(placeIn(found, target)).toBeGreaterThanOrEqual(0)
          expect(placeIn(found, target)).toBeLessThanOrEqual(1000)
        }
        expect(placeIn(spreadOf(['5', '5']), '5')).toBe(500)
      }),
    )
  })
})

describe('in words', () => {
  const files = { kind: 'HIGHER_IS_BETTER' as const, unitName: 'berkas' }

  test('says median, range and how many people', () => {
    expect(writtenSpread(files, spreadOf(['80', '100', '130.5']))).toBe('median 100 berkas; rentang 80 sampai 130,5 berkas; 3 orang')
    expect(writtenSpread(files, spreadOf(['80', '80']))).toBe('median 80 berkas; semuanya 80 berkas; 2 orang')
    expect(writtenSpread({ kind: 'BY_DATE', unitName: '' }, spreadOf(['20600', '20603']))).toContain('2 orang')
    expect(writtenFigure({ kind: 'BY_DATE', unitName: '' }, '20601.5')).toBe(writtenFigure({ kind: 'BY_DATE', unitName: '' }, '20602'))
  })

  test('places an own target', () => {
    const five = spreadOf(['90', '95', '100', '105', '110'])
    const say = (target: string) => placeSentence({ ...files, spread: five, target })
    expect(say('100')).toBe('Sama dengan median.')
    expect(say('95')).toBe('Di bawah median.')
    expect(say('110')).toBe('Di atas median.')
    expect(say('300')).toBe('Jauh dari target rekan-rekan Anda.')
    expect(placeSentence({ kind: 'BY_DATE', unitName: '', spread: five, target: '95' })).toBe('Lebih awal dari median.')
  })

  test('compares titles whatever their case and spaces', () => {
    expect(titleKey('  Pranata   KOMPUTER ')).toBe('pranata komputer')
  })
})

test('equal targets are one mark, the least first', () => {
  expect(marksOf(['100', '20', '100', '3.5'])).toEqual([
    { target: '3.5', count: 1 },
    { target: '20', count: 1 },
    { target: '100', count: 2 },
  ])
})
