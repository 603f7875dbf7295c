import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sheetName } from '@/components/survey/paper-storage'
import { addDays, type Day } from '@/lib/day'
import {
  emptyGrid,
  enterRow,
  type Grid,
  gridColumns,
  nextStop,
  removeRow,
  restoreRow,
  signTyped,
  typedRows,
  typeIn,
} from '@/lib/survey/batch/grid/rules'
import { storedSentence } from '@/lib/survey/batch/labels'
import { dayTyped, decodeSheet, fillDown, isBlankRow, profileCodes, readEntry } from '@/lib/survey/batch/rules'
import { cellProblemCodes, type Frame, mostPaperRows } from '@/lib/survey/batch/schema'
import { briefProblems, fileColumns, problemsInBrief, readAnswerFile } from '@/lib/survey/batch/sheet'
import { unsurLabels } from '@/lib/survey/labels'
import { profileFields } from '@/lib/survey/response/schema'
import { unsurKeys } from '@/lib/survey/schema'

const frame: Frame = {
  asked: {
    versionId: 'v',
    elements: unsurKeys.map((key, at) => ({ key, displayNumber: at + 1, name: unsurLabels[key], weight: null, question: '', answers: [] })),
    questions: [
      { id: 'q1', kind: 'CHOICE', question: 'Tahu dari mana?', choices: ['Tetangga', 'Media sosial'] },
      { id: 'q2', kind: 'TEXT', question: 'Apa yang kurang?', choices: [] },
    ],
    profile: ['SEX', 'AGE', 'EDUCATION', 'WORK'],
    bestFirst: false,
    minAnsweredShare: '0.5',
  },
  services: [
    { id: 'a', name: 'KTP-el' },
    { id: 'b', name: 'Akta Kelahiran' },
  ],
  from: '2026-01-05',
  to: '2026-11-23',
}
const columns = gridColumns(frame)
const at = (cell: string) => columns.findIndex((column) => column.cell === cell)
const whole = Object.fromEntries(unsurKeys.map((_, place) => [`u${place + 1}`, '3']))
const grid = (count = 3): Grid => emptyGrid(Array.from({ length: count }, (_, place) => `k${place}`))

describe('a typed row', () => {
  test('reads scores, 0 and empty as open; counts by the share of the version', () => {
    const read = readEntry({ ...whole, u1: '0', u2: '', u3: ' 4 ', hari: '23/11', layanan: 'ktp el' }, frame)
    expect(read).toMatchObject({
      ok: true,
      entry: { scores: [0, 0, 4, 3, 3, 3, 3, 3, 3], counted: true, serviceId: 'a', day: '2026-11-23' },
    })
    expect(readEntry({ u1: '1', hari: '1', layanan: 'b' }, frame)).toMatchObject({ ok: true, entry: { counted: false, day: '2026-11-01' } })
  })

  test('takes the profile by sign, name or value, and the age in years', () => {
    for (const { column, field } of profileFields.slice(0, 4)) {
      for (const { code, value, name } of profileCodes(column)) {
        for (const text of [code, code.toLowerCase(), value, name.toUpperCase()]) {
          const read = readEntry({ ...whole, hari: '23', layanan: 'a', [field]: text }, frame)
          expect(read).toMatchObject({ ok: true, entry: { [column]: value } })
        }
      }
    }
    const bandOf = (usia: string) => {
      const read = readEntry({ ...whole, hari: '23', layanan: 'a', usia }, frame)
      return read.ok ? read.entry.ageBand : read.problems[0]?.code
    }
    expect(['17', '19', '20', '29', '30', '59', '60', '101', '121'].map(bandOf)).toEqual([
      'BELOW_20',
      'BELOW_20',
      'FROM_20',
      'FROM_20',
      'FROM_30',
      'FROM_50',
      'FROM_60',
      'FROM_60',
      'badCode',
    ])
  })

  test('names what is wrong in each cell', () => {
    const read = readEntry({ u1: '5', u2: 'x', hari: '31/2', layanan: 'C', usia: '9', t1: '3', saran: 'x'.repeat(2_001) }, frame)
    expect(read).toEqual({
      ok: false,
      problems: [
        { cell: 'u1', code: 'badScore' },
        { cell: 'u2', code: 'badScore' },
        { cell: 'hari', code: 'badDay' },
        { cell: 'layanan', code: 'serviceUnknown' },
        { cell: 'usia', code: 'badCode' },
        { cell: 't1', code: 'badChoice' },
        { cell: 'saran', code: 'textTooLong' },
      ],
    })
    expect(readEntry({ saran: 'Ramah', hari: '24/11/2026' }, frame)).toMatchObject({
      problems: [{ code: 'dayOutside' }, { code: 'serviceMissing' }],
    })
    expect(readEntry({ saran: 'Ramah', hari: '23', layanan: 'a' }, frame)).toMatchObject({ problems: [{ code: 'nothingAnswered' }] })
    expect(readEntry(whole, { ...frame, services: frame.services.slice(0, 1) })).toMatchObject({ problems: [{ code: 'dayMissing' }] })
  })

  test('own questions are answered by number, by words, or not at all', () => {
    const read = readEntry({ ...whole, hari: '23', layanan: 'a', t1: 'media SOSIAL', t2: ' Kursi ' }, frame)
    expect(read.ok && read.entry.own).toEqual([
      { questionId: 'q1', choice: 2, text: null },
      { questionId: 'q2', choice: null, text: 'Kursi' },
    ])
  })

  test('a choice and a service are taken by their very words, never by words that only look alike', () => {
    const choices = ['< 3 kali', '> 3 kali', '2', '1']
    const asked = { ...frame.asked, questions: [{ id: 'q1', kind: 'CHOICE' as const, question: 'Berapa kali?', choices }] }
    const services = ['KK (baru)', 'KK baru', 'SIM A'].map((name, at) => ({ id: String(at), name }))
    const read = (t1: string, layanan = 'sim a') => readEntry({ ...whole, hari: '23', layanan, t1 }, { ...frame, asked, services })
    const choiceOf = (t1: string) => {
      const found = read(t1)
      return found.ok ? found.entry.own[0]?.choice : found.problems[0]?.code
    }
    expect(['> 3 kali', '< 3 KALI', '3 kali', '3', '4', '-'].map(choiceOf)).toEqual([2, 1, 'badChoice', 3, 4, 'badChoice'])
    const serviceOf = (layanan: string) => {
      const found = read('', layanan)
      return found.ok ? found.entry.serviceId : found.problems[0]?.code
    }
    expect(['kk (baru)', 'KK baru', 'K.K. baru', 'SIM-A'].map(serviceOf)).toEqual(['0', '1', 'serviceUnknown', '2'])
  })

  test('takes day and service from the row above', () => {
    const rows = fillDown([{ u1: '1', hari: '3', layanan: 'a' }, { u1: '2' }, { u1: '3', hari: '4' }, { u1: '4' }])
    expect(rows.map(({ hari, layanan }) => [hari, layanan])).toEqual([
      ['3', 'a'],
      ['3', 'a'],
      ['4', 'a'],
      ['4', 'a'],
    ])
    expect(isBlankRow({ hari: '3', layanan: 'a', kunci: 'k', u1: ' ' })).toBe(true)
  })
})

describe('a typed day', () => {
  test('is the latest such day', () => {
    const typed = (text: string, to: Day = '2026-11-23') => dayTyped(text, to)
    expect(['23', '24', '9', '31', '24/11', '5-1', '24/12', '1.2.26', '2026-03-04 08:00', '29/2'].map((text) => typed(text))).toEqual([
      '2026-11-23',
      '2026-10-24',
      '2026-11-09',
      '2026-10-31',
      '2025-11-24',
      '2026-01-05',
      '2025-12-24',
      '2026-02-01',
      '2026-03-04',
      '2024-02-29',
    ])
    expect(['', '0', '32', '31/4', '1/13', 'kemarin', '2026-02-30', '1/2/3/4'].map((text) => typed(text))).toEqual(Array(8).fill(null))
  })

  test('comes back from every way of writing it, within a year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 360 }), (back) => {
        const day = addDays('2026-11-23', -back)
        const [year, month, date] = day.split('-')
        for (const text of [day, `${date}/${month}/${year}`, `${Number(date)}-${Number(month)}-${year}`, `${date}.${month}`])
          expect(dayTyped(text, '2026-11-23')).toBe(day)
      }),
    )
  })
})

describe('the grid', () => {
  test('has a column for each cell in the order of the form', () => {
    expect(columns.map(({ title }) => title)).toEqual([
      'U1',
      'U2',
      'U3',
      'U4',
      'U5',
      'U6',
      'U7',
      'U8',
      'U9',
      'Tanggal',
      'Layanan',
      'JK',
      'Usia',
      'Didik',
      'Kerja',
      'T1',
      'T2',
      'Saran',
    ])
    expect(gridColumns({ ...frame, services: [] }).map(({ title }) => title)).not.toContain('Layanan')
  })

  test('goes on by itself, past what came from the row above, and stays at a sign it does not know', () => {
    expect(nextStop(columns, {}, at('u1'), '4')).toBe(at('u2'))
    expect(nextStop(columns, {}, at('u9'), '4')).toBe(at('hari'))
    expect(nextStop(columns, { hari: '3', layanan: 'a' }, at('u9'), '4')).toBe(at('jenis_kelamin'))
    expect(nextStop(columns, {}, at('u1'), '7')).toBeNull()
    expect(nextStop(columns, {}, at('u1'), '')).toBeNull()
    const sex = columns[at('jenis_kelamin')]
    expect(sex && [signTyped(sex, 'l'), signTyped(sex, 'Lp'), signTyped(sex, 'x')]).toEqual(['L', 'P', 'x'])
  })

  test('a row that is entered takes day and service along; a row taken out comes back where it was', () => {
    let now = typeIn(grid(), 0, 'u1', '4', 'n')
    now = typeIn(typeIn(now, 0, 'hari', '3', 'n'), 0, 'layanan', 'b', 'n')
    now = enterRow(now, 1)
    expect(now.rows[1]?.cells).toEqual({ hari: '3', layanan: 'b' })
    expect(typedRows(now)).toHaveLength(1)
    now = typeIn(now, 1, 'u1', '2', 'n')
    const gone = removeRow(now, 0, 'n')
    expect(typedRows(gone).map(({ key }) => key)).toEqual(['k1'])
    expect(restoreRow(gone).rows.map(({ key }) => key)).toEqual(['k0', 'k1', 'k2'])
    expect(removeRow(now, 2, 'n')).toEqual(now)
  })

  test('always ends in a blank row up to the most it takes, and loses no typed row but the one taken out', () => {
    const step = fc.record({
      kind: fc.constantFrom('type', 'enter', 'remove', 'restore'),
      place: fc.nat(130),
      cell: fc.constantFrom('u1', 'hari', 'saran'),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 250 }), fc.integer({ min: 1, max: mostPaperRows }), (steps, count) => {
        let now = grid(count)
        let fresh = 0
        for (const { kind, place, cell } of steps) {
          const row = place % now.rows.length
          const before = typedRows(now).length
          fresh += 1
          if (kind === 'type') now = typeIn(now, row, cell, 'x', `f${fresh}`)
          else if (kind === 'enter') now = enterRow(now, row)
          else if (kind === 'remove') now = removeRow(now, row, `f${fresh}`)
          else now = restoreRow(now)
          const after = typedRows(now).length
          expect(after - before).toBeGreaterThanOrEqual(kind === 'remove' ? -1 : 0)
          expect(now.rows.length).toBeLessThanOrEqual(mostPaperRows)
          const last = now.rows.at(-1)
          expect(after === mostPaperRows || (last !== undefined && isBlankRow(last.cells))).toBe(true)
          expect(new Set(now.rows.map(({ key }) => key)).size).toBe(now.rows.length)
        }
      }),
    )
  })
})

describe('a file of answers', () => {
  const header = fileColumns(frame).map(({ title }) => title)

  test('is read with comma, semicolon or tab, in any order, with titles by number, key or name', () => {
    const cells = { tanggal: '23/11/2026', layanan: 'Akta Kelahiran', saran: 'Bagus; sekali, ya', usia: '44' }
    const row = header.map((title) => (title.startsWith('U') ? '4' : ((cells as Record<string, string>)[title] ?? '')))
    for (const sign of [',', ';', '\t']) {
      const line = (values: readonly string[]) => values.map((value) => `"${value}"`).join(sign)
      for (const text of [`${line(header)}\n${line(row)}`, `\uFEFF${line([...header].reverse())}\r\n\r\n${line([...row].reverse())}\r\n`]) {
        const read = readAnswerFile(text, frame)
        expect(read).toMatchObject({ ok: true, entries: [{ serviceId: 'b', ageBand: 'FROM_40', day: '2026-11-23' }], unknownColumns: [] })
        expect(read.ok && read.entries[0]?.comments).toEqual([{ unsur: null, text: 'Bagus; sekali, ya' }])
      }
    }
    const byName = header.map((title) => (title === 'U3' ? 'waktu' : title === 'U4' ? 'BIAYA/TARIF' : title))
    expect(readAnswerFile(`${byName.join(';')};catatan\n${row.map((value) => `"${value}"`).join(';')};x`, frame)).toMatchObject({
      ...{ ok: true, unknownColumns: ['catatan'] },
    })
  })

  test('says where it is wrong, also in an address', () => {
    const read = readAnswerFile(`${header.join(',')}\n2026-11-23,a,1,2,3,4,5,,,,,,,,,,,,\n\n2027-01-01,,1,2,3,4,1,,,,,,,,,,,,x`, frame)
    expect(read).toMatchObject({ ok: false, code: 'cellsWrong', total: 4 })
    if (read.ok) throw new Error('read')
    expect(problemsInBrief(read.problems)).toBe('2.U5.badScore,4.S.strayCell,4.tanggal.dayOutside,4.layanan.serviceMissing')
    expect(briefProblems(problemsInBrief(read.problems))).toEqual(read.problems)
    expect(briefProblems('<script>,1.a.nothing,x')).toEqual([])
    for (const code of cellProblemCodes) expect(briefProblems(`1.a.${code}`)).toHaveLength(1)
  })

  test('is read below what spreadsheets put above the titles', () => {
    const row = header.map((title) => (title === 'tanggal' ? '2026-11-23' : title === 'layanan' ? 'a' : title.startsWith('U') ? '4' : ''))
    const table = `${header.join(';')}\n${row.join(';')}\n`
    for (const top of [`${';'.repeat(header.length - 1)}\n`, 'sep=;\r\n', '"sep=;"\n', '\n \n'])
      expect(readAnswerFile(top + table, frame)).toMatchObject({ ok: true, entries: [{ serviceId: 'a' }] })
    expect(readAnswerFile(`sep=;\n${table}2026-11-23;a;9\n`, frame)).toMatchObject({ ok: false, problems: [{ row: 4, column: 'U1' }] })
  })

  test('of an old spreadsheet keeps its letters, and Excel’s Unicode text is read', () => {
    const little = new Uint8Array(Buffer.from('\uFEFFtanggal\tU1', 'utf16le'))
    for (const bytes of [little, new Uint8Array(Buffer.from(little).swap16())]) expect(decodeSheet(bytes)).toBe('tanggal\tU1')
    expect(decodeSheet(new Uint8Array([0xef, 0xbb, 0xbf, 0x41]))).toBe('A')
    expect(decodeSheet(new Uint8Array([0x43, 0x61, 0x66, 0xe9]))).toBe('Café')
  })
})

test('each officer at a browser has a sheet of their own for each version', () => {
  const names = ['marlina', 'raka'].flatMap((account) => ['v1', 'v2'].map((version) => sheetName(account, 'survei', version)))
  expect(new Set(names).size).toBe(4)
})

test('a sheet that was sent twice is told as stored once, never as none', () => {
  expect(storedSentence(20, 0)).toBe('20 lembar tersimpan.')
  expect(storedSentence(5, 20)).toBe('5 lembar tersimpan. 20 lembar sudah tersimpan sebelumnya dan tidak disimpan dua kali.')
  expect(storedSentence(0, 20)).toBe('20 lembar sudah tersimpan, satu kali saja walau terkirim lebih dari sekali.')
})
