import { describe, expect, test } from 'vitest'
import type { RuleKind } from '@/lib/generated/prisma/enums'
import { newRuleVersion, type RuleBody, ruleBodies } from '@/lib/rule/schema'
import { referenceBody } from './reference-bodies'

/** Whether the migration's body of a kind is still accepted after `spoil` has changed a copy of it. */
function survives<K extends RuleKind>(kind: K, spoil: (body: RuleBody<K>) => unknown): boolean {
  const copy = structuredClone(referenceBody(kind))
  return ruleBodies[kind].safeParse(spoil(copy) ?? copy).success
}

describe('a body that must be refused', () => {
  test('predikat table with a cell missing, twice, or more than nine', () => {
    expect(survives('PREDIKAT_TABLE', ({ cells }) => ({ cells: cells.slice(1) }))).toBe(false)
    expect(survives('PREDIKAT_TABLE', ({ cells }) => ({ cells: [...cells.slice(1), cells[1]] }))).toBe(false)
    expect(survives('PREDIKAT_TABLE', ({ cells }) => ({ cells: [...cells, cells[0]] }))).toBe(false)
  })

  test('pattern for a capaian missing, bound that asks nothing, share above one or upside down', () => {
    const withIstimewa = (bound: object) =>
      survives('DISTRIBUTION_PATTERN', (body) => ({
        ...body,
        patterns: { ...body.patterns, ISTIMEWA: [{ predikat: ['BAIK'], ...bound }] },
      }))
    expect(survives('DISTRIBUTION_PATTERN', ({ population, patterns: { BAIK: _, ...patterns } }) => ({ population, patterns }))).toBe(false)
    expect(withIstimewa({ maxShare: '0.70' })).toBe(true)
    expect(withIstimewa({})).toBe(false)
    expect(withIstimewa({ maxShare: '1.01' })).toBe(false)
    expect(withIstimewa({ minShare: '0.60', maxShare: '0.10' })).toBe(false)
  })

  test('behaviour guide of six values, or with one value twice', () => {
    expect(survives('BEHAVIOUR_GUIDE', ({ values }) => ({ values: values.slice(1) }))).toBe(false)
    expect(survives('BEHAVIOUR_GUIDE', ({ values }) => ({ values: [...values.slice(1), values[1]] }))).toBe(false)
  })

  test('angka kredit without a jenjang, or with a number that is not text', () => {
    expect(survives('ANGKA_KREDIT', ({ factors, coefficients: { MAHIR: _, ...coefficients } }) => ({ factors, coefficients }))).toBe(false)
    expect(survives('ANGKA_KREDIT', (body) => ({ ...body, factors: { ...body.factors, BAIK: 1 } }))).toBe(false)
  })

  test('questionnaire of eight unsur, or with a key or a number twice', () => {
    expect(survives('SURVEY_ELEMENTS', (body) => ({ ...body, elements: body.elements.slice(1) }))).toBe(false)
    expect(survives('SURVEY_ELEMENTS', ({ elements }) => void Object.assign(elements[0] ?? {}, { key: 'sarana' }))).toBe(false)
    expect(survives('SURVEY_ELEMENTS', ({ elements }) => void Object.assign(elements[0] ?? {}, { displayNumber: 9 }))).toBe(false)
  })

  test('survey bands that do not rise', () => {
    expect(survives('SURVEY_BANDS', ({ bands }) => ({ bands: bands.toReversed() }))).toBe(false)
  })

  test('deadlines without one of them, or on a day that no year or only leap years have', () => {
    const skpSetOn = (monthDay: string) =>
      survives('DEADLINES', ({ deadlines }) => void Object.assign(deadlines.SKP_SET, { unit: 'MONTH_DAY', monthDay, yearsAfter: 0 }))
    expect(survives('DEADLINES', ({ deadlines: { OBJECTION: _, ...deadlines } }) => ({ deadlines }))).toBe(false)
    expect(skpSetOn('01-15')).toBe(true)
    expect(skpSetOn('02-29')).toBe(false)
    expect(skpSetOn('13-01')).toBe(false)
  })

  test('appraiser choice with an order that names a mode twice or the definitive holder', () => {
    expect(survives('APPRAISER_CHOICE', (body) => ({ ...body, actingOrder: ['PJ', 'PLT', 'PLT'] }))).toBe(false)
    expect(survives('APPRAISER_CHOICE', (body) => ({ ...body, actingOrder: ['PJ', 'PLT', 'DEFINITIVE'] }))).toBe(false)
  })

  test('a week of four days, a system nobody knows, a key nobody asked for', () => {
    expect(survives('WORK_WEEK', () => ({ daysPerWeek: 4 }))).toBe(false)
    expect(survives('RECORDING_SYSTEM', (body) => ({ ...body, defaultSystem: 'SIMPEG' }))).toBe(false)
    expect(survives('WORK_WEEK', (body) => ({ ...body, hours: 37 }))).toBe(false)
  })

  test('hours of training of none, of half an hour, or missing', () => {
    for (const leastPerYear of [0, 19.5, undefined, '20']) expect(survives('TRAINING_HOURS', () => ({ leastPerYear }))).toBe(false)
    expect(survives('TRAINING_HOURS', () => ({ leastPerYear: 24 }))).toBe(true)
  })
})

describe('a new version to publish', () => {
  const input = {
    kind: 'WORK_WEEK',
    basedOn: 1,
    validFrom: '2027-01-01',
    body: { daysPerWeek: 6 },
    citation: 'Peraturan Wali Kota',
    certainty: 'VERIFIED',
    employeeKinds: [],
    note: 'Enam hari kerja',
  }

  test('is accepted whole', () => expect(newRuleVersion.parse(input)).toEqual(input))

  test.each([{ validFrom: '2027-02-30' }, { basedOn: -1 }, { citation: ' ' }, { employeeKinds: ['PNS', 'PNS'] }])(
    'is refused with %o',
    (fault) => {
      expect(newRuleVersion.safeParse({ ...input, ...fault }).success).toBe(false)
    },
  )
})
