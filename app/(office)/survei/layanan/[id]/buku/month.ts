import type { Day } from '@/lib/day'

/** The first day of the month that an address names ("2026-11"), not after this month; this month where it names none. */
export function monthOf(text: unknown, today: Day): Day {
  const thisMonth = `${today.slice(0, 7)}-01` as Day
  const named = typeof text === 'string' && /^20\d\d-(0[1-9]|1[0-2])$/.test(text) ? (`${text}-01` as Day) : thisMonth
  const isAhead = named > thisMonth
  return isAhead ? thisMonth : named
}

/** The month so many months later, or earlier. */
export function monthAfter(month: Day, count: number): Day {
  const moved = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 + count, 1))
  return moved.toISOString().slice(0, 10) as Day
}
