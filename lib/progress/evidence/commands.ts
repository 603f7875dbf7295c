import type { Actor } from '../../actor'
import { dropFile, type ReceivedFile, receiveFile } from '../../file-store'
import { ok, type Result, refuse } from '../../result'
import { recordRealization } from '../commands'
import { mostFiles, type NewRealization } from '../schema'

/**
 * Takes the evidence into the file store and records the realisation it belongs to; what is refused or repeated leaves no file. Refuses:
 * tooManyFiles, what `receiveFile` refuses, and what `recordRealization` refuses.
 */
export async function recordWithEvidence(
  actor: Actor,
  { input, files }: { input: NewRealization; files: readonly File[] },
  options: { key?: string },
): Promise<Result<{ planId: string }>> {
  if (files.length > mostFiles) return refuse('tooManyFiles', { field: 'files' })
  const received: ReceivedFile[] = []
  let kept: readonly string[] = []
  try {
    for (const file of files) {
      const result = await receiveFile(file.stream(), file.name)
      if (!result.ok) return { ...result, field: 'files', params: { ...result.params, file: file.name } }
      received.push(result.value)
    }
    const result = await recordRealization(actor, { ...input, files: received }, options)
    if (!result.ok) return result
    kept = result.value.storedKeys
    return ok({ planId: result.value.planId })
  } finally {
    for (const { storageKey } of received) if (!kept.includes(storageKey)) await dropFile(storageKey)
  }
}
