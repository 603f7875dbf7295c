import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addWorkingDays, deadlineAfter, isWorkingDay, periodsOf, type WorkCalendar } from '@/lib/calendar/rules'
import { addDays, type Day, dayOf } from '@/lib/day'

const holidays = new Set<Day>(['2026-03-18', '2026-03-19', '2026-03-20', '2026-03-23', '2026-03-24'])
const week: WorkCalendar = { holidays, daysPerWeek: 5, knownYears: new Set([2026]) }
const anyDay = fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2026-12-31T00:00:00Z'), noInvalidDate: true }).map(dayOf)

describe('working days', () => {
  test('leave out week-ends and days off', () => {
    expect(isWorkingDay('2026-03-17', week)).toBe(true)
    expect(isWorkingDay('2026-03-18', week)).toBe(false)
    expect(isWorkingDay('2026-03-21', week)).toBe(false)
    expect(isWorkingDay('2026-03-21', { ...week, daysPerWeek: 6 })).toBe(true)
  })

  test('jump over a long holiday: three working days after Tuesday 17 March 2026', () => {
    expect(addWorkingDays('2026-03-17', 3, week)).toBe('2026-03-27')
  })

  test('the day reached is worked, and exactly that many worked days lie behind it', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const end = addWorkingDays(from, count, week)
        let worked = 0
        for (let day = addDays(from, 1); day <= end; day = addDays(day, 1)) worked += isWorkingDay(day, week) ? 1 : 0
        return isWorkingDay(end, week) && worked === count
      }),
    )
  })
})

describe('a deadline', () => {
  test('of 14 calendar days is 14 days later, whatever day that is', () => {
    expect(deadlineAfter('2026-03-07', { amount: 14, unit: 'CALENDAR_DAY' }, week)).toEqual({ day: '2026-03-21', provisional: false })
  })

  test('in working days that reaches a year without holidays entered is provisional', () => {
    expect(deadlineAfter('2026-12-28', { amount: 5, unit: 'WORKING_DAY' }, week)).toEqual({ day: '2027-01-04', provisional: true })
    expect(deadlineAfter('2026-11-02', { amount: 5, unit: 'WORKING_DAY' }, week).provisional).toBe(false)
  })
})

describe('the periods of a year', () => {
  test.each([2026, 2028])('%i: each kind covers the year without gap or overlap', (year) => {
    for (const kind of ['YEAR', 'SEMESTER', 'QUARTER', 'MONTH'] as const) {
      const parts = periodsOf(year).filter((period) => period.kind === kind)
      expect(parts[0]?.startsOn).toBe(`${year}-01-01`)
      expect(parts.at(-1)?.endsOn).toBe(`${year}-12-31`)
      for (const [index, part] of parts.entries()) {
        expect(part.number).toBe(index + 1)
        if (index > 0) expect(part.startsOn).toBe(addDays(parts[index - 1]?.endsOn as Day, 1))
      }
    }
  })

  test('February 2028 ends on the 29th', () => {
    expect(periodsOf(2028).find(({ kind, number }) => kind === 'MONTH' && number === 2)?.endsOn).toBe('2028-02-29')
  })
})
