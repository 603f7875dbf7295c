import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTable } from '@/lib/organization/siasn/sheet'
import { comparable } from '@/lib/plan/pledge/labels'
import { differenceOf, foldedText } from '@/lib/plan/pledge/rules'
import type { UnitIndicatorWords } from '@/lib/plan/pledge/schema'
import { exampleColumns, explainedColumns, linesColumns, linesOf, pledgeColumns, pledgeHeadings } from '@/lib/plan/pledge/sheet'
import { compareLines, judgeTable } from '@/lib/plan/pledge/upload/rules'
import { sheetOf, tableFile, workbook } from '@/lib/table-file'

const periods = [1, 2, 3, 4].map((number) => ({ number, name: `Triwulan ${number} 2026` }))
const year = 2026

const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 .,%()-]{4,40}[A-Za-z]$/)
const amount = fc.integer({ min: 0, max: 10_000_000 }).map((number) => String(number / 100))
const base = {
  text: word,
  definition: fc.option(word),
  formula: fc.option(word),
  dataSource: fc.option(word),
  unitName: fc.constant('persen'),
}
const indicator: fc.Arbitrary<UnitIndicatorWords> = fc.oneof(
  fc
    .record({
      ...base,
      target: amount,
      kind: fc.constantFrom('HIGHER_IS_BETTER' as const, 'LOWER_IS_BETTER' as const),
      filled: fc.boolean(),
    })
    .map(({ filled, ...rest }) => ({
      ...{ ...rest, targetTo: null, aggregation: 'LAST' as const },
      perPeriod: (filled ? { 1: '0', 2: '1.5', 3: '2', 4: rest.target } : {}) as Record<number, string>,
    })),
  fc.record({ ...base, ends: fc.tuple(amount, amount) }).map(({ ends, ...rest }) => {
    const [target = '', targetTo = ''] = [...ends].sort((one, other) => Number(one) - Number(other))
    return { ...rest, kind: 'WITHIN_RANGE' as const, aggregation: 'AVERAGE' as const, target, targetTo, perPeriod: {} }
  }),
  fc.record({ ...base, days: fc.integer({ min: 20_454, max: 20_818 }) }).map(({ days, ...rest }) => ({
    ...{ ...rest, kind: 'BY_DATE' as const, aggregation: 'LAST' as const, target: String(days), targetTo: null, perPeriod: {} },
  })),
  fc.constantFrom('YES_NO' as const, 'ZERO_DEFECTS' as const).chain((kind) =>
    fc.record(base).map((rest) => ({
      ...{
        ...rest,
        kind,
        aggregation: kind === 'YES_NO' ? ('LAST' as const) : ('SUM' as const),
        target: kind === 'YES_NO' ? '1' : '0',
        targetTo: null,
        perPeriod: {},
      },
    })),
  ),
)
const pledge = fc
  .uniqueArray(
    fc.record({ text: word, indicators: fc.uniqueArray(indicator, { maxLength: 4, selector: ({ text }) => foldedText(text) }) }),
    { minLength: 1, maxLength: 5, selector: ({ text }) => foldedText(text) },
  )
  .map((objectives) =>
    objectives.map((one, index) => ({
      ...{ ...one, id: `s${index}` },
      indicators: one.indicators.map((each, place) => ({ ...each, id: `s${index}i${place}` })),
    })),
  )

async function readBack(objectives: Parameters<typeof linesOf>[0], format: 'xlsx' | 'csv' = 'xlsx') {
  const bytes = await tableFile(format, linesColumns(periods), linesOf(objectives))
  const table = await readTable(bytes, `uji.${format}`, pledgeHeadings(periods))
  if (!table.ok) throw new Error(table.code)
  return judgeTable(table.value, periods, year)
}

const table = (...rows: Record<string, string>[]) => ({
  ...{
    file: 'uji.xlsx',
    headings: Object.fromEntries(Object.entries(pledgeHeadings(periods)).map(([key, [title]]) => [key, title])) as never,
  },
  rows: rows.map((cells, index) => ({ row: index + 2, cells: cells as never, numeric: [], overlong: false })),
})
const sound = {
  ...{ objective: 'Layanan andal', text: 'Ketersediaan', kind: 'makin tinggi makin baik', target: '99,5', unitName: 'persen' },
  aggregation: 'Nilai terakhir',
}

describe('a pledge as a file', () => {
  test('reads back as what was written: nothing would change', async () => {
    await fc.assert(
      fc.asyncProperty(pledge, async (objectives) => {
        const { lines, problems } = await readBack(objectives)
        expect(problems).toEqual([])
        expect(compareLines(lines, objectives, periods)).toMatchObject({ steps: [], left: [], problems: [] })
        const fromNothing = compareLines(lines, [], periods)
        expect(fromNothing.steps).toHaveLength(lines.length)
        expect(fromNothing.steps.every(({ kind }) => kind === 'ADDED')).toBe(true)
      }),
      { numRuns: 25 },
    )
  })

  test('the file to fill in has one example that can be taken in as it stands', async () => {
    const bytes = await workbook([
      sheetOf('Perjanjian kinerja', exampleColumns(periods), [null]),
      sheetOf('Penjelasan kolom', explainedColumns, pledgeColumns(periods)),
    ])
    const read = await readTable(bytes, 'contoh.xlsx', pledgeHeadings(periods))
    if (!read.ok) throw new Error(read.code)
    const { lines, problems } = judgeTable(read.value, periods, year)
    expect(problems).toEqual([])
    expect(lines).toMatchObject([{ row: 2, indicator: { kind: 'HIGHER_IS_BETTER', target: '98.5' } }])
  })

  test('each problem names its row and column', () => {
    const { lines, problems } = judgeTable(
      table(
        sound,
        { ...sound, objective: '', text: 'Waktu layanan', kind: 'entah' },
        { ...sound, text: 'KETERSEDIAAN ' },
        { ...sound, text: 'Tanggal', kind: 'Paling lambat pada tanggal', target: '31-12-2027' },
        { ...sound, text: 'Sebagian', periode1: '10' },
        { ...sound, text: 'a'.repeat(100_000) },
        { objective: 'Sasaran tanpa IKU' },
        { ...sound, text: 'Tepat', kind: 'Paling lambat pada tanggal', target: '30/6/2026', unitName: '' },
        { ...sound, text: 'Tak ada', kind: 'Paling lambat pada tanggal', target: '31-02-2026', unitName: '' },
      ),
      periods,
      year,
    )
    expect(lines.map(({ row, objective }) => [row, objective])).toEqual([
      [2, 'Layanan andal'],
      [8, 'Sasaran tanpa IKU'],
      [9, 'Layanan andal'],
    ])
    expect(problems.map(({ row, column }) => [row, column])).toEqual([
      [3, 'Arah'],
      [4, 'Indikator'],
      [5, 'Target setahun'],
      [6, 'Target Triwulan 2 2026'],
      [7, 'Indikator'],
      [10, 'Target setahun'],
    ])
    expect(problems[1]?.message).toContain('baris 2')
    expect(problems.at(-1)?.message).toBe('Isi tanggal yang ada dalam kalender, misalnya 30-06-2026.')
  })

  test('what the draft has and the file has not stays, and is told', () => {
    const stored = (text: string, id: string) => ({
      ...{ id, text, definition: null, formula: null, dataSource: null, unitName: 'persen', kind: 'HIGHER_IS_BETTER' as const },
      ...{ aggregation: 'LAST' as const, target: '90', targetTo: null, perPeriod: {} },
    })
    const draft = [
      { id: 's1', text: 'layanan  ANDAL', indicators: [stored('Ketersediaan', 'i1'), stored('Kecepatan', 'i2')] },
      { id: 's2', text: 'Aparatur cakap', indicators: [stored('Pelatihan', 'i3')] },
    ]
    const { lines } = judgeTable(table(sound, { ...sound, text: 'Baru' }), periods, year)
    const outcome = compareLines(lines, draft, periods)
    expect(outcome.steps).toMatchObject([
      {
        kind: 'CHANGED',
        objectiveId: 's1',
        indicatorId: 'i1',
        words: [{ name: 'Target setahun', before: '90 persen', after: '99,5 persen' }],
      },
      { kind: 'ADDED', objectiveId: 's1', indicatorId: null },
    ])
    expect(outcome.left).toEqual([
      { what: 'indicator', title: 'Kecepatan' },
      { what: 'objective', title: 'Aparatur cakap' },
    ])
  })
})

describe('the difference of two wordings', () => {
  test('of the same is nothing; and it tells all that came and went', () => {
    fc.assert(
      fc.property(pledge, pledge, (one, other) => {
        const [before, after] = [comparable(one, periods), comparable(other, periods)]
        expect(differenceOf(before, before)).toEqual([])
        const ids = (kind: string) => differenceOf(before, after).flatMap((change) => (change.kind === kind ? [change.id] : []))
        const only = (here: typeof before, there: typeof before) =>
          here.map(({ id }) => id).filter((id) => !there.some((one) => one.id === id))
        expect(ids('ADDED')).toEqual(only(after, before))
        expect(ids('REMOVED')).toEqual(only(before, after))
      }),
    )
  })
})
