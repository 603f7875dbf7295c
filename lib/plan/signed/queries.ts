import { recordReading } from '../../act'
import type { Actor } from '../../actor'
import { db } from '../../db'
import { fullName } from '../../organization/rules'
import { findPlanToChange } from '../queries'
import { mayKeepSigned } from './policy'

export type SignedCopy = { id: string; name: string; bytes: number; number: number; by: string; at: Date; isNewest: boolean }
export type SignedCopies = { mayKeep: boolean; copies: SignedCopy[] }

/** The signed papers of an SKP, the newest first, those that were replaced too; null when the SKP is not the actor's to see. */
export async function findSignedCopies(actor: Actor, planId: string): Promise<SignedCopies | null> {
  const plan = await findPlanToChange(actor, planId)
  if (!plan) return null
  const versions = await db().planVersion.findMany({ where: { planId, state: 'AGREED' }, select: { id: true, number: true } })
  const files = await db().storedFile.findMany({
    where: { noun: 'planVersion', nounId: { in: versions.map(({ id }) => id) }, removedAt: null },
    orderBy: [{ uploadedAt: 'desc' }, { id: 'desc' }],
    include: { uploadedBy: { include: { person: true } } },
  })
  const numberOf = new Map(versions.map(({ id, number }) => [id, number]))
  const seen = new Set<string>()
  const copies = files.map(({ id, name, bytes, nounId, uploadedBy, uploadedAt }) => {
    const isNewest = !seen.has(nounId)
    seen.add(nounId)
    return { id, name, bytes, number: numberOf.get(nounId) ?? 0, by: fullName(uploadedBy.person), at: uploadedAt, isNewest }
  })
  return { mayKeep: mayKeepSigned(actor, plan), copies }
}

export type SignedFile = { storageKey: string; name: string; mediaType: string; bytes: number }

/** A signed paper to be handed out; null when there is none or its SKP is not the actor's to see. Opening another's is an act of its own. */
export async function findSignedFile(actor: Actor, fileId: string): Promise<SignedFile | null> {
  const file = await db().storedFile.findFirst({ where: { id: fileId, noun: 'planVersion', removedAt: null } })
  const version = file && (await db().planVersion.findUnique({ where: { id: file.nounId } }))
  const plan = version && (await findPlanToChange(actor, version.planId))
  if (!file || !plan) return null
  if (!plan.who.isOwner) await recordReading(actor, 'plan', plan.id)
  const { storageKey, name, mediaType, bytes } = file
  return { storageKey, name, mediaType, bytes }
}
