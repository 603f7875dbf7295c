import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import writeExcelFile, { type SheetData } from 'write-excel-file/node'
import { judgeEmployees } from '@/lib/organization/siasn/employee/rules'
import { type EmployeeRow, employeeHeadings, type Outcome, unitHeadings } from '@/lib/organization/siasn/schema'
import { readTable } from '@/lib/organization/siasn/sheet'
import { judgeUnits } from '@/lib/organization/siasn/unit/rules'
import { brief, cellsOf, csvOf, demoEmployees, demoUnits, today } from './sample'

const grid = cellsOf(demoEmployees)
const header = grid[0] ?? []
const unitGrid = cellsOf(demoUnits)
const nipPlace = header.indexOf('NIP BARU')

const xlsx = (cells: SheetData): Promise<Buffer> => writeExcelFile(cells).toBuffer()

async function outcomeOf(bytes: Uint8Array): Promise<Outcome<EmployeeRow>> {
  const read = await readTable(bytes, 'data.csv', employeeHeadings)
  const units = await readTable(demoUnits, 'unor.csv', unitHeadings)
  if (!read.ok || !units.ok) throw new Error(JSON.stringify([read, units]).slice(0, 200))
  return judgeEmployees(read.value, judgeUnits(units.value).rows, today)
}

describe('a CSV', () => {
  const few = [header, ...grid.slice(35, 45), ...grid.slice(75, 80), ...grid.slice(220, 225)]

  test('means the same in any column order, with any separator, line end, mark and extra columns', async () => {
    const expected = await outcomeOf(csvOf(few))
    expect(expected.problems.map(brief)).toHaveLength(3)
    const orders = fc.shuffledSubarray(
      header.map((_, index) => index),
      { minLength: header.length, maxLength: header.length },
    )
    const property = fc.asyncProperty(
      orders,
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
      async (order, mark, end, bom) => {
        const moved = few.map((cells, row) => [...order.map((index) => cells[index] ?? ''), row === 0 ? 'CATATAN' : 'a, b; c'])
        const bytes = csvOf(moved, mark, end)
        expect(await outcomeOf(bom ? Buffer.concat([Buffer.from('\uFEFF'), bytes]) : bytes)).toEqual(expected)
      },
    )
    await fc.assert(property, { numRuns: 40 })
  })

  test('is numbered as the spreadsheet shows it, line breaks in a cell and empty rows included', async () => {
    const text = 'ID,NAMA UNOR,DIATASAN ID,ESELON NAMA,NAMA JABATAN,INDUK UNOR ID\nA,"dua\nbaris",,,,\n,,,,,\n\nB,x,A,,,\n'
    const read = await readTable(Buffer.from(text), 'unor.csv', unitHeadings)
    expect(read.ok && read.value.rows.map(({ row, cells }) => [row, cells.siasnId])).toEqual([
      [2, 'A'],
      [5, 'B'],
    ])
  })

  test('may have headings in other case, spacing and known other spellings', async () => {
    const text = 'unor id;Nama  Unor;diatasan_id;Eselon Nama;JABATAN NAMA;"INDUK UNOR ID"\nA;Kota;;;Wali Kota;'
    const read = await readTable(Buffer.from(text), 'unor.csv', unitHeadings)
    expect(read.ok && read.value.rows[0]?.cells).toMatchObject({ siasnId: 'A', name: 'Kota', headTitle: 'Wali Kota' })
    expect(read.ok && read.value.headings.headTitle).toBe('JABATAN NAMA')
  })

  test('has slipped cells where a row is longer than the heading, even by an empty cell, unless all rows are', async () => {
    const overlong = async (...lines: string[]) => {
      const read = await readTable(Buffer.from([(unitGrid[0] ?? []).join(','), ...lines].join('\n')), 'unor.csv', unitHeadings)
      return read.ok && read.value.rows.map((row) => row.overlong)
    }
    expect(await overlong('A,Kota,,,,', 'B,Dinas, Badan,A,,,')).toEqual([false, true])
    expect(await overlong('A,Kota,,,,,', 'B,Dinas,A,,,,')).toEqual([false, false])
    expect(await overlong('A,Kota,,,,,', 'B,Dinas,A,,,,x')).toEqual([false, true])
  })

  test('may begin with empty lines', async () => {
    const read = await readTable(Buffer.from(`\n\n${(unitGrid[0] ?? []).join(';')}\nA;Kota;;;;`), 'unor.csv', unitHeadings)
    expect(read.ok && read.value.rows.map(({ row }) => row)).toEqual([4])
  })

  test('that is not UTF-8 is read as Windows-1252', async () => {
    const bytes = Buffer.from(`${(unitGrid[0] ?? []).join(',')}\nA,Caf\xe9,,,,`, 'latin1')
    const read = await readTable(bytes, 'unor.csv', unitHeadings)
    expect(read.ok && read.value.rows[0]?.cells.name).toBe('Café')
  })
})

describe('a file is refused', () => {
  const refusalOf = async (bytes: Uint8Array) => {
    const read = await readTable(bytes, 'x', employeeHeadings)
    return read.ok ? 'read' : [read.code, read.params?.column].filter(Boolean).join(' ')
  }
  const without = (name: string) => grid.slice(0, 3).map((cells) => cells.filter((_, index) => index !== header.indexOf(name)))

  test.each(Object.values(employeeHeadings).map(([name]) => name))('by the name of the column it lacks: %s', async (name) => {
    expect(await refusalOf(csvOf(without(name)))).toBe(`columnMissing ${name}`)
  })

  test('for a needed column that it has twice, not for another', async () => {
    const twice = (name: string) => grid.slice(0, 3).map((cells) => [...cells, cells[header.indexOf(name)] ?? ''])
    expect(await refusalOf(csvOf(twice('NAMA')))).toBe('columnTwice NAMA')
    expect(await refusalOf(csvOf(twice('NIK')))).toBe('read')
  })

  test('when there is nothing in it', async () => {
    expect(await refusalOf(new Uint8Array())).toBe('fileEmpty')
    expect(await refusalOf(Buffer.from(' \n,,\n'))).toBe('fileEmpty')
    expect(await refusalOf(csvOf([header]))).toBe('fileEmpty')
  })

  test('when it is no table', async () => {
    expect(await refusalOf(Buffer.from('PK\x03\x04 and no more'))).toBe('fileUnreadable')
    expect(await refusalOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]))).toBe('fileUnreadable')
    expect(await refusalOf(Buffer.from(`${header.join(',')}\n"never closed`))).toBe('fileUnreadable')
  })
})

describe('an xlsx', () => {
  test('with every cell as text means what the CSV means', async () => {
    const cells = grid.map((row) => row.map((value) => (value === '' ? null : value)))
    expect(await outcomeOf(await xlsx(cells))).toEqual(await outcomeOf(csvOf(grid)))
  })

  test('with dates and numbers as such means the same, and a NIP as number is rejected', async () => {
    const typed = grid.slice(0, 4).map((row, index) => row.map((value, place) => typedCell(value, index, place)))
    const { rows, problems } = await outcomeOf(await xlsx(typed))
    const expected = await outcomeOf(csvOf(grid.slice(0, 4)))
    expect(problems.map(brief)).toEqual(['4 NIP BARU nipDigitsLost rejected'])
    expect(rows).toEqual(expected.rows.filter(({ row }) => row !== 4))
  })

  test('gives its cells as they are: dates DD-MM-YYYY, spaces kept, numbers marked', async () => {
    const day = { value: new Date('2026-02-28T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' }
    const read = await readTable(await xlsx([unitGrid[0] ?? [], ['A', ' Kota ', day, 7, true, null]]), 'unor.xlsx', unitHeadings)
    expect(read.ok && read.value.rows).toEqual([
      {
        row: 2,
        cells: { siasnId: 'A', name: ' Kota ', parentId: '28-02-2026', echelon: '7', headTitle: 'TRUE', officeId: '' },
        numeric: ['echelon'],
        overlong: false,
      },
    ])
  })

  test('keeps its row numbers across an empty row', async () => {
    const cells = [header, [null], grid[41] ?? [], [null], [null], grid[1] ?? []]
    const { rows, problems } = await outcomeOf(await xlsx(cells))
    expect(problems.map(({ row }) => row)).toEqual([3])
    expect(rows.map(({ row }) => row)).toEqual([6])
  })

  function typedCell(value: string, row: number, place: number) {
    if (value === '') return null
    if (row > 0 && /^\d\d-\d\d-\d{4}$/.test(value)) {
      return { value: new Date(`${value.split('-').reverse().join('-')}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' }
    }
    if (row > 0 && header[place] === 'JENIS JABATAN ID') return Number(value)
    return row === 3 && place === nipPlace ? Number(value) : value
  }
})
