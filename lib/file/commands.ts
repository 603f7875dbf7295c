import { isTrusted } from '../actor'
import { type Context, command } from '../command'
import { dropFile, type ReceivedFile, receiveFile } from '../file-store'
import { ok, type Result, refuse } from '../result'
import { undecidedDays } from './rules'
import type { FilePlace } from './schema'

/**
 * Takes an uploaded file into the store and hands it to `keep`, which writes its row and names the key that the row has; what is refused or
 * repeated leaves no file. Refuses what `receiveFile` and `keep` refuse.
 */
export async function keepUploaded<O extends { storageKey: string }>(
  file: File,
  keep: (received: ReceivedFile) => Promise<Result<O>>,
): Promise<Result<O>> {
  const received = await receiveFile(file.stream(), file.name)
  if (!received.ok) return received
  const { storageKey } = received.value
  let isKept = false
  try {
    const result = await keep(received.value)
    isKept = result.ok && result.value.storageKey === storageKey
    return result
  } finally {
    if (!isKept) await dropFile(storageKey)
  }
}

/**
 * Takes a file away, exactly once, for a command that has asked the rights; the nightly sweep takes its bytes. Refuses: fileGone (it was taken
 * before, or never lay there).
 */
export async function takeFile({ tx, now }: Context, place: FilePlace): Promise<Result<{ name: string; storageKey: string }>> {
  const [file] = await tx.storedFile.updateManyAndReturn({ where: { ...place, removedAt: null }, data: { removedAt: now } })
  return file ? ok(file) : refuse('fileGone')
}

/** Takes away the files about which nobody decided in the days they wait; a job's. Refuses: forbidden. */
export const forgetFiles = command('file.forget', async ({ actor, tx, now, record, nothingChanged }, _: null) => {
  if (!isTrusted(actor)) return refuse('forbidden')
  nothingChanged()
  for (const [noun, days] of Object.entries(undecidedDays)) {
    const before = new Date(now.getTime() - days * 86_400_000)
    const forgotten = { noun, removedAt: null, uploadedAt: { lt: before } }
    const { count } = await tx.storedFile.updateMany({ where: forgotten, data: { removedAt: now } })
    if (count > 0) await record({ noun, nounId: null, after: { count } })
  }
  return ok(null)
})
