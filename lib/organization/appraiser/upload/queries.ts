import type { Actor } from '../../../actor'
import type { Day } from '../../../day'
import { db } from '../../../db'
import { ok, type Result } from '../../../result'
import { fullName } from '../../rules'
import type { Problem } from '../../siasn/schema'
import { compareAppraiserTable } from '../table/queries'
import type { AppraiserTable, ComparedAppraisers } from '../table/schema'
import type { UploadCounts } from './schema'

export type ListedUpload = {
  id: string
  file: string
  counts: UploadCounts
  madeAt: Date
  /** Null while it waits for a decision. */
  applied: boolean | null
}

/** A line that a table would set, with the row of the file that says so. */
export type UploadChange = {
  row: number
  name: string
  nip: string
  before: string | null
  after: string
  superior: string | null
  from: Day
}

export type FoundUpload = ListedUpload & { problems: Problem[]; outcome: Result<{ changes: UploadChange[] }> | null }

/** The actor's own uploads, the latest first, at most ten. */
export async function listAppraiserUploads(actor: Actor): Promise<ListedUpload[]> {
  if (actor.accountId === null) return []
  const where = { madeById: actor.accountId }
  const found = await db().appraiserUpload.findMany({
    where,
    omit: { rows: true, problems: true },
    orderBy: [{ madeAt: 'desc' }, { id: 'desc' }],
    take: 10,
  })
  return found.map(listed)
}

/** One of the actor's own uploads; while it waits with its outcome against what is stored now, or why it can no longer be applied. */
export async function findAppraiserUpload(actor: Actor, id: string): Promise<FoundUpload | null> {
  if (actor.accountId === null) return null
  const found = await db().appraiserUpload.findFirst({ where: { id, madeById: actor.accountId } })
  if (!found) return null
  const problems: Problem[] = JSON.parse(found.problems)
  if (found.rows === null) return { ...listed(found), problems, outcome: null }
  const table: AppraiserTable = JSON.parse(found.rows)
  const compared = await compareAppraiserTable(actor, table)
  if (!compared.ok) return { ...listed(found), problems, outcome: compared }
  const { counts, judged } = compared.value
  return { ...listed(found), counts, problems: judged.problems, outcome: ok({ changes: await changesOf(compared.value) }) }
}

type Row = Omit<ListedUpload, 'counts'> & { counts: string }

function listed({ id, file, counts, madeAt, applied }: Row): ListedUpload {
  return { id, file, counts: JSON.parse(counts), madeAt, applied }
}

async function changesOf({ judged, steps }: ComparedAppraisers): Promise<UploadChange[]> {
  const pinOf = new Map(judged.pins.map((pin) => [pin.holdingId, pin]))
  const ids = steps.flatMap(({ pin, beforeId }) => [pinOf.get(pin.holdingId)?.personId, pin.appraiserId, pin.superiorId, beforeId])
  const people = await db().person.findMany({
    where: { id: { in: ids.filter((id) => typeof id === 'string') } },
    include: { employees: true },
  })
  const byId = new Map(people.map((person) => [person.id, { name: fullName(person), nip: person.employees.at(-1)?.nip ?? '' }]))
  const nameOf = (id: string | null) => (id === null ? null : (byId.get(id)?.name ?? null))
  return steps.map(({ pin, beforeId }) => {
    const judgedPin = pinOf.get(pin.holdingId)
    const appraised = byId.get(judgedPin?.personId ?? '')
    return {
      ...{ row: judgedPin?.row ?? 0, name: appraised?.name ?? '', nip: appraised?.nip ?? '', from: pin.from },
      ...{ before: nameOf(beforeId), after: nameOf(pin.appraiserId) ?? '', superior: nameOf(pin.superiorId) },
    }
  })
}
