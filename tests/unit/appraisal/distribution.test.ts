import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Counts, compareSpread, noCounts } from '@/lib/appraisal/distribution/rules'
import type { AchievementLevel } from '@/lib/generated/prisma/enums'
import { achievementLevel } from '@/lib/rule/schema'
import { referenceBody } from '../rule/reference-bodies'

const { patterns, population } = referenceBody('DISTRIBUTION_PATTERN')
const spread = (...[SANGAT_BAIK = 0, BAIK = 0, BUTUH_PERBAIKAN = 0, KURANG = 0, SANGAT_KURANG = 0]: number[]): Counts => ({
  SANGAT_BAIK,
  BAIK,
  BUTUH_PERBAIKAN,
  KURANG,
  SANGAT_KURANG,
})
const found = (level: AchievementLevel, counts: Counts) =>
  compareSpread(counts, patterns[level], population.silentBelow).findings.map(({ what, bound, share }) => [
    what,
    bound.predikat.join(),
    share,
  ])

describe('the pattern for', () => {
  test.each([
    ['ISTIMEWA', spread(7, 3), []],
    ['ISTIMEWA', spread(71, 29), [['ABOVE_MOST', 'SANGAT_BAIK', '0.7100']]],
    ['ISTIMEWA', spread(4, 6), [['NOT_LARGEST', 'SANGAT_BAIK', '0.4000']]],
    ['BAIK', spread(2, 7, 1), []],
    ['BAIK', spread(3, 7), [['MISSING', 'BUTUH_PERBAIKAN,KURANG', '0.0000']]],
    ['BAIK', spread(1, 8, 1), [['ABOVE_MOST', 'BAIK', '0.8000']]],
    ['BUTUH_PERBAIKAN', spread(1, 3, 6), []],
    [
      'BUTUH_PERBAIKAN',
      spread(2, 3, 5),
      [
        ['BELOW_LEAST', 'BUTUH_PERBAIKAN', '0.5000'],
        ['ABOVE_MOST', 'SANGAT_BAIK', '0.2000'],
      ],
    ],
    ['KURANG', spread(1, 2, 1, 6), []],
    [
      'KURANG',
      spread(1, 4, 0, 5),
      [
        ['BELOW_LEAST', 'KURANG', '0.5000'],
        ['BELOW_LEAST', 'BUTUH_PERBAIKAN', '0.0000'],
      ],
    ],
    ['SANGAT_KURANG', spread(0, 3, 1, 0, 6), []],
    [
      'SANGAT_KURANG',
      spread(1, 3, 0, 0, 6),
      [
        ['BELOW_LEAST', 'KURANG,BUTUH_PERBAIKAN', '0.0000'],
        ['ABOVE_MOST', 'SANGAT_BAIK', '0.1000'],
      ],
    ],
  ] as [AchievementLevel, Counts, unknown[]][])('%s: %o', (level, counts, expected) => {
    expect(found(level, counts).sort()).toEqual([...expected].sort())
  })

  test('a small set is silent, however it is spread', () => {
    expect(compareSpread(spread(9), patterns.SANGAT_KURANG, 10)).toEqual({ total: 9, silent: true, findings: [] })
    expect(compareSpread(spread(10), patterns.SANGAT_KURANG, 10).findings.length).toBeGreaterThan(0)
  })

  test('nobody at all is silent even where every set is compared', () => {
    expect(compareSpread(noCounts, patterns.BAIK, 1)).toEqual({ total: 0, silent: true, findings: [] })
  })
})

const counts = fc.array(fc.nat({ max: 200 }), { minLength: 5, maxLength: 5 }).map((numbers) => spread(...numbers))

test('a spread ten times as large departs in the same ways', () => {
  fc.assert(
    fc.property(fc.constantFrom(...achievementLevel.options), counts, (level, some) => {
      const tenfold = Object.fromEntries(Object.entries(some).map(([key, count]) => [key, count * 10])) as Counts
      expect(compareSpread(tenfold, patterns[level], 1).findings.map(({ what }) => what)).toEqual(
        compareSpread(some, patterns[level], 1).findings.map(({ what }) => what),
      )
    }),
  )
})

test('a share is never beyond all of them', () => {
  fc.assert(
    fc.property(fc.constantFrom(...achievementLevel.options), counts, (level, some) =>
      compareSpread(some, patterns[level], 1).findings.every(({ share, count }) => Number(share) <= 1 && count >= 0),
    ),
  )
})
