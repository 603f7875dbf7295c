import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '@/lib/day'
import { defaultBands } from '@/lib/survey/rules'
import { missingSentence } from '@/lib/transparency/labels'
import { bandFor, meanIndex, monthOf, percentOf, publicIndex } from '@/lib/transparency/rules'
import { readPublicMonth, readPublicYear } from '@/lib/transparency/schema'

const elements = ['waktu', 'biaya'].map((key, at) => ({ key, name: key, displayNumber: at + 1, weight: null as string | null }))
const survey = (n: number, waktu: number, biaya: number, of = elements) => ({
  tally: { n, unsur: { waktu: { sum: waktu, count: n }, biaya: { sum: biaya, count: n } } },
  elements: of,
  bands: defaultBands,
})

describe('the index of a unit', () => {
  test('is that of all questionnaires of its surveys together', () => {
    const { index, n } = publicIndex([survey(10, 40, 30), survey(30, 60, 60)], 5)
    expect(n).toBe(40)
    expect(index).toMatchObject({ ok: true, value: { ikm: '59.38', unsur: { waktu: { nrr: '2.5000' }, biaya: { nrr: '2.2500' } } } })
  })

  test('leaves out a survey of few, so that it cannot be found by taking the others from the whole', () => {
    const alone = publicIndex([survey(10, 40, 30)], 5)
    expect(publicIndex([survey(10, 40, 30), survey(4, 4, 4)], 5)).toEqual(alone)
    expect(publicIndex([survey(4, 4, 4)], 5)).toMatchObject({ n: 0, withheld: true })
    expect(publicIndex([survey(0, 0, 0)], 5)).toMatchObject({ n: 0, withheld: false })
    expect(publicIndex([], 5)).toMatchObject({ n: 0, withheld: false, index: { ok: false, code: 'noAnswers' } })
  })

  test('leaves out a survey all of whose unsur few answered, and is withheld where there is no other', () => {
    const few = {
      ...survey(6, 12, 12),
      tally: { n: 6, unsur: { waktu: { sum: 12, count: 4 }, biaya: { sum: 12, count: 4 } } },
    }
    expect(publicIndex([survey(10, 40, 30), few], 5)).toEqual(publicIndex([survey(10, 40, 30)], 5))
    expect(publicIndex([few], 5)).toMatchObject({ n: 0, withheld: true, index: { ok: false } })
  })

  test('keeps own weights where all surveys weigh alike, else weighs all unsur the same', () => {
    const own = [
      { ...elements[0], weight: '0.9000' },
      { ...elements[1], weight: '0.1000' },
    ] as typeof elements
    expect(publicIndex([survey(10, 40, 10, own)], 5).index).toMatchObject({ value: { ikm: '92.50' } })
    expect(publicIndex([survey(10, 40, 10, own), survey(10, 40, 10)], 5).index).toMatchObject({ value: { ikm: '62.50' } })
  })

  test('is there though nobody answered an extra unsur yet, which then is none of it; one of the nine is awaited', () => {
    const added = (key: string, weights: (string | null)[] = [null, null, null]) => {
      const one = survey(10, 40, 30)
      const of = [...elements, { key, name: key, displayNumber: 3, weight: null }].map((element, at) => ({
        ...element,
        weight: weights[at] ?? null,
      }))
      return { ...one, elements: of, tally: { n: 10, unsur: { ...one.tally.unsur, [key]: { sum: 0, count: 0 } } } }
    }
    const known = survey(30, 60, 60)
    const extra = publicIndex([known, added('parkir')], 5)
    expect(extra).toEqual(publicIndex([known, survey(10, 40, 30)], 5))
    expect(extra.index).toMatchObject({ ok: true, value: { ikm: '59.38' } })
    expect(publicIndex([added('parkir', ['0.6000', '0.3000', '0.1000'])], 5).index).toMatchObject({ ok: true, value: { ikm: '87.50' } })
    expect(publicIndex([known, added('produk')], 5).index).toMatchObject({ ok: false, code: 'unsurUnanswered' })
    const awaited = {
      ...added('produk'),
      elements: [...elements, { key: 'produk', name: 'Hasil Layanan', displayNumber: 5, weight: null }],
    }
    expect(missingSentence(publicIndex([known, awaited], 5), 5)).toContain('belum ada yang menjawab U5 Hasil Layanan.')
  })

  test('does not hang on how answers are spread over surveys', () => {
    const part = fc.record({
      n: fc.integer({ min: 5, max: 60 }),
      waktu: fc.integer({ min: 1, max: 4 }),
      biaya: fc.integer({ min: 1, max: 4 }),
    })
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const apart = publicIndex(
          parts.map(({ n, waktu, biaya }) => survey(n, n * waktu, n * biaya)),
          5,
        )
        const sum = (of: (one: (typeof parts)[number]) => number) => parts.reduce((total, one) => total + of(one), 0)
        const whole = survey(
          sum(({ n }) => n),
          sum(({ n, waktu }) => n * waktu),
          sum(({ n, biaya }) => n * biaya),
        )
        expect(apart.index).toEqual(publicIndex([whole], 5).index)
      }),
    )
  })
})

test('the government is the mean of its units, rounded once', () => {
  expect(meanIndex(['80.00', '76.61', '88.31'])).toBe('81.64')
  expect(meanIndex([])).toBeNull()
  expect(bandFor('76.60', defaultBands)?.mutu).toBe('C')
  expect(bandFor('76.61', defaultBands)?.mutu).toBe('B')
  expect(bandFor('10.00', defaultBands)?.mutu).toBe('D')
})

test('a share of nothing is none', () => {
  expect(percentOf(0, 0)).toBeNull()
  expect(percentOf(1, 3)).toBe('33.33')
  expect(percentOf(3, 3)).toBe('100.00')
})

test('a month has its last day', () => {
  expect(monthOf('2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
  expect(monthOf('2026-12-31')).toEqual({ from: '2026-12-01', to: '2026-12-31' })
})

test('an address may ask for what there is, and gets the latest for anything else', () => {
  const today: Day = '2026-11-23'
  expect(readPublicYear('2025', [2026, 2025])).toBe(2025)
  for (const odd of ['1999', 'x', undefined, ['2025', '2026']]) expect(readPublicYear(odd, [2026, 2025])).toBe(2026)
  expect(readPublicMonth('2026-10', today)).toBe('2026-10-01')
  for (const odd of ['2027-01', '2026-13', '', null, "2026-1';--"]) expect(readPublicMonth(odd, today)).toBe(today)
})
