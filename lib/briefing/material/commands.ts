import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import type { Actor } from '../../actor'
import { command } from '../../command'
import { keepUploaded } from '../../file/commands'
import type { ReceivedFile } from '../../file-store'
import { ok, type Result, refuse } from '../../result'
import { mayHoldBriefingFor } from '../policy'
import type * as schema from './schema'

const mostMaterials = 20

/** Puts a received file beside a session. Refuses: notFound, briefingOver, tooManyMaterials. */
export const addMaterial = command('briefing.addMaterial', async (context, input: { briefingId: string; file: ReceivedFile }) => {
  const { actor, tx, now, record } = context
  const { briefingId, file } = input
  await tx.$executeRaw`SELECT 1 FROM briefing WHERE id = ${briefingId}::uuid FOR UPDATE`
  const briefing = await tx.briefing.findUnique({ where: { id: briefingId } })
  if (!briefing || actor.accountId === null || !mayHoldBriefingFor(actor, briefing.unitId)) return refuse('notFound')
  if (briefing.cancelledAt !== null) return refuse('briefingOver')
  const there = await tx.storedFile.count({ where: { noun: 'briefing', nounId: briefingId, removedAt: null } })
  if (there >= mostMaterials) return refuse('tooManyMaterials')
  const row = { ...file, id: uuidv7(), noun: 'briefing', nounId: briefingId, uploadedById: actor.accountId, uploadedAt: now }
  await tx.storedFile.create({ data: row })
  await record({ noun: 'briefing', nounId: briefingId, unitId: briefing.unitId, after: { files: [file.name] } })
  return ok({ briefingId, storageKey: file.storageKey })
})

/** Takes an uploaded file into the store and puts it beside the session; what is refused or repeated leaves no file. */
export async function uploadMaterial(
  actor: Actor,
  { briefingId, file }: { briefingId: string; file: File },
  options: { key?: string },
): Promise<Result<{ briefingId: string }>> {
  return keepUploaded(file, (received) => addMaterial(actor, { briefingId, file: received }, options))
}

/** Takes a file away from a session; its bytes go with the nightly sweep. Refuses: notFound, conflict. */
export const removeMaterial = command('briefing.removeMaterial', async (context, { fileId }: z.output<typeof schema.materialRef>) => {
  const { actor, tx, now, record } = context
  const file = await tx.storedFile.findFirst({ where: { id: fileId, noun: 'briefing' } })
  const briefing = file && (await tx.briefing.findUnique({ where: { id: file.nounId } }))
  if (!briefing || !mayHoldBriefingFor(actor, briefing.unitId)) return refuse('notFound')
  const { count } = await tx.storedFile.updateMany({ where: { id: fileId, removedAt: null }, data: { removedAt: now } })
  if (count !== 1) return refuse('conflict')
  await record({ noun: 'briefing', nounId: briefing.id, unitId: briefing.unitId, before: { files: [file.name] } })
  return ok({ briefingId: briefing.id })
})
