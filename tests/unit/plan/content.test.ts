import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type IndicatorAggregation, IndicatorKind } from '@/lib/generated/prisma/enums'
import { fixedUnits, guides, refusals } from '@/lib/plan/content/labels'
import { linesOf } from '@/lib/plan/content/rules'
import { annexes, expectations, indicator, workResult } from '@/lib/plan/content/schema'
import { asks, fixedMeasures, periodTargetsFit } from '@/lib/plan/measure/rules'
import { aboutPart, partOf } from '@/lib/plan/unsent/rules'
import { mergedText, seenDigest } from '@/lib/seen'

const id = '01a205e9-8d07-775e-bd71-db1fb0c232b9'
const told = {
  planId: id,
  workResultId: id,
  text: 'Lama gangguan',
  unitName: 'jam',
  kind: 'LOWER_IS_BETTER',
  target: '12',
  aggregation: 'SUM',
}
const faults = (change: object) => {
  const parsed = indicator.safeParse({ ...told, ...change })
  return parsed.success ? {} : Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join('.'), message]))
}

describe('targets of periods', () => {
  const reckon = (aggregation: IndicatorAggregation, target: string, perPeriod: string[], targetTo: string | null = null) =>
    periodTargetsFit({ aggregation, target, targetTo }, perPeriod)

  test.each([
    ['SUM', '100', ['25', '25', '25', '25'], true, '100'],
    ['SUM', '100', ['25', '25', '25'], false, '75'],
    ['AVERAGE', '33.5', ['33', '34'], true, '33.5'],
    ['AVERAGE', '0.3333', ['0', '0', '1'], false, '0.3333'],
    ['LAST', '90', ['10', '95', '90'], true, '90'],
    ['MAXIMUM', '95', ['10', '95', '90'], true, '95'],
  ] as const)('%s to %s of %j: %s', (aggregation, target, perPeriod, fits, figure) => {
    expect(reckon(aggregation, target, [...perPeriod])).toEqual({ fits, figure })
  })

  test('for a range they come to something within it', () => {
    expect(reckon('AVERAGE', '95', ['94', '98'], '100').fits).toBe(true)
    expect(reckon('AVERAGE', '95', ['90', '98'], '100')).toEqual({ fits: false, figure: '94' })
    expect(() => reckon('SUM', '1', [])).toThrow(RangeError)
  })

  const amount = fc
    .integer({ min: 0, max: 999_999 })
    .map((number) => `${Math.floor(number / 100)}.${String(number % 100).padStart(2, '0')}`)
  const several = fc.array(amount, { minLength: 1, maxLength: 12 })

  test('what they come to always fits as the target, and no other does', () => {
    fc.assert(
      fc.property(fc.constantFrom('SUM', 'LAST', 'MAXIMUM'), several, amount, (aggregation, perPeriod, other) => {
        const { figure } = reckon(aggregation, '0', perPeriod)
        expect(reckon(aggregation, figure, perPeriod).fits).toBe(true)
        expect(reckon(aggregation, other, perPeriod).fits).toBe(Number(other) === Number(figure))
      }),
    )
  })

  test('an average lies between the least and the most, whatever the order', () => {
    fc.assert(
      fc.property(several, (perPeriod) => {
        const numbers = perPeriod.map(Number)
        const [least, most] = [Math.min(...numbers), Math.max(...numbers)].map(String) as [string, string]
        expect(reckon('AVERAGE', least, perPeriod, most).fits).toBe(true)
        expect(reckon('AVERAGE', '0', perPeriod)).toEqual(reckon('AVERAGE', '0', [...perPeriod].reverse()))
      }),
    )
  })
})

describe('an indicator as typed', () => {
  test('negative, upside down, empty and endless input each get a sentence at their field', () => {
    expect(faults({ target: '-3' })).toEqual({ target: 'Angkanya tidak boleh di bawah nol.' })
    expect(Object.keys(faults({ kind: 'WITHIN_RANGE', target: '10', targetTo: '9' }))).toEqual(['targetTo'])
    expect(Object.keys(faults({ text: '', target: '', unitName: '', aggregation: '' }))).toEqual([
      'text',
      'target',
      'unitName',
      'aggregation',
    ])
    expect(faults({ text: 'a'.repeat(100_000) })).toEqual({ text: 'Indikator paling banyak 500 karakter.' })
    expect(Object.keys(faults({ target: '9'.repeat(100_000) }))).toEqual(['target'])
    expect(Object.keys(faults({ kind: 'BY_DATE', targetDay: '31 Juni' }))).toEqual(['targetDay'])
    expect(Object.keys(faults({ source: 'SURVEY_ELEMENT' }))).toEqual(['sourceElement'])
    expect(Object.keys(faults({ 'target-a': '1', 'target-b': '' }))).toEqual(['target-b'])
    expect(Object.keys(faults({ workResultId: 'x', seen: 'y' })).sort()).toEqual(['seen', 'workResultId'])
    for (const sentence of Object.values(faults({ indicatorId: 'x', sourceUnitId: 'x' }))) expect(sentence).toMatch(/Muat ulang halaman/)
  })

  test('what the kind does not ask is set by rule, whatever was typed', () => {
    const kinds = Object.values(IndicatorKind).filter((kind) => !asks(kind, 'number'))
    for (const kind of kinds) {
      const parsed = indicator.parse({ ...told, kind, target: 'asal', targetDay: '2026-06-30', aggregation: 'MAXIMUM', 'target-a': 'asal' })
      expect(parsed.aggregation, kind).toBe(fixedMeasures[kind]?.aggregation)
      expect(parsed.targets, kind).toEqual({})
      if (!asks(kind, 'unit')) expect(parsed.unitName, kind).toBe(fixedUnits[kind])
    }
  })

  test('an RHK, expectations and the lampiran say what is too long, with the place', () => {
    const fault = (parsed: { success: boolean; error?: { issues: { message: string }[] } | undefined }) => parsed.error?.issues[0]?.message
    expect(fault(workResult.safeParse({ planId: id, text: 'a'.repeat(100_000), category: 'UTAMA' }))).toMatch(/1\.000 karakter/)
    expect(fault(workResult.safeParse({ planId: id, text: 'Arsip rapi', category: 'UTAMA', weight: '100,5' }))).toMatch(/Bobot/)
    expect(fault(expectations.safeParse({ planId: id, LOYAL: 'a'.repeat(100_000) }))).toMatch(/1\.000 karakter/)
    expect(fault(annexes.safeParse({ planId: id, RESOURCES: `a\n${'b'.repeat(501)}` }))).toMatch(/^Baris ke-2/)
    expect(fault(annexes.safeParse({ planId: id, RESOURCES: 'a\n'.repeat(31) }))).toMatch(/sekarang ada 31/)
  })

  test('every sentence can be said, and each guide is whole', () => {
    for (const sentence of Object.values(refusals)) expect((sentence as (params: object) => string)({}).length).toBeGreaterThan(10)
    for (const guide of Object.values(guides)) for (const text of Object.values(guide)) expect(text.length).toBeGreaterThan(10)
  })
})

describe('what was seen', () => {
  test('a digest depends on what is said, not on the order of keys', () => {
    expect(
      seenDigest({
        a: 1,
        b: new Map([
          ['x', '1'],
          ['y', '2'],
        ]),
      }),
    ).toBe(
      seenDigest({
        b: new Map([
          ['y', '2'],
          ['x', '1'],
        ]),
        a: 1,
      }),
    )
    expect(seenDigest({ a: 1 })).toMatch(/^[0-9a-f]{16}$/)
    fc.assert(fc.property(fc.string(), fc.string(), (one, other) => (seenDigest(one) === seenDigest(other)) === (one === other)))
  })

  test('two people never lose a text: one changed it, or both agree, or it is refused', () => {
    const text = fc.constantFrom('', 'satu', 'dua', 'tiga')
    fc.assert(
      fc.property(text, text, text, (first, typed, now) => {
        const merged = mergedText({ seen: seenDigest(first), typed, now })
        const bothChanged = typed !== first && now !== first && typed !== now
        expect(merged.clash).toBe(bothChanged)
        if (!merged.clash) expect(merged.text).toBe(typed === first ? now : typed)
      }),
    )
  })

  test('lines are items, empty ones are none', () => {
    expect(linesOf(' satu \n\n dua\n')).toEqual(['satu', 'dua'])
    expect(linesOf('')).toEqual([])
  })

  test('the id of a form says what it is about', () => {
    expect(aboutPart(partOf.workResult(null))).toEqual({ workResultId: null, indicatorId: null })
    expect(aboutPart(partOf.workResult(id))).toEqual({ workResultId: id, indicatorId: null })
    expect(aboutPart(partOf.indicator(id, null))).toEqual({ workResultId: id, indicatorId: null })
    expect(aboutPart(partOf.indicator(id, id))).toEqual({ workResultId: null, indicatorId: id })
    for (const part of ['', 'iki-', 'rhk-x', `iki-${id} `, 'lampiran2']) expect(aboutPart(part), part).toBeNull()
  })
})

test('a range is upside down also where doubles cannot tell', () => {
  const range = (target: string, targetTo: string) => faults({ kind: 'WITHIN_RANGE', target, targetTo })
  expect(range('99999999999999,9999', '99999999999999,9998').targetTo).toContain('Batas atas lebih kecil')
  expect(range('99999999999999,9998', '99999999999999,9999')).toEqual({})
})

test('no figure of a survey is asked where only a whole number of faults counts', () => {
  expect(asks('ZERO_DEFECTS', 'source')).toBe(false)
  const parsed = indicator.parse({ ...told, kind: 'ZERO_DEFECTS', source: 'SURVEY_INDEX', sourceUnitId: id })
  expect(parsed).toMatchObject({ source: 'TYPED', sourceUnitId: null })
})
