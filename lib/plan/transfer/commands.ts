import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import type { Actor } from '../../actor'
import { type Context, command } from '../../command'
import { keepUploaded } from '../../file/commands'
import type { ReceivedFile } from '../../file-store'
import { ok, type Result, refuse } from '../../result'
import { listSupportable } from '../cascade/queries'
import { readBehaviourValues } from '../content/queries'
import { beginPlan } from '../start/commands'
import { type Draft, type DraftResult, draftOf, isSameText } from './draft/rules'
import { findTransferPlace, judgeOwner, readTransfer } from './queries'
import type * as schema from './schema'
import type { ReadPlan } from './schema'
import { readPlanFile } from './sheet'

type Place = z.output<typeof schema.transferPlace>

/**
 * Takes a printed or exported SKP into the file store for its preview, where it can be read and is the person's own; what is refused or
 * repeated leaves no file. Refuses: notFound, fileMissing, formatRefused, planStarted, what `receiveFile` and `readPlanFile` refuse,
 * nipMissing, otherPerson.
 */
export async function keepTransfer(
  actor: Actor,
  { file, ...place }: Place & { file: File | null },
  options: { key?: string },
): Promise<Result<{ fileId: string }>> {
  const found = await findTransferPlace(actor, place)
  if (!found) return refuse('notFound')
  if (file === null) return refuse('fileMissing')
  if (!/\.(pdf|xlsx)$/i.test(file.name)) return refuse('formatRefused')
  if (found.plan && !found.plan.isEmpty) return refuse('planStarted')
  return keepUploaded(file, async (received) => {
    const read = await readPlanFile(new Uint8Array(await file.arrayBuffer()), received.mediaType)
    if (!read.ok) return read
    const owner = judgeOwner(read.value, found.nip)
    return owner.ok ? storeTransfer(actor, { ...place, file: received }, options) : owner
  })
}

/** Writes down that a file of the store is an uploaded SKP for a post. Refuses: notFound. */
export const storeTransfer = command('plan.keepTransfer', async (context, { file, ...place }: Place & { file: ReceivedFile }) => {
  const { actor, tx, now, record } = context
  const found = await findTransferPlace(actor, place, tx)
  if (!found || actor.accountId === null) return refuse('notFound')
  const fileId = uuidv7()
  const belongs = { noun: 'planTransfer', nounId: place.holdingId, uploadedById: actor.accountId, uploadedAt: now }
  await tx.storedFile.create({ data: { id: fileId, ...file, ...belongs } })
  await record({ noun: 'holding', nounId: place.holdingId, after: { file: file.name, year: place.year } })
  return ok({ fileId, storageKey: file.storageKey })
})

/**
 * Makes a draft of an SKP that was uploaded: the stored file is read anew, and taken away once the draft is there. Refuses: notFound, what
 * `readPlanFile` refuses, and as `fillFromTransfer` does.
 */
export async function startFromTransfer(
  actor: Actor,
  { fileId, ...place }: z.output<typeof schema.transferRef>,
  options: { key?: string },
): Promise<Result<{ planId: string }>> {
  const read = await readTransfer(actor, { holdingId: place.holdingId, fileId })
  if (read && !read.plan.ok) return read.plan
  return fillFromTransfer(actor, { ...place, fileId, read: read?.plan.ok ? read.plan.value : null }, options)
}

type Filling = Place & { fileId: string; read: ReadPlan | null }

/**
 * Fills the draft of a post and year, begun where there is none, with what was read of an SKP; only one that says nothing yet. `read` is null
 * where the file is no longer there, as after it was made a draft. Refuses: notFound, planStarted, nipMissing, otherPerson, and as beginPlan
 * does.
 */
export const fillFromTransfer = command('plan.fillFromTransfer', async (context, { read, fileId, ...place }: Filling) => {
  const { actor, tx, now, record } = context
  if (read === null) {
    const there = await findTransferPlace(actor, place, tx)
    return refuse(there?.plan && !there.plan.isEmpty ? 'planStarted' : 'notFound')
  }
  const begun = await beginPlan(context, place)
  if (!begun.ok) return begun
  const { planId, versionId, unitId } = begun.value
  await tx.$executeRaw`SELECT 1 FROM plan WHERE id = ${planId}::uuid FOR UPDATE`
  const found = await findTransferPlace(actor, place, tx)
  if (!found) return refuse('notFound')
  const owner = judgeOwner(read, found.nip)
  if (!owner.ok) return owner
  if (!found.plan?.isEmpty) return refuse('planStarted')
  const draft = draftOf(read, found.form, await readBehaviourValues(actor, `${place.year}-01-01`, tx))
  const guard = { id: versionId, state: 'DRAFT' as const }
  const { count } = await tx.planVersion.updateMany({ where: guard, data: { revision: { increment: 1 } } })
  if (count !== 1) return refuse('conflict')
  await tx.plan.update({ where: { id: planId }, data: { form: draft.form } })
  await write(
    context,
    { planId, versionId },
    draft,
    await listSupportable(actor, { holdingId: place.holdingId, unitId, year: place.year }, tx),
  )
  const file = { id: fileId, noun: 'planTransfer', nounId: place.holdingId, removedAt: null }
  await tx.storedFile.updateMany({ where: file, data: { removedAt: now } })
  const told = { workResults: draft.workResults.length, indicators: draft.workResults.flatMap(({ indicators }) => indicators).length }
  await record({ noun: 'plan', nounId: planId, unitId, after: { form: draft.form, ...told } })
  return ok({ planId })
})

type Offered = Awaited<ReturnType<typeof listSupportable>>

async function write({ tx }: Context, { planId, versionId }: { planId: string; versionId: string }, draft: Draft, offered: Offered) {
  const results = draft.workResults.map((result) => ({ ...result, id: uuidv7() }))
  await tx.workResult.createMany({ data: results.map(({ id }) => ({ id, planId })) })
  await tx.workResultText.createMany({
    data: results.map(({ id, category, text, supports }, index) => ({
      ...{ versionId, workResultId: id, position: index + 1, category, text },
      ...supportOf(supports, offered),
    })),
  })
  const indicators = results.flatMap(({ id: workResultId, indicators: all }) =>
    all.map((one, index) => ({ ...one, id: uuidv7(), workResultId, position: index + 1 })),
  )
  await tx.indicator.createMany({ data: indicators.map(({ id, workResultId }) => ({ id, workResultId })) })
  await tx.indicatorText.createMany({
    data: indicators.map(({ id, position, text, aspect, perspective, shared, measure }) => ({
      ...{ versionId, indicatorId: id, position, text, aspect, perspective, shared, ...measure, source: 'TYPED' as const },
    })),
  })
  await tx.behaviourExpectation.createMany({ data: draft.expectations.map((one) => ({ versionId, ...one })) })
  const lines = Object.entries(draft.annexes) as [keyof Draft['annexes'], string[]][]
  await tx.planAnnexItem.createMany({
    data: lines.flatMap(([kind, texts]) => texts.map((text, index) => ({ versionId, kind, position: index + 1, text }))),
  })
}

/** What an RHK hangs on: what is offered today under the same words. */
function supportOf(supports: DraftResult['supports'], { workResults, objectives }: Offered) {
  const same = ({ text }: { text: string }) => supports !== null && isSameText(text, supports)
  const workResult = workResults.find(same)
  return {
    supportsWorkResultId: workResult?.id ?? null,
    supportsObjectiveId: workResult ? null : (objectives.find(same)?.id ?? null),
  }
}
