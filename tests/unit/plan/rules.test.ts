import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, dayNumber, daysBetween } from '@/lib/day'
import { PlanVersionState, PostLevel } from '@/lib/generated/prisma/enums'
import { faultSentence, planStepNames } from '@/lib/plan/labels'
import type { WrittenMeasure } from '@/lib/plan/measure/rules'
import {
  daysInYear,
  editableStates,
  faultsOf,
  isTaker,
  type JudgedResult,
  maySupport,
  ownTask,
  type PlanStepName,
  planFormOf,
  planSteps,
  stepsFor,
  unknownUnit,
  wordingAt,
} from '@/lib/plan/rules'

const states = Object.values(PlanVersionState)
const steps = Object.keys(planSteps) as PlanStepName[]
const owner = { isOwner: true, isAppraiser: false }
const appraiser = { isOwner: false, isAppraiser: true }
const neither = { isOwner: false, isAppraiser: false }

describe('the state table', () => {
  test('says exactly who may do what in which state', () => {
    const table = states.map((state) => [state, stepsFor(state, owner), stepsFor(state, appraiser)])
    expect(table).toEqual([
      ['DRAFT', ['submit'], []],
      ['SUBMITTED', ['withdraw'], ['return', 'agree']],
      ['RETURNED', ['submit'], []],
      ['AGREED', ['revise'], ['revise']],
    ])
  })

  test('leaves no state without a way on, and gives a stranger none', () => {
    for (const state of states) {
      expect(
        steps.some((step) => planSteps[step].from.includes(state)),
        state,
      ).toBe(true)
      expect(stepsFor(state, neither), state).toEqual([])
    }
    expect(steps.every((step) => !isTaker(step, neither))).toBe(true)
  })

  test('never leads out of AGREED but to a new draft, and names every step', () => {
    expect(steps.filter((step) => planSteps[step].from.includes('AGREED'))).toEqual(['revise'])
    expect(steps.filter((step) => planSteps[step].to === 'AGREED')).toEqual(['agree'])
    expect(steps.filter((step) => planSteps[step].asksReason)).toEqual(['return', 'revise'])
    for (const step of steps) expect(planStepNames[step].length).toBeGreaterThan(0)
  })

  test('lets the owner write just where something is asked of them', () => {
    for (const state of states) expect(ownTask(state) !== null, state).toBe(editableStates.includes(state))
    expect(ownTask(null)).toBe('PLAN_TO_START')
  })
})

test('the form is that of leaders for JPT and for heads of an office, else the quantitative one', () => {
  expect(planFormOf({ level: 'JPT_PRATAMA', isHead: false, isOffice: false })).toBe('LEADER')
  expect(planFormOf({ level: 'ADMINISTRATOR', isHead: true, isOffice: true })).toBe('LEADER')
  expect(planFormOf({ level: 'ADMINISTRATOR', isHead: true, isOffice: false })).toBe('QUANTITATIVE')
  expect(planFormOf({ level: 'PELAKSANA', isHead: false, isOffice: true })).toBe('QUANTITATIVE')
  expect(planFormOf({ level: null, isHead: false, isOffice: false })).toBe('QUANTITATIVE')
  for (const level of Object.values(PostLevel))
    expect(planFormOf({ level, isHead: false, isOffice: false }) === 'LEADER').toBe(level.startsWith('JPT_'))
})

describe('the days of a year on which a post is held', () => {
  test.each<[Day, Day | null, { startsOn: Day; endsOn: Day } | null]>([
    ['2020-05-01', null, { startsOn: '2028-01-01', endsOn: '2028-12-31' }],
    ['2028-02-29', null, { startsOn: '2028-02-29', endsOn: '2028-12-31' }],
    ['2020-05-01', '2028-03-01', { startsOn: '2028-01-01', endsOn: '2028-02-29' }],
    ['2028-12-31', '2029-01-01', { startsOn: '2028-12-31', endsOn: '2028-12-31' }],
    ['2020-05-01', '2028-01-01', null],
    ['2029-01-01', null, null],
  ])('from %s until before %s', (from, to, days) => {
    expect(daysInYear(2028, from, to)).toEqual(days)
  })

  const day = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2031-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10) as Day)

  test('lie in the year and in the holding, and those of all years add up', () => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one]
        const parts = Array.from({ length: 9 }, (_, index) => daysInYear(2024 + index, from, to)).filter((part) => part !== null)
        for (const { startsOn, endsOn } of parts) {
          expect(startsOn >= from && endsOn < to).toBe(true)
          expect(startsOn.slice(0, 4)).toBe(endsOn.slice(0, 4))
        }
        expect(parts.reduce((sum, { startsOn, endsOn }) => sum + daysBetween(startsOn, endsOn) + 1, 0)).toBe(daysBetween(from, to))
      }),
    )
  })
})

const none = { workResults: new Set<string>(), objectives: new Set<string>() }
const some = { workResults: new Set(['rhk']), objectives: new Set(['sasaran']) }
const indicator = { id: 'i', text: 'Lama gangguan', aspect: 'WAKTU' as const, perspective: null }
const result = (change: Partial<JudgedResult> = {}): JudgedResult => ({
  ...{
    id: 'r',
    category: 'UTAMA',
    text: 'Layanan andal',
    supportsWorkResultId: 'rhk',
    supportsObjectiveId: null,
    weight: null,
    indicators: [indicator],
  },
  ...change,
})
const time = { startsOn: '2026-05-01', endsOn: '2026-12-31', periodIds: ['q3', 'q4'] } as const
const measured = (change: Partial<WrittenMeasure>): WrittenMeasure => ({
  ...{ kind: 'HIGHER_IS_BETTER', target: '100', targetTo: null, aggregation: 'SUM', targets: new Map() },
  ...change,
})
const codes = (...input: Parameters<typeof faultsOf>) => faultsOf(...input).map(({ code }) => code)

describe('what keeps an SKP from being submitted', () => {
  test('weights that do not make 100, where weights are used', () => {
    const weighed = (...weights: (string | null)[]) => weights.map((weight) => result({ weight }))
    expect(codes('QUANTITATIVE', weighed('60', '39.99'), some)).toEqual([])
    expect(faultsOf('QUANTITATIVE', weighed('60', '39.99', null), some, true)).toEqual([{ code: 'weightSum', sum: '99.99' }])
    expect(codes('QUANTITATIVE', weighed('33.33', '33.33', '33.34'), some, true)).toEqual([])
    expect(codes('QUANTITATIVE', [...weighed('100'), result({ category: 'TAMBAHAN', weight: '5' })], some, true)).toEqual([])
  })

  test('nothing, when it is whole', () => {
    expect(codes('QUANTITATIVE', [result()], some)).toEqual([])
    expect(codes('LEADER', [result({ indicators: [{ ...indicator, aspect: null, perspective: 'ANGGARAN' }] })], some)).toEqual([])
    expect(codes('QUALITATIVE', [result({ indicators: [{ ...indicator, aspect: null }] })], some)).toEqual([])
  })

  test('no RHK utama, no indicator, no aspect, no perspective', () => {
    expect(codes('QUANTITATIVE', [], some)).toEqual(['noUtama'])
    expect(codes('QUANTITATIVE', [result({ category: 'TAMBAHAN' })], some)).toEqual(['noUtama'])
    expect(codes('QUANTITATIVE', [result({ indicators: [] })], some)).toEqual(['noIndicator'])
    expect(codes('QUANTITATIVE', [result({ indicators: [{ ...indicator, aspect: null }] })], some)).toEqual(['noAspect'])
    expect(codes('LEADER', [result()], some)).toEqual(['noPerspective'])
  })

  test('an RHK utama that hangs on nothing, once there is something to hang on', () => {
    const free = result({ supportsWorkResultId: null })
    expect(codes('QUANTITATIVE', [free], some)).toEqual(['noSupport'])
    expect(codes('QUANTITATIVE', [free], none)).toEqual([])
    expect(codes('QUANTITATIVE', [result(), { ...free, category: 'TAMBAHAN' }], some)).toEqual([])
  })

  test('an RHK of either kind that hangs on what it may not hang on today', () => {
    expect(codes('QUANTITATIVE', [result()], none)).toEqual(['supportGone'])
    expect(codes('QUANTITATIVE', [result(), result({ category: 'TAMBAHAN', supportsWorkResultId: 'lain' })], some)).toEqual(['supportGone'])
    expect(maySupport({ supportsWorkResultId: null, supportsObjectiveId: 'rhk' }, some)).toBe(false)
  })

  test('a target that could not be read, and nothing else about it', () => {
    const unread = { ...indicator, ...measured({ kind: 'BY_DATE', target: '0' }), unitName: unknownUnit }
    const faults = faultsOf('QUANTITATIVE', [result({ indicators: [unread, indicator] })], some, false, time)
    expect(faults).toEqual([{ code: 'noTarget', workResultId: 'r', about: 'Lama gangguan' }])
    expect(faults.map(faultSentence)[0]).toContain('“Lama gangguan” belum ada')
    expect(codes('QUALITATIVE', [result({ indicators: [{ ...unread, unitName: 'berkas' }] })], some)).toEqual([])
  })

  test('a date outside the days of the SKP', () => {
    const by = (day: Day) => result({ indicators: [{ ...indicator, ...measured({ kind: 'BY_DATE', target: String(dayNumber(day)) }) }] })
    const found = (day: Day) => codes('QUANTITATIVE', [by(day)], some, false, time)
    for (const day of ['2026-04-30', '2027-01-01'] as const) expect(found(day), day).toEqual(['dateOutside'])
    for (const day of ['2026-05-01', '2026-12-31'] as const) expect(found(day), day).toEqual([])
    expect(codes('QUANTITATIVE', [by('2026-04-30')], some)).toEqual([])
  })

  test('targets of periods that are of other periods, of some of them, or come to something else', () => {
    const found = (targets: [string, string][]) => {
      const asked = result({ indicators: [{ ...indicator, ...measured({ targets: new Map(targets) }) }] })
      return codes('QUANTITATIVE', [asked], some, false, time)
    }
    expect(found([])).toEqual([])
    expect(
      found([
        ['q3', '40'],
        ['q4', '60'],
      ]),
    ).toEqual([])
    expect(
      found([
        ['q3', '40'],
        ['q4', '50'],
      ]),
    ).toEqual(['periodsOff'])
    expect(found([['q4', '100']])).toEqual(['periodsOff'])
    expect(
      found([
        ['q1', '0'],
        ['q3', '40'],
        ['q4', '60'],
      ]),
    ).toEqual(['periodsOff'])
  })

  test('each has a sentence', () => {
    const faults = [...faultsOf('QUANTITATIVE', [result({ indicators: [], supportsWorkResultId: null, category: 'TAMBAHAN' })], some)]
    expect(faults.map(faultSentence)).toEqual([
      'Tambahkan paling sedikit satu RHK utama.',
      'RHK “Layanan andal” belum mempunyai indikator.',
    ])
  })

  test('an RHK added never mends another', () => {
    const results = fc.array(
      fc.record({
        category: fc.constantFrom('UTAMA' as const, 'TAMBAHAN' as const),
        supportsWorkResultId: fc.constantFrom(null, 'rhk', 'lain'),
        indicators: fc.constantFrom([], [indicator]),
      }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(results, (changes) => {
        const all = changes.map((change, index) => result({ ...change, id: `r${index}` }))
        const ofResults = (faults: ReturnType<typeof faultsOf>) => faults.filter(({ code }) => code !== 'noUtama')
        const apart = all.flatMap((one) => ofResults(faultsOf('QUANTITATIVE', [one], some)))
        expect(ofResults(faultsOf('QUANTITATIVE', all, some))).toEqual(apart)
      }),
    )
  })
})

describe('the wording at a moment', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute))
  const wordings = [
    { text: 'kedua', number: 2, since: at(20) },
    { text: 'pertama', number: 1, since: at(10) },
  ]

  test('is the newest of those that stood by then', () => {
    expect(wordingAt(wordings, at(15))).toBe('pertama')
    expect(wordingAt(wordings, at(20))).toBe('kedua')
  })

  test('is the newest of all without a moment, or before the first', () => {
    expect(wordingAt(wordings, null)).toBe('kedua')
    expect(wordingAt(wordings, at(5))).toBe('kedua')
    expect(wordingAt([], at(5))).toBeNull()
  })
})
