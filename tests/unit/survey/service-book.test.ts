import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, dayOfNumber, weekdayOf } from '@/lib/day'
import { readTable } from '@/lib/organization/siasn/sheet'
import { compare, rational } from '@/lib/rational'
import { bookColumns } from '@/lib/survey/service-book/labels'
import {
  type BookLine,
  changesOf,
  errorShare,
  faultOfLine,
  onTimeShare,
  percentOf,
  sameWeekOfLastYear,
  sumOf,
  weekOf,
  weeksUntil,
} from '@/lib/survey/service-book/rules'
import { bookLine, sentBook, typedCount, typedMedian } from '@/lib/survey/service-book/schema'
import { bookHeadings, judgeRows, templateColumns } from '@/lib/survey/service-book/sheet'
import { usersCount } from '@/lib/survey/service-users/schema'
import { tableFile } from '@/lib/table-file'

const line = (change: Partial<BookLine> = {}): BookLine => ({
  ...{ day: '2026-11-20', received: 42, finished: 40, finishedInTime: 39, medianDays: '2.5', reissued: 1 },
  ...change,
})
const sums = fc.integer({ min: 0, max: 5000 }).chain((finished) =>
  fc.record({
    days: fc.constant(1),
    received: fc.nat(5000),
    finished: fc.constant(finished),
    finishedInTime: fc.integer({ min: 0, max: finished }),
    reissued: fc.nat(100),
  }),
)
const days = fc.integer({ min: 10_957, max: 40_000 }).map(dayOfNumber)

describe('shares', () => {
  test('are exact, and nothing where nothing was finished', () => {
    expect(percentOf(onTimeShare({ finished: 3, finishedInTime: 2 }))).toBe('66.67')
    expect(onTimeShare({ finished: 3, finishedInTime: 2 })).toEqual(rational(2, 3))
    expect(percentOf(errorShare({ finished: 40, reissued: 1 }))).toBe('2.50')
    expect([onTimeShare({ finished: 0, finishedInTime: 0 }), errorShare({ finished: 0, reissued: 4 }), percentOf(null)]).toEqual([
      null,
      null,
      null,
    ])
  })

  test('of a stretch are those of all its lines together, not the mean of their shares', () => {
    fc.assert(
      fc.property(fc.array(sums, { minLength: 1, maxLength: 40 }), (some) => {
        const all = sumOf(some)
        const share = onTimeShare(all)
        expect(all.finished).toBe(some.reduce((sum, { finished }) => sum + finished, 0))
        if (share === null) {
          expect(all.finished).toBe(0)
          return
        }
        expect(compare(share, rational(0))).toBeGreaterThanOrEqual(0)
        expect(compare(share, rational(1))).toBeLessThanOrEqual(0)
        expect(share).toEqual(
          rational(
            some.reduce((sum, { finishedInTime }) => sum + finishedInTime, 0),
            all.finished,
          ),
        )
      }),
    )
    expect(sumOf([])).toEqual({ days: 0, received: 0, finished: 0, finishedInTime: 0, reissued: 0 })
  })
})

describe('weeks', () => {
  test('are those of ISO 8601', () => {
    expect(weekOf('2026-01-01')).toEqual({ year: 2026, number: 1, startsOn: '2025-12-29' })
    expect(weekOf('2021-01-03')).toEqual({ year: 2020, number: 53, startsOn: '2020-12-28' })
    expect(weekOf('2026-11-23')).toMatchObject({ year: 2026, number: 48, startsOn: '2026-11-23' })
    expect(sameWeekOfLastYear(weekOf('2026-11-23'))).toBe('2025-11-24')
    expect(sameWeekOfLastYear(weekOf('2021-01-03'))).toBeNull()
    expect(weeksUntil('2026-11-25', 3)).toEqual(['2026-11-09', '2026-11-16', '2026-11-23'])
  })

  test('hold their day from Monday to Sunday, and stand beside the week of the same number', () => {
    fc.assert(
      fc.property(days, (day) => {
        const week = weekOf(day)
        expect(weekdayOf(week.startsOn)).toBe(1)
        expect(week.startsOn <= day && day <= addDays(week.startsOn, 6)).toBe(true)
        expect(week.number).toBeGreaterThanOrEqual(1)
        expect(week.number).toBeLessThanOrEqual(53)
        expect(weekOf(addDays(week.startsOn, 6))).toEqual(week)
        const before = sameWeekOfLastYear(week)
        if (before === null) expect(week.number).toBe(53)
        else expect(weekOf(before)).toMatchObject({ year: week.year - 1, number: week.number })
      }),
    )
  })
})

describe('a line', () => {
  test('is refused where it cannot be so', () => {
    const today: Day = '2026-11-23'
    expect(faultOfLine(line(), today)).toBeNull()
    expect(faultOfLine(line({ finishedInTime: 41 }), today)).toEqual({ column: 'finishedInTime', code: 'inTimeAboveFinished' })
    expect(faultOfLine(line({ finished: 0, finishedInTime: 0 }), today)).toMatchObject({ code: 'medianOfNothing' })
    expect(faultOfLine(line({ day: '2026-11-24' }), today)).toMatchObject({ code: 'dayAhead' })
    expect(faultOfLine(line({ day: '1999-12-31' }), today)).toMatchObject({ code: 'dayTooEarly' })
  })

  test('is read as people type it', () => {
    const typed = (text: string) => typedCount.safeParse(text)
    expect(['0', '1250', '1.250', ' 7 '].map((text) => typed(text).data)).toEqual([0, 1250, 1250, 7])
    expect(['', '-1', '1,5', '1.5', 'banyak', '1000001'].map((text) => typed(text).success)).toEqual(Array(6).fill(false))
    expect(['2,5', '2.5', '3', '', undefined].map((text) => typedMedian.parse(text))).toEqual(['2.5', '2.5', '3', null, null])
    expect(typedMedian.safeParse('2,555').success).toBe(false)
    const form = { serviceId: 'bukan', revision: '0', day: '2026-02-30', received: '1', finished: '1', finishedInTime: '1', reissued: '0' }
    expect(bookLine.safeParse(form).error?.issues.map(({ path }) => path[0])).toEqual(['serviceId', 'day'])
  })

  test('with a median of 0 where nothing was finished has none: typed, of a file and of another system alike', () => {
    const form = { serviceId: randomUUID(), revision: '0', day: '2026-11-20', received: '4', reissued: '0' }
    const typed = (finished: string, medianDays: string) =>
      bookLine.parse({ ...form, finished, finishedInTime: '0', medianDays }).medianDays
    expect(['0', '0,00', '0.0', '00'].map((median) => typed('0', median))).toEqual([null, null, null, null])
    expect([typed('0', '2,5'), typed('4', '0')]).toEqual(['2.5', '0'])
    const cells = { day: '2026-11-20', received: '4', finished: '0', finishedInTime: '0', medianDays: '0', reissued: '0' }
    const rows = [{ row: 2, cells, numeric: ['medianDays' as const], overlong: false }]
    const idle = line({ received: 4, finished: 0, finishedInTime: 0, medianDays: null, reissued: 0 })
    expect(judgeRows(rows, '2026-11-23')).toEqual({ lines: [idle], problems: [] })
    const hari = { tanggal: '2026-11-20', diterima: 4, selesai: 0, tepat_waktu: 0, median_hari: 0, terbit_ulang: 0 }
    expect(sentBook.parse({ layanan: form.serviceId, hari: [hari] }).lines).toEqual([idle])
  })

  test('of users goes as far as that of a survey that is opened', () => {
    const told = (users: string) => usersCount.safeParse({ serviceId: randomUUID(), periodId: randomUUID(), was: '5000000', users })
    expect(told('5.000.001').data).toMatchObject({ was: 5_000_000, users: 5_000_001 })
    expect(told('99999999').data).toMatchObject({ users: 99_999_999 })
    expect(told('100.000.000').error?.issues[0]?.message).toContain('paling banyak 99.999.999')
    expect(typedCount.safeParse('1.000.001').error?.issues[0]?.message).toContain('paling banyak 1.000.000')
  })

  test('comes from another system whole, or not at all', () => {
    const hari = { tanggal: '2026-11-20', diterima: 4, selesai: 4, tepat_waktu: 3, terbit_ulang: 0 }
    const layanan = '0199aaaa-0000-7000-8000-000000000000'
    expect(sentBook.parse({ layanan, hari: [hari] }).lines).toEqual([
      line({ received: 4, finished: 4, finishedInTime: 3, medianDays: null, reissued: 0 }),
    ])
    expect(sentBook.parse({ layanan, hari: [{ ...hari, median_hari: 1.25 }] }).lines[0]?.medianDays).toBe('1.25')
    const wrong = [
      { ...hari, tanggal: '20-11-2026' },
      { ...hari, selesai: -1 },
      { ...hari, lebih: 1 },
      { ...hari, median_hari: 0.001 },
      { tanggal: '2026-11-20' },
    ]
    for (const one of wrong) expect(sentBook.safeParse({ layanan, hari: [hari, one] }).success).toBe(false)
  })
})

describe('a file', () => {
  const row = (number: number, cells: Partial<Record<keyof BookLine, string>> = {}) => ({
    row: number,
    cells: { day: '2026-11-20', received: '42', finished: '40', finishedInTime: '39', medianDays: '2,5', reissued: '1', ...cells },
    numeric: [],
    overlong: false,
  })

  test('is judged row by row, and a day that stands twice is taken from neither', () => {
    const rows = [
      row(2),
      row(3, { day: '21/11/2026' }),
      row(4, { day: '21-11-2026' }),
      row(5, { day: 'kemarin' }),
      row(6, { day: '2026-11-19', received: 'x', medianDays: '1,234' }),
      row(7, { day: '2026-11-18', finishedInTime: '41' }),
      { ...row(8, { day: '2026-11-17' }), overlong: true },
    ]
    const { lines, problems } = judgeRows(rows, '2026-11-23')
    expect(lines).toEqual([line()])
    expect(problems.map(({ row: at, column }) => `${at} ${column}`)).toEqual([
      '3 Tanggal',
      '4 Tanggal',
      '5 Tanggal',
      '6 Diterima',
      '6 Median hari',
      '7 Selesai tepat waktu',
      '8 Tanggal',
    ])
  })

  test('that stands twice is taken from neither, also where one of the two is faulty', () => {
    const { lines, problems } = judgeRows([row(2), row(3, { received: '4x' })], '2026-11-23')
    expect(lines).toEqual([])
    expect(problems.map(({ row: at, column }) => `${at} ${column}`)).toEqual(['2 Tanggal', '3 Diterima'])
  })

  test('is read from the numbers and moments that spreadsheets and queue systems write', () => {
    const numeric = ['received', 'medianDays'] as const
    const { lines } = judgeRows([{ ...row(2, { received: '42', medianDays: '2.2999999999999998' }), numeric }], '2026-11-23')
    expect(lines).toEqual([line({ medianDays: '2.3' })])
    const broken = judgeRows([{ ...row(2, { received: '1.125' }), numeric: ['received'] }], '2026-11-23')
    expect(broken).toMatchObject({ lines: [], problems: [{ column: 'Diterima' }] })
    for (const day of ['2026-11-20 00:00:00', '2026-11-20T08:15:00', '20/11/2026 0:00', '20.11.2026 16.30'])
      expect(judgeRows([row(2, { day })], '2026-11-23').lines).toEqual([line()])
  })

  test('to fill in has its titles alone, and takes the examples of its columns as a row', async () => {
    const template = await tableFile('csv', templateColumns, [])
    expect(await readTable(template, 'templat.csv', bookHeadings)).toMatchObject({ ok: false, code: 'fileEmpty' })
    const examples = Object.values(bookColumns).map(({ example }) => example)
    const filled = await readTable(Buffer.concat([template, Buffer.from(examples.join(';'))]), 'templat.csv', bookHeadings)
    expect(filled.ok && judgeRows(filled.value.rows, '2026-11-23')).toEqual({ lines: [line({ finishedInTime: 38 })], problems: [] })
  })

  test('may begin with the line by which Excel is told the separator', async () => {
    const titles = 'Tanggal;Diterima;Selesai;Selesai tepat waktu;Median hari;Terbit ulang'
    const bytes = new TextEncoder().encode(`sep=;\r\n${titles}\n2026-11-20;42;40;39;2,5;1\n20-11;1;1;1;;0\n`)
    const table = await readTable(bytes, 'antrean.csv', bookHeadings)
    expect(table.ok && judgeRows(table.value.rows, '2026-11-23')).toMatchObject({ lines: [line()], problems: [{ row: 4 }] })
  })

  test('changes nothing where it says what is stored', () => {
    const stored = new Map([['2026-11-20' as Day, line({ medianDays: '2.50' })]])
    expect(changesOf([line()], stored)).toEqual({ added: [], changed: [], same: 1 })
    expect(changesOf([line({ reissued: 2 }), line({ day: '2026-11-19' })], stored)).toMatchObject({
      added: [{ day: '2026-11-19' }],
      changed: [{ after: { reissued: 2 } }],
      same: 0,
    })
  })
})
