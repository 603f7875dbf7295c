import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { behaviourFinding, changesOf, indicatorFinding, isJudged, meets, plannedHours, recommend, unsurFinding } from '@/lib/training/rules'
import type { Evidence, Offer, Stored } from '@/lib/training/schema'

const akuntabel: Evidence = {
  kind: 'BEHAVIOUR_VALUE',
  key: 'AKUNTABEL',
  finding: 'nilai perilaku Akuntabel dinilai rendah',
  sourceId: 'a1',
}
const overall: Evidence = { kind: 'BEHAVIOUR_VALUE', key: '*', finding: 'perilaku kerja dinilai rendah', sourceId: 'a1' }
const quantity: Evidence = {
  kind: 'INDICATOR_ASPECT',
  key: 'KUANTITAS',
  finding: 'capaian indikator “A” 62,50% dari target',
  sourceId: 'i1',
}
const waiting: Evidence = { kind: 'UNSUR', key: 'waktu', finding: 'unsur Waktu bernilai 70,00', sourceId: 's1' }
const offer = (code: string, ...aims: Offer['aims']): Offer => ({ courseId: `id-${code}`, code, aims })
const offers = [
  offer('AK', { kind: 'BEHAVIOUR_VALUE', key: 'AKUNTABEL' }, { kind: 'INDICATOR_ASPECT', key: 'KUANTITAS' }),
  offer('B1', { kind: 'UNSUR', key: 'waktu' }),
  offer('B2', { kind: 'UNSUR', key: 'waktu' }),
  offer('UM', { kind: 'BEHAVIOUR_VALUE', key: '*' }),
  offer('XX', { kind: 'UNSUR', key: 'sarana' }),
]

describe('what is recommended', () => {
  test('comes with the most evidence first, ties by code, at most so many', () => {
    const all = recommend([waiting, overall, akuntabel, quantity], offers, { mostPerPerson: 9 })
    expect(all.map(({ courseId, evidence }) => [courseId, evidence.length])).toEqual([
      ['id-AK', 2],
      ['id-UM', 2],
      ['id-B1', 1],
      ['id-B2', 1],
    ])
    expect(recommend([waiting, overall, akuntabel, quantity], offers, { mostPerPerson: 3 })).toEqual(all.slice(0, 3))
    expect(recommend([], offers, { mostPerPerson: 3 })).toEqual([])
  })

  test('says why in one sentence with its figures', () => {
    const [first] = recommend([quantity, akuntabel], offers, { mostPerPerson: 1 })
    expect(first?.reason).toBe('Nilai perilaku Akuntabel dinilai rendah; capaian indikator “A” 62,50% dari target.')
    const many = ['B', 'C', 'D', 'E'].map((name) => ({
      ...quantity,
      finding: `capaian indikator “${name}” 10,00% dari target`,
      sourceId: name,
    }))
    expect(recommend(many, offers, { mostPerPerson: 1 })[0]).toMatchObject({
      reason: expect.stringMatching(/“D” 10,00% dari target; dan 1 temuan lain\.$/),
    })
    expect(recommend(many, offers, { mostPerPerson: 1 })[0]?.evidence).toHaveLength(4)
  })

  test.each([
    ['AKUNTABEL', 'AKUNTABEL', true],
    ['*', 'AKUNTABEL', true],
    ['*', '*', true],
    ['AKUNTABEL', '*', false],
    ['LOYAL', 'AKUNTABEL', false],
  ])('an aim of %s meets evidence about %s: %s', (aim, found, met) => {
    expect(meets({ kind: 'BEHAVIOUR_VALUE', key: aim }, { kind: 'BEHAVIOUR_VALUE', key: found })).toBe(met)
    expect(meets({ kind: 'UNSUR', key: aim }, { kind: 'BEHAVIOUR_VALUE', key: found })).toBe(false)
  })

  const aims = fc.record({
    kind: fc.constantFrom('BEHAVIOUR_VALUE', 'INDICATOR_ASPECT', 'UNSUR'),
    key: fc.constantFrom('*', 'a', 'b', 'c'),
  } as const)
  const someEvidence = fc.array(
    fc.tuple(aims, fc.constantFrom('x', 'y'), fc.constantFrom('1', '2')).map(([aim, finding, sourceId]) => ({ ...aim, finding, sourceId })),
    { maxLength: 12 },
  )
  const someOffers = fc
    .uniqueArray(fc.tuple(fc.string({ minLength: 1, maxLength: 4 }), fc.array(aims, { maxLength: 3 })), {
      selector: ([code]) => code,
      maxLength: 8,
    })
    .map((rows) => rows.map(([code, of]) => offer(code, ...of)))

  test('does not depend on the order in which anything comes, nor on repeats', () => {
    fc.assert(
      fc.property(
        someEvidence,
        someOffers,
        fc.integer({ min: 1, max: 5 }),
        fc.func(fc.integer()),
        (evidence, of, mostPerPerson, shuffle) => {
          const mixed = <T>(rows: readonly T[]) =>
            rows
              .map((row) => ({ row, at: shuffle(row) }))
              .sort((a, b) => a.at - b.at)
              .map(({ row }) => row)
          const list = recommend(evidence, of, { mostPerPerson })
          expect(recommend(mixed([...evidence, ...evidence]), mixed(of), { mostPerPerson })).toEqual(list)
          expect(list.length).toBeLessThanOrEqual(mostPerPerson)
          for (const { evidence: found } of list) expect(found.length).toBeGreaterThan(0)
        },
      ),
    )
  })

  test('changes nothing when it is stored as it is', () => {
    fc.assert(
      fc.property(someEvidence, someOffers, (evidence, of) => {
        const list = recommend(evidence, of, { mostPerPerson: 3 })
        const stored = list.map((one) => ({
          ...one,
          evidence: [...one.evidence].reverse(),
          id: one.courseId,
          state: 'PROPOSED' as const,
          ruleId: 'r',
        }))
        expect(changesOf(stored, list, 'r')).toEqual({ added: [], refreshed: [], withdrawn: [] })
      }),
    )
  })
})

describe('a new reckoning', () => {
  const [wanted] = recommend([akuntabel], offers, { mostPerPerson: 1 })
  const row = (state: Stored['state'], courseId = 'id-AK'): Stored => ({
    ...{ id: `r-${courseId}`, courseId, state, ruleId: 'rule', reason: 'Lama.', evidence: [] },
  })
  const list = wanted ? [wanted] : []

  test.each([
    ['PROPOSED', { added: 0, refreshed: 1, withdrawn: 0 }],
    ['WITHDRAWN', { added: 0, refreshed: 1, withdrawn: 0 }],
    ['ACCEPTED', { added: 0, refreshed: 0, withdrawn: 0 }],
    ['DECLINED', { added: 0, refreshed: 0, withdrawn: 0 }],
  ] as const)('finds the training %s already', (state, counts) => {
    const { added, refreshed, withdrawn } = changesOf([row(state)], list, 'rule')
    expect({ added: added.length, refreshed: refreshed.length, withdrawn: withdrawn.length }).toEqual(counts)
  })

  test('withdraws only what is proposed and founded no more', () => {
    const states = ['PROPOSED', 'WITHDRAWN', 'ACCEPTED', 'DECLINED'] as const
    const stored = states.map((state) => row(state, state))
    expect(changesOf(stored, [], 'rule')).toEqual({ added: [], refreshed: [], withdrawn: ['r-PROPOSED'] })
  })

  test('follows another version of the rule', () => {
    const stored: Stored[] = list.map((one) => ({ ...one, id: 'r', state: 'PROPOSED', ruleId: 'old' }))
    expect(changesOf(stored, list, 'new').refreshed).toHaveLength(1)
    expect(changesOf(stored, list, 'old').refreshed).toHaveLength(0)
  })
})

test('an indicator is judged when the stretch is over, or the annual appraisal was released', () => {
  const endsOn = '2026-12-31'
  expect(isJudged({ endsOn, annualReleased: false }, '2026-03-31')).toBe(false)
  expect(isJudged({ endsOn, annualReleased: false }, '2026-12-31')).toBe(false)
  expect(isJudged({ endsOn, annualReleased: false }, '2027-01-01')).toBe(true)
  expect(isJudged({ endsOn, annualReleased: true }, '2026-12-20')).toBe(true)
})

test('findings name their figures', () => {
  expect(behaviourFinding({ value: 'Loyal', rating: 'Di Bawah Ekspektasi', period: 'Tahun 2026' })).toBe(
    'nilai perilaku Loyal dinilai Di Bawah Ekspektasi pada evaluasi Tahun 2026',
  )
  expect(behaviourFinding({ value: null, rating: 'Di Bawah Ekspektasi', period: 'Tahun 2026' })).toMatch(
    /^perilaku kerja secara keseluruhan/,
  )
  expect(indicatorFinding({ text: 'Jumlah dokumen', percent: '62.50' })).toBe('capaian indikator “Jumlah dokumen” 62,50% dari target')
  const found = { unsur: 'Waktu', survey: 'KTP-el', converted: '71.20', n: 1200 }
  expect(unsurFinding({ ...found, fell: null })).toBe('unsur Waktu bernilai 71,20 (survei KTP-el, 1.200 responden)')
  expect(unsurFinding({ ...found, fell: '6.25' })).toBe(
    'unsur Waktu bernilai 71,20, turun 6,25 dari survei sebelumnya (survei KTP-el, 1.200 responden)',
  )
})

test('planned hours are those accepted for the year', () => {
  const rows = (['ACCEPTED', 'PROPOSED', 'DECLINED'] as const).map((state) => ({ state, year: 2026, hours: 8 }))
  expect(plannedHours([...rows, { state: 'ACCEPTED', year: 2025, hours: 30 }], 2026)).toBe(8)
})
