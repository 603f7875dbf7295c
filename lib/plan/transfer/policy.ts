import type { Actor } from '../../actor'

/** Whose SKP an actor may fill from a print of another program: one of a post held today, or of someone whose penyiap the actor is. */
export function mayTransfer(actor: Actor, { holdingId, personId }: { holdingId: string; personId: string }): boolean {
  return actor.holdings.has(holdingId) || (actor.prepares.has(personId) && !actor.appraises.has(holdingId))
}
