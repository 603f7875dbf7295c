import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDecimal, rational } from '@/lib/rational'
import type { Result } from '@/lib/result'
import { computeIndex, defaultBands, type SatisfactionIndex, tallyAnswers, type Weighting } from '@/lib/survey/rules'
import { type Answer, type AnswerRow, unsurKeys } from '@/lib/survey/schema'
import fixture from '../../fixtures/skm-vectors.json'

const conventions: Record<string, Weighting> = {
  exact_1_over_n: { kind: 'equal' },
  'w_0.111': { kind: 'truncated', weight: '0.111' },
  'w_0.11': { kind: 'truncated', weight: '0.11' },
}

describe('published answers', () => {
  const cases = fixture.vectors.flatMap((vector) =>
    Object.entries(vector.expected).map(([convention, expected]) => ({ id: vector.id, convention, expected, vector })),
  )

  test('the file holds every case', () => {
    expect(cases).toHaveLength(7)
    expect(fixture.unsur.map(([key]) => key)).toEqual(unsurKeys)
  })

  test.each(cases)('$id with $convention', ({ convention, expected, vector }) => {
    const weighting = conventions[convention]
    const { tally, notCounted } = tallyAnswers(vector.answers.map(asRow), unsurKeys)
    const index = computed(computeIndex(tally, defaultBands, weighting))
    expect(notCounted).toBe(0)
    expect(index).toMatchObject({ n: vector.answers.length, ikm: expected.ikm, mutu: expected.mutu })
    if ('sum_nrr_tertimbang' in expected) expect(index.index).toBe(expected.sum_nrr_tertimbang)
  })

  test('sums and means per unsur', () => {
    const vector = fixture.vectors[0]
    const { tally } = tallyAnswers((vector?.answers ?? []).map(asRow), unsurKeys)
    const index = computed(computeIndex(tally, defaultBands))
    expect(unsurKeys.map((key) => tally.unsur[key]?.sum)).toEqual(vector?.sum_per_unsur)
    expect(unsurKeys.map((key) => index.unsur[key]?.nrr)).toEqual(vector?.nrr_per_unsur)
    expect(index.unsur.persyaratan?.weighted).toBe('0.3129')
  })
})

describe('bands', () => {
  test('the default bands are those of the published table', () => {
    const published = fixture.bands.map(({ konversi, mutu, kinerja, persepsi }) => ({
      from: konversi[0]?.toFixed(2),
      mutu,
      kinerja,
      persepsi,
    }))
    expect(defaultBands).toEqual(published)
  })

  test.each([
    ['64.99', 'D', 'Tidak Baik', 1],
    ['65.00', 'C', 'Kurang Baik', 2],
    ['76.60', 'C', 'Kurang Baik', 2],
    ['76.61', 'B', 'Baik', 3],
    ['88.30', 'B', 'Baik', 3],
    ['88.31', 'A', 'Sangat Baik', 4],
    ['100.00', 'A', 'Sangat Baik', 4],
  ])('IKM %s is %s', (ikm, mutu, kinerja, persepsi) => {
    const sum = Math.round(Number(ikm) * 400)
    expect(computed(computeIndex(evenTally(sum, 10_000), defaultBands))).toMatchObject({ ikm, mutu, kinerja, persepsi })
  })

  test('the band is read from the rounded figure: 76.605 is printed 76.61 and is B', () => {
    expect(computed(computeIndex(evenTally(30_642, 10_000), defaultBands))).toMatchObject({ ikm: '76.61', mutu: 'B' })
    expect(computed(computeIndex(evenTally(306_419, 100_000), defaultBands))).toMatchObject({ ikm: '76.60', mutu: 'C' })
  })

  test('means that sum to 27.60 are B with 1/9 and C with 0.111', () => {
    const tally = { n: 100, unsur: Object.fromEntries(unsurKeys.map((key, at) => [key, { sum: at < 6 ? 307 : 306, count: 100 }])) }
    expect(computed(computeIndex(tally, defaultBands))).toMatchObject({ ikm: '76.67', mutu: 'B' })
    expect(computed(computeIndex(tally, defaultBands, conventions['w_0.111']))).toMatchObject({ ikm: '76.59', mutu: 'C' })
  })

  test('the bands given decide, in any order', () => {
    const bands = [
      { from: '50.00', mutu: 'Lulus', kinerja: 'Cukup', persepsi: 2 },
      { from: '25.00', mutu: 'Gagal', kinerja: 'Buruk', persepsi: 1 },
    ]
    expect(computed(computeIndex(evenTally(2, 1), bands)).mutu).toBe('Lulus')
    expect(computed(computeIndex(evenTally(199, 100), bands)).mutu).toBe('Gagal')
  })

  test('all ones with a truncated weight fall below 25 and are still D', () => {
    expect(computed(computeIndex(evenTally(1, 1), defaultBands, conventions['w_0.11']))).toMatchObject({ ikm: '24.75', mutu: 'D' })
  })
})

describe('weights', () => {
  const extraKeys = [...unsurKeys, 'transparansi']
  const tally = { n: 1, unsur: Object.fromEntries(extraKeys.map((key) => [key, { sum: key === 'transparansi' ? 4 : 2, count: 1 }])) }
  const tenths = Object.fromEntries(extraKeys.map((key) => [key, rational(1, 10)]))
  const own = (weights: Record<string, ReturnType<typeof rational>>) => computeIndex(tally, defaultBands, { kind: 'own', weights })

  test('an extra unsur counts with its own weight', () => {
    const weights = { ...tenths, persyaratan: parseDecimal('0.05'), transparansi: parseDecimal('0.15') }
    expect(computed(own(weights))).toMatchObject({ index: '2.3000', ikm: '57.50' })
    expect(computed(own(tenths))).toMatchObject({ index: '2.2000', ikm: '55.00' })
    expect(computed(computeIndex(tally, defaultBands))).toMatchObject({ index: '2.2000', ikm: '55.00' })
  })

  test('weights that do not fit are refused', () => {
    expect(own({ ...tenths, waktu: rational(99, 1000) })).toMatchObject({ code: 'weightsNotOne', params: { sum: '0.9990' } })
    expect(own({ ...tenths, waktu: rational(101, 1000) })).toMatchObject({ code: 'weightsNotOne', params: { sum: '1.0010' } })
    expect(own({ ...tenths, waktu: rational(0), biaya: rational(1, 5) })).toMatchObject({
      code: 'weightNotPositive',
      params: { unsur: 'waktu' },
    })
    const { sarana: _, ...nine } = tenths
    expect(own(nine)).toMatchObject({ code: 'weightMissing', params: { unsur: 'sarana' } })
    expect(own({ ...tenths, integritas: rational(1, 10) })).toMatchObject({ code: 'weightUnknown', params: { unsur: 'integritas' } })
  })

  test('a report convention is 1/n cut off, nothing else', () => {
    const nine = (weight: string) => computeIndex(evenTally(3, 1), defaultBands, { kind: 'truncated', weight })
    expect(computed(nine('0.1111')).ikm).toBe('74.99')
    for (const weight of ['0.12', '0.112', '0.110', '0', '-0.11']) expect(nine(weight)).toMatchObject({ code: 'weightNotTruncated' })
  })
})

describe('what cannot be computed', () => {
  test('no questionnaire', () => {
    expect(computeIndex(tallyAnswers([], unsurKeys).tally, defaultBands)).toMatchObject({ ok: false, code: 'noAnswers' })
  })

  test('unsur that nobody filled are named', () => {
    const { biaya: _, sarana: __, ...open } = rowOf(3)
    const { tally } = tallyAnswers([open], unsurKeys)
    expect(computeIndex(tally, defaultBands)).toMatchObject({ code: 'unsurUnanswered', params: { unsur: 'biaya, sarana' } })
  })

  test.each([
    { sum: 41, count: 10 },
    { sum: 9, count: 10 },
    { sum: 33, count: 11 },
  ])('sums that no answers give are a bug: $sum of $count', (waktu) => {
    const tally = { n: 10, unsur: { ...evenTally(30, 10).unsur, waktu } }
    expect(() => computeIndex(tally, defaultBands)).toThrow(RangeError)
  })
})

describe('properties', () => {
  const answer = fc.option(fc.constantFrom<Answer[]>(1, 2, 3, 4), { nil: undefined, freq: 8 })
  const row = fc.record(Object.fromEntries(unsurKeys.map((key) => [key, answer])))
  const rows = fc.array(row, { minLength: 1, maxLength: 40 })
  const shuffledKeys = fc.shuffledSubarray([...unsurKeys], { minLength: unsurKeys.length })

  test('the order of respondents and of unsur changes nothing', () => {
    fc.assert(
      fc.property(
        rows.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        shuffledKeys,
        ([list, shuffled], keys) => {
          const plain = computeIndex(tallyAnswers(list, unsurKeys).tally, defaultBands)
          const mixed = computeIndex(tallyAnswers(shuffled, keys).tally, defaultBands)
          if (plain.ok) expect(mixed).toEqual(plain)
          else expect(mixed).toMatchObject({ ok: false, code: plain.code })
        },
      ),
    )
  })

  test('equals a slow computation on one common denominator', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const index = computeIndex(tallyAnswers(list, unsurKeys).tally, defaultBands)
        fc.pre(index.ok)
        expect(computed(index).ikm).toBe(slowIkm(list))
      }),
    )
  })

  test('a better answer never lowers the index', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const better = list.map((one) => ({ ...one, waktu: one.waktu && (Math.min(4, one.waktu + 1) as Answer) }))
        const [before, after] = [list, better].map((some) => computeIndex(tallyAnswers(some, unsurKeys).tally, defaultBands))
        fc.pre(before?.ok === true)
        expect(after?.ok && Number(after.value.ikm)).toBeGreaterThanOrEqual(before?.ok ? Number(before.value.ikm) : Number.NaN)
      }),
    )
  })
})

/** Means brought to the product of all counts, summed, and divided once as plain integers. */
function slowIkm(rows: readonly AnswerRow[]): string {
  const counted = rows.filter((row) => unsurKeys.filter((key) => row[key]).length >= 5)
  const filled = unsurKeys.map((key) => counted.flatMap((row) => (row[key] ? [BigInt(row[key])] : [])))
  const product = filled.reduce((so, answers) => so * BigInt(answers.length), 1n)
  let top = 0n
  for (const answers of filled) top += (answers.reduce((so, one) => so + one, 0n) * product) / BigInt(answers.length)
  const hundredths = (top * 2500n * 2n + product * 9n) / (product * 9n * 2n)
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`
}

function asRow(answers: readonly number[]): AnswerRow {
  return Object.fromEntries(unsurKeys.map((key, at) => [key, answers[at] as Answer]))
}

function rowOf(answer: Answer): AnswerRow {
  return asRow(unsurKeys.map(() => answer))
}

/** The same sum and count for each of the nine unsur. */
function evenTally(sum: number, count: number) {
  return { n: count, unsur: Object.fromEntries(unsurKeys.map((key) => [key, { sum, count }])) }
}

function computed(index: Result<SatisfactionIndex>): SatisfactionIndex {
  if (!index.ok) throw new Error(`refused: ${index.code}`)
  return index.value
}
