import type { Day } from '../../../../day'
import { latestOf } from '../../../dated/rules'
import type { Seat } from '../schema'

/** What a row does to heads' seats: the one it leaves, the one it takes, and from which day, as far as the row itself can tell. */
export type Claim = { personId: string | null; leaves: string | null; takes: string | null; from: Day }

/**
 * Who may take a head's seat, and when. A claim is refused while somebody else keeps the seat; one whose seat is left by another claim
 * begins when that one has gone. Seats are named by the caller. The days of the refused mean nothing.
 */
export function settleSeats<C extends Claim>(
  claims: readonly C[],
  seats: ReadonlyMap<string, Seat>,
): { refused: Set<C>; days: Map<C, Day> } {
  const refused = new Set<C>()
  let leaving: Map<string, C>
  let before: number
  do {
    before = refused.size
    leaving = leaversOf(claims, refused)
    for (const claim of claims) if (isKept(claim, seats, leaving)) refused.add(claim)
  } while (refused.size > before)
  return { refused, days: daysOf(claims, seats, leaving) }
}

/** Who leaves each seat. */
function leaversOf<C extends Claim>(claims: readonly C[], refused: ReadonlySet<C>): Map<string, C> {
  return new Map(claims.flatMap((claim) => (claim.leaves !== null && !refused.has(claim) ? [[claim.leaves, claim]] : [])))
}

function isKept(claim: Claim, seats: ReadonlyMap<string, Seat>, leaving: ReadonlyMap<string, Claim>): boolean {
  if (claim.takes === null || leaving.has(claim.takes)) return false
  const holderId = seats.get(claim.takes)?.holderId ?? null
  return holderId !== null && holderId !== claim.personId
}

/** Later and later until nobody sits down before the seat is free; two who change seats do so on the later of their days. */
function daysOf<C extends Claim>(claims: readonly C[], seats: ReadonlyMap<string, Seat>, leaving: ReadonlyMap<string, C>): Map<C, Day> {
  const days = new Map(claims.map((claim) => [claim, claim.from]))
  for (let moved = true; moved; ) {
    moved = false
    for (const claim of claims) {
      if (claim.takes === null) continue
      const before = leaving.get(claim.takes)
      const free = before ? (days.get(before) ?? null) : (seats.get(claim.takes)?.lastEnd ?? null)
      const day = latestOf(claim.from, days.get(claim) ?? null, free)
      moved ||= day !== days.get(claim)
      days.set(claim, day)
    }
  }
  return days
}
