import type { Actor } from '../../actor'
import { db } from '../../db'
import { type FormPlace, returnedKey, type TypedTexts } from './rules'
import { keptTexts } from './schema'

/** What the actor typed into a form of realisation that must be mended; null where there is none. Nobody sees another's. */
export async function findReturned(actor: Actor, place: FormPlace): Promise<TypedTexts | null> {
  if (actor.accountId === null) return null
  const at = { accountId: actor.accountId, form: returnedKey(place) }
  const row = await db().unsentForm.findUnique({ where: { accountId_form: at } })
  const kept = row && keptTexts.safeParse(JSON.parse(row.fields))
  return kept?.success ? kept.data : null
}
