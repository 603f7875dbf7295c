import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { readSheet } from 'read-excel-file/universal'
import { describe, expect, test } from 'vitest'
import { type Column, plainText, tableFile } from '@/lib/table-file'

type Line = { nip: string; words: string | null; count: number }
const columns: Column<Line>[] = [
  { title: 'NIP', value: ({ nip }) => nip },
  { title: 'Kata', value: ({ words }) => words },
  { title: '=Jumlah', value: ({ count }) => count },
]
const line = (words: string | null): Line => ({ nip: '197607142001031006', words, count: 3 })
/** Everything people type, with a liking for what spreadsheets trip over; no character that a file of text cannot hold. */
const typed = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' ', ';', '"', "'", '1', 'A', '＝') }),
  )
  .filter((text) => text !== '')

const csvOf = async (lines: Line[]): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await tableFile('csv', columns, lines))
const cellsOf = async (lines: Line[]): Promise<unknown[][]> =>
  readSheet(new Blob([await tableFile('xlsx', columns, lines)]), { trim: false })

describe('a list as CSV', () => {
  test('opens in an Indonesian Excel: mark, semicolons, lines of Windows', async () => {
    expect(await csvOf([line('Rapat; pagi'), line(null)])).toBe(
      "\uFEFFNIP;Kata;'=Jumlah\r\n'197607142001031006;\"Rapat; pagi\";3\r\n'197607142001031006;;3\r\n",
    )
  })

  test.each(['=1+1', '+62812', '-5', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '197607142001031006'])(
    'keeps %j as text',
    (text) => {
      expect(plainText(text)).toBe(`'${text}`)
    },
  )

  test.each(['Dinas A', '3 = 3', 'a@b.id', '2026-11-22', '123', "'kutip"])('leaves %j alone', (text) => {
    expect(plainText(text)).toBe(text)
  })

  test('gives back what was put in, and no cell begins like a formula', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(typed, { minLength: 1, maxLength: 5 }), async (texts) => {
        const text = await csvOf(texts.map(line))
        const [, ...rows] = parse(text, { bom: true, delimiter: ';' }) as string[][]
        expect(rows.map(([, words]) => words)).toEqual(texts.map(plainText))
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝]/)
      }),
    )
  })
})

describe('a list as xlsx', () => {
  test('holds text as text and numbers as numbers', async () => {
    const [head, first] = await cellsOf([line('=1+1')])
    expect(head).toEqual(['NIP', 'Kata', '=Jumlah'])
    expect(first).toEqual(['197607142001031006', '=1+1', 3])
  })

  test('leaves out what no workbook can hold, and cuts what no cell can', async () => {
    const [, ...rows] = await cellsOf([line('a\u0000\u0001b'), line('x'.repeat(40_000)), line('_x0041_')])
    expect(rows.map(([, words]) => words)).toEqual(['ab', 'x'.repeat(32_767), '_x0041_'])
  })

  test.each(['constructor', 'toString', '__proto__'])('takes %j for nothing but text', async (text) => {
    expect((await cellsOf([line(text)]))[1]).toEqual(['197607142001031006', text, 3])
  })

  test('gives back what was put in', async () => {
    const visible = typed.filter((text) => text.trim() !== '' && !/[\r\p{Cc}\p{Cs}]/u.test(text))
    await fc.assert(
      fc.asyncProperty(fc.array(visible, { minLength: 1, maxLength: 5 }), async (texts) => {
        const [, ...rows] = await cellsOf(texts.map(line))
        expect(rows.map(([, words]) => words)).toEqual(texts)
      }),
    )
  })
})
