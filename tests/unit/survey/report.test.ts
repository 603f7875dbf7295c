import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeText, quarterName } from '@/lib/survey/follow-up/labels'
import { isLate, unsurFigure, weakestFirst } from '@/lib/survey/follow-up/rules'
import { conventionOf, indexBy, ranks, truncatedWeight } from '@/lib/survey/report/rules'
import { poolCounts, type Unsur } from '@/lib/survey/result/rules'
import { defaultBands } from '@/lib/survey/rules'

const nine: Unsur[] = Array.from({ length: 9 }, (_, at) => ({ key: `u${at}`, name: `U${at}`, displayNumber: at + 1, weight: null }))

describe('the weight convention', () => {
  /** Sum of NRR 27.60: B by 1/9, C by 0.111 (domain.md 2.3). */
  const answers = nine.flatMap((_, at) => (at < 6 ? [0, 0, 10, 0] : [0, 0, 8, 2]))
  const none = { incomplete: 0, excluded: 0, marked: 0, complete: 0, points: 0, squares: 0 }
  const counts = poolCounts(nine, [{ elements: nine, n: 10, answers, ...none }])
  const by = (weight: string | null) => indexBy(conventionOf(nine, weight), counts, nine, defaultBands)

  test('decides the figure and the mutu', () => {
    expect(by(null)).toMatchObject({ value: { ikm: '76.67', mutu: 'B' } })
    expect(by('0.111')).toMatchObject({ value: { ikm: '76.59', mutu: 'C' } })
    expect(by('0.11')).toMatchObject({ value: { ikm: '75.90', mutu: 'C' } })
  })

  test('is refused where the decimal is no part of 1/n, or unsur have their own weights', () => {
    expect(by('0.2')).toMatchObject({ code: 'weightNotTruncated' })
    const own = nine.map((unsur, at) => ({ ...unsur, weight: at === 0 ? '0.2000' : '0.1000' }))
    expect(conventionOf(own, null)).toEqual({ kind: 'own' })
    expect(indexBy({ kind: 'truncated', weight: '0.111' }, counts, own, defaultBands)).toMatchObject({ code: 'weightNotTruncated' })
  })

  test('offers 0.111 for nine unsur and nothing where 1/n is exact', () => {
    expect(truncatedWeight(nine)).toBe('0.111')
    expect(truncatedWeight([...nine, nine[0] as Unsur])).toBeNull()
    expect(truncatedWeight([...nine, nine[0] as Unsur, nine[0] as Unsur])).toBe('0.090')
    expect(truncatedWeight([])).toBeNull()
  })
})

describe('the order of unsur', () => {
  test('is the weakest first, unanswered last; ranks count from the best and share', () => {
    const figures = [
      { key: 'a', figure: unsurFigure({ sum: 30, count: 10 }) },
      { key: 'b', figure: unsurFigure({ sum: 0, count: 0 }) },
      { key: 'c', figure: unsurFigure({ sum: 21, count: 10 }) },
      { key: 'd', figure: unsurFigure({ sum: 6, count: 2 }) },
    ]
    expect(weakestFirst(figures)).toEqual(['c', 'a', 'd', 'b'])
    const places = ranks(figures.map(({ key, figure }) => ({ key, nrr: figure?.nrr ?? null })))
    expect([...places]).toEqual([
      ['a', 1],
      ['c', 3],
      ['d', 1],
    ])
  })

  test('keeps every unsur once and never puts a stronger one before a weaker', () => {
    const figure = fc.option(fc.record({ sum: fc.integer({ min: 1, max: 40 }), count: fc.constant(10) }), { nil: undefined })
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 20 }), (some) => {
        const figures = some.map((one, at) => ({ key: `${at}`, figure: unsurFigure(one) }))
        const order = weakestFirst(figures)
        expect([...order].sort()).toEqual(figures.map(({ key }) => key).sort())
        const nrr = order.map((key) => Number(figures.find((one) => one.key === key)?.figure?.nrr ?? 9))
        expect(nrr).toEqual([...nrr].sort((one, other) => one - other))
      }),
    )
  })
})

test('before and after are told as a change', () => {
  const of = (sum: number) => unsurFigure({ sum, count: 10 })
  expect(changeText(of(28), of(31))).toBe('naik 0,3000')
  expect(changeText(of(31), of(28))).toBe('turun 0,3000')
  expect(changeText(of(31), of(31))).toBe('tetap')
  expect(changeText(of(31), null)).toBeNull()
  expect(quarterName('2026-09-30')).toBe('TW III 2026')
  expect(isLate({ state: 'PLANNED', dueOn: '2026-01-01' }, '2026-01-01')).toBe(false)
  expect(isLate({ state: 'PLANNED', dueOn: '2026-01-01' }, '2026-01-02')).toBe(true)
  expect(isLate({ state: 'DONE', dueOn: '2026-01-01' }, '2026-01-02')).toBe(false)
})
