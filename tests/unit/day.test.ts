import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, columnOf, type Day, dayIn, dayOf, daysBetween, isDay, weekdayOf } from '@/lib/day'

const anyDay = fc.date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true }).map(dayOf)

describe('a day', () => {
  test.each(['2026-02-28', '2028-02-29', '2026-12-31'])('%s is one', (text) => expect(isDay(text)).toBe(true))
  test.each(['2026-02-29', '2026-13-01', '2026-2-3', '31-01-2026', '', '2026-02-31'])('%j is none', (text) =>
    expect(isDay(text)).toBe(false),
  )

  test('survives the way into a column and back', () => {
    fc.assert(fc.property(anyDay, (day) => dayOf(columnOf(day)) === day))
  })

  test('moves by days and counts them', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -5_000, max: 5_000 }), (day, count) => daysBetween(day, addDays(day, count)) === count))
  })

  test('belongs to the time zone, not to UTC', () => {
    const lateEvening = new Date('2025-12-31T17:30:00Z')
    expect(dayIn('Asia/Jakarta', lateEvening)).toBe('2026-01-01')
    expect(dayIn('Asia/Jayapura', new Date('2028-02-28T15:00:00Z'))).toBe('2028-02-29')
    expect(dayIn('UTC', lateEvening)).toBe('2025-12-31')
  })

  test('knows its weekday', () => {
    expect(weekdayOf('2026-11-22' as Day)).toBe(7)
    expect(weekdayOf('2026-11-23' as Day)).toBe(1)
  })
})
