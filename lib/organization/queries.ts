import type { Actor } from '../actor'
import { columnOf } from '../day'
import { db } from '../db'

/** The name of the government this installation serves, or null before its units are imported. Public. */
export async function findGovernmentName(actor: Actor): Promise<string | null> {
  const today = columnOf(actor.today)
  const root = await db().unitVersion.findFirst({
    where: { parentId: null, voidedAt: null, validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gt: today } }] },
    orderBy: { validFrom: 'asc' },
  })
  return root?.name ?? null
}
