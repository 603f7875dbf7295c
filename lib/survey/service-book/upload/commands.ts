import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import type { Actor } from '../../../actor'
import { command } from '../../../command'
import { keepUploaded, takeFile } from '../../../file/commands'
import type { ReceivedFile } from '../../../file-store'
import { ok, type Result, refuse } from '../../../result'
import { mayRunSurveysIn } from '../../policy'
import { lockService, storeLines } from '../commands'
import { readBookTable, readOutcome } from './queries'
import type * as schema from './schema'

/** Takes the file of the upload page into the store, to be shown against the book. Refuses: fileMissing, notFound, what `receiveFile` and `readTable` refuse. */
export async function receiveBookFile(
  actor: Actor,
  { serviceId, file }: { serviceId: string; file: File | null },
  options: { key?: string },
): Promise<Result<{ fileId: string }>> {
  if (file === null) return refuse('fileMissing')
  return keepUploaded(file, async (received) => {
    const table = await readBookTable(received)
    return table.ok ? keepBookFile(actor, { serviceId, file: received }, options) : table
  })
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
 * Takes the sound rows of a file into the book, as they were shown; the file is gone then. Refuses: notFound, fileGone, changedMeanwhile, and
 * what `readTable` refuses.
 */
export const applyBookFile = command(
  'serviceBook.applyFile',
  async (context, { serviceId, fileId, shown }: z.output<typeof schema.shownFile>) => {
    const { actor, tx, today } = context
    const service = await lockService(tx, serviceId)
    if (!service || !mayRunSurveysIn(actor, service.unitId)) return refuse('notFound')
    const file = await takeFile(context, { id: fileId, noun: 'serviceBook', nounId: serviceId })
    if (!file.ok) return file
    const outcome = await readOutcome(file.value, serviceId, today, tx)
    if (!outcome.ok) return outcome
    const { added, changed, same, digest } = outcome.value
    if (digest !== shown) return refuse('changedMeanwhile')
    const counts = await storeLines(context, service, [...added, ...changed.map(({ after }) => after)], 'CSV')
    return ok({ serviceId, ...counts, same })
  },
  { timeoutMs: 120_000 },
)

/** Drops a file that was uploaded. Refuses: notFound, fileGone. */
export const discardBookFile = command(
  'serviceBook.discardFile',
  async (context, { serviceId, fileId }: z.output<typeof schema.shownFile>) => {
    const { actor, tx, record } = context
    const service = await tx.service.findUnique({ where: { id: serviceId } })
    if (!service || !mayRunSurveysIn(actor, service.unitId)) return refuse('notFound')
    const file = await takeFile(context, { id: fileId, noun: 'serviceBook', nounId: serviceId })
    if (!file.ok) return file
    await record({ noun: 'serviceBook', nounId: serviceId, unitId: service.unitId })
    return ok({ serviceId })
  },
)
