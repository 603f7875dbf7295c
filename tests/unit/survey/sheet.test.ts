import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unsurKeys } from '@/lib/survey/schema'
import { readAnswerSheet } from '@/lib/survey/sheet'

const header = unsurKeys.join(',')
const answers = '1,2,3,4,1,2,3,4,1'
const row = { persyaratan: 1, prosedur: 2, waktu: 3, biaya: 4, produk: 1, kompetensi: 2, perilaku: 3, sarana: 4, pengaduan: 1 }

describe('the ways a spreadsheet writes CSV', () => {
  const plain = `${header}\n${answers}\n`

  test.each([
    ['plain', plain],
    ['no line end after the last row', plain.trimEnd()],
    ['byte order mark', `\uFEFF${plain}`],
    ['semicolons', plain.replaceAll(',', ';')],
    ['byte order mark and semicolons', `\uFEFF${plain.replaceAll(',', ';')}`],
    ['CRLF', plain.replaceAll('\n', '\r\n')],
    ['CR', plain.replaceAll('\n', '\r')],
    ['mixed line ends', `${header}\n${answers.slice(0, -1)}"1"\r\n`],
    ['quoted', plain.replaceAll(/[^,\n]+/g, '"$&"')],
    [
      'byte order mark, quoted, semicolons, CRLF',
      `\uFEFF${plain
        .replaceAll(/[^,\n]+/g, '"$&"')
        .replaceAll(',', ';')
        .replaceAll('\n', '\r\n')}`,
    ],
    ['spaces around titles and answers', plain.replaceAll(/[^,\n]+/g, '  $& ')],
    ['spaces around quotes', plain.replaceAll(/[^,\n]+/g, ' "$&" ')],
    ['spaces inside quotes', plain.replaceAll(/[^,\n]+/g, '" $& "')],
    ['upper case titles', plain.toUpperCase()],
    ['blank lines at the end', `${plain}\n\n   \n\r\n`],
    ['blank lines between and before', `\n${header}\n\n${answers}\n`],
  ])('%s', (_, text) => {
    expect(readAnswerSheet(text, unsurKeys)).toMatchObject({ ok: true, rows: [row], warnings: [] })
  })

  test('a line end that changes within the file ends a row all the same', () => {
    const sheet = readAnswerSheet(`${header}\r\n${answers}\n${answers}\r${answers}\r\n`, unsurKeys)
    expect(sheet).toMatchObject({ ok: true, rows: [row, row, row], warnings: [] })
  })

  test('columns in any order', () => {
    const places = fc.shuffledSubarray(
      unsurKeys.map((_, at) => at),
      { minLength: unsurKeys.length },
    )
    fc.assert(
      fc.property(places, fc.constantFrom(',', ';'), (order, delimiter) => {
        const lines = [unsurKeys, answers.split(',')].map((cells) => order.map((at) => cells[at]).join(delimiter))
        expect(readAnswerSheet(lines.join('\n'), unsurKeys)).toMatchObject({ ok: true, rows: [row], warnings: [] })
      }),
    )
  })

  test('an empty cell is an answer left open', () => {
    const sheet = readAnswerSheet(`${header}\n1,,3,"", ,2,3,4,1\n,,,,,,,,\n`, unsurKeys)
    expect(sheet).toMatchObject({ ok: true, warnings: [] })
    const open = { prosedur: undefined, biaya: undefined, produk: undefined }
    expect(sheet.ok && sheet.rows).toEqual([{ ...row, ...open }, {}])
  })

  test('an extra unsur is read when it is asked for', () => {
    const sheet = readAnswerSheet(`transparansi,${header}\n4,${answers}`, [...unsurKeys, 'transparansi'])
    expect(sheet).toMatchObject({ ok: true, rows: [{ ...row, transparansi: 4 }], warnings: [] })
  })
})

describe('columns', () => {
  test('a column that is no unsur is ignored with a warning', () => {
    const sheet = readAnswerSheet(`Saran,${header},\n"ramah, cepat\n""sekali""",${answers},catatan\n`, unsurKeys)
    expect(sheet).toMatchObject({ ok: true, rows: [row] })
    expect(sheet.ok && sheet.warnings).toEqual([
      { row: 1, column: 'saran', code: 'unknownColumn' },
      { row: 1, column: 'K', code: 'unknownColumn' },
    ])
  })

  test('missing columns are refused by name', () => {
    const sheet = readAnswerSheet('persyaratan,prosedur,waktu,produk,kompetensi,perilaku,pengaduan\n1,1,1,1,1,1,1', unsurKeys)
    expect(sheet).toEqual({
      ok: false,
      code: 'headerWrong',
      params: { total: 2 },
      problems: [
        { row: 1, column: 'biaya', code: 'missingColumn' },
        { row: 1, column: 'sarana', code: 'missingColumn' },
      ],
    })
  })

  test('a column given twice is refused', () => {
    const sheet = readAnswerSheet(`${header}, WAKTU\n${answers},3`, unsurKeys)
    expect(sheet).toMatchObject({ code: 'headerWrong', problems: [{ row: 1, column: 'waktu', code: 'duplicateColumn' }] })
  })

  test.each(['', '\uFEFF', '\n\n', ' \r\n'])('a file without any row is empty: %j', (text) => {
    expect(readAnswerSheet(text, unsurKeys)).toMatchObject({ ok: false, code: 'fileEmpty' })
  })
})

describe('cells', () => {
  test.each(['5', '0', '3.5', 'abc', '-1', '"3,5"', '1 2', '3.0', '１', '1e0', '+1', '01', 'constructor'])('%s is no answer', (cell) => {
    const sheet = readAnswerSheet(`${header}\n${answers}\n1,2,3,4,1,2,${cell},4,1\n${answers}`, unsurKeys)
    expect(sheet).toEqual({
      ok: false,
      code: 'cellsWrong',
      params: { total: 1 },
      problems: [{ row: 3, column: 'perilaku', code: 'badAnswer' }],
    })
  })

  test('3,5 in a file with semicolons', () => {
    const sheet = readAnswerSheet(`${header}\n1,2,3#5,4,1,2,3,4,1`.replaceAll(',', ';').replace('#', ','), unsurKeys)
    expect(sheet).toMatchObject({ problems: [{ row: 2, column: 'waktu', code: 'badAnswer' }] })
  })

  test('3,5 without quotes moves the row past its last title', () => {
    const sheet = readAnswerSheet(`${header}\n1,2,3,3,1,1,2,3,4,1`, unsurKeys)
    expect(sheet).toMatchObject({ problems: [{ row: 2, column: 'J', code: 'strayCell' }] })
  })

  test('every bad answer is named; rows count as a spreadsheet counts, blank lines and broken lines in cells too', () => {
    const sheet = readAnswerSheet(`saran,${header}\n"dua\nbaris",${answers}\n\nx,1,2,3,4,1,9,3,4,0`, unsurKeys)
    expect(sheet).toMatchObject({
      params: { total: 2 },
      problems: [
        { row: 4, column: 'kompetensi', code: 'badAnswer' },
        { row: 4, column: 'pengaduan', code: 'badAnswer' },
      ],
    })
  })

  test('a row that ends early is read with a warning, as Excel drops empty cells at the end', () => {
    const sheet = readAnswerSheet(`${header}\n${answers}\n1,2,3,4,1,2,3\n${answers},,\n`, unsurKeys)
    expect(sheet).toMatchObject({ ok: true, warnings: [{ row: 3, column: 'sarana', code: 'shortRow' }] })
    expect(sheet.ok && sheet.rows[1]).toEqual({ ...row, sarana: undefined, pengaduan: undefined })
  })

  test.each([
    ['never closed', `saran,${header}\nbaik,${answers}\n"baik,${answers}\nbaik,${answers}`],
    ['closed in the next row', `saran,${header}\nbaik,${answers}\n"baik,${answers}\nbaik,"1",${answers}`],
    ['inside a cell', `saran,${header}\nbaik,${answers}\nsangat "baik",${answers}`],
  ])('a quote %s swallows no respondent', (_, text) => {
    expect(readAnswerSheet(text, unsurKeys)).toMatchObject({
      code: 'fileMalformed',
      problems: [{ row: 3, column: 'A', code: 'badQuote' }],
    })
  })
})

describe('size', () => {
  test('200,000 rows are read in time that grows with the rows', () => {
    const sheet = readAnswerSheet(`${header}\n${`${answers}\n`.repeat(200_000)}`, unsurKeys)
    expect(sheet.ok && sheet.rows.length).toBe(200_000)
  }, 10_000)

  test('of very many problems the first thousand are listed and all are counted', () => {
    const sheet = readAnswerSheet(`${header}\n${'9,9,9,9,9,9,9,9,9\n'.repeat(1_000)}`, unsurKeys)
    expect(sheet).toMatchObject({ ok: false, params: { total: 9_000 } })
    expect(!sheet.ok && sheet.problems.length).toBe(1_000)
  })
})
