import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PlanForm } from '@/lib/generated/prisma/enums'
import { partsToCopy } from '@/lib/plan/copying/rules'
import { planPdf } from '@/lib/plan/print/document'
import { planColumns, planLines } from '@/lib/plan/print/sheet'
import { unknownUnit } from '@/lib/plan/rules'
import { readGrid } from '@/lib/plan/transfer/grid/rules'
import { flowing } from '@/lib/plan/transfer/page/rules'
import { readPrint } from '@/lib/plan/transfer/rules'
import type { ReadPlan, TextItem } from '@/lib/plan/transfer/schema'
import { pagesOf, readPlanFile } from '@/lib/plan/transfer/sheet'
import { aspectOf, perspectiveOf } from '@/lib/plan/transfer/table/rules'
import { readMeasure, readNumber, readTarget } from '@/lib/plan/transfer/target/rules'
import { refuse } from '@/lib/result'
import { tableFile } from '@/lib/table-file'
import { content, layouts, otherPrint } from '../../fixtures/skp-print/layouts'
import { ownPlan } from '../../fixtures/skp-print/own-plan'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function read(bytes: Uint8Array, mediaType = 'application/pdf'): Promise<ReadPlan> {
  const result = await readPlanFile(bytes, mediaType)
  if (!result.ok) throw new Error(`refused: ${result.code}`)
  return result.value
}

describe('an SKP printed by another program', () => {
  test.each(Object.entries(layouts))('is read whole: %s', async (_, layout) => {
    const plan = await read(await otherPrint(layout))
    const has = (of: string) => layout.columns.some((column) => column.of === of)
    expect(plan.workResults).toEqual(
      content.results.map(({ category, supports, text, indicators }) => ({
        ...{ category, text, supports: has('supports') ? supports : null },
        indicators: indicators.map((one) => ({
          ...{ text: one.text, shared: false, written: one.target, target: readTarget(one.target) },
          aspect: has('aspect') ? aspectOf(one.aspect) : null,
          perspective: has('perspective') ? perspectiveOf(one.perspective) : null,
        })),
      })),
    )
    expect(plan).toMatchObject({ nip: content.nip, year: 2026, unread: [], form: has('perspective') ? 'LEADER' : 'QUANTITATIVE' })
    expect(plan.expectations).toEqual([{ value: 'akuntabel', text: content.expectations.akuntabel }])
    expect(Object.values(plan.annexes)).toEqual(Object.values(content.annexes))
  })
})

describe('an SKP printed by Tera', () => {
  test.each(['QUANTITATIVE', 'LEADER', 'QUALITATIVE'] as const)('is read back the same, as PDF and as xlsx: %s', async (form) => {
    const plan = ownPlan(form)
    const fromPdf = await read(await planPdf(plan, new Date('2026-11-23T01:00:00Z')))
    const fromXlsx = await read(await tableFile('xlsx', planColumns, planLines(plan)), xlsx)
    const told = ({ workResults, expectations, annexes, nip, year, unread }: ReadPlan) => ({
      ...{ expectations, annexes, nip, year, unread },
      workResults: workResults.map(({ indicators, ...result }) => ({
        ...result,
        indicators: indicators.map(({ target, written: _, ...one }) => ({
          ...one,
          target: target && { kind: target.kind, target: target.target, targetTo: target.targetTo },
        })),
      })),
    })
    const expected = {
      nip: plan.employee?.nip,
      year: plan.year,
      unread: [],
      workResults: plan.content.workResults.map(({ category, text, supports, indicators }) => ({
        ...{ category, text, supports: form === 'LEADER' ? null : supports },
        indicators: indicators.map(({ text: words, shared, aspect, perspective, kind, target, targetTo }) => ({
          ...{ text: words, shared, aspect, perspective, target: { kind, target, targetTo } },
        })),
      })),
      expectations: [{ value: 'akuntabel', text: plan.content.expectations[0]?.text }],
      annexes: plan.content.annexes,
    }
    expect(told(fromPdf)).toEqual(expected)
    expect(fromPdf.form).toBe(form)
    const ofLeader = {
      ...expected,
      workResults: expected.workResults.map((one, index) => ({ ...one, supports: plan.content.workResults[index]?.supports ?? null })),
    }
    expect(told(fromXlsx)).toEqual(ofLeader)
    expect(fromXlsx.form).toBe(form)
  })
})

describe('words that stand one by one', () => {
  test.each(['QUANTITATIVE', 'LEADER', 'QUALITATIVE'] as const)('are read as when they stand in lines: %s', async (form) => {
    const pages = await pagesOf(await planPdf(ownPlan(form), new Date('2026-11-23T01:00:00Z')))
    if (!pages.ok) throw new Error(pages.code)
    const apart = pages.value.map(({ height, items }) => ({ height, items: items.flatMap(wordsOf).reverse() }))
    expect(readPrint(apart)).toEqual(readPrint(pages.value))
  })

  test('whatever stands on the pages, reading ends and says something', () => {
    const item = fc.record({
      ...{ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 595 }), width: fc.integer({ min: 0, max: 300 }) },
      size: fc.constantFrom(8, 9, 10, 150),
      text: fc.constantFrom(
        'NO',
        'RENCANA HASIL KERJA',
        'INDIKATOR KINERJA INDIVIDU',
        'TARGET',
        'ASPEK',
        '1',
        '2.',
        'A. UTAMA',
        'Kuantitas',
        'teks',
        'PERILAKU KERJA',
        'KONSEKUENSI',
        '',
      ),
    })
    const page = fc.record({ height: fc.constant(595), items: fc.array(item, { maxLength: 60 }) })
    fc.assert(
      fc.property(fc.array(page, { maxLength: 3 }), (pages) => {
        const reading = readPrint(pages)
        expect(reading.ok ? reading.plan.workResults.length : reading.code.length).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

/** The words of an item, each by itself, about where they stood: a space is 0.278 of the letters' size. */
function wordsOf({ x, y, width, size, text }: TextItem): TextItem[] {
  const space = 0.278 * size
  const spaces = text.split(' ').length - 1
  const per = (width - spaces * space) / Math.max(text.length - spaces, 1)
  let at = x
  return text.split(' ').map((word) => {
    const item = { x: at, y, width: word.length * per, size, text: word }
    at += item.width + space
    return item
  })
}

describe('what is no SKP', () => {
  test('is told apart: broken bytes, another document, a workbook of something else', async () => {
    expect(await readPlanFile(new Uint8Array([37, 80, 68, 70, 1, 2, 3]), 'application/pdf')).toEqual(refuse('printUnreadable'))
    expect(await readPlanFile(new Uint8Array([80, 75, 3, 4, 0]), xlsx)).toEqual(refuse('printUnreadable'))
    const other = await otherPrint({
      ...(Object.values(layouts)[0] as (typeof layouts)[string]),
      columns: [{ heading: 'URAIAN', width: 100, of: 'result' }],
    })
    expect(await readPlanFile(other, 'application/pdf')).toEqual(refuse('notAPlan'))
    const book = await tableFile('xlsx', [{ title: 'Nama', value: () => 'Teguh' }], [null])
    expect(await readPlanFile(book, xlsx)).toEqual(refuse('notAPlan'))
  })
})

describe('a workbook of another program', () => {
  test('is read by headings of other wordings, cells left empty, parts by their own rows', () => {
    const reading = readGrid([
      ['SASARAN KINERJA PEGAWAI', '', '', ''],
      ['NIP', '19800101 200501 1 001', 'PERIODE 1 Januari 2026 s.d. 31 Desember 2026', ''],
      ['No.', 'RHK Atasan yang Diintervensi', 'Rencana Hasil Kerja (RHK)', 'Aspek', 'Indikator Kinerja Individu (IKI)', 'Target', 'Satuan'],
      ['A. UTAMA', '', '', '', '', '', ''],
      ['1', 'Layanan baik', 'Perekaman selesai', 'Kuantitas', 'Jumlah orang', '1.250', 'orang'],
      ['', '', '', 'Waktu', 'Laporan', '30-06-2026', ''],
      ['B. TAMBAHAN', '', '', '', '', '', ''],
      ['1', '', 'Tugas lain', 'Kualitas', 'Tertib', 'baik', ''],
      ['PERILAKU KERJA', '', '', '', '', '', ''],
      ['1', 'Loyal', 'Ekspektasi Khusus Pimpinan: Hadir', '', '', '', ''],
      ['DUKUNGAN SUMBER DAYA', '', '', '', '', '', ''],
      ['1.', '', '', '', '', '', ''],
      ['', 'Dua laptop', '', '', '', '', ''],
      ['KONSEKUENSI', '', '', '', '', '', ''],
      ['1', 'Penghargaan', '', '', '', '', ''],
    ])
    if (!reading.ok) throw new Error(reading.code)
    expect(reading.plan).toMatchObject({ form: 'QUANTITATIVE', nip: '198001012005011001', year: 2026, unread: [] })
    expect(reading.plan.workResults).toMatchObject([
      {
        category: 'UTAMA',
        supports: 'Layanan baik',
        text: 'Perekaman selesai',
        indicators: [
          { aspect: 'KUANTITAS', target: { target: '1250', unitName: 'orang' } },
          { aspect: 'WAKTU', target: { kind: 'BY_DATE' } },
        ],
      },
      { category: 'TAMBAHAN', supports: null, indicators: [{ text: 'Tertib', written: 'baik', target: null }] },
    ])
    expect(reading.plan.expectations).toEqual([{ value: 'loyal', text: 'Hadir' }])
    expect(reading.plan.annexes).toMatchObject({ RESOURCES: ['Dua laptop'], CONSEQUENCES: ['Penghargaan'] })
  })
})

describe('a target', () => {
  const amount = { targetTo: null, isDoubtful: false }
  test.each([
    ['100 %', { ...amount, kind: 'HIGHER_IS_BETTER', target: '100', unitName: '%' }],
    ['12 Dokumen', { ...amount, kind: 'HIGHER_IS_BETTER', target: '12', unitName: 'Dokumen' }],
    ['1.250 berkas', { ...amount, kind: 'HIGHER_IS_BETTER', target: '1250', unitName: 'berkas' }],
    ['98,5 persen', { ...amount, kind: 'HIGHER_IS_BETTER', target: '98.5', unitName: 'persen' }],
    ['95-100 %', { ...amount, kind: 'WITHIN_RANGE', target: '95', targetTo: '100', unitName: '%' }],
    ['95 % s.d. 100 %', { ...amount, kind: 'WITHIN_RANGE', target: '95', targetTo: '100', unitName: '%' }],
    ['10 sampai 12 hari', { ...amount, kind: 'WITHIN_RANGE', target: '10', targetTo: '12', unitName: 'hari' }],
    ['30 Juni 2026', { ...amount, kind: 'BY_DATE', target: '20634', unitName: 'tanggal' }],
    ['paling lambat 30 Juni 2026', { ...amount, kind: 'BY_DATE', target: '20634', unitName: 'tanggal' }],
    ['30/06/2026', { ...amount, kind: 'BY_DATE', target: '20634', unitName: 'tanggal' }],
    ['Desember 2026', { ...amount, kind: 'BY_DATE', target: '20818', unitName: 'tanggal', isDoubtful: true }],
    ['minimal 90 %', { ...amount, kind: 'HIGHER_IS_BETTER', target: '90', unitName: '%' }],
    ['paling lama 3 hari', { ...amount, kind: 'LOWER_IS_BETTER', target: '3', unitName: 'hari' }],
    ['≤ 3 hari', { ...amount, kind: 'LOWER_IS_BETTER', target: '3', unitName: 'hari' }],
    ['3 hari', { ...amount, kind: 'HIGHER_IS_BETTER', target: '3', unitName: 'hari', isDoubtful: true }],
    ['0 kesalahan', { ...amount, kind: 'ZERO_DEFECTS', target: '0', unitName: 'kesalahan' }],
    ['ya', { ...amount, kind: 'YES_NO', target: '1', unitName: 'ya/tidak' }],
    ['12', { ...amount, kind: 'HIGHER_IS_BETTER', target: '12', unitName: unknownUnit, isDoubtful: true }],
  ])('%s is read', (text, expected) => {
    expect(readTarget(text)).toEqual(expected)
  })

  test.each(['', '-', 'sesuai kebutuhan', '12 dokumen / 4 laporan', '1,250 berkas', '31 Februari 2026', '100-95 %', '2 x 3 kali'])(
    '“%s” is not guessed',
    (text) => {
      expect(readTarget(text)).toBeNull()
    },
  )

  test('is taken out of a sentence only where it is said, or where there is one amount alone', () => {
    expect(readMeasure('Laporan tersusun, target: 12 dokumen')).toMatchObject({
      text: 'Laporan tersusun',
      target: { target: '12', isDoubtful: false },
    })
    expect(readMeasure('Tersusunnya 12 dokumen pada tahun 2026')).toMatchObject({
      target: { target: '12', unitName: 'dokumen', isDoubtful: true },
    })
    expect(readMeasure('Dari 4 kelurahan terkumpul 12 dokumen')).toMatchObject({ target: null })
  })

  test('survives anything typed, and never gives what the database refuses', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d., %a-z-]{0,30}$/)), (text) => {
        const target = readTarget(text)
        if (!target) return
        expect(target.target).toMatch(/^\d{1,14}(\.\d{1,4})?$/)
        expect(target.unitName.length).toBeGreaterThan(0)
        expect(target.unitName.length).toBeLessThanOrEqual(60)
        expect(target.kind === 'WITHIN_RANGE').toBe(target.targetTo !== null)
        if (target.targetTo !== null) expect(Number(target.targetTo)).toBeGreaterThanOrEqual(Number(target.target))
        if (target.kind === 'ZERO_DEFECTS') expect(target.target).toBe('0')
      }),
    )
  })

  test('a whole number is read back as it is written here', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (number) => {
        expect(readNumber(new Intl.NumberFormat('id-ID').format(number))).toBe(String(number))
      }),
    )
  })
})

test('lines flow together, and a word broken at its hyphen is one word again', () => {
  expect(flowing(['pelayanan anak-', 'anak', 'di kota'])).toBe('pelayanan anak-anak di kota')
  expect(flowing(['95-', '100 %'])).toBe('95-100 %')
})

test('what a form does not ask is neither in its table nor to be copied, though it was chosen before', () => {
  const plan = ownPlan('QUANTITATIVE')
  const words = { aspect: String, perspective: String, target: () => '1' }
  const told = (form: PlanForm) => ({
    lines: planLines({ ...plan, form }).map(({ aspect }) => aspect),
    names: partsToCopy(form, plan.content, words).flatMap(({ fields }) => fields.map(({ name }) => name)),
  })
  expect(told('QUANTITATIVE').lines).toContain('Kualitas')
  expect(told('QUANTITATIVE').names).toContain('aspect')
  expect(told('QUALITATIVE').lines.filter((aspect) => aspect !== null)).toEqual([])
  expect(told('QUALITATIVE').names).not.toContain('aspect')
})
