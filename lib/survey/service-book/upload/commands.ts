import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { type Actor, isTrusted } from '../../../actor'
import { command } from '../../../command'
import { dropFile, type ReceivedFile, receiveFile } from '../../../file-store'
import { ok, type Result, refuse } from '../../../result'
import { mayRunSurveysIn } from '../../policy'
import { lockService, storeLines } from '../commands'
import { readBookTable, readOutcome, readWaitingFile } from './queries'
import type * as schema from './schema'

const undecidedHours = 24

/** Takes the file of the upload page into the store, to be shown against the book. Refuses: fileMissing, notFound, what `receiveFile` and `readTable` refuse. */
export async function receiveBookFile(
  actor: Actor,
  { serviceId, file }: { serviceId: string; file: File | null },
  options: { key?: string },
): Promise<Result<{ fileId: string }>> {
  if (file === null) return refuse('fileMissing')
  const received = await receiveFile(file.stream(), file.name)
  if (!received.ok) return received
  let kept = ''
  try {
    const table = await readBookTable(received.value)
    if (!table.ok) return table
    const result = await keepBookFile(actor, { serviceId, file: received.value }, options)
    if (!result.ok) return result
    kept = result.value.storageKey
    return ok({ fileId: result.value.fileId })
  } finally {
    if (kept !== received.value.storageKey) await dropFile(received.value.storageKey)
  }
}

/** Keeps a file beside a book until it is applied, dropped or a day old. Changes no line. Refuses: notFound. */
export const keepBookFile = command(
  'serviceBook.keepFile',
  async ({ actor, tx, now, nothingChanged }, { serviceId, file }: { serviceId: string; file: ReceivedFile }) => {
    const service = await tx.service.findUnique({ where: { id: serviceId } })
    if (!service || actor.accountId === null || !mayRunSurveysIn(actor, service.unitId)) return refuse('notFound')
    const row = { ...file, id: uuidv7(), noun: 'serviceBook', nounId: serviceId }
    await tx.storedFile.create({ data: { ...row, uploadedById: actor.accountId, uploadedAt: now } })
    nothingChanged()
    return ok({ fileId: row.id, storageKey: file.storageKey })
  },
)

/**
 * Takes the sound rows of a file into the book, as they were shown; the file is gone then. A file that was taken before changes nothing.
 * Refuses: notFound, fileGone, changedMeanwhile, and what `readTable` refuses.
 */
export const applyBookFile = command(
  'serviceBook.applyFile',
  async (context, { fileId, shown }: z.output<typeof schema.shownFile>) => {
    const { actor, tx, now, today } = context
    const file = await readWaitingFile(fileId, tx)
    const service = file && (await lockService(tx, file.nounId))
    if (!file || !service || !mayRunSurveysIn(actor, service.unitId)) return refuse('notFound')
    const outcome = await readOutcome(file, service.id, today, tx)
    if (!outcome.ok) return outcome
    const { added, changed, digest } = outcome.value
    if (digest !== shown) return refuse('changedMeanwhile')
    const { count } = await tx.storedFile.updateMany({ where: { id: fileId, removedAt: null }, data: { removedAt: now } })
    if (count !== 1) return refuse('fileGone')
    const counts = await storeLines(context, service, [...added, ...changed.map(({ after }) => after)], 'CSV')
    return ok({ serviceId: service.id, ...counts, same: outcome.value.same })
  },
  { timeoutMs: 120_000 },
)

/** Drops a file that was uploaded. Refuses: notFound, fileGone. */
export const discardBookFile = command('serviceBook.discardFile', async (context, { fileId }: z.output<typeof schema.shownFile>) => {
  const { actor, tx, now, record } = context
  const file = await readWaitingFile(fileId, tx)
  const service = file && (await tx.service.findUnique({ where: { id: file.nounId } }))
  if (!file || !service || !mayRunSurveysIn(actor, service.unitId)) return refuse('notFound')
  const { count } = await tx.storedFile.updateMany({ where: { id: fileId, removedAt: null }, data: { removedAt: now } })
  if (count !== 1) return refuse('fileGone')
  await record({ noun: 'serviceBook', nounId: service.id, unitId: service.unitId })
  return ok({ serviceId: service.id })
})

/** Drops the files about which nobody decided within a day; the nightly sweep takes their bytes. Refuses: forbidden. */
export const forgetBookFiles = command('serviceBook.forgetFiles', async (context, _: null) => {
  const { actor, tx, now, record, nothingChanged } = context
  if (!isTrusted(actor)) return refuse('forbidden')
  const before = new Date(now.getTime() - undecidedHours * 3_600_000)
  const forgotten = { noun: 'serviceBook', removedAt: null, uploadedAt: { lt: before } }
  const { count } = await tx.storedFile.updateMany({ where: forgotten, data: { removedAt: now } })
  if (count > 0) await record({ noun: 'serviceBook', nounId: null, after: { count } })
  else nothingChanged()
  return ok({ count })
})
