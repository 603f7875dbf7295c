import type { Day } from './day'
import type { ActorKind, ApiKeyUse, Role } from './generated/prisma/enums'

declare const minted: unique symbol

/** A role and how far it reaches: the whole government, or these units (each granted unit with everything below it). */
export type Reach = { role: Role; units: 'all' | ReadonlySet<string> }

/** The key by which another system acts: in one unit, for nothing but its uses. */
type HeldKey = { id: string; name: string; unitId: string; uses: readonly ApiKeyUse[] }

/**
 * Who acts, as of one moment. Only the doors can make one (lib/door/mint.ts); commands and queries take it first. All rights are
 * computed from it, so it is loaded afresh for each request.
 */
export type Actor = {
  readonly [minted]: true
  readonly kind: ActorKind
  readonly accountId: string | null
  readonly personId: string | null
  readonly name: string
  readonly reaches: readonly Reach[]
  /** Holdings of which the actor is the pejabat penilai today. */
  readonly appraises: ReadonlySet<string>
  /** Holdings of which the actor is the atasan pejabat penilai today. */
  readonly supervises: ReadonlySet<string>
  /** Holdings that have ended with an SKP still to settle, of which the actor was the last pejabat penilai. */
  readonly settles: ReadonlySet<string>
  /** Persons whose SKP the actor may draft today, as their penyiap. */
  readonly prepares: ReadonlySet<string>
  /** The actor's own holdings today, and the units they lie in. */
  readonly holdings: ReadonlySet<string>
  readonly units: ReadonlySet<string>
  /** Units whose head's post the actor holds today, also as acting head, with everything below them. */
  readonly heads: ReadonlySet<string>
  /** Public services that the actor serves at the counter today, as is on record, each with its unit: of their answers the actor gets what the public gets. */
  readonly serves: ReadonlyMap<string, string>
  /** The actor holds or once held a post as an employee. */
  readonly hasServed: boolean
  /** Set for another system that acts by a key; it has no account, no role and no reach. */
  readonly key: HeldKey | null
  /** The moment of the request and the legal day it falls on. */
  readonly now: Date
  readonly today: Day
  readonly requestId: string
}

/** True when the actor has the role anywhere. */
export function hasRole(actor: Actor, ...roles: Role[]): boolean {
  return actor.reaches.some((reach) => roles.includes(reach.role))
}

/** True when one of the roles reaches the unit; a null unit (the whole government) is reached only by a grant for all. */
export function reachesUnit(actor: Actor, unitId: string | null, ...roles: Role[]): boolean {
  return actor.reaches.some(({ role, units }) => roles.includes(role) && (units === 'all' || (unitId !== null && units.has(unitId))))
}

/** The operator at the server's own shell, or a job that follows up an act already allowed. */
export function isTrusted(actor: Actor): boolean {
  return actor.kind === 'OPERATOR' || actor.kind === 'JOB'
}
