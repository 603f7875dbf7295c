import { v7 as uuidv7 } from 'uuid'
import { expect, test } from 'vitest'
import { makePeriods } from '@/lib/calendar/commands'
import { loadWorkCalendar } from '@/lib/calendar/queries'
import { deadlineAfter } from '@/lib/calendar/rules'
import { columnOf } from '@/lib/day'
import { db } from '@/lib/db'
import { refuse } from '@/lib/result'
import { signedIn, trusted } from '../support/actors'

test('deadlines jump over the holidays of 2026 as they came with the reference data', async () => {
  const calendar = await loadWorkCalendar(trusted(), '2026-03-01')
  expect(calendar.daysPerWeek).toBe(5)
  expect(deadlineAfter('2026-03-17', { amount: 1, unit: 'WORKING_DAY' }, calendar)).toEqual({ day: '2026-03-25', provisional: false })
})

test('a local holiday of a year without national ones leaves its deadlines provisional', async () => {
  await db().holiday.create({
    data: { id: uuidv7(), day: columnOf('2027-06-01'), kind: 'LOCAL', name: 'Hari jadi kota', citation: 'Keputusan Wali Kota' },
  })
  const calendar = await loadWorkCalendar(trusted(), '2026-12-01')
  expect(deadlineAfter('2026-12-30', { amount: 5, unit: 'WORKING_DAY' }, calendar).provisional).toBe(true)
})

test('the periods of a year are made once, also by two at once, and not by a stranger', async () => {
  const both = await Promise.all([makePeriods(trusted('JOB'), { year: 2031 }), makePeriods(trusted('JOB'), { year: 2031 })])
  expect(both.reduce((made, result) => made + (result.ok ? result.value.made : 0), 0)).toBe(19)
  expect(await makePeriods(await signedIn('Tamu'), { year: 2032 })).toEqual(refuse('forbidden'))
})
