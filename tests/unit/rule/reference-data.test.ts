import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { RuleKind } from '@/lib/generated/prisma/enums'
import { bandOf, parseBody } from '@/lib/rule/rules'
import { referenceBodies, referenceBody } from './reference-bodies'

const fixture = (name: string) => JSON.parse(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8'))

describe('rules that come with the migration', () => {
  test('every kind has exactly one version', () => {
    expect(referenceBodies.map(([kind]) => kind).sort()).toEqual(Object.values(RuleKind).sort())
  })

  test.each(Object.values(RuleKind))('%s parses', (kind) => {
    const body = referenceBodies.find(([name]) => name === kind)?.[1]
    expect(parseBody(kind, body)).toMatchObject({ ok: true, value: body })
  })
})

describe('predikat table (PermenPANRB 6/2022)', () => {
  const cells: { hasil_kerja: string; perilaku: string; predikat: string }[] = fixture('predikat-table.json').table

  test.each(cells)('$hasil_kerja x $perilaku gives $predikat', ({ hasil_kerja: hasilKerja, perilaku, predikat }) => {
    expect(referenceBody('PREDIKAT_TABLE').cells).toContainEqual({ hasilKerja, perilaku, predikat })
  })

  test('it has nine cells', () => expect(cells).toHaveLength(9))
})

describe('angka kredit (PermenPANRB 1/2023 Pasal 37)', () => {
  const { coefficients, factors } = referenceBody('ANGKA_KREDIT')
  const numbers = (texts: Record<string, string>) => Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, Number(text)]))

  test('coefficients', () => expect(numbers(coefficients)).toEqual(fixture('predikat-table.json').koefisien_tahunan))
  test('factors', () => expect(numbers(factors)).toEqual(fixture('predikat-table.json').angka_kredit_factor))
})

describe('survey of citizens (PermenPANRB 14/2017)', () => {
  test.each([
    ['24.99', undefined],
    ['25.00', 'D'],
    ['64.99', 'D'],
    ['65.00', 'C'],
    ['76.60', 'C'],
    ['76.61', 'B'],
    ['88.30', 'B'],
    ['88.31', 'A'],
    ['100.00', 'A'],
  ])('NIK %s is mutu %s', (nik, mutu) => {
    expect(bandOf(referenceBody('SURVEY_BANDS'), nik)?.mutu).toBe(mutu)
  })

  test('each band has the persepsi and kinerja of the table', () => {
    const expected = fixture('skm-vectors.json').bands.map(({ persepsi, konversi, mutu, kinerja }: Record<string, unknown>) => ({
      persepsi,
      from: (konversi as number[])[0]?.toFixed(2),
      mutu,
      kinerja,
    }))
    expect(referenceBody('SURVEY_BANDS').bands).toEqual(expected)
  })

  test('nine unsur, numbered as on the questionnaire', () => {
    const { elements } = referenceBody('SURVEY_ELEMENTS')
    expect(elements.map(({ key, name }) => [key, name])).toEqual(fixture('skm-vectors.json').unsur)
    expect(elements.map(({ displayNumber }) => displayNumber)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  })
})

test('the smallest sums of shares that a pattern asks leave room for all of its groups', () => {
  for (const bounds of Object.values(referenceBody('DISTRIBUTION_PATTERN').patterns)) {
    expect(bounds.reduce((sum, { minShare }) => sum + Number(minShare ?? 0), 0)).toBeLessThanOrEqual(1)
  }
})

test('a PNS takes 20 JP of training a year at least (PP 11/2017 Pasal 203)', () => {
  expect(referenceBody('TRAINING_HOURS')).toEqual({ leastPerYear: 20 })
})
