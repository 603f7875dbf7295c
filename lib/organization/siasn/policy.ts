import { type Actor, hasRole, isTrusted, reachesUnit } from '../../actor'
import type { Prisma } from '../../generated/prisma/client'

/** Who may import files that cover a unit with everything below it; null is the whole government. UNIT_HR never imports. */
export function mayImport(actor: Actor, scopeUnitId: string | null): boolean {
  return isTrusted(actor) || reachesUnit(actor, scopeUnitId, 'HR_ADMIN')
}

/** Who gets the import pages at all. */
export function mayImportSomething(actor: Actor): boolean {
  return isTrusted(actor) || hasRole(actor, 'HR_ADMIN')
}

/** Whose imports an actor sees: those that they could make. */
export function visibleTo(actor: Actor): Prisma.SiasnImportWhereInput {
  if (mayImport(actor, null)) return {}
  const units = actor.reaches.flatMap(({ role, units }) => (role === 'HR_ADMIN' && units !== 'all' ? [...units] : []))
  return { scopeUnitId: { in: units } }
}
