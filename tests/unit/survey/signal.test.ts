import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fallsOf } from '@/lib/survey/signal/rules'

const limits = { fallPoints: '5', fallRespondents: 30 }
const unsur = (key: string, sum: number, count: number) => ({ key, name: key, sum, count })

describe('an unsur that fell', () => {
  test('is told from five points of 100 on, on exact means, the deepest first', () => {
    const before = [unsur('waktu', 320, 100), unsur('biaya', 300, 100), unsur('sarana', 300, 100)]
    const now = [unsur('waktu', 300, 100), unsur('biaya', 281, 100), unsur('sarana', 240, 100)]
    expect(fallsOf(before, now, limits)).toEqual([
      { key: 'sarana', name: 'sarana', from: '75.00', to: '60.00', points: '15.00' },
      { key: 'waktu', name: 'waktu', from: '80.00', to: '75.00', points: '5.00' },
    ])
  })

  test('needs enough answers to both surveys', () => {
    expect(fallsOf([unsur('waktu', 400, 100)], [unsur('waktu', 29, 29)], limits)).toEqual([])
    expect(fallsOf([unsur('waktu', 116, 29)], [unsur('waktu', 100, 100)], limits)).toEqual([])
    expect(fallsOf([], [unsur('waktu', 100, 100)], limits)).toEqual([])
  })

  test('never rises, and what stood still did not fall', () => {
    const answered = fc
      .integer({ min: 30, max: 500 })
      .chain((count) => fc.integer({ min: count, max: 4 * count }).map((sum) => unsur('waktu', sum, count)))
    fc.assert(
      fc.property(answered, answered, (before, now) => {
        for (const { from, to, points } of fallsOf([before], [now], limits)) {
          expect(Number(from)).toBeGreaterThan(Number(to))
          expect(Number(points)).toBeGreaterThanOrEqual(5)
        }
        expect(fallsOf([before], [before], limits)).toEqual([])
      }),
    )
  })
})
