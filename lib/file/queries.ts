import { db } from '../db'
import { openFile } from '../file-store'
import { ok, type Result, refuse } from '../result'
import type { FilePlace } from './schema'

/** A file that nobody took away yet; null where there is none. Asks no rights. */
export function readWaitingFile(place: FilePlace): Promise<{ id: string; name: string; storageKey: string } | null> {
  return db().storedFile.findFirst({ where: { ...place, removedAt: null } })
}

/** The bytes of a stored file. Refuses: fileGone. */
export async function readBytes(storageKey: string): Promise<Result<Uint8Array>> {
  const stream = await openFile(storageKey).catch(() => null)
  return stream === null ? refuse('fileGone') : ok(new Uint8Array(await new Response(stream).arrayBuffer()))
}
