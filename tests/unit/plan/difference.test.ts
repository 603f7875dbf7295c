import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlanContent, PlannedIndicator, PlannedResult } from '@/lib/plan/content/queries'
import { writtenField } from '@/lib/plan/difference/labels'
import { countChanges, differenceOf, isSame, wordChanges } from '@/lib/plan/difference/rules'

const indicator = (id: string, change: Partial<PlannedIndicator> = {}): PlannedIndicator => ({
  ...{ id, copiedFromId: null, position: 1, aspect: 'KUANTITAS', perspective: null, text: `Indikator ${id}`, unitName: 'berkas' },
  ...{ kind: 'HIGHER_IS_BETTER', target: '100', targetTo: null, aggregation: 'SUM', shared: false, source: 'TYPED' },
  ...{ sourceUnitId: null, sourceElement: null, targets: new Map() },
  ...change,
})

const result = (id: string, indicators: PlannedIndicator[] = [], change: Partial<PlannedResult> = {}): PlannedResult => ({
  ...{ id, position: 1, category: 'UTAMA', text: `Hasil ${id}`, supportsWorkResultId: null, supportsObjectiveId: null, supports: null },
  ...{ weight: null, copiedFromId: null, indicators },
  ...change,
})

const content = (workResults: PlannedResult[], change: Partial<PlanContent> = {}): PlanContent => ({
  workResults,
  expectations: [],
  annexes: { RESOURCES: [], ACCOUNTABILITY: [], CONSEQUENCES: [] },
  ...change,
})

describe('what changed between two wordings', () => {
  test('names added, removed and changed RHK and indicators, with the old value and the new', () => {
    const before = content([result('a', [indicator('a1'), indicator('a2')]), result('b')], {
      expectations: [{ valueKey: 'LOYAL', text: 'Jaga rahasia' }],
      annexes: { RESOURCES: ['Laptop', 'Internet'], ACCOUNTABILITY: [], CONSEQUENCES: [] },
    })
    const after = content(
      [
        result('a', [indicator('a1', { target: '12.5', unitName: 'persen', kind: 'LOWER_IS_BETTER' }), indicator('a3')], {
          category: 'TAMBAHAN',
        }),
        result('c', [indicator('c1')]),
      ],
      {
        expectations: [{ valueKey: 'AKUNTABEL', text: 'Catat gangguan' }],
        annexes: { RESOURCES: ['Internet', 'Kendaraan'], ACCOUNTABILITY: [], CONSEQUENCES: [] },
      },
    )
    const found = differenceOf(before, after)
    expect(found.results).toMatchObject([
      {
        id: 'a',
        kind: 'changed',
        fields: [{ field: 'category', before: 'UTAMA', after: 'TAMBAHAN' }],
        indicators: [
          {
            id: 'a1',
            kind: 'changed',
            fields: [
              { field: 'target', before: '100 berkas', after: '12,5 persen' },
              { field: 'kind', before: 'HIGHER_IS_BETTER', after: 'LOWER_IS_BETTER' },
            ],
          },
          { id: 'a3', kind: 'added', target: '100 berkas', fields: [] },
          { id: 'a2', kind: 'removed' },
        ],
      },
      { id: 'c', kind: 'added', indicators: [{ id: 'c1', kind: 'added' }] },
      { id: 'b', kind: 'removed' },
    ])
    expect(found.expectations).toEqual([
      { valueKey: 'AKUNTABEL', before: null, after: 'Catat gangguan' },
      { valueKey: 'LOYAL', before: 'Jaga rahasia', after: null },
    ])
    expect(found.annexes).toEqual([{ annex: 'RESOURCES', removed: ['Laptop'], added: ['Kendaraan'] }])
    expect(countChanges(found)).toBe(4 + 1 + 1 + 2 + 1)
  })

  test('tells bounds of a range, source and targets of periods apart', () => {
    const names = {
      periods: new Map([['q1', 'Triwulan I']]),
      units: new Map([['u1', 'Dinas Uji']]),
      elements: new Map([['biaya', 'Biaya/Tarif']]),
    }
    const before = content([result('a', [indicator('i', { kind: 'WITHIN_RANGE', target: '1', targetTo: '2' })])])
    const after = content([
      result('a', [
        indicator('i', {
          ...{ kind: 'WITHIN_RANGE', target: '1', targetTo: '3', source: 'SURVEY_ELEMENT', sourceUnitId: 'u1', sourceElement: 'biaya' },
          targets: new Map([['q1', '5']]),
        }),
      ]),
    ])
    expect(differenceOf(before, after, { by: 'id', ...names }).results[0]?.indicators[0]?.fields).toEqual([
      { field: 'target', before: '1 sampai 2 berkas', after: '1 sampai 3 berkas' },
      { field: 'source', before: 'TYPED', after: 'SURVEY_ELEMENT Dinas Uji Biaya/Tarif' },
      { field: 'targets', before: null, after: 'Triwulan I: 5 berkas' },
    ])
  })

  test('counts a line of the lampiran as often as it stands, wherever it stands', () => {
    const lines = (...RESOURCES: string[]) => content([], { annexes: { RESOURCES, ACCOUNTABILITY: [], CONSEQUENCES: [] } })
    expect(differenceOf(lines('p', 'q', 'p'), lines('q', 'p')).annexes).toEqual([{ annex: 'RESOURCES', removed: ['p'], added: [] }])
    expect(differenceOf(lines('p', 'q'), lines('q', 'p')).annexes).toEqual([])
  })

  test('follows copies into the SKP of another year, whatever they hang on', () => {
    const before = content([
      result('old', [indicator('o1', { text: 'Sama' })], { text: 'Sama', supportsWorkResultId: 'x', supports: 'Layanan baik' }),
    ])
    const after = content([
      result('new', [indicator('n1', { copiedFromId: 'o1', text: 'Sama', target: '120' })], {
        ...{ copiedFromId: 'old', text: 'Sama', supportsWorkResultId: 'y', supports: 'Layanan baik' },
      }),
    ])
    const matching = { by: 'copiedFromId' as const, periods: new Map(), units: new Map(), elements: new Map() }
    expect(differenceOf(before, after, matching).results).toMatchObject([
      { id: 'new', kind: 'changed', fields: [], indicators: [{ kind: 'changed', fields: [{ field: 'target', after: '120 berkas' }] }] },
    ])
    expect(differenceOf(before, after).results.map(({ kind }) => kind)).toEqual(['added', 'removed'])
  })

  const ids = fc.constantFrom('a', 'b', 'c', 'd')
  const indicators = fc.uniqueArray(fc.record({ id: ids, text: fc.constantFrom('x', 'y'), target: fc.constantFrom('1', '2') }), {
    selector: ({ id }) => id,
  })
  const contents = fc
    .record({
      results: fc.uniqueArray(fc.record({ id: ids, text: fc.constantFrom('x', 'y'), indicators }), { selector: ({ id }) => id }),
      resources: fc.array(fc.constantFrom('p', 'q', 'r'), { maxLength: 4 }),
      expectations: fc.uniqueArray(fc.record({ valueKey: ids, text: fc.constantFrom('x', 'y') }), { selector: ({ valueKey }) => valueKey }),
    })
    .map(({ results, resources, expectations }) =>
      content(
        results.map(({ id, text, indicators: own }) =>
          result(
            id,
            own.map((one) => indicator(`${id}${one.id}`, { text: one.text, target: one.target })),
            { text },
          ),
        ),
        { expectations, annexes: { RESOURCES: resources, ACCOUNTABILITY: [], CONSEQUENCES: [] } },
      ),
    )

  test('of a wording with itself is nothing', () => {
    fc.assert(
      fc.property(contents, (one) => {
        expect(isSame(differenceOf(one, one))).toBe(true)
      }),
    )
  })

  test('the other way round has added and removed in each other’s place', () => {
    const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const
    const kinds = (one: PlanContent, other: PlanContent, turn: boolean) =>
      differenceOf(one, other)
        .results.flatMap(({ id, kind, indicators: own }) => [[id, kind] as const, ...own.map((i) => [i.id, i.kind] as const)])
        .map(([id, kind]) => `${id} ${turn ? turned[kind] : kind}`)
        .sort()
    fc.assert(
      fc.property(contents, contents, (one, other) => {
        expect(kinds(one, other, false)).toEqual(kinds(other, one, true))
        const [there, back] = [differenceOf(one, other), differenceOf(other, one)]
        expect(there.annexes.map(({ removed }) => removed.toSorted())).toEqual(back.annexes.map(({ added }) => added.toSorted()))
        expect(there.expectations.map(({ after }) => after).sort()).toEqual(back.expectations.map(({ before }) => before).sort())
      }),
    )
  })
})

describe('the words of a text', () => {
  test('that went and came', () => {
    expect(wordChanges('Layanan tersedia tiap hari', 'Layanan andal tiap hari kerja')).toEqual([
      { kind: 'same', text: 'Layanan ' },
      { kind: 'removed', text: 'tersedia' },
      { kind: 'added', text: 'andal' },
      { kind: 'same', text: ' tiap hari' },
      { kind: 'added', text: ' kerja' },
    ])
  })

  test('make both texts again, also when they are long', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '\n', 'dd'), { maxLength: 40 }).map((all) => all.join(''))
    const long = fc.constant('kata lain '.repeat(600))
    fc.assert(
      fc.property(fc.oneof(words, long), words, (before, after) => {
        const runs = wordChanges(before, after)
        const kept = (...kinds: string[]) => runs.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text)
        expect(kept('same', 'removed').join('')).toBe(before)
        expect(kept('same', 'added').join('')).toBe(after)
      }),
      { numRuns: 60 },
    )
  })
})

test('fields are written as people read them', () => {
  expect(writtenField('kind', 'BY_DATE')).toBe('Paling lambat pada tanggal')
  expect(writtenField('source', 'SURVEY_ELEMENT Dinas Uji biaya')).toBe('Satu unsur survei kepuasan Dinas Uji biaya')
  expect(writtenField('weight', '12.5')).toBe('12,5%')
  expect(writtenField('shared', 'yes')).toBe('ya')
  expect(writtenField('aspect', null)).toBeNull()
  expect(writtenField('text', 'Apa saja')).toBe('Apa saja')
})
