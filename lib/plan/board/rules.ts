/** Where a post's SKP stands on the board of the pengelola kinerja. */
export const boardStandings = ['NOT_STARTED', 'DRAFT', 'SUBMITTED', 'AGREED', 'ON_LEAVE', 'ELSEWHERE'] as const
export type BoardStanding = (typeof boardStandings)[number]

/** Standings that still ask something of someone: those that can be late, and that reminders go to. */
export const openStandings = ['NOT_STARTED', 'DRAFT', 'SUBMITTED'] as const satisfies readonly BoardStanding[]

export function isOpen(standing: BoardStanding): boolean {
  return openStandings.some((one) => one === standing)
}

/** How many SKP of a unit stand where; `late` is the part of the open ones that are past the last day. */
export type BoardCounts = Record<BoardStanding, number> & { late: number; total: number }

export function addCounts(rows: readonly BoardCounts[]): BoardCounts {
  const total: BoardCounts = { NOT_STARTED: 0, DRAFT: 0, SUBMITTED: 0, AGREED: 0, ON_LEAVE: 0, ELSEWHERE: 0, late: 0, total: 0 }
  for (const row of rows) for (const key of Object.keys(total) as (keyof BoardCounts)[]) total[key] += row[key]
  return total
}

/** Part of the SKP kept here that is agreed, as whole percent, rounded down: 100 means all. Null when none is kept here. */
export function agreedPercent({ total, ELSEWHERE, AGREED }: BoardCounts): number | null {
  const here = total - ELSEWHERE
  return here === 0 ? null : Math.floor((AGREED * 100) / here)
}

/** Whose turn it is: the employee until it is submitted, then the pejabat penilai. */
export function turnOf(standing: BoardStanding): 'OWNER' | 'APPRAISER' | null {
  if (standing === 'SUBMITTED') return 'APPRAISER'
  return isOpen(standing) ? 'OWNER' : null
}
