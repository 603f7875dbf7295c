import type { Actor } from '../actor'
import { db } from '../db'
import { dropFile, listKeys } from '../file-store'
import { forgetFiles } from './commands'

const hourMs = 3_600_000
/** Rows asked about at once. */
const batch = 500

/**
 * Deletes bytes that no row owns: of uploads that were cut off, and of files that were taken away. What came within the last day is left
 * alone, because its row may still be on the way. For the schedule, every night.
 */
export async function sweepFiles(actor: Actor): Promise<void> {
  const keys = await listKeys(new Date(actor.now.getTime() - 24 * hourMs))
  for (let start = 0; start < keys.length; start += batch) {
    const some = keys.slice(start, start + batch)
    const owned = await db().storedFile.findMany({ where: { storageKey: { in: some }, removedAt: null }, select: { storageKey: true } })
    const kept = new Set(owned.map(({ storageKey }) => storageKey))
    for (const key of some) if (!kept.has(key)) await dropFile(key)
  }
}

/** Forgets the files that were uploaded and never decided about (UU 27/2022). For the schedule, every hour. */
export async function forgetUndecided(actor: Actor): Promise<void> {
  await forgetFiles(actor, null)
}
