import { createHash } from 'node:crypto'
import type { Day } from '../day'

/** What a session says of itself. */
export type BriefingFacts = { kind: string; title: string; summary: string; heldOn: Day; hours: string; place: string }

/** A short mark of what a form showed: it differs when anything of it was changed meanwhile. */
export function markOf({ kind, title, summary, heldOn, hours, place }: BriefingFacts): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, title, summary, heldOn, hours, place]))
    .digest('hex')
    .slice(0, 16)
}

/** Whether whoever wants to come must know: it is another day, hour or place. */
export function isMoved(before: BriefingFacts, after: BriefingFacts): boolean {
  return before.heldOn !== after.heldOn || before.hours !== after.hours || before.place !== after.place
}

/** Part of the people who attended a session in the year, as whole percent, rounded down; null when there is nobody. */
export function reachedPercent({ reached, total }: { reached: number; total: number }): number | null {
  return total === 0 ? null : Math.floor((reached * 100) / total)
}
