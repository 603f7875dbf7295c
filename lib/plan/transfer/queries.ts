import type { Actor } from '../../actor'
import { holdsOnDay } from '../../dated'
import { type Db, db, type Tx } from '../../db'
import { openFile } from '../../file-store'
import type { PlanForm } from '../../generated/prisma/enums'
import { fullName } from '../../organization/rules'
import { ok, type Result, refuse } from '../../result'
import { type BehaviourValue, readBehaviourValues } from '../content/queries'
import { planFormOf } from '../rules'
import { withCounts } from '../start/queries'
import { isBlank } from '../start/rules'
import { type Draft, draftOf } from './draft/rules'
import { mayTransfer } from './policy'
import type { ReadPlan } from './schema'
import { readPlanFile } from './sheet'

export type TransferPlace = {
  holdingId: string
  personId: string
  year: number
  postTitle: string
  name: string
  nip: string | null
  form: PlanForm
  /** The SKP of that post and year, where there is one; `isEmpty` while it is a first draft that says nothing. */
  plan: { id: string; isEmpty: boolean } | null
}

/** A post and year that the actor may fill an SKP for; null where it is not. */
export async function findTransferPlace(
  actor: Actor,
  { holdingId, year }: { holdingId: string; year: number },
  client: Db | Tx = db(),
): Promise<TransferPlace | null> {
  const holding = await client.postHolding.findFirst({
    where: { id: holdingId, ...holdsOnDay(actor.today) },
    include: { post: true, person: true, employee: true },
  })
  if (!holding || !mayTransfer(actor, { holdingId, personId: holding.personId })) return null
  const plan = await client.plan.findFirst({
    where: { holdingId, period: { kind: 'YEAR', year } },
    include: { versions: withCounts },
  })
  const unit = await client.unitVersion.findFirst({ where: { unitId: holding.post.unitId, ...holdsOnDay(actor.today) } })
  return {
    ...{ holdingId, personId: holding.personId, year, postTitle: holding.post.title, name: fullName(holding.person) },
    nip: holding.employee?.nip ?? null,
    form: plan?.form ?? planFormOf({ ...holding.post, isOffice: unit?.officeId === holding.post.unitId }),
    plan: plan && { id: plan.id, isEmpty: isBlank(plan.versions) },
  }
}

export type FoundTransfer = TransferPlace & { file: string; values: BehaviourValue[]; read: Result<{ plan: ReadPlan; draft: Draft }> }

/** An SKP that the actor uploaded for a post and year, read anew, with the draft it would make; null where there is none. */
export async function findTransfer(
  actor: Actor,
  place: { holdingId: string; year: number; fileId: string },
): Promise<FoundTransfer | null> {
  const found = await findTransferPlace(actor, place)
  const read = found && (await readTransfer(actor, place))
  if (!found || !read) return null
  const values = await readBehaviourValues(actor, `${place.year}-01-01`)
  const judged = read.plan.ok ? judgeOwner(read.plan.value, found.nip) : read.plan
  return {
    ...found,
    file: read.name,
    values,
    read: judged.ok ? ok({ plan: judged.value, draft: draftOf(judged.value, found.form, values) }) : judged,
  }
}

/** What was read, where it is the SKP of the person with that NIP. Refuses: nipMissing, otherPerson. */
export function judgeOwner(read: ReadPlan, nip: string | null): Result<ReadPlan> {
  if (read.nip === null) return refuse('nipMissing')
  return read.nip === nip ? ok(read) : refuse('otherPerson')
}

/** The uploaded file of the actor, read from the store; null when there is none. Asks no rights of the post. */
export async function readTransfer(
  actor: Actor,
  { holdingId, fileId }: { holdingId: string; fileId: string },
): Promise<{ name: string; plan: Result<ReadPlan> } | null> {
  if (actor.accountId === null) return null
  const where = { id: fileId, noun: 'planTransfer', nounId: holdingId, uploadedById: actor.accountId, removedAt: null }
  const file = await db().storedFile.findFirst({ where })
  if (!file) return null
  const bytes = new Uint8Array(await new Response(await openFile(file.storageKey)).arrayBuffer())
  return { name: file.name, plan: await readPlanFile(bytes, file.mediaType) }
}
