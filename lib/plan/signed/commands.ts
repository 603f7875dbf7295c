import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import type { Actor } from '../../actor'
import { command } from '../../command'
import { keepUploaded } from '../../file/commands'
import type { ReceivedFile } from '../../file-store'
import { ok, type Result, refuse } from '../../result'
import { findPlanToChange } from '../queries'
import { mayKeepSigned } from './policy'
import type * as schema from './schema'

type Version = z.output<typeof schema.signedVersion>

/**
 * Takes the scan of a signed SKP into the file store and lays it beside the version; what is refused or repeated leaves no file. Refuses:
 * scanMissing, scanFormat, what `receiveFile` refuses, and as `storeSigned` does.
 */
export async function keepSigned(
  actor: Actor,
  { file, ...version }: Version & { file: File | null },
  options: { key?: string },
): Promise<Result<{ planId: string }>> {
  if (file === null) return refuse('scanMissing')
  if (!/\.(pdf|jpe?g|png)$/i.test(file.name)) return refuse('scanFormat')
  const stored = await keepUploaded(file, (received) => storeSigned(actor, { ...version, file: received }, options))
  return stored.ok ? ok({ planId: version.planId }) : stored
}

/** Writes down that a file of the store is the signed paper of an agreed version; those before it stay listed. Refuses: notFound, forbidden, notAgreed. */
export const storeSigned = command(
  'plan.keepSigned',
  async ({ actor, tx, now, record }, { planId, number, file }: Version & { file: ReceivedFile }) => {
    const plan = await findPlanToChange(actor, planId, tx)
    if (!plan || actor.accountId === null) return refuse('notFound')
    if (!mayKeepSigned(actor, plan)) return refuse('forbidden')
    const version = await tx.planVersion.findFirst({ where: { planId, number } })
    if (version?.state !== 'AGREED') return refuse('notAgreed')
    const belongs = { noun: 'planVersion', nounId: version.id, uploadedById: actor.accountId, uploadedAt: now }
    await tx.storedFile.create({ data: { id: uuidv7(), ...file, ...belongs } })
    await record({ noun: 'plan', nounId: planId, unitId: plan.unitId, after: { number, file: file.name, bytes: file.bytes } })
    return ok({ storageKey: file.storageKey })
  },
)
