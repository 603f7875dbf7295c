import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planPdf } from '@/lib/plan/print/document'
import { fileNameOf, formTitles, periodLine, rankLine, signedLine } from '@/lib/plan/print/labels'
import { agreementOf, placeOf } from '@/lib/plan/print/rules'
import { readPlanFile } from '@/lib/plan/transfer/sheet'
import { breakable, printable } from '@/lib/printable'
import { ownPlan } from '../../fixtures/skp-print/own-plan'

describe('text for print', () => {
  test('keeps quotes and dashes, writes out what the font lacks', () => {
    expect(printable('“Tepat” – ‘ya’ … • é')).toBe('“Tepat” – ‘ya’ … • é')
    expect(printable('≥ 95 % → naik, ≤ 3')).toBe('>= 95 % -> naik, <= 3')
    expect(printable('a\u00a0b\u200bc\u0000')).toBe('a bc')
    expect(printable('漢ğ')).toBe('?g')
    expect(printable('Hubungi ▇▇▇')).toBe('Hubungi •••')
  })

  test('is always drawable, and the same when printed again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(printable(printable(text))).toBe(printable(text))
        expect(printable(text)).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u)
      }),
    )
  })

  test('breaks no word of the language, and loses nothing of a longer one', () => {
    expect(breakable('mempertanggungjawabkannya')).toEqual(['mempertanggungjawabkannya'])
    fc.assert(
      fc.property(fc.string(), (word) => {
        expect(breakable(word).join('')).toBe(word)
      }),
    )
  })
})

describe('the lines of the form', () => {
  test('name the form, the days, the rank and the place', () => {
    expect(formTitles('LEADER')[2]).toBe('BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI')
    expect(periodLine('2026-01-01', '2026-12-31')).toBe('1 JANUARI SD 31 DESEMBER 2026')
    expect([rankLine('IV/b'), rankLine('IX'), rankLine(null)]).toEqual(['Pembina Tingkat I / IV/b', 'IX', '-'])
    expect([placeOf('Pemerintah Kabupaten Hulu Sungai'), placeOf('Badan Uji'), placeOf(null)]).toEqual(['Hulu Sungai', null, null])
    expect(signedLine('Pemerintah Kota Uji', '2026-01-05')).toBe('Uji, 5 Januari 2026')
    expect(signedLine(null, null)).toBe('...................., ....................')
    expect(fileNameOf({ year: 2026, employee: { nip: '198', name: 'Teguh' } }, 'pdf')).toBe('SKP 2026 198.pdf')
  })

  test('tell when both agreed: the last submission before the agreement', () => {
    const step = (toState: string, day: number) => ({ toState, at: new Date(Date.UTC(2026, 0, day)), by: 'Teguh' })
    const steps = [step('SUBMITTED', 1), step('RETURNED', 2), step('SUBMITTED', 3), step('AGREED', 4)]
    expect(agreementOf(steps)).toEqual({ submitted: steps[2], agreed: steps[3] })
    expect(agreementOf(steps.slice(0, 3))).toBeNull()
  })
})

test('an RHK with twelve long indicators and a word without end is printed whole, in rows that do not break', async () => {
  for (const form of ['QUANTITATIVE', 'QUALITATIVE'] as const) {
    const plan = ownPlan(form)
    const [result] = plan.content.workResults
    const [one] = result?.indicators ?? []
    if (!result || !one) throw new Error('there is nothing to print')
    const long = `${'Terlayaninya warga di kelurahan yang jauh '.repeat(11)}${'x'.repeat(30)}`
    const indicators = Array.from({ length: 12 }, (_, index) => ({ ...one, id: `${index}`, text: `${index + 1} ${long}`.trim() }))
    const grown = { ...plan, content: { ...plan.content, workResults: [{ ...result, text: long.repeat(2), indicators }] } }
    const read = await readPlanFile(await planPdf(grown, new Date('2026-11-23T01:00:00Z')), 'application/pdf')
    if (!read.ok) throw new Error(read.code)
    expect(read.value.workResults).toHaveLength(1)
    const squeezed = (text: string) => text.replaceAll(/[\s-]/g, '')
    expect(read.value.workResults[0]?.indicators.map(({ text }) => squeezed(text))).toEqual(indicators.map(({ text }) => squeezed(text)))
  }
}, 60_000)
