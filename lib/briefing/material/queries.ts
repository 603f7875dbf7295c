import type { Actor } from '../../actor'
import { db } from '../../db'
import { mayReadBriefings } from '../policy'

export type StoredMaterial = { storageKey: string; name: string; mediaType: string; bytes: number }

/** A file of a session, to be handed out; null when there is none or it was taken away. */
export async function findMaterial(actor: Actor, fileId: string): Promise<StoredMaterial | null> {
  if (!mayReadBriefings(actor)) return null
  return db().storedFile.findFirst({
    where: { id: fileId, noun: 'briefing', removedAt: null },
    select: { storageKey: true, name: true, mediaType: true, bytes: true },
  })
}
