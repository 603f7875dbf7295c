import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ok, refuse } from '@/lib/result'
import { type Compared, rank, shadeOf } from '@/lib/survey/result/comparison/rules'
import { type Cell, isWithheld } from '@/lib/survey/result/group/rules'
import { derivationOf, intervalSentence, narrowedWords, weightSentence, withoutIndexSentence } from '@/lib/survey/result/labels'
import { inOrder } from '@/lib/survey/result/list/rules'
import { indexOf, intervalOf, poolCounts, readBy, type Unsur } from '@/lib/survey/result/rules'
import { resultFilter, tallyFilter } from '@/lib/survey/result/schema'
import { footOf, truncatedWeight } from '@/lib/survey/result/tabulation/rules'
import { defaultBands } from '@/lib/survey/rules'
import { unsurKeys } from '@/lib/survey/schema'
import { weightUnits } from '@/lib/survey/version/rules'

const nine: Unsur[] = unsurKeys.map((key, at) => ({ key, name: key, displayNumber: at + 1, weight: null }))
const own: Unsur[] = [
  ...nine.map((unsur) => ({ ...unsur, weight: '0.0950' })),
  { key: 'transparansi', name: 'Transparansi', displayNumber: 10, weight: '0.1450' },
]

/** Running counts of a version as its questionnaires make them; 0 is an open answer. */
function countsOf(elements: readonly Unsur[], rows: readonly (readonly number[])[]) {
  const units = weightUnits(elements)
  const answers = elements.flatMap((_, at) => [1, 2, 3, 4].map((score) => rows.filter((row) => row[at] === score).length))
  const whole = rows.filter((row) => !row.includes(0)).map((row) => row.reduce((sum, score, at) => sum + score * (units[at] ?? 0), 0))
  const sum = (some: readonly number[]) => some.reduce((total, one) => total + one, 0)
  const complete = { complete: whole.length, points: sum(whole), squares: sum(whole.map((point) => point * point)) }
  return { elements, n: rows.length, incomplete: 0, excluded: 0, marked: 0, answers, ...complete }
}

const rowsOf = (unsur: number, least: number) =>
  fc.array(fc.array(fc.integer({ min: least, max: 4 }), { minLength: unsur, maxLength: unsur }), { minLength: 30, maxLength: 60 })

function boundsOf(elements: readonly Unsur[], rows: readonly (readonly number[])[], users: number | null) {
  const counts = poolCounts(elements, [countsOf(elements, rows)])
  const index = indexOf(counts, elements, defaultBands)
  if (!index.ok) throw new Error(index.code)
  const interval = intervalOf(counts, elements, index.value.ikm, users)
  if (!interval) throw new Error('no interval')
  return { ikm: Number(index.value.ikm), low: Number(interval.low), high: Number(interval.high) }
}

describe('the interval', () => {
  test.each([
    ['alike', nine],
    ['own', own],
  ])('of unsur that weigh %s holds the IKM, also with open answers, and stays between 25 and 100', (_, elements) => {
    fc.assert(
      fc.property(rowsOf(elements.length, 1), fc.boolean(), (rows, opens) => {
        const some = opens ? [...rows, elements.map((__, at) => (at === 0 ? 0 : 1))] : rows
        const { ikm, low, high } = boundsOf(elements, some, null)
        expect(low).toBeLessThanOrEqual(ikm)
        expect(high).toBeGreaterThanOrEqual(ikm)
        expect(low).toBeGreaterThanOrEqual(25)
        expect(high).toBeLessThanOrEqual(100)
      }),
    )
  })

  test('shrinks when the same answers come twice, and with fewer users; nothing is left of it when all were asked', () => {
    fc.assert(
      fc.property(rowsOf(9, 1), (rows) => {
        const width = (some: typeof rows, users: number | null) => {
          const { low, high } = boundsOf(nine, some, users)
          return high - low
        }
        const once = width(rows, null)
        expect(width([...rows, ...rows], null)).toBeLessThanOrEqual(once)
        expect(width(rows, rows.length * 2)).toBeLessThanOrEqual(once)
        expect(width(rows, rows.length)).toBe(0)
        expect(width(rows, rows.length - 1)).toBe(once)
      }),
    )
  })

  test('is as reckoned by hand: 30 of 3,00 and 30 of 4,00 are 87,50 and 3,19 around it', () => {
    const rows = Array.from({ length: 60 }, (_, at) => nine.map(() => (at < 30 ? 3 : 4)))
    expect(boundsOf(nine, rows, null)).toEqual({ ikm: 87.5, low: 84.31, high: 90.69 })
  })

  test('needs thirty whole questionnaires', () => {
    const rows = Array.from({ length: 29 }, () => nine.map(() => 3))
    const counts = poolCounts(nine, [countsOf(nine, [...rows, nine.map((_, at) => (at === 0 ? 0 : 3))])])
    expect(intervalOf(counts, nine, '75.00', null)).toBeNull()
    expect(intervalSentence(null, { tally: { n: 29, unsur: {} }, complete: { n: 29, points: 0, squares: 0 } }, null)).toContain(
      '30 kuesioner',
    )
  })
})

describe('pooling versions', () => {
  test('an unsur keeps its answers wherever it stood; one that is no longer asked is left out', () => {
    const old = countsOf(own, [[1, 2, 3, 4, 1, 2, 3, 4, 1, 4]])
    const turned = [...nine].reverse().map((unsur, at) => ({ ...unsur, displayNumber: at + 1 }))
    const { tally, complete } = poolCounts(turned, [old, countsOf(turned, [[4, 3, 2, 1, 4, 3, 2, 1, 4]])])
    expect(tally.n).toBe(2)
    expect(Object.keys(tally.unsur)).not.toContain('transparansi')
    expect(tally.unsur.persyaratan).toEqual({ sum: 5, count: 2 })
    expect(tally.unsur.pengaduan).toEqual({ sum: 5, count: 2 })
    expect(complete.n).toBe(1)
  })

  test('weights of their own are exact: nine of 0,095 and one of 0,145', () => {
    const counts = poolCounts(own, [countsOf(own, [[3, 3, 3, 3, 3, 3, 3, 3, 3, 4]])])
    expect(indexOf(counts, own, defaultBands)).toMatchObject({ ok: true, value: { index: '3.1450', ikm: '78.63', mutu: 'B' } })
    expect(weightSentence({ elements: own })).toContain('U10 0,145')
    expect(weightSentence({ elements: nine })).toContain('tepat 1/9')
  })
})

describe('by which version figures are read', () => {
  const version = (keys: readonly string[], answered: readonly string[]) => {
    return { elements: keys.map((key, at) => ({ key, name: `Unsur ${key}`, displayNumber: at + 1, weight: null })), answered }
  }

  test('a new unsur counts from its first answer on; an old one that nobody was asked any more does not come back', () => {
    const old = version(['a', 'b'], ['a', 'b'])
    expect(readBy([old, version(['a', 'b', 'c'], [])])).toEqual({ version: old, awaited: ['Unsur c'] })
    expect(readBy([old, version(['a', 'b', 'c'], ['a', 'b'])])).toEqual({ version: old, awaited: ['Unsur c'] })
    const answered = version(['a', 'b', 'c'], ['c'])
    expect(readBy([old, answered])).toEqual({ version: answered, awaited: [] })
    const fewer = version(['a'], [])
    expect(readBy([old, fewer])).toEqual({ version: fewer, awaited: [] })
    const [none, neither] = [version(['a'], []), version(['a', 'b'], [])]
    expect(readBy([none, neither])).toEqual({ version: neither, awaited: [] })
    expect(readBy([])).toBeNull()
  })

  test('is the latest whose unsur all have an answer, and what is awaited is of the latest and has none', () => {
    const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 })
    const versions = fc.array(fc.record({ keys, answered: keys }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(versions, (some) => {
        const all = some.map((one) =>
          version(
            one.keys,
            one.answered.filter((key) => one.keys.includes(key)),
          ),
        )
        const found = readBy(all)
        const known = new Set(all.flatMap(({ answered }) => answered))
        const isWhole = ({ elements }: (typeof all)[number]) => elements.every(({ key }) => known.has(key))
        const place = found ? all.indexOf(found.version) : -1
        expect(all.slice(place + 1).some(isWhole)).toBe(false)
        expect(all.some(isWhole)).toBe(all.slice(place, place + 1).some(isWhole))
        if (place === all.length - 1) expect(found?.awaited).toEqual([])
        else expect(found?.awaited.length).toBeGreaterThan(0)
      }),
    )
  })

  test('where nobody answered one of them, that one is named as the table names it', () => {
    const { tally } = poolCounts(nine, [countsOf(nine, [nine.map((_, at) => (at === 3 ? 0 : 3))])])
    const { displayNumber = 0, name = '' } = nine[3] ?? {}
    expect(withoutIndexSentence({ elements: nine, tally })).toContain(`belum ada yang menjawab U${displayNumber} ${name}.`)
    expect(withoutIndexSentence({ elements: nine, tally: { n: 0, unsur: {} } })).toBe('Belum ada jawaban yang dapat dihitung.')
  })

  test('is said where the latest is not', () => {
    const rule = { number: 1, citation: 'PermenPANRB 14/2017', certainty: 'VERIFIED' as const }
    const counts = poolCounts(nine, [countsOf(nine, [nine.map(() => 3)])])
    const read = { ...counts, minAnsweredShare: '0.5', elements: nine, bands: defaultBands, elementsRule: rule, bandsRule: rule }
    const figures = { ...read, index: indexOf(counts, nine, defaultBands) }
    const said = (versions: number, awaited: readonly string[]) => derivationOf({ ...figures, versions, awaited, smallest: 5 }).join(' ')
    expect(said(2, ['Transparansi'])).toContain('Unsur baru (Transparansi) ikut dihitung setelah cukup banyak yang menjawabnya.')
    expect(said(2, [])).toContain('menurut unsur versi terakhir')
    expect(said(1, [])).not.toContain('versi digabungkan')
  })
})

describe('withholding', () => {
  const cell = (way: string, value: string, n: number): Cell => ({ serviceId: 's', way, month: '2026-01-01', value, n })
  const cells = [cell('ADDRESS', 'L', 6), cell('ADDRESS', 'P', 5), cell('KIOSK', 'L', 2), cell('KIOSK', 'P', 7), cell('POSTER', 'P', 4)]
  const sex = (value: string) => ({ group: { part: 'SEX' as const, value } })

  test.each([
    ['all', {}, false],
    ['a way', { ways: ['KIOSK' as const] }, false],
    ['two people', { ways: ['KIOSK' as const], ...sex('L') }, true],
    ['all of a way but two', { ways: ['KIOSK' as const], ...sex('P') }, true],
    ['all of a group but two', { ways: ['ADDRESS' as const], ...sex('L') }, true],
    ['a group of a way where another crosses to two', { ways: ['ADDRESS' as const], ...sex('P') }, true],
    ['nobody', { ways: ['VISIT' as const] }, false],
    ['months before', { to: '2025-12-01' }, false],
  ])('%s', (_, filter, expected) => {
    expect(isWithheld(cells, filter, 5)).toBe(expected)
  })

  test('whatever is shown of a group, no difference of two shown things is one or two people', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(counts, (some) => {
        const parts = some.map((n, at) => cell('ADDRESS', String(at), n))
        const shown = parts.filter(({ value }) => !isWithheld(parts, sex(value), 3))
        const left = some.reduce((sum, n) => sum + n, 0) - shown.reduce((sum, { n }) => sum + n, 0)
        for (const { n } of shown) expect(n === 0 || n >= 3).toBe(true)
        if (shown.some(({ n }) => n > 0)) expect(left === 0 || left >= 3).toBe(true)
      }),
    )
  })
})

describe('ranking', () => {
  const row = (name: string, ikm: string | null, n: number, wanted: number | null): Compared => {
    const index = ikm === null ? refuse('noAnswers') : ok({ n, ikm, mutu: 'B', kinerja: 'Baik', persepsi: 3, index: '3', unsur: {} })
    const figures = { tally: { n, unsur: {} }, index } as unknown as NonNullable<Compared['figures']>
    return { id: name, name, unitName: name, users: wanted, wanted, isNarrowed: false, figures }
  }

  test('places are shared, and who asked too few stands apart', () => {
    const { ranked, apart } = rank([
      row('B', '80.00', 50, 40),
      row('A', '80.00', 50, 40),
      row('C', '90.00', 40, 40),
      row('D', '99.00', 39, 40),
      row('E', '70.00', 50, 40),
      row('F', '95.00', 50, null),
      { ...row('G', '95.00', 50, 40), figures: null },
      row('H', null, 0, 10),
    ])
    expect(ranked.map(({ name, place }) => [name, place])).toEqual([
      ['C', 1],
      ['A', 2],
      ['B', 2],
      ['E', 4],
    ])
    expect(apart.map(({ name }) => name)).toEqual(['D', 'F', 'G', 'H'])
  })

  test('shades follow the bands', () => {
    expect(['2.5996', '2.60', '3.0641', '3.0642', '3.5324', '4.0000'].map((nrr) => shadeOf(nrr, defaultBands))).toEqual([0, 1, 1, 2, 3, 3])
  })

  test('in a list those without an IKM come last either way', () => {
    const rows = [row('A', null, 9, null), row('B', '50.00', 3, null), row('C', '100.00', 5, null)]
    expect(inOrder(rows, 'ikm').map(({ name }) => name)).toEqual(['C', 'B', 'A'])
    expect(inOrder(rows, 'ikm-naik').map(({ name }) => name)).toEqual(['B', 'C', 'A'])
    expect(inOrder(rows, 'responden').map(({ name }) => name)).toEqual(['A', 'C', 'B'])
  })
})

describe('the address of a result', () => {
  test('is read; what makes no sense is left out', () => {
    const filter = resultFilter.parse({ cara: 'KIOSK', dari: '2026-01', sampai: '2026-13', jenis_kelamin: 'X', layanan: 'x', rinci: 'AGE' })
    expect(tallyFilter(filter)).toEqual({ ways: ['KIOSK'], from: '2026-01-01' })
    expect(filter.rinci).toBe('AGE')
    expect(tallyFilter(resultFilter.parse({ dari: '0000-01', sampai: '0000-12' }))).toEqual({})
    expect(
      resultFilter.parse({ usia: 'FROM_60', jenis_kelamin: 'tidak-diisi', pendidikan: ['SD', 'S1'], agama: 'x', rinci: 'apa' }),
    ).toEqual({
      profil: [
        { part: 'SEX', value: '' },
        { part: 'AGE', value: 'FROM_60' },
      ],
      rinci: 'cara',
    })
    const words = narrowedWords(resultFilter.parse({ cara: 'KIOSK', dari: '2026-01', jenis_kelamin: 'P' }), new Map())
    expect(words).toEqual(['lewat kios di loket', 'sejak Januari 2026', 'jenis kelamin: perempuan'])
  })
})

describe('the cut weight', () => {
  test.each([
    [9, '0.111'],
    [11, '0.090'],
    [12, '0.083'],
    [10, null],
    [8, null],
  ])('of %i unsur is %s', (count, weight) => {
    const unsur = Array.from({ length: count }, (_, at) => ({ key: `k${at}`, name: '', displayNumber: at + 1, weight: null }))
    expect(truncatedWeight(unsur)).toBe(weight)
    const tally = { n: 1, unsur: Object.fromEntries(unsur.map(({ key }) => [key, { sum: 3, count: 1 }])) }
    expect(footOf(tally, unsur, defaultBands, 'truncated').index).not.toBeNull()
  })

  test('is none where unsur have weights of their own', () => {
    expect(truncatedWeight(own)).toBeNull()
  })
})
